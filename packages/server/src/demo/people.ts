import type { PersonKind } from '@thuoc-do/domain'
import { inventName, type Gender } from './names.ts'
import type { Random } from './random.ts'
import type { DemoAgency, Setting } from './tree.ts'

export type Leadership = 'none' | 'deputy' | 'head'
export type DemoPost = { title: string; kind: PersonKind; leadership: Leadership; comparableGroup: string }
export type DemoPerson = {
  code: string
  fullName: string
  gender: Gender
  birthDate: string
  unit: string
  /** Null for the few at the very top, whom nobody inside the province appraises. */
  agency: string | null
  post: DemoPost
  from: string
  party: { cell: string; joinedOn: string } | null
  /** Who appraises: the nearest head above. */
  reviewer: string | null
}

type Titles = Record<
  'agencyHead' | 'agencyDeputy' | 'unitHead' | 'unitDeputy' | 'staff' | 'worker',
  readonly [title: string, kind: PersonKind]
>

const TITLES: Record<Setting, Titles> = {
  party: {
    agencyHead: ['Trưởng cơ quan', 'cadre'],
    agencyDeputy: ['Phó Trưởng cơ quan', 'civil-servant'],
    unitHead: ['Trưởng phòng', 'civil-servant'],
    unitDeputy: ['Phó Trưởng phòng', 'civil-servant'],
    staff: ['Chuyên viên', 'civil-servant'],
    worker: ['Lái xe, phục vụ', 'contract-worker'],
  },
  department: {
    agencyHead: ['Giám đốc', 'civil-servant'],
    agencyDeputy: ['Phó Giám đốc', 'civil-servant'],
    unitHead: ['Trưởng phòng', 'civil-servant'],
    unitDeputy: ['Phó Trưởng phòng', 'civil-servant'],
    staff: ['Chuyên viên', 'civil-servant'],
    worker: ['Lái xe, phục vụ', 'contract-worker'],
  },
  district: {
    agencyHead: ['Chủ tịch UBND', 'cadre'],
    agencyDeputy: ['Phó Chủ tịch UBND', 'cadre'],
    unitHead: ['Trưởng phòng', 'civil-servant'],
    unitDeputy: ['Phó Trưởng phòng', 'civil-servant'],
    staff: ['Chuyên viên', 'civil-servant'],
    worker: ['Nhân viên phục vụ', 'contract-worker'],
  },
  communes: {
    agencyHead: ['Trưởng khối xã, phường', 'cadre'],
    agencyDeputy: ['Phó Trưởng khối xã, phường', 'civil-servant'],
    unitHead: ['Chủ tịch UBND xã', 'cadre'],
    unitDeputy: ['Phó Chủ tịch UBND xã', 'cadre'],
    staff: ['Công chức chuyên môn cấp xã', 'civil-servant'],
    worker: ['Người làm việc theo hợp đồng', 'contract-worker'],
  },
  schools: {
    agencyHead: ['Trưởng ngành giáo dục', 'civil-servant'],
    agencyDeputy: ['Phó Trưởng ngành giáo dục', 'civil-servant'],
    unitHead: ['Hiệu trưởng', 'public-employee'],
    unitDeputy: ['Phó Hiệu trưởng', 'public-employee'],
    staff: ['Giáo viên', 'public-employee'],
    worker: ['Nhân viên hợp đồng', 'contract-worker'],
  },
  service: {
    agencyHead: ['Giám đốc đơn vị', 'public-employee'],
    agencyDeputy: ['Phó Giám đốc đơn vị', 'public-employee'],
    unitHead: ['Trưởng khoa, phòng', 'public-employee'],
    unitDeputy: ['Phó Trưởng khoa, phòng', 'public-employee'],
    staff: ['Viên chức chuyên môn', 'public-employee'],
    worker: ['Nhân viên hợp đồng', 'contract-worker'],
  },
}

type Rank = keyof Titles

function postOf(setting: Setting, rank: Rank): DemoPost {
  const [title, kind] = TITLES[setting][rank]
  const leadership = rank.endsWith('Head') ? 'head' : rank.endsWith('Deputy') ? 'deputy' : 'none'
  const comparableGroup =
    leadership !== 'none' ? 'Lãnh đạo, quản lý' : rank === 'worker' ? 'Văn phòng, phục vụ' : 'Chuyên môn, nghiệp vụ'
  return { title, kind, leadership, comparableGroup }
}

const two = (n: number): string => String(n).padStart(2, '0')
const someDay = (random: Random, fromYear: number, toYear: number): string =>
  `${random.between(fromYear, toYear)}-${two(random.between(1, 12))}-${two(random.between(1, 28))}`

/** Nobody is hired or becomes a Party member before the age of 18; counted in years, so a year more is surely enough. */
const OLD_ENOUGH = 19

/** Hires invented people one by one under running codes. */
export function createStaffing(random: Random) {
  let last = 0
  const hire = (
    unit: string,
    agency: string | null,
    post: DemoPost,
    reviewer: string | null,
    from?: string,
  ): DemoPerson => {
    last += 1
    const gender = random.chance(49) ? 'female' : 'male'
    const leads = post.leadership !== 'none'
    const isMember = leads || random.chance(post.kind === 'contract-worker' ? 8 : 30)
    const fullName = inventName(random, gender)
    const birthDate = someDay(random, leads ? 1966 : 1968, leads ? 1985 : 1999)
    const grownUp = Number(birthDate.slice(0, 4)) + OLD_ENOUGH
    return {
      code: `HG${String(last).padStart(6, '0')}`,
      fullName,
      gender,
      birthDate,
      unit,
      agency,
      post,
      from: from ?? someDay(random, Math.max(2015, grownUp), 2022),
      party: isMember ? { cell: 'Chi bộ cơ quan', joinedOn: someDay(random, Math.max(1995, grownUp), 2021) } : null,
      reviewer,
    }
  }

  /** Fills an agency with `size` people: head, deputies, then its units with a head, deputies, staff and workers each. */
  const staffAgency = ({ code, setting, units }: DemoAgency, size: number, superior: string): DemoPerson[] => {
    const head = hire(code, code, postOf(setting, 'agencyHead'), superior)
    const deputies = Array.from({ length: size > 90 ? 3 : size > 40 ? 2 : 1 }, () =>
      hire(code, code, postOf(setting, 'agencyDeputy'), head.code),
    )
    const people = [head, ...deputies]
    const left = size - people.length
    units.forEach((unit, at) => {
      const share = Math.floor((left * (at + 1)) / units.length) - Math.floor((left * at) / units.length)
      const unitHead = hire(unit, code, postOf(setting, 'unitHead'), head.code)
      people.push(unitHead)
      for (let seat = 1; seat < share; seat += 1) {
        const rank = seat <= (share > 20 ? 2 : share > 6 ? 1 : 0) ? 'unitDeputy' : random.chance(6) ? 'worker' : 'staff'
        people.push(hire(unit, code, postOf(setting, rank), unitHead.code))
      }
    })
    return people
  }

  return { hire, staffAgency, postOf }
}
