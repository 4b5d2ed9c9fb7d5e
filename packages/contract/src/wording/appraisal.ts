import type { SkipReason, TransitionProblemCode } from '@thuoc-do/domain'
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
