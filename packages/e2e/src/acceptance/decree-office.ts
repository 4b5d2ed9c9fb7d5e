/** An invented department of nine civil servants in 2026, with the personnel body of its province above it. */

/** Who appears by name. */
export const CHAIRMAN = 'Đỗ Quang Vinh'
export const PERSONNEL = 'Hồ Thị Thanh Mai'
export const DIRECTOR = 'Phạm Quốc Tuấn'
export const HEAD = 'Huỳnh Thanh Phong'
export const OFFICIAL = 'Trần Thị Lan Anh'
/** The personnel officer of the department. */
export const OFFICER = 'Võ Thị Kim Oanh'
/** The secretary of its Party committee. */
export const SECRETARY = 'Lê Hoàng Nam'
/** Two who come out equal. */
export const FIRST = 'Bùi Minh Khôi'
export const SECOND = 'Ngô Thị Hạnh'
const OTHER = 'Trương Thị Yến Nhi'

export const ROOT = 'Tỉnh Mẫu'
export const AGENCY = 'Sở Nội vụ'
export const UNIT = 'Phòng Công chức, viên chức'

/** Those who are rated and head nothing: all of one unit and one post, so of one comparable group. */
export const STAFF = [OFFICIAL, OFFICER, SECRETARY, FIRST, SECOND, OTHER] as const

const PEOPLE: readonly (readonly [code: string, fullName: string, unit: string, post: string])[] = [
  ['TM001', CHAIRMAN, 'TM', 'CT'],
  ['BT001', PERSONNEL, 'BTC', 'CV'],
  ['NV001', DIRECTOR, 'SNV', 'GD'],
  ['NV002', HEAD, 'SNV-CC', 'TP'],
  ...STAFF.map((fullName, at) => [`NV00${at + 3}`, fullName, 'SNV-CC', 'CV'] as const),
]

/** The sheets of the workbook. */
export const DECREE_SHEETS: Record<string, readonly string[][]> = {
  'Đơn vị': [
    ['STT', 'Mã đơn vị', 'Tên đơn vị', 'Loại', 'Thuộc', 'Từ ngày'],
    ['1', 'TM', ROOT, 'Gốc', '', '01/01/2004'],
    ['2', 'BTC', 'Ban Tổ chức Tỉnh ủy', 'Cơ quan', 'TM', '01/01/2004'],
    ['3', 'SNV', AGENCY, 'Cơ quan', 'TM', '01/01/2004'],
    ['4', 'SNV-CC', UNIT, 'Đơn vị', 'SNV', '01/01/2004'],
  ],
  'Chức danh': [
    ['STT', 'Mã chức danh', 'Tên chức danh', 'Đối tượng', 'Lãnh đạo'],
    ['1', 'CT', 'Chủ tịch Ủy ban nhân dân tỉnh', 'Cán bộ', 'Người đứng đầu'],
    ['2', 'GD', 'Giám đốc Sở', 'Công chức', 'Người đứng đầu'],
    ['3', 'TP', 'Trưởng phòng', 'Công chức', 'Người đứng đầu'],
    ['4', 'CV', 'Chuyên viên', 'Công chức', 'Không'],
  ],
  'Nhân sự': [
    ['STT', 'Số hiệu', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Đơn vị', 'Chức danh', 'Từ ngày', 'Đến ngày'],
    ...PEOPLE.map(([code, fullName, unit, post], at) => [
      String(at + 1),
      code,
      fullName,
      '15/05/1985',
      fullName.includes(' Thị ') ? 'Nữ' : 'Nam',
      unit,
      post,
      '01/03/2020',
      '',
    ]),
  ],
}

/** The department keeps months up to March and quarters after it: six forms make the twelve months of a year. */
export const PERIODS = ['2026-01', '2026-02', '2026-03', '2026-Q2', '2026-Q3', '2026-Q4'] as const

/** General points, products of coefficient 1 assigned, and of these done, all in time and in order. */
export type Scored = readonly [general: string, assigned: string, done: string]

/** 28 + 8/10 × 70 = 84 all year: good. */
const ORDINARY: readonly Scored[] = PERIODS.map(() => ['28', '10', '8'])
/** 26 + 70 = 96 all year: outstanding, and equal in total and in result. */
const EQUAL: readonly Scored[] = PERIODS.map(() => ['26', '5', '5'])

/** What became of the six periods of each. */
export const YEARS: Readonly<Record<string, readonly Scored[]>> = {
  ...Object.fromEntries([OFFICER, SECRETARY, OTHER].map((name) => [name, ORDINARY])),
  [FIRST]: EQUAL,
  [SECOND]: EQUAL,
  [OFFICIAL]: [
    ['28', '10', '9'], // 28 + 9/10 × 70 = 91
    ['27', '10', '8'], // 27 + 8/10 × 70 = 83
    ['29', '10', '10'], // 29 + 70 = 99
    ['27.5', '20', '17'], // 27.5 + 17/20 × 70 = 87, three times
    ['26', '4', '3'], // 26 + 3/4 × 70 = 78.5, three times
    ['30', '3', '2'], // 30 + 2/3 × 70 = 230/3, three times
  ],
  // With d, đ and e at 100 %: 28 + 70 = 98 all year, outstanding.
  [HEAD]: PERIODS.map(() => ['28', '5', '5']),
  [DIRECTOR]: PERIODS.map(() => ['28', '5', '5']),
}
