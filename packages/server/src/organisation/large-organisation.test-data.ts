import {
  parseIsoDate,
  personCode,
  postCode,
  unitCode,
  type IsoDate,
  type OrganisationSnapshot,
  type Post,
  type Unit,
} from '@thuoc-do/domain'

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ']
const MIDDLE = ['Văn', 'Thị', 'Minh', 'Ngọc', 'Quốc', 'Thanh', 'Hữu', 'Mỹ']
const GIVEN = ['An', 'Bình', 'Châu', 'Dũng', 'Giang', 'Hạnh', 'Khánh', 'Lệ', 'Mẫn', 'Ước', 'Yến']

function day(text: string): IsoDate {
  const found = parseIsoDate(text)
  if (found === undefined) throw new Error(`no such day: ${text}`)
  return found
}

const of = <T>(list: readonly T[], at: number): T => {
  const found = list[at % list.length]
  if (found === undefined) throw new Error('an empty list')
  return found
}

/** An invented province of 75 agencies with five divisions each; a third are Party members, every 50th has two posts. */
export function largeOrganisation(people: number): OrganisationSnapshot {
  const from = day('2004-01-01')
  const unit = (code: string, name: string, kind: Unit['kind'], parent: string | null): Unit => {
    return {
      code: unitCode(code),
      name,
      kind,
      parent: parent === null ? null : unitCode(parent),
      from,
      to: null,
      organId: null,
    }
  }
  const agencies = Array.from({ length: 75 }, (_, a) => unit(`CQ${a}`, `Cơ quan số ${a}`, 'agency', 'TINH'))
  const divisions = agencies.flatMap((agency, a) =>
    Array.from({ length: 5 }, (_, d) =>
      unit(`${agency.code}-P${d}`, `Phòng ${d} của Cơ quan số ${a}`, 'unit', agency.code),
    ),
  )
  const posts: Post[] = (['civil-servant', 'public-employee', 'contract-worker'] as const).map((personKind, at) => {
    return {
      code: postCode(`CD${at}`),
      title: `Chức danh ${at}`,
      personKind,
      leadership: 'none',
      comparableGroup: null,
    }
  })
  const numbers = Array.from({ length: people }, (_, i) => i)
  const code = (i: number) => personCode(`HG${String(i).padStart(6, '0')}`)
  const held = (i: number, main: boolean) => ({
    person: code(i),
    unit: of(divisions, main ? i : i + 7).code,
    post: of(posts, i).code,
    main,
    from: day(`20${10 + (i % 15)}-0${1 + (i % 9)}-15`),
    to: null,
  })
  return {
    units: [unit('TINH', 'Tỉnh Mẫu', 'root', null), ...agencies, ...divisions],
    posts,
    people: numbers.map((i) => ({
      code: code(i),
      fullName: `${of(FAMILY, i)} ${of(MIDDLE, Math.floor(i / 3))} ${of(GIVEN, Math.floor(i / 7))}`,
      birthDate: day(
        `${1966 + (i % 35)}-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`,
      ),
      gender: i % 2 === 0 ? 'male' : 'female',
    })),
    holdings: [...numbers.map((i) => held(i, true)), ...numbers.filter((i) => i % 50 === 0).map((i) => held(i, false))],
    party: numbers
      .filter((i) => i % 3 === 0)
      .map((i) => ({
        person: code(i),
        cell: `Chi bộ ${i % 75}`,
        joinedOn: day('2015-02-03'),
        officialOn: day('2016-02-03'),
        leftOn: null,
      })),
  }
}
