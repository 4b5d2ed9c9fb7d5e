/** How people of an agency are employed and what its units are: decides posts, kinds and sizes. */
export type Setting = 'party' | 'department' | 'district' | 'communes' | 'schools' | 'service'

export type DemoUnit = { code: string; name: string; kind: 'root' | 'block' | 'agency' | 'unit'; parent: string | null }
export type DemoAgency = { code: string; setting: Setting; people: number; units: readonly string[] }

const PARTY_UNITS = ['Văn phòng', 'Phòng Tổng hợp', 'Phòng Nghiệp vụ 1', 'Phòng Nghiệp vụ 2']
const DEPARTMENT_UNITS = [
  'Văn phòng',
  'Thanh tra',
  'Phòng Kế hoạch - Tài chính',
  'Phòng Nghiệp vụ 1',
  'Phòng Nghiệp vụ 2',
  'Phòng Nghiệp vụ 3',
]
const DISTRICT_UNITS = [
  'Văn phòng HĐND và UBND',
  'Phòng Nội vụ',
  'Phòng Tài chính - Kế hoạch',
  'Phòng Tư pháp',
  'Phòng Tài nguyên và Môi trường',
  'Phòng Kinh tế và Hạ tầng',
  'Phòng Lao động - Thương binh và Xã hội',
  'Phòng Văn hóa và Thông tin',
  'Phòng Giáo dục và Đào tạo',
  'Thanh tra',
]
const HOSPITAL_UNITS = [
  'Phòng Tổ chức - Hành chính',
  'Phòng Kế hoạch tổng hợp',
  'Phòng Điều dưỡng',
  'Khoa Khám bệnh',
  'Khoa Cấp cứu',
  'Khoa Nội',
  'Khoa Ngoại',
  'Khoa Sản',
  'Khoa Nhi',
  'Khoa Xét nghiệm',
  'Khoa Dược',
]
const SERVICE_UNITS = ['Phòng Tổ chức - Hành chính', 'Phòng Kế hoạch', 'Phòng Chuyên môn 1', 'Phòng Chuyên môn 2']

type Line = readonly [name: string, people: number, units: readonly string[]]

const PARTY: readonly Line[] = [
  ['Văn phòng Tỉnh ủy', 62, PARTY_UNITS],
  [
    'Ban Tổ chức Tỉnh ủy',
    38,
    ['Văn phòng', 'Phòng Tổ chức cán bộ', 'Phòng Tổ chức Đảng, đảng viên', 'Phòng Bảo vệ chính trị nội bộ'],
  ],
  ['Ban Tuyên giáo Tỉnh ủy', 34, PARTY_UNITS],
  ['Ban Dân vận Tỉnh ủy', 24, PARTY_UNITS.slice(0, 3)],
  ['Ban Nội chính Tỉnh ủy', 24, PARTY_UNITS.slice(0, 3)],
  ['Ủy ban Kiểm tra Tỉnh ủy', 32, PARTY_UNITS],
  ['Ủy ban Mặt trận Tổ quốc tỉnh', 28, PARTY_UNITS.slice(0, 3)],
  ['Tỉnh đoàn', 36, PARTY_UNITS],
  ['Hội Liên hiệp Phụ nữ tỉnh', 28, PARTY_UNITS.slice(0, 3)],
  ['Hội Nông dân tỉnh', 30, PARTY_UNITS.slice(0, 3)],
  ['Liên đoàn Lao động tỉnh', 40, PARTY_UNITS],
  ['Hội Cựu chiến binh tỉnh', 16, PARTY_UNITS.slice(0, 2)],
  [
    'Trường Chính trị tỉnh',
    52,
    ['Phòng Tổ chức, Hành chính', 'Phòng Đào tạo', 'Khoa Lý luận cơ sở', 'Khoa Nhà nước và Pháp luật'],
  ],
]
const DEPARTMENTS: readonly Line[] = [
  ['Văn phòng Đoàn đại biểu Quốc hội và HĐND tỉnh', 44, DEPARTMENT_UNITS.slice(0, 4)],
  ['Văn phòng UBND tỉnh', 78, DEPARTMENT_UNITS],
  [
    'Sở Nội vụ',
    61,
    [
      'Văn phòng',
      'Thanh tra',
      'Phòng Tổ chức, biên chế',
      'Phòng Công chức, viên chức',
      'Phòng Cải cách hành chính',
      'Phòng Xây dựng chính quyền',
    ],
  ],
  ['Sở Tư pháp', 48, DEPARTMENT_UNITS],
  ['Sở Tài chính', 56, DEPARTMENT_UNITS],
  ['Sở Kế hoạch và Đầu tư', 52, DEPARTMENT_UNITS],
  ['Sở Công Thương', 50, DEPARTMENT_UNITS],
  ['Sở Nông nghiệp và Phát triển nông thôn', 152, DEPARTMENT_UNITS],
  ['Sở Giao thông vận tải', 58, DEPARTMENT_UNITS],
  ['Sở Xây dựng', 46, DEPARTMENT_UNITS],
  ['Sở Tài nguyên và Môi trường', 94, DEPARTMENT_UNITS],
  ['Sở Thông tin và Truyền thông', 36, DEPARTMENT_UNITS.slice(0, 5)],
  ['Sở Lao động - Thương binh và Xã hội', 72, DEPARTMENT_UNITS],
  ['Sở Văn hóa, Thể thao và Du lịch', 76, DEPARTMENT_UNITS],
  ['Sở Khoa học và Công nghệ', 34, DEPARTMENT_UNITS.slice(0, 5)],
  ['Sở Giáo dục và Đào tạo', 54, DEPARTMENT_UNITS],
  ['Sở Y tế', 52, DEPARTMENT_UNITS],
  ['Thanh tra tỉnh', 34, DEPARTMENT_UNITS.slice(0, 5)],
  ['Ban Quản lý các khu công nghiệp', 30, DEPARTMENT_UNITS.slice(0, 4)],
]
const SERVICES: readonly Line[] = [
  ['Bệnh viện Đa khoa tỉnh', 412, HOSPITAL_UNITS],
  ['Bệnh viện Sản - Nhi tỉnh', 168, HOSPITAL_UNITS.slice(0, 8)],
  ['Trung tâm Kiểm soát bệnh tật tỉnh', 118, SERVICE_UNITS],
  ['Trường Cao đẳng Cộng đồng', 142, SERVICE_UNITS],
  [
    'Cụm trường THPT khu vực 1',
    318,
    ['Trường THPT Vị Thanh 1', 'Trường THPT Vị Thanh 2', 'Trường THPT Vị Thủy 1', 'Trường THPT Vị Thủy 2'],
  ],
  [
    'Cụm trường THPT khu vực 2',
    286,
    ['Trường THPT Ngã Bảy 1', 'Trường THPT Ngã Bảy 2', 'Trường THPT Phụng Hiệp 1', 'Trường THPT Phụng Hiệp 2'],
  ],
  [
    'Cụm trường THPT khu vực 3',
    264,
    ['Trường THPT Long Mỹ 1', 'Trường THPT Long Mỹ 2', 'Trường THPT Châu Thành 1', 'Trường THPT Châu Thành A 1'],
  ],
  ['Đài Phát thanh và Truyền hình tỉnh', 96, SERVICE_UNITS],
  ['Ban Quản lý dự án đầu tư xây dựng tỉnh', 44, SERVICE_UNITS.slice(0, 3)],
  ['Trung tâm Khuyến nông và Dịch vụ nông nghiệp', 82, SERVICE_UNITS],
  ['Báo tỉnh', 38, SERVICE_UNITS.slice(0, 3)],
]
const DISTRICTS: readonly [name: string, short: string, communes: number, schools: number][] = [
  ['Thành phố Vị Thanh', 'Vị Thanh', 9, 24],
  ['Thành phố Ngã Bảy', 'Ngã Bảy', 6, 18],
  ['Thị xã Long Mỹ', 'thị xã Long Mỹ', 9, 21],
  ['Huyện Long Mỹ', 'huyện Long Mỹ', 8, 19],
  ['Huyện Châu Thành', 'Châu Thành', 8, 20],
  ['Huyện Châu Thành A', 'Châu Thành A', 10, 24],
  ['Huyện Phụng Hiệp', 'Phụng Hiệp', 15, 34],
  ['Huyện Vị Thủy', 'Vị Thủy', 10, 22],
]

const numbered = (what: string, place: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${what} số ${at + 1} ${place}`)

/** The units of the demonstration province (root, blocks, 75 agencies, their units) and what each agency is like. */
export function demoTree(): { units: DemoUnit[]; agencies: DemoAgency[] } {
  const units: DemoUnit[] = [{ code: 'HG', name: 'Tỉnh Hậu Giang', kind: 'root', parent: null }]
  const agencies: DemoAgency[] = []
  const block = (code: string, name: string): void => void units.push({ code, name, kind: 'block', parent: 'HG' })
  const agency = (parent: string, code: string, setting: Setting, [name, people, below]: Line): void => {
    units.push({ code, name, kind: 'agency', parent })
    const codes = below.map((unit, at) => {
      const own = `${code}.${String(at + 1).padStart(2, '0')}`
      units.push({ code: own, name: unit, kind: 'unit', parent: code })
      return own
    })
    agencies.push({ code, setting, people, units: codes })
  }
  const group = (code: string, name: string, setting: Setting, lines: readonly Line[]): void => {
    block(code, name)
    lines.forEach((line, at) => agency(code, `${code}.${String(at + 1).padStart(2, '0')}`, setting, line))
  }
  group('D', 'Khối cơ quan Đảng, Mặt trận Tổ quốc và đoàn thể tỉnh', 'party', PARTY)
  group('S', 'Khối sở, ban, ngành tỉnh', 'department', DEPARTMENTS)
  group('N', 'Khối đơn vị sự nghiệp thuộc tỉnh', 'service', SERVICES)
  DISTRICTS.forEach(([name, short, communes, schools], at) => {
    const code = `H${at + 1}`
    block(code, name)
    agency(code, `${code}.01`, 'party', [
      `Khối Đảng, đoàn thể ${short}`,
      54 + at,
      ['Văn phòng', 'Ban Tổ chức', 'Ban Tuyên giáo', 'Ủy ban Kiểm tra', 'Khối Mặt trận và đoàn thể'],
    ])
    agency(code, `${code}.02`, 'district', [`UBND ${short}`, 104 + 2 * at, DISTRICT_UNITS])
    agency(code, `${code}.03`, 'communes', [
      `Khối xã, phường, thị trấn ${short}`,
      communes * 21,
      numbered('UBND xã, phường', short, communes),
    ])
    agency(code, `${code}.04`, 'schools', [`Ngành giáo dục ${short}`, schools * 26, numbered('Trường', short, schools)])
  })
  return { units, agencies }
}
