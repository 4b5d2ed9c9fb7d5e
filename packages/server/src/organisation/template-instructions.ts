import { columnsOf, EXAMPLE_MARK, IMPORT_SHEETS, SHEET_KEYS } from '@thuoc-do/domain'
import type { Line, RowToWrite, SheetToWrite } from '../spreadsheet/index.ts'

const STEPS = [
  'Điền các trang Đơn vị, Chức danh, Nhân sự; trang Kiêm nhiệm và Đảng viên chỉ điền khi có. Có thể nhập riêng từng trang.',
  `Các dòng có chữ “${EXAMPLE_MARK}” ở cột STT chỉ để minh họa và không được nhập; có thể xóa hoặc để nguyên.`,
  'Cột có dấu * là bắt buộc. Thứ tự cột, dòng và trang không quan trọng; tên trang và tên cột phải giữ nguyên.',
  'Cột Đơn vị, Thuộc và Chức danh ghi mã hoặc tên đầy đủ; khi nhiều đơn vị trùng tên thì phải ghi mã.',
  'Trang Nhân sự: mỗi người một dòng, ghi chức danh chính hiện nay.',
  'Khi một người chuyển công tác, sửa Đơn vị, Chức danh và Từ ngày; chức danh cũ tự kết thúc vào ngày trước đó.',
  'Hệ thống kiểm tra toàn bộ tệp và cho xem trước; chỉ ghi khi không còn lỗi nào và bạn đã xác nhận.',
  'Người, đơn vị không có trong tệp được giữ nguyên, không bị xóa. Nhập lại cùng một tệp không làm thay đổi gì.',
] as const

/** The first sheet: how to fill the others in, with every column, whether it is needed and what it takes. */
export function instructionSheet(): SheetToWrite {
  const wide = (text: string, more: Partial<Line> = {}): Line[] => [{ text, first: 0, last: 3, ...more }]
  return {
    name: 'Hướng dẫn',
    above: [
      wide('MẪU NHẬP CƠ CẤU TỔ CHỨC VÀ NHÂN SỰ', { bold: true, size: 14, align: 'center' }),
      ...STEPS.map((step, at) => wide(`${at + 1}. ${step}`)),
      wide(''),
    ],
    columns: [
      { heading: 'Trang', width: 16 },
      { heading: 'Cột', width: 28 },
      { heading: 'Bắt buộc', width: 11, align: 'center' },
      { heading: 'Cách ghi', width: 90 },
    ],
    printed: true,
    rows: SHEET_KEYS.flatMap((key) =>
      columnsOf(key)
        .slice(1)
        .map(([name, spec]): RowToWrite => {
          const how = HOW[`${key}.${name}`] ?? HOW[name] ?? ''
          const words = spec.choices === undefined ? '' : `Một trong: ${spec.choices.join(', ')}. `
          const day = spec.format === 'date' ? 'Ngày/tháng/năm, ví dụ 31/12/1985. ' : ''
          return {
            cells: [IMPORT_SHEETS[key].name, spec.heading, spec.required ? '✓' : null, `${words}${day}${how}`.trim()],
          }
        }),
    ),
  }
}

/** What each column is for; a column of the same name means the same in every sheet unless its sheet says otherwise. */
const HOW: Readonly<Record<string, string>> = {
  'units.code': 'Chữ, số và . - _ / (tối đa 40 ký tự), không trùng nhau, không đổi về sau.',
  'units.name': 'Tên đầy đủ. Đổi tên thì sửa ở đây; tên cũ vẫn được giữ cho các kỳ đã qua.',
  'units.kind': 'Chỉ có một đơn vị Gốc; Khối dùng để nhóm các cơ quan và không có nhân sự.',
  'units.parent': 'Mã hoặc tên đơn vị cấp trên; chỉ đơn vị Gốc để trống.',
  'units.from': 'Ngày thành lập.',
  'units.to': 'Ngày cuối cùng đơn vị còn hoạt động; để trống nếu đang hoạt động.',
  'units.organId': 'Mã định danh của cơ quan khi kết nối, chia sẻ dữ liệu (nếu có).',
  'posts.code': 'Chữ, số và . - _ / (tối đa 40 ký tự), không trùng nhau.',
  'posts.title': 'Tên chức vụ, chức danh hoặc vị trí việc làm.',
  'posts.personKind': 'Có thể viết tắt: CB, CC, VC, NLĐ.',
  'posts.leadership': 'Để trống là Không.',
  'posts.comparableGroup': 'Những người cùng nhóm được xét chung tỷ lệ hoàn thành xuất sắc.',
  'people.code': 'Số hiệu cán bộ, công chức, viên chức; mỗi người một số, không dùng lại.',
  code: 'Số hiệu của người đã có ở trang Nhân sự hoặc đã có trong hệ thống.',
  fullName: 'Chỉ để dễ đọc; nếu khác tên đã có, hệ thống sẽ nhắc.',
  'people.fullName': 'Họ, chữ đệm và tên.',
  unit: 'Mã hoặc tên đơn vị.',
  post: 'Mã hoặc tên chức danh.',
  from: 'Ngày bắt đầu giữ chức danh.',
  to: 'Ngày cuối cùng giữ chức danh; để trống nếu đang giữ.',
  cell: 'Tên chi bộ đang sinh hoạt.',
  officialOn: 'Để trống nếu đang dự bị.',
  leftOn: 'Để trống nếu đang là đảng viên.',
}
