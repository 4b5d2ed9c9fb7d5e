import { expect, it } from 'vitest'
import { EMPTY_ORGANISATION } from '../organisation.ts'
import { applyPlan } from './apply-plan.ts'
import { planIsEmpty } from './plan.ts'
import { planImport } from './plan-import.ts'
import { previewOf } from './preview.ts'
import { tablesOf, TODAY } from './sample.test-data.ts'

const PEOPLE = 11_000
const AGENCIES = 75

function province() {
  const units: Record<string, string>[] = [{ code: 'T', name: 'Tỉnh mẫu', kind: 'Gốc', from: '01/01/2004' }]
  const people = []
  for (let a = 0; a < AGENCIES; a++) {
    units.push({ code: `A${a}`, name: `Cơ quan số ${a}`, kind: 'Cơ quan', from: '01/01/2004', parent: 'T' })
    for (let d = 0; d < 5; d++)
      units.push({
        code: `A${a}-${d}`,
        name: `Phòng ${d} cơ quan ${a}`,
        kind: 'ĐV',
        from: '01/01/2004',
        parent: `A${a}`,
      })
  }
  for (let i = 0; i < PEOPLE; i++)
    people.push({
      code: `HG${String(i).padStart(6, '0')}`,
      fullName: `Nguyễn Thị  Ánh ${i}`.normalize(i % 2 === 0 ? 'NFC' : 'NFD'),
      birthDate: `${(i % 28) + 1}/${(i % 12) + 1}/${1965 + (i % 35)}`,
      gender: 'Nữ',
      unit: `A${i % AGENCIES}-${i % 5}`,
      post: 'Chuyên viên',
      from: '01/02/2020',
    })
  const posts = [{ code: 'CV', title: 'Chuyên viên', personKind: 'CC' }]
  const party = people.filter((_, i) => i % 3 === 0).map(({ code }) => ({ code, joinedOn: '03/02/2015' }))
  return tablesOf({ units, posts, people, party })
}

// The best of a few runs: what else the machine does is not what is measured.
function fastest<T>(work: () => T): { value: T; milliseconds: number } {
  let best = Number.POSITIVE_INFINITY
  let value = work()
  for (let run = 0; run < 2; run++) {
    const started = performance.now()
    value = work()
    best = Math.min(best, performance.now() - started)
  }
  return { value, milliseconds: best }
}

it('plans 11,000 people in less than a second, the first time and again', () => {
  const tables = province()
  const { value: first, milliseconds } = fastest(() => planImport(EMPTY_ORGANISATION, tables, TODAY))
  if (!first.ok) throw new Error(JSON.stringify(first.problems.slice(0, 5)))
  expect(milliseconds).toBeLessThan(1000)
  const existing = applyPlan(EMPTY_ORGANISATION, first.plan)
  const again = fastest(() => planImport(existing, tables, TODAY))
  expect(again.milliseconds).toBeLessThan(1000)
  expect(previewOf(EMPTY_ORGANISATION, first.plan).counts.find((c) => c.what === 'people-created')?.count).toBe(PEOPLE)
  expect(again.value.ok && planIsEmpty(again.value.plan)).toBe(true)
}, 30_000)

it('reports 11,000 unknown units without being slow', () => {
  const [units, posts, people] = province()
  if (units === undefined || posts === undefined || people === undefined) throw new Error('the province has sheets')
  const wrong = {
    ...people,
    rows: people.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) =>
        cell.column === 'F' && row.number > 1
          ? { kind: 'text' as const, text: `Không có ${row.number}`, column: 'F' }
          : cell,
      ),
    })),
  }
  const { value: result, milliseconds } = fastest(() => planImport(EMPTY_ORGANISATION, [units, posts, wrong], TODAY))
  expect(milliseconds).toBeLessThan(2000)
  expect(result.ok ? 0 : result.problems.length).toBe(PEOPLE)
}, 30_000)
