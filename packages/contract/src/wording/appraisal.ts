import type { SkipReason, TransitionProblemCode } from '@thuoc-do/domain'
import { outputName } from './procedure.ts'
import { plain, type Wording } from './sentence.ts'

/** Sentences about what cannot be done to an appraisal at the stage it stands, or by whom. */
export const transitionWording: Wording<TransitionProblemCode> = {
  'wrong-stage': plain(
    'Phiếu đánh giá đang ở bước khác nên chưa (hoặc không còn) làm việc này được.',
    'The appraisal stands at another step, so this cannot be done yet (or any more).',
  ),
  'not-your-part': plain(
    'Việc này thuộc trách nhiệm của người khác trong quy trình.',
    'In this procedure, this is for somebody else to do.',
  ),
  'own-file': plain(
    'Không ai được tự đánh giá hoặc quyết định thay cấp trên đối với phiếu của chính mình.',
    'Nobody reviews or decides on his own appraisal.',
  ),
  'review-begun': plain(
    'Cấp trên đã bắt đầu chấm nên không rút lại được; hãy đề nghị trả lại phiếu.',
    'The review has begun, so it cannot be withdrawn; ask for it to be returned.',
  ),
  'already-decided': plain(
    'Kết quả đã được quyết định và không thay đổi nữa.',
    'The result is decided and does not change any more.',
  ),
  'person-not-rated': plain('Người này thuộc diện không xếp loại trong kỳ.', 'This person is not rated in the period.'),
  'form-withdrawn': plain(
    'Phiếu này đã được thu hồi; hãy dùng phiếu khác của người này trong đợt.',
    'This form was withdrawn; use the other form of this person in the round.',
  ),
  'step-before-missing': {
    vi: (value) =>
      `Chưa làm được vì bước trước chưa xong: ${value('step')} (còn thiếu: ${outputName('vi', value('output'))}).`,
    en: (value) =>
      `This cannot be done yet because a step before it is not over: ${value('step')} (missing: ${outputName('en', value('output'))}).`,
  },
}

/** Why somebody got no appraisal when the round was opened. */
export const skipWording: Wording<SkipReason> = {
  'no-main-post': plain(
    'Không giữ vị trí công tác chính vào ngày cuối kỳ đánh giá.',
    'Held no main post on the last day of the period.',
  ),
  'kind-not-bound': plain(
    'Bộ quy tắc của đợt không áp dụng cho đối tượng này.',
    'The rule set of the round does not bind this kind of person.',
  ),
  'no-agency': plain(
    'Đơn vị công tác không thuộc cơ quan nào trong sơ đồ tổ chức.',
    'The unit belongs to no agency in the tree.',
  ),
  'no-superior': plain(
    'Chưa có cấp trên nào trong hệ thống để đánh giá.',
    'There is no superior in the system who could review.',
  ),
  'dossier-closed': plain(
    'Hồ sơ của cơ quan đã được đề xuất; rút đề xuất rồi mở bổ sung.',
    'The dossier of the agency has been proposed; take the proposal back, then open again.',
  ),
}

/** Everything else that can be wrong with what somebody does to an appraisal. */
type FileProblemCode =
  | 'appraisal-changed-meanwhile'
  | 'score-missing'
  | 'fact-missing'
  | 'answer-missing'
  | 'authority-level-missing'
  | 'authority-level-not-asked'
  | 'reason-needed'
  | 'comment-needed-score-gap'
  | 'comment-needed-level-changed'
  | 'comment-needed-authority-level'
  | 'result-not-there'
  | 'result-not-decided'

/** Sentences about scores, comments and somebody else having been faster. */
export const fileWording: Wording<FileProblemCode> = {
  'appraisal-changed-meanwhile': plain(
    'Phiếu đã được thay đổi ở nơi khác trong khi bạn đang sửa; nội dung bạn nhập chưa bị mất, hãy xem bản mới rồi lưu lại.',
    'The appraisal was changed elsewhere while you were editing; nothing you typed is lost, look at the new state and save again.',
  ),
  'score-missing': plain('Tiêu chí này chưa có điểm.', 'This criterion has no score yet.'),
  'fact-missing': plain(
    'Chưa có thông tin cần thiết để xác định mức xếp loại.',
    'A fact that the level depends on is not known yet.',
  ),
  'answer-missing': plain('Mục này của phiếu chưa được điền.', 'This line of the form is not filled in yet.'),
  'authority-level-missing': plain(
    'Không mức nào có đủ điều kiện và văn bản không nêu mức cho trường hợp này; cấp có thẩm quyền phải nêu mức và ghi lý do.',
    'No level has all its conditions and the instrument names none for the case; the authority has to state one with a reason.',
  ),
  'authority-level-not-asked': plain(
    'Các điều kiện đã cho một mức xếp loại nên không nêu mức riêng; hãy bỏ mức đã nêu.',
    'The conditions give a level, so none is stated besides; take the stated level away.',
  ),
  'result-not-there': plain(
    'Chưa có kết quả; biên nhận có từ khi cấp trên xác nhận điểm.',
    'There is no result yet; a receipt exists once the scores are confirmed.',
  ),
  'result-not-decided': plain(
    'Kết quả chưa được quyết định nên chưa có gì để tính lại.',
    'The result is not decided yet, so there is nothing to compute again.',
  ),
  'reason-needed': plain('Cần ghi rõ lý do trả lại.', 'A reason for returning it is needed.'),
  'comment-needed-score-gap': plain(
    'Tổng điểm lệch nhiều so với điểm tự chấm nên phải ghi nhận xét nêu lý do.',
    'The total differs so much from the self-scoring that a comment with the reason is needed.',
  ),
  'comment-needed-level-changed': plain(
    'Mức xếp loại khác với mức của phần tự đánh giá nên phải ghi nhận xét nêu lý do.',
    'The level differs from that of the self-appraisal, so a comment with the reason is needed.',
  ),
  'comment-needed-authority-level': plain(
    'Mức xếp loại do cấp trên nêu vì văn bản không nêu mức cho trường hợp này, nên phải ghi nhận xét nêu lý do.',
    'The level is one the reviewer states because the instrument names none, so a comment with the reason is needed.',
  ),
}

/** Everything that can be wrong with opening a round. */
type RoundProblemCode =
  | 'round-needs-personnel-body'
  | 'round-exists-otherwise'
  | 'round-just-made'
  | 'rule-set-not-scored-on-a-form'
  | 'rule-set-without-quota'
  | 'rule-set-for-collectives'
  | 'period-ends-before-it-begins'
  | 'agency-not-in-reach'

/** Sentences about opening a round. */
export const roundWording: Wording<RoundProblemCode> = {
  'round-needs-personnel-body': plain(
    'Chỉ cơ quan, bộ phận tổ chức cán bộ mới mở được đợt đánh giá.',
    'Only the personnel body opens a round.',
  ),
  'round-exists-otherwise': plain(
    'Đã có đợt cùng tên nhưng khác kỳ hoặc khác bộ quy tắc; hãy đặt tên khác.',
    'A round of this name exists with another period or rule set; choose another name.',
  ),
  'round-just-made': plain(
    'Người khác vừa tạo đợt cùng tên; hãy mở lại trang và thử lại.',
    'Somebody has just made a round of this name; reload and try again.',
  ),
  'rule-set-not-scored-on-a-form': {
    vi: (value) =>
      `Bộ quy tắc “${value('ruleSet')}” tính điểm từ từng công việc (thời gian, độ khó) mà hệ thống chưa ghi nhận, nên không có phiếu nào để điền và chưa mở đợt được.`,
    en: (value) =>
      `Rule set "${value('ruleSet')}" counts points from single tasks by time and difficulty, which are not recorded here; there is no form to fill in, so no round can be opened with it.`,
  },
  'rule-set-without-quota': {
    vi: (value) =>
      `Bộ quy tắc “${value('ruleSet')}” không có quy định tỷ lệ hoàn thành xuất sắc nên hồ sơ cơ quan không phân bổ được; chưa mở đợt được.`,
    en: (value) =>
      `Rule set "${value('ruleSet')}" has no quota, so that a dossier cannot give places; no round can be opened with it.`,
  },
  'rule-set-for-collectives': {
    vi: (value) =>
      `Bộ quy tắc “${value('ruleSet')}” chỉ áp dụng cho tập thể, cơ quan; hãy chấm ở mục Tập thể, đơn vị, không mở đợt cho cá nhân.`,
    en: (value) =>
      `Rule set "${value('ruleSet')}" binds collectives and bodies only; rate those under Bodies, not in a round of people.`,
  },
  'period-ends-before-it-begins': plain(
    'Ngày kết thúc kỳ đánh giá phải sau ngày bắt đầu.',
    'The period must end after it begins.',
  ),
  'agency-not-in-reach': plain(
    'Không phải cơ quan thuộc phạm vi phụ trách của bạn vào ngày cuối kỳ.',
    'Not an agency within your reach on the last day of the period.',
  ),
}
