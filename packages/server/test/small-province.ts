import type pg from 'pg'
import { foldForSearch } from '@thuoc-do/domain'

/** Units by readable name; `office` is an agency with three units below it, `library` an agency without any. */
const UNITS = {
  root: { name: 'Tỉnh Mẫu', kind: 'root', parent: null },
  office: { name: 'Sở Mẫu Một', kind: 'agency', parent: 'root' },
  planning: { name: 'Phòng Kế hoạch', kind: 'unit', parent: 'office' },
  finance: { name: 'Phòng Tài chính', kind: 'unit', parent: 'office' },
  records: { name: 'Phòng Lưu trữ', kind: 'unit', parent: 'office' },
  library: { name: 'Thư viện Mẫu Hai', kind: 'agency', parent: 'root' },
} as const
export type ProvinceUnit = keyof typeof UNITS

type Leadership = 'none' | 'deputy' | 'head'
type PersonSpec = readonly [name: string, unit: ProvinceUnit, leadership: Leadership, title: string, from?: string]

const OFFICIAL = 'Chuyên viên'
/** People by readable name. All of them are invented. */
const PEOPLE = {
  chairman: ['Lý Văn Mẫu', 'root', 'head', 'Người đứng đầu tỉnh'],
  provincePersonnel: ['Hồ Thị Nhân Sự', 'office', 'none', OFFICIAL],
  committeeMember: ['Tạ Văn Cấp Ủy', 'library', 'none', OFFICIAL],
  officeHead: ['Đỗ Quang Một', 'office', 'head', 'Giám đốc'],
  officeDeputy: ['Ngô Thị Phó', 'office', 'deputy', 'Phó Giám đốc'],
  officePersonnel: ['Mai Thị Tổ Chức', 'records', 'none', OFFICIAL],
  planningHead: ['Võ Minh Kế', 'planning', 'head', 'Trưởng phòng'],
  planningDeputy: ['Cao Thị Hoạch', 'planning', 'deputy', 'Phó Trưởng phòng'],
  official: ['Nguyễn Thị An', 'planning', 'none', OFFICIAL],
  peer: ['Trần Văn Bình', 'planning', 'none', OFFICIAL],
  newcomer: ['Lê Thị Mới', 'planning', 'none', OFFICIAL, '2023-07-02'],
  planner1: ['Phạm Văn Cường', 'planning', 'none', OFFICIAL],
  planner2: ['Bùi Thị Dung', 'planning', 'none', OFFICIAL],
  financeHead: ['Huỳnh Văn Tài', 'finance', 'head', 'Trưởng phòng'],
  accountant1: ['Đặng Thị Em', 'finance', 'none', OFFICIAL],
  accountant2: ['Dương Văn Giang', 'finance', 'none', OFFICIAL],
  accountant3: ['Trương Thị Hạnh', 'finance', 'none', OFFICIAL],
  recordsHead: ['Lâm Thị Lưu', 'records', 'head', 'Trưởng phòng'],
  archivist1: ['Vũ Văn Khang', 'records', 'none', OFFICIAL],
  archivist2: ['Đinh Thị Loan', 'records', 'none', OFFICIAL],
  libraryHead: ['Phan Thị Thư', 'library', 'head', 'Giám đốc'],
  libraryDeputy: ['Kiều Văn Viện', 'library', 'deputy', 'Phó Giám đốc'],
  librarian1: ['Tô Thị Minh', 'library', 'none', 'Thư viện viên'],
  librarian2: ['Hà Văn Nam', 'library', 'none', 'Thư viện viên'],
  librarian3: ['Châu Thị Oanh', 'library', 'none', 'Thư viện viên'],
} as const satisfies Record<string, PersonSpec>
export type ProvincePerson = keyof typeof PEOPLE

/** Ids of everything, by readable name. `office` has 19 people, `library` 6, and the chairman belongs to no agency. */
export type SmallProvince = {
  tenantId: number
  unit: Readonly<Record<ProvinceUnit, number>>
  person: Readonly<Record<ProvincePerson, number>>
  fullName: Readonly<Record<ProvincePerson, string>>
}

async function insertId(owner: pg.Pool, text: string, values: readonly unknown[]): Promise<number> {
  const { rows } = await owner.query<{ id: number }>(`${text} returning id`, [...values])
  const id = rows[0]?.id
  if (id === undefined) throw new Error(`nothing inserted by ${text}`)
  return id
}

const inOrder = async <K extends string>(
  names: readonly K[],
  make: (name: K, made: Partial<Record<K, number>>) => Promise<number>,
): Promise<Record<K, number>> => {
  const made: Partial<Record<K, number>> = {}
  for (const name of names) made[name] = await make(name, made)
  return made as Record<K, number>
}

/**
 * Arranges a province through the owner's connection: a root with a head, two agencies, three units, 25 people in post
 * since 2020 (`newcomer` since July 2023: five months of that year), a personnel officer of the province and one of
 * `office`, and a member of the province's Party committee.
 * @param code of the tenant; a second province in the same database needs another one
 */
export async function arrangeSmallProvince(owner: pg.Pool, code = 'mau'): Promise<SmallProvince> {
  const tenantId = await insertId(owner, `insert into tenant (code, name, place) values ($1, 'Tỉnh Mẫu', 'Mẫu')`, [
    code,
  ])
  const units = Object.keys(UNITS) as ProvinceUnit[]
  const unit = await inOrder(units, async (name, made) => {
    const id = await insertId(owner, `insert into unit (tenant_id, code) values ($1, $2)`, [tenantId, name])
    const spec = UNITS[name]
    const parent = spec.parent === null ? null : made[spec.parent]
    await owner.query(
      `insert into unit_state (tenant_id, unit_id, valid_from, parent_id, name, kind) values ($1, $2, '2020-01-01', $3, $4, $5)`,
      [tenantId, id, parent, spec.name, spec.kind],
    )
    return id
  })
  const posts = new Map<string, number>()
  const people = Object.keys(PEOPLE) as ProvincePerson[]
  const person = await inOrder(people, async (name) => {
    const [fullName, at, leadership, title, from = '2020-01-01']: PersonSpec = PEOPLE[name]
    const key = `${title}/${leadership}`
    const post =
      posts.get(key) ??
      (await insertId(
        owner,
        `insert into post (tenant_id, code, title, kind, leadership, comparable_group) values ($1, $5, $2, $3, $4, $2)`,
        [tenantId, title, title === 'Thư viện viên' ? 'public-employee' : 'civil-servant', leadership, key],
      ))
    posts.set(key, post)
    const id = await insertId(
      owner,
      `insert into person (tenant_id, code, full_name, search_name, unit_id) values ($1, $2, $3, $4, $5)`,
      [tenantId, name, fullName, foldForSearch(fullName), unit[at]],
    )
    await owner.query(
      `insert into post_holding (tenant_id, person_id, unit_id, post_id, valid_from, main) values ($1, $2, $3, $4, $5, true)`,
      [tenantId, id, unit[at], post, from],
    )
    return id
  })
  await owner.query(
    `insert into office (tenant_id, person_id, role, unit_id, valid_from) values
       ($1, $2, 'personnel', $3, '2020-01-01'), ($1, $4, 'personnel', $5, '2020-01-01'), ($1, $6, 'party-committee', $3, '2020-01-01')`,
    [tenantId, person.provincePersonnel, unit.root, person.officePersonnel, unit.office, person.committeeMember],
  )
  const fullName = Object.fromEntries(people.map((name) => [name, PEOPLE[name][0]])) as Record<ProvincePerson, string>
  return { tenantId, unit, person, fullName }
}
