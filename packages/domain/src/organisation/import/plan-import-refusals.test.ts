import { describe, expect, it } from 'vitest'
import { planImport } from './plan-import.ts'
import { imported, OFFICE, officeWith, tablesOf, TODAY } from './sample.test-data.ts'
import type { SheetKey } from './template.ts'

const OFFICE_NOW = imported(officeWith({}))
type Changes = Partial<Record<SheetKey, readonly Record<string, string>[]>>

/** Refusals as `code sheet!cell found -> what would be right`. */
function refusals(changes: Changes, existing = OFFICE_NOW): string[] {
  const result = planImport(existing, officeWith(changes), TODAY)
  if (result.ok) return []
  return result.problems.map((p) => {
    const { found: _found, heading: _heading, ...rest } = p.params ?? {}
    const right = Object.entries(rest).map(([name, value]) => `${name}=${value}`)
    return [p.code, p.path, p.found, ...right].join(' | ')
  })
}

describe('a bad cell is refused with its place, what stands there and what would be right', () => {
  it.each<[string, Changes, string[]]>([
    [
      'an unknown unit',
      { people: [{ code: 'HG003', unit: 'Phòng Công chúc' }] },
      ['unit-unknown | Nhân sự!F4 | Phòng Công chúc | nearest=Phòng Công chức (SNV-CC)'],
    ],
    [
      'an unknown post',
      { people: [{ code: 'HG003', post: 'Chuyên vien' }] },
      ['post-unknown | Nhân sự!G4 | Chuyên vien | nearest=Chuyên viên (CV)'],
    ],
    [
      'an unknown person',
      { concurrent: [{ code: 'HG0O2', unit: 'SNV', post: 'CV', from: '01/01/2024' }] },
      ['person-unknown | Kiêm nhiệm!B3 | HG0O2 | nearest=Trần Thị Bình (HG002)'],
    ],
    [
      'an unknown kind',
      { posts: [{ code: 'CV', personKind: 'Công trức' }] },
      [
        'word-unknown | Chức danh!D5 | Công trức | expected=Cán bộ, Công chức, Viên chức, Người lao động | nearest=Công chức',
      ],
    ],
    ['a missing name', { people: [{ code: 'HG003', fullName: ' \u00A0 ' }] }, ['cell-empty | Nhân sự!C4 | ']],
    ['half a post', { people: [{ code: 'HG003', post: '' }] }, ['cell-empty | Nhân sự!G4 | ']],
    [
      'a day that is none',
      { people: [{ code: 'HG003', birthDate: '31/02/1990' }] },
      ['date-unreadable | Nhân sự!D4 | 31/02/1990'],
    ],
    [
      'a day in the future',
      { people: [{ code: 'HG003', from: '24/11/2026' }] },
      ['date-in-future | Nhân sự!H4 | 24/11/2026 | expected=≤ 23/11/2026'],
    ],
    [
      'a child in office',
      { people: [{ code: 'HG003', birthDate: '30/04/2019' }] },
      ['date-out-of-range | Nhân sự!D4 | 30/04/2019 | expected=1926–2011'],
    ],
    [
      'an end before the start',
      { people: [{ code: 'HG003', to: '14/08/2020' }] },
      ['ends-before-start | Nhân sự!I4 | 14/08/2020 | expected=≥ 15/08/2020'],
    ],
    [
      'a post older than its unit',
      { people: [{ code: 'HG001', from: '31/12/2003' }] },
      ['unit-not-open | Nhân sự!H2 | 31/12/2003 | other=Sở Nội vụ | expected=≥ 01/01/2004'],
    ],
    [
      'the same number twice',
      { people: [{ ...OFFICE.people[0], again: 'yes' }] },
      ['code-twice | Nhân sự!B6 | HG001 | other=2'],
    ],
    [
      'a number with spaces',
      { people: [{ ...OFFICE.people[0], code: 'HG 010', post: 'CV' }] },
      ['code-unusable | Nhân sự!B6 | HG 010 | expected=HG010'],
    ],
    [
      'a unit that is its own grandparent',
      {
        units: [
          { code: 'SNV-VP', parent: 'SNV-CC' },
          { code: 'SNV-CC', parent: 'SNV-VP' },
        ],
      },
      ['parent-cycle | Đơn vị!E4 | SNV-CC', 'parent-cycle | Đơn vị!E5 | SNV-VP'],
    ],
    ['a unit without a parent', { units: [{ code: 'SNV', parent: '' }] }, ['parent-missing | Đơn vị!E3 | ']],
    [
      'an agency below a division',
      { units: [{ code: 'CCTL', name: 'Chi cục', kind: 'Cơ quan', parent: 'SNV-VP', from: '01/01/2020' }] },
      ['parent-unsuitable | Đơn vị!E6 | SNV-VP | other=SNV-VP | expected=Gốc, Khối, Cơ quan'],
    ],
    [
      'a second root',
      { units: [{ code: 'TINH2', name: 'Tỉnh hai', kind: 'Gốc', from: '01/01/2020' }] },
      ['second-root | Đơn vị!D2 | Gốc | other=TINH2', 'second-root | Đơn vị!D6 | Gốc | other=TINH'],
    ],
    ['a root below something', { units: [{ code: 'TINH', parent: 'SNV' }] }, ['parent-unexpected | Đơn vị!E2 | SNV']],
    [
      'people in a block',
      {
        units: [{ code: 'KH', name: 'Khối Đảng', kind: 'Khối', parent: 'TINH', from: '01/01/2004' }],
        people: [{ code: 'HG003', unit: 'KH' }],
      },
      ['unit-employs-nobody | Nhân sự!F4 | KH | other=Khối Đảng'],
    ],
    [
      'a closed unit with people',
      { units: [{ code: 'SNV-CC', to: '31/12/2025' }] },
      [
        'unit-still-in-use | Đơn vị!G5 | 31/12/2025 | other=Trần Thị Bình (HG002) | count=2',
        'unit-not-open | Nhân sự!I4 |  | other=Phòng Công chức | expected=≤ 31/12/2025',
        'unit-not-open | Kiêm nhiệm!G2 |  | other=Phòng Công chức | expected=≤ 31/12/2025',
      ],
    ],
    [
      'a second head',
      { people: [{ code: 'HG003', unit: 'SNV-VP', post: 'TP', from: '01/07/2026' }] },
      [
        'two-heads | Nhân sự!G3 | TP | other=Phạm Minh Châu (HG003) | on=01/07/2026',
        'two-heads | Nhân sự!G4 | TP | other=Trần Thị Bình (HG002) | on=01/07/2026',
      ],
    ],
    [
      'an older post than the recorded one',
      { people: [{ code: 'HG003', unit: 'SNV-VP', from: '01/01/2015' }] },
      ['holding-in-the-past | Nhân sự!H4 | 01/01/2015 | expected=≥ 15/08/2020'],
    ],
    [
      'the same concurrent post twice',
      { concurrent: [{ ...OFFICE.concurrent[0], again: 'yes' }] },
      ['holding-twice | Kiêm nhiệm!B3 | HG002 | other=2'],
    ],
    [
      'overlapping concurrent posts',
      { concurrent: [{ ...OFFICE.concurrent[0], from: '01/04/2024', again: 'yes' }] },
      ['holding-overlaps | Kiêm nhiệm!F3 | 01/04/2024 | expected=01/03/2024'],
    ],
    [
      'a Party member twice',
      { party: [{ ...OFFICE.party[0], again: 'yes' }] },
      ['code-twice | Đảng viên!B3 | HG001 | other=2'],
    ],
    [
      'full member before admission',
      { party: [{ code: 'HG001', officialOn: '01/01/1995' }] },
      ['ends-before-start | Đảng viên!F2 | 01/01/1995 | expected=≥ 03/02/1995'],
    ],
  ])('%s', (_, changes, expected) => {
    const found = refusals(changes)
    expect(found).toEqual(expected)
  })

  it('names every problem at once, in the order of the workbook', () => {
    const found = refusals({
      units: [{ code: 'SNV', kind: '?' }],
      people: [
        { code: 'HG004', birthDate: 'x', gender: 'y' },
        { code: 'HG001', post: 'z' },
      ],
    })
    expect(found.map((line) => line.split(' | ').slice(0, 2))).toEqual([
      ['word-unknown', 'Đơn vị!D3'],
      ['post-unknown', 'Nhân sự!G2'],
      ['date-unreadable', 'Nhân sự!D5'],
      ['word-unknown', 'Nhân sự!E5'],
    ])
  })

  it('says of two units of one name that the code is needed', () => {
    const twin = { code: 'SNV-VP2', name: 'Văn phòng', kind: 'Đơn vị', parent: 'SNV', from: '01/01/2020' }
    expect(refusals({ units: [twin], people: [{ code: 'HG003', unit: 'văn phòng' }] })).toEqual([
      'unit-ambiguous | Nhân sự!F4 | văn phòng | expected=SNV-VP, SNV-VP2',
    ])
  })
})

describe('a bad sheet is refused before its rows', () => {
  it('when no sheet is one of ours', () => {
    const result = planImport(OFFICE_NOW, [{ name: 'Sheet1', rows: [] }], TODAY)
    expect(result).toMatchObject({ ok: false, problems: [{ code: 'no-known-sheet', found: 'Sheet1' }] })
  })

  it('when a needed column is missing or there twice', () => {
    const [people] = tablesOf({ people: OFFICE.people })
    if (people === undefined) throw new Error('the sample has people')
    const without = people.rows.map((row) => ({ ...row, cells: row.cells.filter((cell) => cell.column !== 'D') }))
    expect(planImport(OFFICE_NOW, [{ ...people, rows: without }], TODAY)).toMatchObject({
      ok: false,
      problems: [{ code: 'heading-missing', sheet: 'Nhân sự', row: 1, params: { expected: 'Ngày sinh' } }],
    })
    const twice = people.rows.map((row) =>
      row.number === 1
        ? { ...row, cells: [...row.cells, { kind: 'text', text: 'Họ tên', column: 'K' } as const] }
        : row,
    )
    expect(planImport(OFFICE_NOW, [{ ...people, rows: twice }], TODAY)).toMatchObject({
      problems: [{ code: 'heading-twice', column: 'K', found: 'Họ tên' }],
    })
  })
})
