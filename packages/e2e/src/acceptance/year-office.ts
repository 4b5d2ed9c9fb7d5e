/** An invented province of 2026 with two departments: everybody of them is a civil servant but the driver. */

/** Who appears by name. */
export const CHAIRMAN = 'Đỗ Quang Vinh'
export const PERSONNEL = 'Hồ Thị Thanh Mai'
export const DIRECTOR = 'Phạm Quốc Tuấn'
export const OFFICER = 'Võ Thị Kim Oanh'
export const DRIVER = 'Đặng Văn Lợi'
export const HEAD = 'Huỳnh Thanh Phong'
export const OFFICIAL = 'Trần Thị Lan Anh'
export const COLLEAGUE = 'Lê Hoàng Nam'
export const NEW_HEAD = 'Dương Minh Đức'

export const AGENCY = 'Sở Nội vụ'
export const UNIT = 'Phòng Công chức, viên chức'
export const NEW_AGENCY = 'Sở Tài chính'
export const NEW_UNIT = 'Phòng Ngân sách'

const PEOPLE: readonly (readonly [code: string, fullName: string, unit: string, post: string])[] = [
  ['TM001', CHAIRMAN, 'TM', 'CT'],
  ['BT001', PERSONNEL, 'BTC', 'CV'],
  ['NV001', DIRECTOR, 'SNV', 'GD'],
  ['NV002', OFFICER, 'SNV-VP', 'CV'],
  ['NV003', DRIVER, 'SNV-VP', 'LX'],
  ['NV004', HEAD, 'SNV-CC', 'TP'],
  ['NV005', OFFICIAL, 'SNV-CC', 'CV'],
  ['NV006', COLLEAGUE, 'SNV-CC', 'CV'],
  ['TC001', NEW_HEAD, 'STC-NS', 'TP'],
]

/** The sheets of the workbook, headings first. */
export const YEAR_SHEETS: Record<string, readonly string[][]> = {
  'Đơn vị': [
    ['STT', 'Mã đơn vị', 'Tên đơn vị', 'Loại', 'Thuộc', 'Từ ngày'],
    ['1', 'TM', 'Tỉnh Mẫu', 'Gốc', '', '01/01/2004'],
    ['2', 'BTC', 'Ban Tổ chức Tỉnh ủy', 'Cơ quan', 'TM', '01/01/2004'],
    ['3', 'SNV', AGENCY, 'Cơ quan', 'TM', '01/01/2004'],
    ['4', 'SNV-VP', 'Văn phòng Sở', 'Đơn vị', 'SNV', '01/01/2004'],
    ['5', 'SNV-CC', UNIT, 'Đơn vị', 'SNV', '01/01/2004'],
    ['6', 'STC', NEW_AGENCY, 'Cơ quan', 'TM', '01/01/2004'],
    ['7', 'STC-NS', NEW_UNIT, 'Đơn vị', 'STC', '01/01/2004'],
  ],
  'Chức danh': [
    ['STT', 'Mã chức danh', 'Tên chức danh', 'Đối tượng', 'Lãnh đạo'],
    ['1', 'CT', 'Chủ tịch Ủy ban nhân dân tỉnh', 'Cán bộ', 'Người đứng đầu'],
    ['2', 'GD', 'Giám đốc Sở', 'Công chức', 'Người đứng đầu'],
    ['3', 'TP', 'Trưởng phòng', 'Công chức', 'Người đứng đầu'],
    ['4', 'CV', 'Chuyên viên', 'Công chức', 'Không'],
    ['5', 'LX', 'Nhân viên lái xe', 'Người lao động', 'Không'],
  ],
  'Nhân sự': [
    ['STT', 'Số hiệu', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Đơn vị', 'Chức danh', 'Từ ngày', 'Đến ngày'],
    ...PEOPLE.map(([code, fullName, unit, post], at) => [
      String(at + 1),
      code,
      fullName,
      '15/05/1985',
      fullName === OFFICIAL ? 'Nữ' : 'Nam',
      unit,
      post,
      '01/03/2020',
      '',
    ]),
  ],
}

/** What the department makes: code, name, unit of counting, points; the standard product has 10. */
export const PRODUCTS = [
  ['BC', 'Báo cáo công tác cán bộ', 'báo cáo', '10'],
  ['TT', 'Tờ trình Ủy ban nhân dân tỉnh', 'tờ trình', '20'],
  ['HS', 'Thẩm định hồ sơ tuyển dụng', 'hồ sơ', '5'],
] as const
export const [REPORT, PAPER, FILES] = [PRODUCTS[0][1], PRODUCTS[1][1], PRODUCTS[2][1]]

/** Ten criteria of Mẫu số 01 with their points, in its order. */
export const CRITERIA: readonly (readonly [code: string, maximum: string, label: string])[] = [
  ['I.1', '5', 'Phẩm chất chính trị, phẩm chất đạo đức, văn hóa thực thi công vụ'],
  ['I.2', '5', 'Ý thức kỷ luật, kỷ cương trong thực thi công vụ'],
  ['II.1', '2.5', 'Năng lực chuyên môn, nghiệp vụ theo yêu cầu của vị trí việc làm'],
  ['II.2', '2.5', 'Khả năng đáp ứng yêu cầu thực thi nhiệm vụ được giao thường xuyên, đột xuất'],
  ['II.3', '2.5', 'Tinh thần trách nhiệm trong thực thi công vụ'],
  ['II.4', '2.5', 'Thái độ phục vụ người dân, doanh nghiệp và khả năng phối hợp với đồng nghiệp'],
  ['III.1', '2.5', 'Có sản phẩm, giải pháp đột phá, sáng tạo'],
  ['III.2', '2.5', 'Sẵn sàng tham gia thực hiện nhiệm vụ chính trị đặc biệt quan trọng'],
  ['III.3', '2.5', 'Có tinh thần chịu trách nhiệm trước kết quả công việc'],
  ['III.4', '2.5', 'Chủ động đưa ra quyết định trong phạm vi thẩm quyền'],
]

/** Every criterion at its maximum, 30 points, less what is taken off the first. */
export function generalOf(points: string): Record<string, string> {
  // Halves and quarters of a point: exact in binary.
  return Object.fromEntries(CRITERIA.map(([code, most]) => [code, code === 'I.1' ? String(Number(points) - 25) : most]))
}
