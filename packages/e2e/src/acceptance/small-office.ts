/** An invented province with one department in it, as its personnel officer would write it into the import template. */

/** What a person is appraised at: his own scores are the maxima less what is named here. */
export type Colleague = {
  readonly code: string
  readonly fullName: string
  readonly unit: 'TM' | 'BTC' | 'SNV' | 'SNV-VP' | 'SNV-CC'
  readonly post: 'CT' | 'GD' | 'PGD' | 'CVP' | 'TP' | 'CV' | 'LX'
  readonly from?: string
  readonly to?: string
  /** Points below 100 that he gives himself and his head confirms; absent for whoever is not appraised. */
  readonly below?: string
}

/** Who appears on the screens by name. */
export const CHAIRMAN = 'Đỗ Quang Vinh'
export const PROVINCE_OFFICER = 'Hồ Thị Thanh Mai'
export const DIRECTOR = 'Phạm Quốc Tuấn'
export const CHIEF = 'Nguyễn Văn Hậu'
export const AGENCY_OFFICER = 'Võ Thị Kim Oanh'
export const HEAD = 'Huỳnh Thanh Phong'
export const OFFICIAL = 'Trần Thị Lan Anh'
export const COLLEAGUE = 'Lê Hoàng Nam'
export const NEWCOMER = 'Mai Xuân Trường'
export const LEAVER = 'Cao Thị Tuyết'

/**
 * Twelve people of the department are rated and all are good or better, so there are two places for outstanding; four
 * have the points for it.
 */
export const COLLEAGUES: readonly Colleague[] = [
  { code: 'TM001', fullName: CHAIRMAN, unit: 'TM', post: 'CT' },
  { code: 'BT001', fullName: PROVINCE_OFFICER, unit: 'BTC', post: 'CV' },
  { code: 'NV001', fullName: DIRECTOR, unit: 'SNV', post: 'GD', below: '4' },
  { code: 'NV002', fullName: 'Lý Thị Bích Ngọc', unit: 'SNV', post: 'PGD', below: '11.5' },
  { code: 'NV003', fullName: CHIEF, unit: 'SNV-VP', post: 'CVP', below: '6.75' },
  { code: 'NV004', fullName: AGENCY_OFFICER, unit: 'SNV-VP', post: 'CV', below: '15' },
  { code: 'NV005', fullName: 'Bùi Minh Khôi', unit: 'SNV-VP', post: 'CV', below: '17.25' },
  { code: 'NV006', fullName: 'Đặng Văn Lợi', unit: 'SNV-VP', post: 'LX', below: '14' },
  { code: 'NV007', fullName: 'Trương Thị Yến Nhi', unit: 'SNV-VP', post: 'CV', below: '12.5' },
  { code: 'NV008', fullName: HEAD, unit: 'SNV-CC', post: 'TP', below: '8' },
  { code: 'NV009', fullName: OFFICIAL, unit: 'SNV-CC', post: 'CV' },
  { code: 'NV010', fullName: COLLEAGUE, unit: 'SNV-CC', post: 'CV', below: '18' },
  { code: 'NV011', fullName: 'Ngô Thị Hạnh', unit: 'SNV-CC', post: 'CV', below: '19.75' },
  { code: 'NV012', fullName: NEWCOMER, unit: 'SNV-CC', post: 'CV', from: '01/09/2023' },
  { code: 'NV013', fullName: LEAVER, unit: 'SNV-CC', post: 'CV', to: '30/06/2023' },
  { code: 'NV014', fullName: 'Phan Đình Quý', unit: 'SNV-CC', post: 'LX', below: '20' },
]

/** The sheets of the workbook, headings first. */
export function officeSheets(colleagues: readonly Colleague[] = COLLEAGUES): Record<string, readonly string[][]> {
  return {
    'Đơn vị': [
      ['STT', 'Mã đơn vị', 'Tên đơn vị', 'Loại', 'Thuộc', 'Từ ngày'],
      ['1', 'TM', 'Tỉnh Mẫu', 'Gốc', '', '01/01/2004'],
      ['2', 'BTC', 'Ban Tổ chức Tỉnh ủy', 'Cơ quan', 'TM', '01/01/2004'],
      ['3', 'SNV', 'Sở Nội vụ', 'Cơ quan', 'TM', '01/01/2004'],
      ['4', 'SNV-VP', 'Văn phòng Sở', 'Đơn vị', 'SNV', '01/01/2004'],
      ['5', 'SNV-CC', 'Phòng Công chức, viên chức', 'Đơn vị', 'SNV', '01/01/2004'],
    ],
    'Chức danh': [
      ['STT', 'Mã chức danh', 'Tên chức danh', 'Đối tượng', 'Lãnh đạo'],
      ['1', 'CT', 'Chủ tịch Ủy ban nhân dân tỉnh', 'Cán bộ', 'Người đứng đầu'],
      ['2', 'GD', 'Giám đốc Sở', 'Công chức', 'Người đứng đầu'],
      ['3', 'PGD', 'Phó Giám đốc Sở', 'Công chức', 'Cấp phó'],
      ['4', 'CVP', 'Chánh Văn phòng', 'Công chức', 'Người đứng đầu'],
      ['5', 'TP', 'Trưởng phòng', 'Công chức', 'Người đứng đầu'],
      ['6', 'CV', 'Chuyên viên', 'Công chức', 'Không'],
      ['7', 'LX', 'Nhân viên lái xe', 'Người lao động', 'Không'],
    ],
    'Nhân sự': [
      ['STT', 'Số hiệu', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Đơn vị', 'Chức danh', 'Từ ngày', 'Đến ngày'],
      ...colleagues.map(({ code, fullName, unit, post, from = '01/03/2020', to = '' }, at) => [
        String(at + 1),
        code,
        // One name comes as older programs write it: letters and marks apart, spaces doubled and unbreakable.
        fullName === OFFICIAL ? fullName.normalize('NFD').replaceAll(' ', ' \u00a0') : fullName,
        '15/05/1985',
        'Nam',
        unit,
        post,
        from,
        to,
      ]),
    ],
  }
}

const GENERAL = { 'I.1': 8, 'I.2': 8, 'I.3': 7, 'I.4': 7 }
const STAFF = { ...GENERAL, 'II.1': 20, 'II.2': 20, 'II.3': 20, 'II.4': 10 }
const LEADER = {
  ...GENERAL,
  'L.II.1': 25,
  'L.II.2': 15,
  'L.II.3': 12,
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((dare) => [`L.II.4.${dare}`, 3])),
}

/** A whole form of scores whose total is 100 less `below`, as it goes over the wire. */
export function scoresOf({ post, below = '0' }: Colleague): Record<string, string> {
  const isLeader = post !== 'CV' && post !== 'LX'
  const scores: Record<string, number> = isLeader ? LEADER : STAFF
  const [largest, most] = isLeader ? (['L.II.1', 25] as const) : (['II.1', 20] as const)
  // Quarters of a point: exact in binary.
  return Object.fromEntries(
    Object.entries(scores).map(([code, score]) => [code, String(code === largest ? most - Number(below) : score)]),
  )
}
