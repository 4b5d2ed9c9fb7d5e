import { plain, type Wording } from './sentence.ts'

/** Every reason for which an uploaded workbook is refused as a whole, before anything in it is looked at. */
export type WorkbookProblemCode =
  | 'workbook-wrong-extension'
  | 'workbook-empty'
  | 'workbook-too-large'
  | 'workbook-not-excel'
  | 'workbook-old-format'
  | 'workbook-encrypted'
  | 'workbook-has-macros'
  | 'workbook-damaged'
  | 'workbook-has-doctype'
  | 'workbook-unsafe-path'
  | 'workbook-nested-archive'
  | 'workbook-sizes-lie'
  | 'workbook-too-many-entries'
  | 'workbook-inflates-too-large'
  | 'workbook-compressed-too-much'
  | 'workbook-too-many-sheets'
  | 'workbook-too-many-rows'
  | 'workbook-too-many-columns'
  | 'workbook-too-many-cells'
  | 'workbook-cell-too-long'
  | 'workbook-too-much-text'
  | 'workbook-took-too-long'
  | 'workbook-took-too-much-memory'

/** The sentence for each of them. A code without one does not compile. */
export const workbookWording: Wording<WorkbookProblemCode> = {
  'workbook-wrong-extension': {
    vi: (value) =>
      `Tệp “${value('found')}” không có đuôi .xlsx; hãy mở bằng Excel và lưu lại dạng “Excel Workbook (*.xlsx)”.`,
    en: (value) =>
      `The file “${value('found')}” does not end in .xlsx; open it in Excel and save it as “Excel Workbook (*.xlsx)”.`,
  },
  'workbook-empty': plain('Tệp rỗng, không có nội dung.', 'The file is empty.'),
  'workbook-too-large': {
    vi: (value) => `Tệp lớn hơn ${value('limit')} MB.`,
    en: (value) => `The file is larger than ${value('limit')} MB.`,
  },
  'workbook-not-excel': plain(
    'Tệp mang đuôi .xlsx nhưng không phải bảng tính Excel (có thể là tệp Word, CSV hoặc tệp nén đã đổi tên).',
    'The file ends in .xlsx but is not an Excel workbook (perhaps a renamed Word, CSV or archive file).',
  ),
  'workbook-old-format': plain(
    'Đây là tệp Excel kiểu cũ hoặc kiểu nhị phân; hãy mở bằng Excel và lưu lại dạng “Excel Workbook (*.xlsx)”.',
    'This is an old or binary Excel file; open it in Excel and save it as “Excel Workbook (*.xlsx)”.',
  ),
  'workbook-encrypted': plain(
    'Tệp được đặt mật khẩu; hãy bỏ mật khẩu rồi tải lên lại.',
    'The file is protected by a password; remove the password and upload it again.',
  ),
  'workbook-has-macros': plain(
    'Tệp có chứa macro; hãy lưu lại dạng “Excel Workbook (*.xlsx)” không có macro.',
    'The file contains macros; save it as “Excel Workbook (*.xlsx)” without them.',
  ),
  'workbook-damaged': plain(
    'Tệp bị hỏng, không đọc được; hãy mở bằng Excel, lưu lại và tải lên lần nữa.',
    'The file is damaged and cannot be read; open it in Excel, save it and upload it again.',
  ),
  'workbook-has-doctype': plain(
    'Tệp có phần khai báo DOCTYPE mà Excel không bao giờ tạo ra nên bị từ chối.',
    'The file contains a DOCTYPE, which Excel never writes, and is refused.',
  ),
  'workbook-unsafe-path': plain(
    'Tệp chứa đường dẫn bất thường bên trong nên bị từ chối.',
    'The file contains unusual paths inside and is refused.',
  ),
  'workbook-nested-archive': {
    vi: (value) => `Tệp có nhúng tệp nén hoặc tài liệu khác (“${value('found')}”); hãy gỡ phần nhúng rồi lưu lại.`,
    en: (value) =>
      `Another archive or document is embedded in the file (“${value('found')}”); remove it and save again.`,
  },
  'workbook-sizes-lie': plain(
    'Kích thước ghi trong tệp không đúng với nội dung thật nên tệp bị từ chối.',
    'The sizes recorded in the file differ from its real content, so it is refused.',
  ),
  'workbook-too-many-entries': {
    vi: (value) => `Tệp có hơn ${value('limit')} thành phần bên trong.`,
    en: (value) => `The file has more than ${value('limit')} parts inside.`,
  },
  'workbook-inflates-too-large': {
    vi: (value) => `Nội dung của tệp sau khi giải nén lớn hơn ${value('limit')} MB.`,
    en: (value) => `The unpacked content of the file is larger than ${value('limit')} MB.`,
  },
  'workbook-compressed-too-much': {
    vi: (value) =>
      `Tệp được nén quá ${value('limit')} lần, bất thường với một bảng tính (có thể do quá nhiều dòng trống đã định dạng); hãy xóa dòng thừa rồi lưu lại.`,
    en: (value) =>
      `The file is compressed more than ${value('limit')} times, which no ordinary workbook is (perhaps too many formatted empty rows); delete surplus rows and save again.`,
  },
  'workbook-too-many-sheets': {
    vi: (value) => `Tệp có hơn ${value('limit')} trang tính.`,
    en: (value) => `The file has more than ${value('limit')} sheets.`,
  },
  'workbook-too-many-rows': {
    vi: (value) =>
      `Trang tính “${value('sheet')}” có hơn ${value('limit')} dòng, kể cả dòng trống đã định dạng; hãy xóa dòng thừa rồi lưu lại.`,
    en: (value) =>
      `Sheet “${value('sheet')}” has more than ${value('limit')} rows, formatted empty rows included; delete surplus rows and save again.`,
  },
  'workbook-too-many-columns': {
    vi: (value) => `Trang tính “${value('sheet')}”, dòng ${value('row')}: có dữ liệu ở cột thứ hơn ${value('limit')}.`,
    en: (value) => `Sheet “${value('sheet')}”, row ${value('row')}: there is data beyond column ${value('limit')}.`,
  },
  'workbook-too-many-cells': {
    vi: (value) => `Tệp có hơn ${value('limit')} ô có dữ liệu; hãy chia thành nhiều tệp.`,
    en: (value) => `The file has more than ${value('limit')} filled cells; split it into several files.`,
  },
  'workbook-cell-too-long': {
    vi: (value) => `Trang tính “${value('sheet')}”, dòng ${value('row')}: có ô dài hơn ${value('limit')} ký tự.`,
    en: (value) =>
      `Sheet “${value('sheet')}”, row ${value('row')}: a cell is longer than ${value('limit')} characters.`,
  },
  'workbook-too-much-text': {
    vi: (value) => `Tệp có quá nhiều chữ (hơn ${value('limit')} triệu ký tự); hãy chia thành nhiều tệp.`,
    en: (value) =>
      `The file has too much text (over ${value('limit')} million characters); split it into several files.`,
  },
  'workbook-took-too-long': {
    vi: (value) => `Đọc tệp mất hơn ${value('limit')} giây nên đã dừng; hãy chia thành nhiều tệp nhỏ hơn.`,
    en: (value) =>
      `Reading the file took more than ${value('limit')} seconds and was stopped; split it into smaller files.`,
  },
  'workbook-took-too-much-memory': plain(
    'Đọc tệp cần quá nhiều bộ nhớ nên đã dừng; hãy chia thành nhiều tệp nhỏ hơn.',
    'Reading the file needed too much memory and was stopped; split it into smaller files.',
  ),
}
