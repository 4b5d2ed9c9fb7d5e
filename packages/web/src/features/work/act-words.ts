import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { ActKind } from './use-line-act.ts'

/** What an act is called on its button, what the reason is for, and what it does, in a sentence. */
export const ACT_WORDS: Record<
  Exclude<ActKind, 'accepted' | 'completed'>,
  {
    title: MessageDescriptor
    action: MessageDescriptor
    reason: MessageDescriptor
    about: MessageDescriptor
    said: MessageDescriptor
  }
> = {
  objected: {
    title: msg`Có ý kiến về việc được giao`,
    action: msg`Gửi ý kiến`,
    reason: msg`Ý kiến và đề nghị`,
    about: msg`Người giao việc sẽ sửa hoặc rút việc này. Trong lúc chờ, việc vẫn tính trong số được giao.`,
    said: msg`Đã gửi ý kiến.`,
  },
  amended: {
    title: msg`Sửa việc đã giao`,
    action: msg`Sửa`,
    reason: msg`Lý do sửa`,
    about: msg`Người được giao sẽ được hỏi lại.`,
    said: msg`Đã sửa việc được giao.`,
  },
  withdrawn: {
    title: msg`Rút việc đã giao`,
    action: msg`Rút việc`,
    reason: msg`Lý do rút`,
    about: msg`Việc không còn tính vào điểm của người được giao. Lịch sử vẫn giữ nguyên.`,
    said: msg`Đã rút việc.`,
  },
  corrected: {
    title: msg`Sửa một lần báo cáo`,
    action: msg`Sửa báo cáo`,
    reason: msg`Lý do sửa`,
    about: msg`Lần báo cáo cũ vẫn còn trong lịch sử; nhập 0 để hủy lần báo cáo đó.`,
    said: msg`Đã sửa báo cáo.`,
  },
  'evidence-added': {
    title: msg`Bổ sung minh chứng`,
    action: msg`Bổ sung`,
    reason: msg`Ghi chú`,
    about: msg`Minh chứng được thêm vào, không thay minh chứng đã có.`,
    said: msg`Đã bổ sung minh chứng.`,
  },
  delayed: {
    title: msg`Ghi nhận một lần chậm`,
    action: msg`Ghi nhận chậm`,
    reason: msg`Chậm thế nào`,
    about: msg`Mỗi lần chậm trừ 25 % điểm tiến độ của sản phẩm đó (Điều 14 khoản 2 điểm c). Người được giao có thể nêu nguyên nhân khách quan.`,
    said: msg`Đã ghi nhận một lần chậm.`,
  },
  'failed-review': {
    title: msg`Ghi nhận một lần chưa đạt chất lượng`,
    action: msg`Ghi nhận chưa đạt`,
    reason: msg`Sai sót lớn ở đâu`,
    about: msg`Mỗi lần đánh giá chưa đạt trừ 25 % điểm chất lượng của sản phẩm đó (Điều 14 khoản 2 điểm b). Người được giao có thể nêu nguyên nhân khách quan.`,
    said: msg`Đã ghi nhận một lần chưa đạt chất lượng.`,
  },
  upheld: {
    title: msg`Giữ nguyên lần ghi nhận này`,
    action: msg`Giữ nguyên`,
    reason: msg`Lý do giữ nguyên`,
    about: msg`Lần ghi nhận vẫn được tính.`,
    said: msg`Đã giữ nguyên.`,
  },
  reversed: {
    title: msg`Hủy lần ghi nhận này`,
    action: msg`Hủy ghi nhận`,
    reason: msg`Lý do hủy`,
    about: msg`Lần ghi nhận không còn bị trừ điểm nhưng vẫn ở trong lịch sử.`,
    said: msg`Đã hủy lần ghi nhận.`,
  },
  'cause-claimed': {
    title: msg`Đề nghị xác nhận nguyên nhân khách quan`,
    action: msg`Gửi đề nghị`,
    reason: msg`Nguyên nhân khách quan`,
    about: msg`Cấp có thẩm quyền xem xét và trả lời; trong lúc chờ, lần ghi nhận vẫn được tính.`,
    said: msg`Đã gửi đề nghị.`,
  },
  'cause-answered': {
    title: msg`Trả lời đề nghị về nguyên nhân khách quan`,
    action: msg`Trả lời`,
    reason: msg`Căn cứ`,
    about: msg`Nếu xác nhận, lần ghi nhận không bị trừ điểm (Điều 14 khoản 2).`,
    said: msg`Đã trả lời đề nghị.`,
  },
  'handed-over': {
    title: msg`Bàn giao cho người khác`,
    action: msg`Bàn giao`,
    reason: msg`Lý do bàn giao`,
    about: msg`Phần bàn giao vẫn tính trong số được giao của người này; người nhận được tính thêm khi hoàn thành (Điều 18 khoản 1 điểm d).`,
    said: msg`Đã bàn giao.`,
  },
}
