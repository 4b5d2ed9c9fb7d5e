import { plain, type Wording } from './sentence.ts'

/** Refusals about absences and scores sent by another body. */
export type WorkYearProblemCode =
  | 'absence-needs-personnel-body'
  | 'absence-of-oneself'
  | 'absence-overlaps'
  | 'absence-ends-before-it-begins'
  | 'record-changed-meanwhile'
  | 'record-withdrawn-already'
  | 'carried-total-unusable'
  | 'carried-period-taken'
  | 'carried-period-scored-here'
  | 'form-not-in-set'

/** Their sentences. */
export const workYearWording: Wording<WorkYearProblemCode> = {
  'absence-needs-personnel-body': plain(
    'Chỉ bộ phận tham mưu về tổ chức, cán bộ của cơ quan nơi người này đang công tác mới ghi nhận thời gian nghỉ và điểm do cơ quan khác gửi đến.',
    'Only the personnel body of the agency where the person works records absences and scores sent by another body.',
  ),
  'absence-of-oneself': plain(
    'Không ai được tự ghi nhận thời gian nghỉ hoặc điểm của chính mình.',
    'Nobody records absences or scores of his own.',
  ),
  'absence-overlaps': plain(
    'Khoảng thời gian này trùng với một thời gian nghỉ đã ghi nhận; hãy kết thúc hoặc hủy bản ghi đó trước.',
    'These days overlap with an absence that is recorded already; end or withdraw that one first.',
  ),
  'absence-ends-before-it-begins': plain(
    'Ngày cuối của thời gian nghỉ phải từ ngày bắt đầu trở đi.',
    'The last day of an absence must not be before its first.',
  ),
  'record-changed-meanwhile': plain(
    'Bản ghi đã được người khác thay đổi; hãy xem nội dung mới rồi làm lại.',
    'Somebody else has changed this record; look at its new state and try again.',
  ),
  'record-withdrawn-already': plain('Bản ghi này đã được hủy.', 'This record has been withdrawn already.'),
  'form-not-in-set': plain(
    'Bộ tiêu chí áp dụng cho người này không có mẫu phiếu này.',
    'The rule set that binds this person has no such form.',
  ),
  'carried-total-unusable': plain(
    'Điểm phải là một số từ 0 đến 100, ví dụ 92.5 (dấu chấm thập phân) hoặc phân số 565/6.',
    'The score must be a number from 0 to 100, as 92.5 or the fraction 565/6.',
  ),
  'carried-period-taken': {
    vi: (value) => `Kỳ ${value('period')} đã có điểm do cơ quan khác gửi đến; hãy hủy bản ghi đó trước nếu sai.`,
    en: (value) =>
      `Period ${value('period')} already has a score sent by another body; withdraw it first if it is wrong.`,
  },
  'carried-period-scored-here': {
    vi: (value) => `Kỳ ${value('period')} đã có điểm được xác nhận trong hệ thống này.`,
    en: (value) => `Period ${value('period')} has a confirmed score in this system.`,
  },
}
