import { plain, type Wording } from './sentence.ts'

/** Why nobody was named to act for a head, or a form got no other reviewer. */
export type DelegationProblemCode =
  | 'delegation-not-yours'
  | 'delegation-without-head'
  | 'delegation-to-oneself'
  | 'delegation-to-outsider'
  | 'delegation-in-the-past'
  | 'delegation-ends-before-it-begins'
  | 'delegation-too-long'
  | 'delegation-overlaps'
  | 'delegation-over'
  | 'reviewer-is-the-person'
  | 'reviewer-is-the-same'
  | 'reviewer-not-above'

/** Their sentences. */
export const delegationWording: Wording<DelegationProblemCode> = {
  'delegation-not-yours': plain(
    'Chỉ chính người đứng đầu đơn vị hoặc cơ quan tổ chức, cán bộ phụ trách đơn vị được ghi nhận ủy quyền; người đang được ủy quyền không ủy quyền lại.',
    'Only the head of the unit himself or its personnel body records who acts for him; whoever acts for him names nobody else.',
  ),
  'delegation-without-head': plain(
    'Vào ngày bắt đầu, đơn vị chưa có người đứng đầu nên không có quyền nào để ủy quyền.',
    'Nobody heads the unit on the first day, so there is nobody to act for.',
  ),
  'delegation-to-oneself': plain(
    'Không tự ghi nhận ủy quyền cho chính mình và không ủy quyền cho chính người đứng đầu.',
    'Nobody records a delegation to himself, nor one to the head himself.',
  ),
  'delegation-to-outsider': plain(
    'Người được ủy quyền phải công tác tại đơn vị hoặc đứng đầu, giữ chức phó ở đơn vị cấp dưới của nó vào ngày bắt đầu.',
    'Whoever acts for the head has to work in the unit, or lead a unit below it, on the first day.',
  ),
  'delegation-in-the-past': plain(
    'Ủy quyền không có hiệu lực lùi: ngày bắt đầu hoặc ngày kết thúc phải từ hôm nay trở đi.',
    'A delegation does not reach back: its first day, or its new last day, must not be before today.',
  ),
  'delegation-ends-before-it-begins': plain(
    'Ngày kết thúc phải từ ngày bắt đầu trở đi.',
    'The last day must not be before the first.',
  ),
  'delegation-too-long': plain(
    'Ủy quyền có thời hạn tối đa một năm; hết hạn thì ghi nhận lại bằng văn bản mới.',
    'A delegation lasts at most a year; after that it needs a new document.',
  ),
  'delegation-overlaps': plain(
    'Trong thời gian này người đứng đầu đã ủy quyền cho một người khác; hãy kết thúc ủy quyền đó trước.',
    'Somebody else acts for the head in this time; end that delegation first.',
  ),
  'delegation-over': plain('Ủy quyền này đã kết thúc.', 'This delegation is over.'),
  'reviewer-is-the-person': plain(
    'Không ai tự đánh giá phiếu của chính mình; hãy chọn người khác.',
    'Nobody reviews his own form; choose somebody else.',
  ),
  'reviewer-is-the-same': plain(
    'Người này đang là người đánh giá phiếu; hãy chọn người khác.',
    'This person reviews the form already; choose somebody else.',
  ),
  'reviewer-not-above': plain(
    'Người đánh giá phải đứng đầu hoặc là cấp phó ở đơn vị của người được đánh giá hoặc ở đơn vị cấp trên.',
    'A reviewer has to lead the unit of the person, or one above it, as its head or deputy.',
  ),
}
