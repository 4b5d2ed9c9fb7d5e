import type { LineActProblemCode } from '@thuoc-do/domain'
import { plain, type Wording } from './sentence.ts'

/** What else can be wrong with a request about work lines. */
export type WorkLineProblemCode =
  | LineActProblemCode
  | 'work-line-changed-meanwhile'
  | 'work-key-used-otherwise'
  | 'work-person-not-yours'
  | 'work-given-line-not-yours'
  | 'work-product-unknown'
  | 'work-product-in-catalogue'
  | 'work-copied-to-itself'
  | 'work-unit-not-yours'
  | 'work-copy-there-already'
  | 'work-copy-person-left'
  | 'work-file-unknown'
  | 'work-file-missing'
  | 'work-file-empty'
  | 'work-file-too-large'
  | 'work-file-type-refused'
  | 'work-file-gone'

/** Their sentences. */
export const workLineWording: Wording<WorkLineProblemCode> = {
  'work-own-line': plain(
    'Không ai được tự giao việc, tự đánh giá hoặc tự xác nhận nguyên nhân khách quan cho mình; việc này do người đứng đầu cấp trên thực hiện.',
    'Nobody assigns work to himself, judges it or confirms his own objective cause; a head above does that.',
  ),
  'work-not-yours': plain(
    'Việc này không thuộc quyền của anh/chị đối với nhiệm vụ này.',
    'This is not yours to do on this line of work.',
  ),
  'work-line-withdrawn': plain(
    'Nhiệm vụ đã được thu hồi nên không ghi thêm được; hãy giao lại nếu vẫn cần làm.',
    'The work was withdrawn, so nothing can be added; assign it anew if it is still needed.',
  ),
  'work-period-locked': plain(
    'Kỳ theo dõi đã khóa; muốn ghi thêm phải được mở lại kỳ, có nêu lý do.',
    'The period is locked; it has to be reopened with a reason before anything is added.',
  ),
  'work-score-confirmed': plain(
    'Điểm của kỳ này đã được xác nhận; kỳ phải được mở lại và phiếu điểm được trả lại rồi mới ghi thêm vào nhiệm vụ.',
    'The score of this period is confirmed; the period has to be reopened and the score returned before anything is added to the work.',
  ),
  'work-accepted-already': plain('Nhiệm vụ đã được nhận rồi.', 'The work was accepted already.'),
  'work-objected-already': plain(
    'Anh/chị đã có ý kiến về nhiệm vụ này; hãy đợi người giao việc trả lời.',
    'You have objected to this work already; wait for whoever assigned it.',
  ),
  'work-more-than-assigned': {
    vi: (value) =>
      `Vượt quá số lượng còn được giao (còn ${value('left')}); phần làm thêm cần được giao thành nhiệm vụ đột xuất.`,
    en: (value) => `More than is left of what was assigned (${value('left')}); more work has to be assigned ad hoc.`,
  },
  'work-less-than-done': {
    vi: (value) => `Không thể giao ít hơn phần đã hoàn thành và đã chuyển giao (${value('done')}).`,
    en: (value) => `It cannot be less than what was done and handed over already (${value('done')}).`,
  },
  'work-event-unknown': plain(
    'Không có sự kiện này trong nhiệm vụ; hãy tải lại trang.',
    'The line has no such event; reload the page.',
  ),
  'work-event-of-other-kind': plain(
    'Sự kiện được nhắc đến thuộc loại khác nên không làm việc này được.',
    'The event named is of another kind, so this does not apply to it.',
  ),
  'work-claimed-already': plain(
    'Đã đề nghị xác nhận nguyên nhân khách quan và đang chờ trả lời.',
    'An objective cause has been claimed and waits for an answer.',
  ),
  'work-answered-already': plain(
    'Đề nghị này đã được trả lời hoặc không còn cần trả lời.',
    'This claim was answered already, or needs no answer any more.',
  ),
  'work-does-not-count': plain(
    'Lần chậm hoặc chưa đạt này hiện không bị trừ điểm nên không cần đề nghị.',
    'This delay or failed review takes nothing off at present, so there is nothing to claim.',
  ),
  'work-reversed-already': plain('Sự kiện này đã được hủy bỏ rồi.', 'This event was reversed already.'),
  'work-nothing-to-review': plain(
    'Chưa có phần nào hoàn thành để đánh giá chất lượng.',
    'Nothing has been completed that could be reviewed.',
  ),
  'work-deadline-not-passed': {
    vi: (value) => `Thời hạn là ngày ${value('deadline')}; chỉ ghi nhận chậm cho ngày sau thời hạn.`,
    en: (value) => `The deadline is ${value('deadline')}; a delay can be recorded for a later day only.`,
  },
  'work-handed-to-same-person': plain(
    'Nhiệm vụ phải được chuyển cho người khác.',
    'The work has to be handed over to somebody else.',
  ),
  'work-judged-higher': plain(
    'Lần chậm hoặc chưa đạt này đã được cấp trên xem xét; chỉ cấp đó hoặc cấp cao hơn nữa mới thay đổi được kết luận.',
    'A higher authority has judged this delay or failed review; only that authority or one above it can change the conclusion.',
  ),
  'work-given-line-not-yours': plain(
    'Việc này được chuyển từ người khác và chưa được bắt đầu, nên khi rút phải trả về cho người giao lại; chỉ người đứng đầu của cả hai người mới rút được.',
    'This work was taken over from somebody else and has not been begun, so withdrawing gives it back to the one it came from; only a head over both people can do that.',
  ),
  'work-day-in-future': plain('Ngày không được sau hôm nay.', 'The day must not be after today.'),
  'work-day-outside-period': {
    vi: (value) => `Ngày hoàn thành phải trong kỳ, từ ${value('from')} đến ${value('to')}.`,
    en: (value) => `Work is completed within the period, from ${value('from')} to ${value('to')}.`,
  },
  'work-deadline-outside-period': {
    vi: (value) => `Thời hạn phải trong kỳ, từ ${value('from')} đến ${value('to')}.`,
    en: (value) => `The deadline must lie within the period, from ${value('from')} to ${value('to')}.`,
  },
  'work-line-changed-meanwhile': {
    vi: (value) =>
      `Nhiệm vụ vừa có thay đổi (anh/chị đang xem bản ${value('seen')}, bản mới là ${value('present')}); nội dung vừa nhập chưa mất, hãy xem bản mới rồi gửi lại.`,
    en: (value) =>
      `The line has changed (you saw version ${value('seen')}, it is at ${value('present')}); nothing you typed is lost, look at the new version and send it again.`,
  },
  'work-key-used-otherwise': plain(
    'Mã gửi này đã dùng cho một việc khác; hãy tải lại trang rồi thử lại.',
    'This key was used for something else already; reload the page and try again.',
  ),
  'work-person-not-yours': plain(
    'Người này không thuộc phạm vi anh/chị được giao việc.',
    'This person is not among those you may assign work to.',
  ),
  'work-product-unknown': {
    vi: (value) => `Danh mục đang có hiệu lực của cơ quan không có sản phẩm mang mã “${value('code')}”.`,
    en: (value) => `The agency's catalogue in force has no product with code "${value('code')}".`,
  },
  'work-product-in-catalogue': plain(
    'Cơ quan có danh mục đang hiệu lực; hãy chọn sản phẩm trong danh mục. Việc ngoài danh mục chỉ giao đột xuất và phải đề nghị bổ sung danh mục.',
    'The agency has a catalogue in force; choose from it. Work outside it is assigned ad hoc only and has to be proposed for the catalogue.',
  ),
  'work-copied-to-itself': plain(
    'Hãy chọn hai kỳ khác nhau, cùng là tháng hoặc cùng là quý.',
    'Choose two different periods, both months or both quarters.',
  ),
  'work-unit-not-yours': plain(
    'Anh/chị không phải người đứng đầu của đơn vị này hoặc cấp trên của nó.',
    'You do not head this unit or one above it.',
  ),
  'work-copy-there-already': plain(
    'Người này đã có nhiệm vụ giống vậy trong kỳ mới.',
    'This person has the same work in the new period already.',
  ),
  'work-copy-person-left': plain(
    'Người này không còn thuộc phạm vi anh/chị được giao việc.',
    'This person is no longer among those you may assign work to.',
  ),
  'work-file-unknown': plain(
    'Tệp minh chứng không có hoặc thuộc nhiệm vụ khác.',
    'There is no such file, or it belongs to another line.',
  ),
  'work-file-missing': plain('Chưa nhận được tệp hoặc tên tệp.', 'No file, or no name of it, arrived.'),
  'work-file-empty': plain('Tệp không có nội dung.', 'The file is empty.'),
  'work-file-too-large': plain('Tệp quá lớn; nhiều nhất 20 MB.', 'The file is too large; 20 MB at most.'),
  'work-file-type-refused': plain(
    'Nội dung tệp không thuộc loại được nhận: PDF, Word, Excel, PowerPoint, OpenDocument, ảnh JPEG, PNG, WebP, HEIC hoặc TIFF.',
    'The content is not of a kind that is taken: PDF, Word, Excel, PowerPoint, OpenDocument, or a JPEG, PNG, WebP, HEIC or TIFF picture.',
  ),
  'work-file-gone': plain(
    'Tệp không còn trong kho lưu; hãy báo người quản trị.',
    'The file is no longer in the store; tell the administrator.',
  ),
}
