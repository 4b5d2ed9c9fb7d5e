import { describe, expect, it } from 'vitest'
import { EMPTY_ORGANISATION } from '../organisation.ts'
import { exportTables } from './export-tables.ts'
import { planIsEmpty } from './plan.ts'
import { planImport } from './plan-import.ts'
import { previewOf } from './preview.ts'
import { imported, OFFICE, officeWith, tablesOf, TODAY } from './sample.test-data.ts'
import type { Table } from './table.ts'

const OFFICE_NOW = imported(officeWith({}))

function planned(tables: readonly Table[], existing = OFFICE_NOW) {
  const result = planImport(existing, tables, TODAY)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result
}

describe('a first import', () => {
  const { plan, warnings } = planned(officeWith({}), EMPTY_ORGANISATION)

  it('creates everything, parents before children', () => {
    expect(plan.units.create.map((unit) => unit.code)).toEqual(['TINH', 'SNV', 'SNV-CC', 'SNV-VP'])
    expect(plan.units.create.map((unit) => unit.parent)).toEqual([null, 'TINH', 'SNV', 'SNV'])
    expect(previewOf(EMPTY_ORGANISATION, plan).counts).toEqual([
      { what: 'units-created', count: 4 },
      { what: 'posts-created', count: 5 },
      { what: 'people-created', count: 4 },
      { what: 'holdings-opened', count: 5 },
      { what: 'party-created', count: 1 },
    ])
    expect(warnings).toEqual([])
  })

  it('understands the words and the days as people type them', () => {
    expect(plan.posts.create.find((post) => post.code === 'LX')).toEqual({
      code: 'LX',
      title: 'Lái xe',
      personKind: 'contract-worker',
      leadership: 'none',
      comparableGroup: null,
    })
    expect(plan.people.create.find((person) => person.code === 'HG004')?.birthDate).toBe('1988-02-29')
    expect(plan.holdings.open.find((holding) => holding.person === 'HG003')).toEqual({
      person: 'HG003',
      unit: 'SNV-CC',
      post: 'CV',
      main: true,
      from: '2020-08-15',
      to: null,
    })
  })
})

describe('a second import', () => {
  it('of the same file changes nothing', () => {
    expect(planIsEmpty(planned(officeWith({})).plan)).toBe(true)
  })

  it('of what was exported changes nothing', () => {
    expect(planIsEmpty(planned(exportTables(OFFICE_NOW)).plan)).toBe(true)
  })

  it('finds codes in other letters to be the same codes', () => {
    expect(planIsEmpty(planned(officeWith({ people: [{ code: 'HG001', unit: 'snv', post: 'gd' }] })).plan)).toBe(true)
    const lower = tablesOf({ people: [{ ...OFFICE.people[0], code: 'hg001' }] })
    expect(planIsEmpty(planned(lower).plan)).toBe(true)
  })

  it('leaves whoever is not in the file as he is, and says how many', () => {
    const { plan } = planned(tablesOf({ people: [{ ...OFFICE.people[0], fullName: 'Lê Văn Ân' }] }))
    expect(previewOf(OFFICE_NOW, plan)).toMatchObject({
      counts: [{ what: 'people-updated', count: 1 }],
      peopleUntouched: 3,
    })
  })

  it('closes the old post the day before a new one begins', () => {
    const { plan } = planned(officeWith({ people: [{ code: 'HG003', unit: 'SNV-VP', from: '01/05/2026' }] }))
    expect(plan.holdings).toMatchObject({
      close: [{ holding: { person: 'HG003', unit: 'SNV-CC' }, on: '2026-04-30' }],
      open: [{ person: 'HG003', unit: 'SNV-VP', from: '2026-05-01' }],
      correct: [],
    })
  })

  it('takes another post from the same day for a corrected mistake', () => {
    const { plan } = planned(officeWith({ people: [{ code: 'HG003', post: 'PTP' }] }))
    expect(plan.holdings).toMatchObject({
      close: [],
      open: [],
      correct: [{ before: { post: 'CV' }, after: { post: 'PTP' } }],
    })
  })

  it('lets an only post begin earlier than was recorded', () => {
    const { plan } = planned(officeWith({ people: [{ code: 'HG003', from: '15/08/2019' }] }))
    expect(plan.holdings.correct).toMatchObject([{ after: { from: '2019-08-15' } }])
  })

  it('ends a post, and a concurrent one, at the day the file tells', () => {
    const { plan } = planned(
      officeWith({ people: [{ code: 'HG004', to: '31/10/2026' }], concurrent: [{ code: 'HG002', to: '30/09/2026' }] }),
    )
    expect(plan.holdings.close.map((change) => change.on)).toEqual(['2026-09-30', '2026-10-31'])
  })

  it('renames, moves, closes and corrects units', () => {
    const before = imported(
      officeWith({ units: [{ code: 'SNV-CD', name: 'Phòng Cũ', kind: 'Đơn vị', parent: 'SNV', from: '01/01/2010' }] }),
    )
    const { plan } = planned(
      officeWith({
        units: [
          { code: 'SNV-CC', name: 'Phòng Công chức, viên chức', parent: 'SNV-VP', organId: 'H30.5' },
          { code: 'SNV-CD', name: 'Phòng Cũ', kind: 'Đơn vị', parent: 'SNV', from: '01/01/2010', to: '31/12/2025' },
        ],
        people: [{ code: 'HG003', unit: 'SNV-CC' }],
      }),
      before,
    )
    expect(plan.units).toMatchObject({
      create: [],
      rename: [{ code: 'SNV-CC', from: 'Phòng Công chức', to: 'Phòng Công chức, viên chức' }],
      move: [{ code: 'SNV-CC', from: 'SNV', to: 'SNV-VP' }],
      close: [{ code: 'SNV-CD', on: '2025-12-31' }],
      correct: [{ after: { code: 'SNV-CC', name: 'Phòng Công chức', parent: 'SNV', organId: 'H30.5' } }],
    })
  })

  it('may hand a unit from one head to the next on the same day', () => {
    const { plan } = planned(
      officeWith({
        people: [
          { code: 'HG002', unit: 'SNV-CC', post: 'CV', from: '01/07/2026' },
          { code: 'HG003', unit: 'SNV-VP', post: 'TP', from: '01/07/2026' },
        ],
      }),
    )
    expect(plan.holdings.open.map((holding) => holding.person)).toEqual(['HG002', 'HG003'])
  })
})

describe('what is found beside the data', () => {
  it('is passed over when it is an example, a blank row or a foreign sheet', () => {
    const [units, ...rest] = officeWith({})
    const noise: Table = {
      name: 'Hướng dẫn',
      rows: [{ number: 1, cells: [{ kind: 'text', text: 'Mã', column: 'A' }] }],
    }
    const example = {
      number: 90,
      cells: [
        { kind: 'text', text: 'Ví dụ', column: 'A' },
        { kind: 'text', text: 'không phải mã', column: 'B' },
      ] as const,
    }
    const blank = { number: 91, cells: [{ kind: 'number', text: '9', column: 'A' }] as const }
    if (units === undefined) throw new Error('the sample has units')
    const { plan, warnings } = planned([noise, { ...units, rows: [...units.rows, example, blank] }, ...rest])
    expect(planIsEmpty(plan)).toBe(true)
    expect(warnings).toEqual([])
  })

  it('warns of one person under two numbers, of an unknown column and of a name that differs', () => {
    const twin = { ...OFFICE.people[0], code: 'HG009', fullName: 'LÊ VĂN AN', unit: 'SNV-VP', post: 'CV' }
    const { warnings } = planned(
      officeWith({ people: [twin], concurrent: [{ code: 'HG002', fullName: 'Trần Thị Bính' }] }),
    )
    expect(warnings.map((w) => [w.code, w.sheet, w.row, w.column, w.params])).toMatchObject([
      ['same-name-and-birth-date', 'Nhân sự', 2, 'B', { other: 'HG009' }],
      ['same-name-and-birth-date', 'Nhân sự', 6, 'B', { other: 'HG001' }],
      ['name-differs', 'Kiêm nhiệm', 2, 'C', { expected: 'Trần Thị Bình' }],
    ])
  })
})
