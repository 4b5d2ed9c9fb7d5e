import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isoDate, type IsoDate } from '../iso-date.ts'
import {
  EMPTY_ORGANISATION,
  personCode,
  postCode,
  unitCode,
  type Holding,
  type OrganisationSnapshot,
  type Unit,
} from '../organisation.ts'
import { applyPlan } from './apply-plan.ts'
import { exportTables } from './export-tables.ts'
import { planIsEmpty } from './plan.ts'
import { planImport } from './plan-import.ts'
import { day, TODAY } from './sample.test-data.ts'
import type { Table } from './table.ts'

const NAMES = ['Nguyễn Thị Ánh', 'Trần Đức Dũng', 'Lê Hoàng Yến', 'Phạm Văn Ước', 'Huỳnh Mỹ Lệ', 'Đặng Quốc Khánh']
const UNIT_NAMES = [
  'Văn phòng',
  'Phòng Nội vụ',
  'Phòng Tư pháp',
  'Thanh tra',
  'Trung tâm Y tế',
  'Phòng Kế hoạch, Đầu tư',
]

const dayBetween = (first: number, last: number): fc.Arbitrary<IsoDate> =>
  fc
    .tuple(fc.integer({ min: first, max: last }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([year, month, date]) => isoDate(year, month, date) ?? TODAY)

const organisation: fc.Arbitrary<OrganisationSnapshot> = fc
  .record({
    parents: fc.array(fc.nat(), { maxLength: 12 }),
    unitNames: fc.infiniteStream(fc.constantFrom(...UNIT_NAMES)),
    people: fc.array(
      fc.record({
        name: fc.constantFrom(...NAMES),
        birth: dayBetween(1960, 2000),
        gender: fc.constantFrom('male', 'female', null),
        unit: fc.nat(),
        post: fc.constantFrom('CV', 'VC'),
        from: dayBetween(2016, 2024),
        to: fc.option(dayBetween(2025, 2025)),
        posted: fc.boolean(),
        concurrent: fc.option(fc.nat()),
        joined: fc.option(dayBetween(2017, 2023)),
      }),
      { maxLength: 25 },
    ),
  })
  .map(({ parents, unitNames, people }) => {
    const from = day('2010-01-01')
    const units: Unit[] = [
      { code: unitCode('T'), name: 'Tỉnh', kind: 'root', parent: null, from, to: null, organId: null },
    ]
    for (const [at, parent] of parents.entries()) {
      const above = units[parent % units.length]
      const kind = above?.kind === 'root' ? 'agency' : 'unit'
      const name = `${unitNames.next().value} ${at}`
      units.push({ code: unitCode(`D${at}`), name, kind, parent: above?.code ?? null, from, to: null, organId: null })
    }
    const unitAt = (n: number) => units[n % units.length]?.code ?? unitCode('T')
    const rows = people.map((p, at) => ({ ...p, code: personCode(`HG${String(at).padStart(3, '0')}`) }))
    const common = { leadership: 'none', comparableGroup: null } as const
    return {
      units,
      posts: [
        { code: postCode('CV'), title: 'Chuyên viên', personKind: 'civil-servant', ...common },
        { code: postCode('VC'), title: 'Bác sĩ', personKind: 'public-employee', ...common },
      ],
      people: rows.map((p) => ({ code: p.code, fullName: p.name, birthDate: p.birth, gender: p.gender })),
      holdings: rows.flatMap((p): Holding[] => {
        const main = {
          person: p.code,
          unit: unitAt(p.unit),
          post: postCode(p.post),
          main: true,
          from: p.from,
          to: p.to,
        }
        const more = { ...main, unit: unitAt(p.concurrent ?? 0), main: false }
        return [...(p.posted ? [main] : []), ...(p.concurrent === null ? [] : [more])]
      }),
      party: rows.flatMap((p) =>
        p.joined === null
          ? []
          : [{ person: p.code, cell: 'Chi bộ', joinedOn: p.joined, officialOn: null, leftOn: null }],
      ),
    }
  })

function plan(existing: OrganisationSnapshot, tables: readonly Table[]) {
  const result = planImport(existing, tables, TODAY)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.plan
}

function rewritten(tables: readonly Table[], rewrite: (text: string) => string): Table[] {
  const cell = (c: Table['rows'][number]['cells'][number]) => (c.kind === 'text' ? { ...c, text: rewrite(c.text) } : c)
  return tables.map((t) => ({
    ...t,
    name: rewrite(t.name),
    rows: t.rows.map((r) => ({ ...r, cells: r.cells.map(cell) })),
  }))
}

it('importing what was exported changes nothing, and into an empty tenant it makes the same organisation', () => {
  fc.assert(
    fc.property(organisation, (existing) => {
      const tables = exportTables(existing)
      expect(planIsEmpty(plan(existing, tables))).toBe(true)
      const copy = applyPlan(EMPTY_ORGANISATION, plan(EMPTY_ORGANISATION, tables))
      expect(exportTables(copy)).toEqual(tables)
      expect(planIsEmpty(plan(copy, tables))).toBe(true)
    }),
  )
})

it('a text means the same in every Unicode form and with every kind of space', () => {
  fc.assert(
    fc.property(organisation, fc.constantFrom('NFD', 'NFKD', 'NBSP', 'doubled', 'zero-width'), (existing, form) => {
      const typed = rewritten(exportTables(existing), (text) => {
        if (form === 'NFD' || form === 'NFKD') return text.normalize(form)
        if (form === 'zero-width') return `\u200B${text}\uFEFF`
        return text.replaceAll(' ', form === 'NBSP' ? '\u00A0' : '  ')
      })
      expect(planIsEmpty(plan(existing, typed))).toBe(true)
    }),
  )
})

it('the order of sheets and rows does not matter', () => {
  const shuffled = organisation.chain((existing) => {
    const tables = exportTables(existing)
    const shuffledRows = tables.map((table) => {
      const [header, ...rows] = table.rows
      return fc.shuffledSubarray(rows, { minLength: rows.length }).map((mixed) => {
        const moved = mixed.map((row, at) => ({ ...row, number: at + 2 }))
        return { ...table, rows: header === undefined ? moved : [header, ...moved] }
      })
    })
    return fc
      .tuple(...shuffledRows)
      .chain((list) => fc.shuffledSubarray(list, { minLength: list.length }))
      .map((mixed) => ({ tables, mixed }))
  })
  fc.assert(
    fc.property(shuffled, ({ tables, mixed }) => {
      expect(plan(EMPTY_ORGANISATION, mixed)).toEqual(plan(EMPTY_ORGANISATION, tables))
    }),
  )
})

it('a plan never gives a person two main posts on one day', () => {
  let planned = 0
  fc.assert(
    fc.property(organisation, organisation, (existing, wanted) => {
      const known = new Set(existing.units.map((unit) => unit.code))
      const holdings = wanted.holdings.filter((holding) => holding.main && known.has(holding.unit))
      const result = planImport(existing, exportTables({ ...wanted, units: existing.units, holdings }), TODAY)
      if (!result.ok) return
      planned += 1
      const mains = applyPlan(existing, result.plan).holdings.filter((holding) => holding.main)
      const clashes = mains.filter((a) =>
        mains.some((b) => a !== b && a.person === b.person && a.from <= b.from && (a.to === null || a.to >= b.from)),
      )
      expect(clashes).toEqual([])
    }),
    { numRuns: 300 },
  )
  expect(planned).toBeGreaterThan(30)
})
