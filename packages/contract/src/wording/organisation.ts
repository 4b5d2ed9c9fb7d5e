import { plain, type Wording } from './sentence.ts'

/** Refusals about the organisation, accounts and standing roles. */
export type OrganisationProblemCode =
  | 'import-needs-personnel-body'
  | 'import-not-ready'
  | 'import-file-missing'
  | 'import-stale'
  | 'import-day-in-future'
  | 'maintaining-needs-personnel-body'
  | 'unit-not-there-then'
  | 'unit-not-empty-then'
  | 'unit-below-itself'
  | 'unit-code-taken'
  | 'unit-is-root'
  | 'person-has-account'
  | 'person-has-no-account'
  | 'post-begins-before-last'
  | 'unit-has-head-already'

/** Their sentences. */
export const organisationWording: Wording<OrganisationProblemCode> = {
  'import-needs-personnel-body': plain(
    'Chỉ người quản trị hoặc cơ quan tổ chức, cán bộ phụ trách toàn bộ tổ chức được nhập dữ liệu.',
    'Only the administrator or the personnel body in charge of the whole organisation may import.',
  ),
  'import-not-ready': plain(
    'Lần nhập này không còn ở trạng thái chờ xác nhận (đã xác nhận rồi, hoặc tệp có lỗi).',
    'This import no longer waits for confirmation (it was confirmed already, or the file has problems).',
  ),
  'import-file-missing': plain('Chưa nhận được tệp; hãy chọn một tệp .xlsx.', 'No file arrived; choose an .xlsx file.'),
  'import-stale': plain(
    'Dữ liệu tổ chức đã thay đổi sau khi xem trước, nên chưa ghi gì cả; hãy tải tệp lên lại để xem trước bản mới.',
    'The organisation has changed since the preview, so nothing was written; upload the file again for a new preview.',
  ),
  'import-day-in-future': plain(
    'Ngày có hiệu lực của dữ liệu không được sau hôm nay.',
    'The day the data hold from must not be after today.',
  ),
  'maintaining-needs-personnel-body': plain(
    'Chỉ người quản trị hoặc cơ quan tổ chức, cán bộ của đơn vị này được sửa.',
    'Only the administrator or the personnel body of this unit may change it.',
  ),
  'unit-not-there-then': plain('Đơn vị không tồn tại vào ngày này.', 'The unit does not exist on this day.'),
  'unit-not-empty-then': {
    vi: (value) =>
      `Đơn vị còn ${value('people')} người và ${value('units')} đơn vị cấp dưới vào ngày này; hãy chuyển họ trước.`,
    en: (value) =>
      `The unit still has ${value('people')} people and ${value('units')} units below it on this day; move them first.`,
  },
  'unit-below-itself': plain(
    'Không thể đặt một đơn vị dưới chính nó hoặc dưới đơn vị cấp dưới của nó.',
    'A unit cannot stand below itself or below one of its own units.',
  ),
  'unit-code-taken': plain('Mã đơn vị này đã có; hãy dùng mã khác.', 'This unit code is taken; use another one.'),
  'unit-is-root': plain(
    'Không thể chuyển hoặc đóng đơn vị gốc của tổ chức.',
    'The root of the organisation cannot be moved or closed.',
  ),
  'person-has-account': plain('Người này đã có tài khoản.', 'This person has an account already.'),
  'person-has-no-account': plain('Người này chưa có tài khoản.', 'This person has no account yet.'),
  'post-begins-before-last': {
    vi: (value) => `Chức vụ mới phải bắt đầu sau ngày ${value('day')}, khi chức vụ hiện tại bắt đầu.`,
    en: (value) => `The new post must begin after ${value('day')}, when the present one began.`,
  },
  'unit-has-head-already': {
    vi: (value) => `Đơn vị đã có người đứng đầu vào ngày này: ${value('name')}.`,
    en: (value) => `The unit already has a head on this day: ${value('name')}.`,
  },
}
