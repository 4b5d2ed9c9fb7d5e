import type { BodyScoreProblemCode, BodyTaskProblemCode, WeightsProblemCode } from '@thuoc-do/domain'
import { plain, type Wording } from './sentence.ts'

/** Why something about collectives is refused besides stage and part. */
type BodiesProblemCode =
  | 'body-changed-meanwhile'
  | 'body-open-needs-personnel'
  | 'body-unit-not-in-reach'
  | 'body-rules-not-in-force'
  | 'body-without-authority'
  | 'body-no-tasks'
  | 'body-findings-missing'
  | 'body-findings-note-missing'
  | 'body-evidence-missing'
  | 'body-scores-missing'
  | 'body-proposal-missing'
  | 'body-waits-for-lower'
  | 'body-claims-open'
  | 'body-statement-missing'
  | 'body-complaints-open'
  | 'body-grounds-missing'
  | 'body-comment-missing'
  | 'body-quota-exceeded'
  | 'body-result-replaced'
  | 'body-task-day-to-come'
  | 'body-task-day-outside-year'
  | 'body-task-not-later'
  | 'weights-only-whole-body'
  | 'weights-second-person'
  | 'weights-not-draft'
  | 'weights-from-taken'
  | 'weights-document-missing'
  | 'weights-changed-meanwhile'
  | 'weights-place-unknown'

/** Sentences about collectives: their tasks, scores and weights. */
export const bodiesWording: Wording<
  BodiesProblemCode | BodyScoreProblemCode | BodyTaskProblemCode | WeightsProblemCode
> = {
  'body-not-your-part': plain(
    'Việc này không thuộc phần của bạn: tổ chức tự đánh giá do người đứng đầu tổ chức, công nhận do người đứng đầu cấp trên trực tiếp.',
    'This is not yours to do: the head of the body has it appraise itself, the head above recognises it.',
  ),
  'body-own': plain(
    'Không ai công nhận kết quả của tổ chức do chính mình đứng đầu (Điều 5).',
    'Nobody recognises the result of a body that he heads himself (Article 5).',
  ),
  'body-wrong-stage': plain(
    'Phiếu của tổ chức không ở bước làm được việc này; hãy tải lại trang.',
    'The score of the body is not at a step where this can be done; reload the page.',
  ),
  'body-review-begun': plain(
    'Người có thẩm quyền đã bắt đầu xem xét nên không rút lại được; có thể đề nghị trả lại.',
    'The authority has begun its review, so it cannot be taken back; ask for it to be returned.',
  ),
  'body-recognised': plain(
    'Kết quả của tổ chức đã được công nhận nên không thay đổi được nữa; khi phát hiện sai, người có thẩm quyền thay bằng kết quả khác (Điều 4 khoản 4).',
    'The result of the body is recognised and does not change any more; if it is found wrong, the authority replaces it by another one (Article 4(4)).',
  ),
  'body-changed-meanwhile': plain(
    'Phiếu của tổ chức vừa được người khác thay đổi; nội dung bạn nhập chưa mất, hãy xem bản mới rồi lưu lại.',
    'Somebody else has just changed the score of the body; nothing you typed is lost, look at the new state and save again.',
  ),
  'body-open-needs-personnel': plain(
    'Chỉ cơ quan, bộ phận tổ chức cán bộ mới lập danh sách tổ chức được đánh giá.',
    'Only the personnel body makes the list of bodies to be rated.',
  ),
  'body-unit-not-in-reach': {
    vi: (value) => `“${value('unit')}” không phải tổ chức thuộc phạm vi phụ trách của bạn vào ngày cuối năm.`,
    en: (value) => `"${value('unit')}" is not a body within your reach on the last day of the year.`,
  },
  'body-rules-not-in-force': {
    vi: (value) => `Quy định đánh giá tổ chức chưa có hiệu lực trong năm ${value('year')}.`,
    en: (value) => `The rules for bodies are not in force in ${value('year')}.`,
  },
  'body-without-authority': plain(
    'Chưa xác định được người có thẩm quyền công nhận: các đơn vị cấp trên đang khuyết người đứng đầu.',
    'It is not known who recognises this body: no unit above it has a head.',
  ),
  'body-no-tasks': plain(
    'Chưa có nhiệm vụ nào trong chương trình công tác năm nên chưa xét được các điều kiện của Điều 8.',
    'There is no task in the programme of the year yet, so the conditions of Article 8 cannot be looked at.',
  ),
  'body-findings-missing': plain(
    'Chưa trả lời về việc khắc phục hạn chế, khuyết điểm đã được chỉ ra (Điều 8 khoản 1 điểm c).',
    'Whether shortcomings pointed out earlier are remedied is not answered yet (Article 8(1)(c)).',
  ),
  'body-findings-note-missing': plain(
    'Cần ghi hạn chế, khuyết điểm nào và đã khắc phục ra sao.',
    'Say which shortcomings they were and how they were remedied.',
  ),
  'body-scores-missing': {
    vi: (value) => `Còn ${value('count')} tiêu chí chưa có điểm: ${value('criteria')}.`,
    en: (value) => `${value('count')} criteria have no score yet: ${value('criteria')}.`,
  },
  'body-evidence-missing': {
    vi: (value) => `Còn ${value('count')} tiêu chí kết quả chưa ghi căn cứ, minh chứng: ${value('criteria')}.`,
    en: (value) => `${value('count')} result criteria have no evidence noted yet: ${value('criteria')}.`,
  },
  'body-proposal-missing': plain('Chưa đề xuất mức xếp loại.', 'No level is proposed yet.'),
  'body-waits-for-lower': {
    vi: (value) =>
      `Tổ chức cấp dưới phải được xếp loại trước (Điều 9 khoản 1); còn chờ ${value('count')}: ${value('units')}.`,
    en: (value) =>
      `Subordinate bodies are rated first (Article 9(1)); waiting for ${value('count')}: ${value('units')}.`,
  },
  'body-claims-open': {
    vi: (value) =>
      `Còn ${value('count')} đề nghị về nhiệm vụ (vượt mức, bất khả kháng) chưa được trả lời; hãy trả lời trước khi công nhận.`,
    en: (value) =>
      `${value('count')} claims about tasks (exceeded, force majeure) are not answered yet; answer them before recognising.`,
  },
  'body-statement-missing': plain(
    'Người có thẩm quyền chưa trả lời mục này.',
    'The authority has not answered this yet.',
  ),
  'body-complaints-open': plain(
    'Có đơn, thư hoặc dấu hiệu mất đoàn kết chưa xác minh xong; phải kiểm tra, xác minh trước khi quyết định (Điều 9 khoản 2 điểm a).',
    'Complaints or signs of disunity are not checked yet; they are checked before anything is decided (Article 9(2)(a)).',
  ),
  'body-grounds-missing': plain(
    'Văn bản không nêu mức cho trường hợp này; cần ghi căn cứ khi người có thẩm quyền quyết định mức.',
    'The decree names no level for this case; say on what grounds the authority decides one.',
  ),
  'body-comment-missing': plain(
    'Điểm hoặc trả lời khác với phần tự đánh giá nên phải ghi nhận xét nêu lý do.',
    'Scores or answers differ from the self-appraisal, so a comment with the reason is needed.',
  ),
  'body-quota-exceeded': {
    vi: (value) =>
      `Tỷ lệ xuất sắc đã hết: ${value('percent')} % của ${value('base')} tổ chức hoàn thành tốt nhiệm vụ là ${value('allowed')}, mà đây là tổ chức xuất sắc thứ ${value('outstanding')} (Điều 8 khoản 5). Người có thẩm quyền chấm lại, hoặc quyết định tỷ lệ trường hợp nổi trội nếu còn chỗ.`,
    en: (value) =>
      `No place for outstanding is left: ${value('percent')} % of ${value('base')} bodies rated good is ${value('allowed')}, and this would be outstanding body number ${value('outstanding')} (Article 8(5)). The authority scores again, or decides on the higher share if that leaves a place.`,
  },
  'body-result-replaced': plain(
    'Kết quả này vừa được thay bằng kết quả khác; hãy tải lại trang để xem.',
    'This result has just been replaced by another one; reload the page to see it.',
  ),
  'body-task-not-your-part': plain(
    'Việc này không thuộc phần của bạn: tổ chức báo cáo và đề nghị, cấp trên trực tiếp đánh giá và trả lời.',
    'This is not yours to do: the body reports and claims, the head above judges and answers.',
  ),
  'body-task-own-body': plain(
    'Không ai tự đánh giá, tự xác nhận cho tổ chức do mình đứng đầu.',
    'Nobody judges or grants anything to the body that he heads himself.',
  ),
  'body-task-handed-in': plain(
    'Phiếu của tổ chức đã gửi nên chưa báo cáo thêm được; hãy rút lại hoặc đề nghị trả lại.',
    'The score of the body is handed in; take it back or ask for it to be returned before reporting more.',
  ),
  'body-task-withdrawn': plain('Nhiệm vụ này đã được rút khỏi chương trình.', 'This task was withdrawn.'),
  'body-task-not-reported': plain(
    'Nhiệm vụ này chưa được báo cáo hoàn thành.',
    'This task has not been reported as done.',
  ),
  'body-task-done-already': plain(
    'Nhiệm vụ đã báo cáo hoàn thành nên không còn gì để lùi hạn.',
    'The task is reported as done, so there is nothing to postpone.',
  ),
  'body-task-nothing-claimed': plain(
    'Không có đề nghị nào để trả lời ở nhiệm vụ này.',
    'Nothing was claimed on this task that could be answered.',
  ),
  'body-task-day-to-come': plain(
    'Ngày hoàn thành không được ở tương lai.',
    'The day of completion cannot be in the future.',
  ),
  'body-task-day-outside-year': {
    vi: (value) => `Hạn hoàn thành phải nằm trong năm ${value('year')}.`,
    en: (value) => `The day it is due must lie in ${value('year')}.`,
  },
  'body-task-not-later': plain('Hạn mới phải sau hạn đang có.', 'The new day must be later than the present one.'),
  'weights-criterion-unknown': {
    vi: (value) => `Không có tiêu chí kết quả “${value('code')}”.`,
    en: (value) => `There is no result criterion "${value('code')}".`,
  },
  'weights-not-positive': {
    vi: (value) => `Điểm tối đa của “${value('code')}” phải là số lớn hơn 0, tối đa hai chữ số thập phân.`,
    en: (value) => `The maximum of "${value('code')}" must be above 0 with at most two decimals.`,
  },
  'weights-twice': {
    vi: (value) => `Tiêu chí “${value('code')}” được nêu hai lần.`,
    en: (value) => `Criterion "${value('code')}" is named twice.`,
  },
  'weights-sum': {
    vi: (value) => `Tổng điểm tối đa là ${value('sum')}, phải đúng ${value('maximum')} (Điều 7 khoản 1).`,
    en: (value) => `The maxima add up to ${value('sum')}; it must be exactly ${value('maximum')} (Article 7(1)).`,
  },
  'weights-only-whole-body': plain(
    'Tiêu chí và điểm do bộ, cơ quan ngang bộ, Ủy ban nhân dân cấp tỉnh quy định (Điều 7 khoản 2): chỉ người đứng đầu hoặc bộ phận tổ chức cán bộ của toàn hệ thống làm được.',
    'Criteria and points are set by the ministry or the province (Article 7(2)): only its head or its personnel body does that.',
  ),
  'weights-second-person': plain(
    'Người quyết định phải là người không tham gia soạn bản này.',
    'The one who decides must have had no hand in the draft.',
  ),
  'weights-not-draft': plain(
    'Bản này đã được quyết định hoặc đã bỏ nên không sửa được; hãy soạn bản mới.',
    'This version is decided or discarded and does not change; draft a new one.',
  ),
  'weights-from-taken': {
    vi: (value) => `Đã có bản được quyết định áp dụng từ ngày ${value('day')} cho nơi này.`,
    en: (value) => `Another version is already decided for this place from ${value('day')}.`,
  },
  'weights-document-missing': plain(
    'Cần ghi số văn bản quy định tiêu chí và điểm.',
    'The number of the document that sets criteria and points is needed.',
  ),
  'weights-changed-meanwhile': plain(
    'Bản này vừa được người khác sửa; hãy tải lại rồi làm tiếp.',
    'Somebody else has just changed this version; reload and go on.',
  ),
  'weights-place-unknown': plain(
    'Nơi áp dụng phải là toàn hệ thống, một khối hoặc một cơ quan.',
    'Weights are set for the whole body, a block or an agency.',
  ),
}
