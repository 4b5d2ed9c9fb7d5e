import type { DemoPerson } from './people.ts'
import type { DemoProvince } from './province.ts'

/** One account of the demonstration; it exists only in a demonstration database, which listens on loopback only. */
export type DemoAccountPlan = {
  username: string
  about: string
  /** Null for the administrator, who is on nobody's list of people. */
  person: ((province: DemoProvince) => DemoPerson | undefined) | null
  office?: { role: 'personnel' | 'party-committee'; unit: string }
}

/** The one password of all demonstration accounts. */
export const DEMO_PASSWORD = 'thuoc-do-2023'

const AGENCY = 'S.03'
const UNIT = 'S.03.03'
const inUnit =
  (unit: string, leadership: string, nth = 0) =>
  (province: DemoProvince) =>
    province.people.filter(
      (person) =>
        person.unit === unit && person.post.leadership === leadership && person.post.kind !== 'contract-worker',
    )[nth]

export const DEMO_ACCOUNTS: readonly DemoAccountPlan[] = [
  {
    username: 'chuyen.vien',
    about: 'Công chức tự chấm điểm (Sở Nội vụ) · official who scores himself',
    person: inUnit(UNIT, 'none'),
  },
  {
    username: 'truong.phong',
    about: 'Trưởng phòng thẩm định (Sở Nội vụ) · head of a unit',
    person: inUnit(UNIT, 'head'),
  },
  {
    username: 'nhan.su',
    about: 'Cán bộ tổ chức của Sở Nội vụ · personnel officer of the agency',
    person: inUnit('S.03.01', 'none'),
    office: { role: 'personnel', unit: AGENCY },
  },
  {
    username: 'giam.doc',
    about: 'Giám đốc Sở Nội vụ, người quyết định · head of the agency, who decides',
    person: inUnit(AGENCY, 'head'),
  },
  {
    username: 'cap.uy',
    about: 'Cấp ủy cơ quan Sở Nội vụ · Party committee of the agency',
    person: inUnit(AGENCY, 'deputy'),
    office: { role: 'party-committee', unit: AGENCY },
  },
  {
    username: 'to.chuc',
    about: 'Ban Tổ chức Tỉnh ủy, toàn tỉnh · personnel body of the province',
    person: inUnit('D.02.02', 'none'),
    office: { role: 'personnel', unit: 'HG' },
  },
  { username: 'lanh.dao', about: 'Lãnh đạo tỉnh · leader of the province', person: (province) => province.leader },
  { username: 'quan.tri', about: 'Quản trị hệ thống · administrator', person: null },
]
