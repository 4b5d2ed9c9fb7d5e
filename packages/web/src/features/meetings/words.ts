import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { BallotReply, Meeting, MeetingParticipant } from '@thuoc-do/contract'

/** Who sits together. */
export const CONVENER_NAMES: Record<Meeting['convener'], MessageDescriptor> = {
  'unit-meeting': msg`Họp toàn thể đơn vị`,
  'leadership-collective': msg`Họp tập thể lãnh đạo`,
  'party-committee': msg`Họp cấp ủy`,
  'head-of-unit': msg`Người đứng đầu nhận xét`,
}

/** Where a meeting stands. */
export const STAGE_NAMES: Record<Meeting['stage'], MessageDescriptor> = {
  called: msg`Đã triệu tập`,
  open: msg`Đang họp`,
  closed: msg`Đã thông qua biên bản`,
  cancelled: msg`Đã hủy`,
}

/** Why somebody is invited. */
export const REASON_NAMES: Record<MeetingParticipant['reason'], MessageDescriptor> = {
  member: msg`thành viên đơn vị`,
  leader: msg`tập thể lãnh đạo`,
  'party-representative': msg`đại diện cấp ủy`,
  'head-of-constituent': msg`đứng đầu đơn vị cấu thành`,
  'committee-member': msg`cấp ủy viên`,
  head: msg`người đứng đầu`,
  subject: msg`người được đánh giá`,
  guest: msg`khách mời thêm`,
}

/** Whether somebody came. */
export const PRESENCE_NAMES: Record<MeetingParticipant['presence'], MessageDescriptor> = {
  unmarked: msg`Chưa điểm danh`,
  present: msg`Có mặt`,
  written: msg`Ý kiến bằng văn bản`,
  excused: msg`Vắng có lý do`,
  absent: msg`Vắng`,
}

/** Where a ballot stands. */
export const BALLOT_STATES: Record<BallotReply['state'], MessageDescriptor> = {
  prepared: msg`Chưa mở`,
  open: msg`Đang bỏ phiếu`,
  closed: msg`Chờ kiểm phiếu`,
  counted: msg`Đã kiểm phiếu`,
  void: msg`Vô hiệu`,
}

/** What happened to a meeting. */
export const HISTORY_NAMES: Record<string, MessageDescriptor> = {
  'meeting.called': msg`Triệu tập`,
  'meeting.arranged': msg`Thay đổi chuẩn bị`,
  'meeting.opened': msg`Khai mạc`,
  'meeting.cancelled': msg`Hủy họp`,
  'meeting.presence-marked': msg`Điểm danh`,
  'meeting.opinion-recorded': msg`Ghi ý kiến`,
  'meeting.opinion-written': msg`Gửi ý kiến bằng văn bản`,
  'meeting.opinion-withdrawn': msg`Bỏ ý kiến ghi nhầm`,
  'meeting.conclusion-saved': msg`Ghi kết luận`,
  'meeting.minutes-adopted': msg`Thông qua biên bản`,
  'meeting.addendum-added': msg`Bổ sung biên bản`,
  'meeting.ballot-ordered': msg`Lập cuộc bỏ phiếu`,
  'meeting.ballot-opened': msg`Mở bỏ phiếu`,
  'meeting.ballot-closing-confirmed': msg`Một người kiểm phiếu xác nhận đóng`,
  'meeting.ballot-closed': msg`Đóng bỏ phiếu`,
  'meeting.ballot-count-given': msg`Một người kiểm phiếu gửi kết quả`,
  'meeting.ballot-counts-differed': msg`Hai người kiểm phiếu đếm khác nhau`,
  'meeting.ballot-counted': msg`Kiểm phiếu xong`,
  'meeting.ballot-declared-void': msg`Tuyên cuộc bỏ phiếu vô hiệu`,
}

/** In which part somebody acted. */
export const ROLE_NAMES: Record<string, MessageDescriptor> = {
  chair: msg`chủ trì`,
  secretary: msg`thư ký`,
  teller: msg`kiểm phiếu`,
  participant: msg`người dự`,
  head: msg`người đứng đầu`,
  personnel: msg`bộ phận tổ chức cán bộ`,
}
