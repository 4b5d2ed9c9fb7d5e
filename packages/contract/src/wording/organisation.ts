import type { ChargeProblemCode } from '@thuoc-do/domain'
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
  | 'charge-needs-head-or-personnel'
  | 'charge-of-oneself'
  | ChargeProblemCode

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
  'charge-needs-head-or-personnel': plain(
    'Chỉ người đứng đầu đơn vị nơi người này làm cấp phó, hoặc bộ phận tham mưu về tổ chức, cán bộ của đơn vị đó, mới phân công lĩnh vực phụ trách.',
    'Only the head of the unit in which the person is deputy, or its personnel body, records what he is in charge of.',
  ),
  'charge-of-oneself': plain(
    'Không ai được tự phân công lĩnh vực phụ trách cho chính mình.',
    'Nobody records what he himself is in charge of.',
  ),
  'charge-not-a-deputy': plain(
    'Vào ngày này người này không giữ chức vụ cấp phó; chỉ cấp phó mới được phân công lĩnh vực phụ trách (Điều 15 khoản 4 Nghị định 335/2025/NĐ-CP).',
    'The person holds no post as deputy on this day; only deputies are put in charge of a field (Điều 15 khoản 4, Decree 335/2025/NĐ-CP).',
  ),
  'charge-ends-before-it-begins': plain(
    'Ngày cuối phụ trách phải từ ngày bắt đầu trở đi.',
    'The last day must not be before the first.',
  ),
  'charge-unit-outside': plain(
    'Đơn vị này không nằm bên trong đơn vị mà người này làm cấp phó vào ngày bắt đầu; hãy chọn một đơn vị cấp dưới của đơn vị đó.',
    'This unit does not stand inside the unit whose deputy the person is on the first day; choose a unit below that one.',
  ),
  'charge-person-outside': plain(
    'Người này không công tác trong đơn vị mà cấp phó phụ trách vào ngày bắt đầu; hãy chọn người trong đơn vị đó hoặc cấp dưới.',
    'This person does not stand in the unit of the deputy on the first day; choose somebody in it or below.',
  ),
  'charge-person-leads-too': plain(
    'Người đứng đầu và cấp phó của cùng một đơn vị do cấp trên đánh giá, không thuộc lĩnh vực phụ trách của cấp phó.',
    'The head and the deputies of a unit are rated by their superior; none of them belongs to the field of another.',
  ),
  'charge-overlaps': plain(
    'Trong những ngày này người này đã phụ trách đơn vị hoặc người đó; hãy ghi ngày cuối của bản ghi cũ trước.',
    'The person is in charge of this unit or person on some of these days already; give that record its last day first.',
  ),
}
