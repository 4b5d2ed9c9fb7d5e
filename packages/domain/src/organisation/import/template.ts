import { GENDER_CHOICES, LEADERSHIP_CHOICES, PERSON_KIND_CHOICES, UNIT_KIND_CHOICES } from '../words.ts'

/** One column of the import template. */
export type ColumnSpec = {
  readonly heading: string
  /** Other headings people use for it. */
  readonly also: readonly string[]
  /** Every row must have it, so the heading must be there too. */
  readonly required: boolean
  readonly format: 'text' | 'date'
  readonly choices?: readonly string[]
  /** Width in characters. */
  readonly width: number
}

/** One sheet of the import template; its first column, STT, is for the reader's eyes only. */
export type SheetSpec<K extends string = string> = {
  readonly name: string
  readonly also: readonly string[]
  readonly columns: Readonly<Record<K, ColumnSpec>>
}

type Given = {
  also?: readonly string[]
  required?: boolean
  format?: 'date'
  choices?: readonly string[]
  width?: number
}

function column(heading: string, given: Given = {}): ColumnSpec {
  const { also = [], required = false, format = 'text', choices, width = format === 'date' ? 13 : 18 } = given
  return { heading, also, required, format, width, ...(choices === undefined ? {} : { choices }) }
}

const NUMBER = column('STT', { also: ['TT', 'Số TT', 'Số thứ tự'], width: 8 })
const PERSON_CODE = column('Số hiệu', {
  also: ['Số hiệu CBCCVC', 'Số hiệu công chức', 'Mã nhân sự', 'Mã cán bộ', 'Mã CBCCVC', 'Mã nhân viên'],
  required: true,
  width: 16,
})
const NAME_TO_READ = column('Họ và tên', { also: ['Họ tên'], width: 28 })

/** The sheets of the template, in their order in the workbook. */
export const IMPORT_SHEETS = {
  units: {
    name: 'Đơn vị',
    also: ['Danh sách đơn vị', 'Cơ cấu tổ chức', 'Tổ chức'],
    columns: {
      number: NUMBER,
      code: column('Mã đơn vị', { also: ['Mã'], required: true, width: 16 }),
      name: column('Tên đơn vị', { also: ['Tên', 'Tên cơ quan, đơn vị'], required: true, width: 44 }),
      kind: column('Loại', { also: ['Loại đơn vị'], required: true, choices: UNIT_KIND_CHOICES, width: 12 }),
      parent: column('Thuộc', { also: ['Trực thuộc', 'Mã đơn vị cấp trên', 'Đơn vị cấp trên', 'Cấp trên'], width: 30 }),
      from: column('Từ ngày', { also: ['Ngày thành lập'], required: true, format: 'date' }),
      to: column('Đến ngày', { also: ['Ngày kết thúc', 'Ngày giải thể'], format: 'date' }),
      organId: column('Mã định danh', { width: 18 }),
    },
  },
  posts: {
    name: 'Chức danh',
    also: ['Vị trí', 'Chức danh, vị trí', 'Chức danh/Vị trí', 'Vị trí việc làm', 'Danh mục chức danh'],
    columns: {
      number: NUMBER,
      code: column('Mã chức danh', { also: ['Mã vị trí', 'Mã'], required: true, width: 16 }),
      title: column('Tên chức danh', { also: ['Chức danh', 'Tên vị trí', 'Tên'], required: true, width: 40 }),
      personKind: column('Đối tượng', { also: ['Loại người', 'Diện'], required: true, choices: PERSON_KIND_CHOICES }),
      leadership: column('Lãnh đạo', { also: ['Lãnh đạo, quản lý', 'Chức vụ lãnh đạo'], choices: LEADERSHIP_CHOICES }),
      comparableGroup: column('Nhóm nhiệm vụ tương đồng', { also: ['Nhóm tương đồng'], width: 30 }),
    },
  },
  people: {
    name: 'Nhân sự',
    also: ['Danh sách nhân sự', 'Cán bộ', 'Danh sách cán bộ', 'CBCCVC'],
    columns: {
      number: NUMBER,
      code: PERSON_CODE,
      fullName: column('Họ và tên', { also: ['Họ tên'], required: true, width: 28 }),
      birthDate: column('Ngày sinh', { also: ['Ngày, tháng, năm sinh'], required: true, format: 'date' }),
      gender: column('Giới tính', { choices: GENDER_CHOICES, width: 10 }),
      unit: column('Đơn vị', { also: ['Mã đơn vị', 'Đơn vị công tác', 'Phòng ban'], width: 32 }),
      post: column('Chức danh', { also: ['Mã chức danh', 'Chức vụ', 'Chức vụ, chức danh', 'Vị trí'], width: 28 }),
      from: column('Từ ngày', { also: ['Giữ chức danh từ ngày'], format: 'date' }),
      to: column('Đến ngày', { also: ['Thôi giữ từ ngày'], format: 'date' }),
    },
  },
  concurrent: {
    name: 'Kiêm nhiệm',
    also: ['Chức danh kiêm nhiệm'],
    columns: {
      number: NUMBER,
      code: PERSON_CODE,
      fullName: NAME_TO_READ,
      unit: column('Đơn vị kiêm nhiệm', { also: ['Đơn vị', 'Mã đơn vị'], required: true, width: 32 }),
      post: column('Chức danh kiêm nhiệm', { also: ['Chức danh', 'Mã chức danh'], required: true, width: 28 }),
      from: column('Từ ngày', { required: true, format: 'date' }),
      to: column('Đến ngày', { format: 'date' }),
    },
  },
  party: {
    name: 'Đảng viên',
    also: ['Danh sách đảng viên'],
    columns: {
      number: NUMBER,
      code: PERSON_CODE,
      fullName: NAME_TO_READ,
      cell: column('Chi bộ', { also: ['Tổ chức đảng', 'Sinh hoạt tại chi bộ'], width: 32 }),
      joinedOn: column('Ngày vào Đảng', { also: ['Ngày kết nạp'], format: 'date' }),
      officialOn: column('Ngày chính thức', { format: 'date' }),
      leftOn: column('Ngày ra khỏi Đảng', { also: ['Ngày thôi sinh hoạt'], format: 'date' }),
    },
  },
} as const satisfies Record<string, SheetSpec>

export type SheetKey = keyof typeof IMPORT_SHEETS
export const SHEET_KEYS: readonly SheetKey[] = ['units', 'posts', 'people', 'concurrent', 'party']

/** Every column of the template, sheet by sheet, as a flat list in the template's order. */
export function columnsOf(sheet: SheetKey): readonly (readonly [string, ColumnSpec])[] {
  return Object.entries<ColumnSpec>(IMPORT_SHEETS[sheet].columns)
}

/** A row whose STT says this is one of the template's examples and is not read. */
export const EXAMPLE_MARK = 'Ví dụ'
