import { checkAct, findRuleSet, foldLine, type CatalogueEntry, type WorkAct } from '@thuoc-do/domain'
import { describe, expect, it } from 'vitest'
import { productsFor } from './catalogue-entries.ts'
import { inventWork, stateOf, type DemoLine } from './invent-work.ts'
import { inventProvince } from './province.ts'

const ruleSet = findRuleSet('hau-giang-1120-2022')
if (ruleSet === undefined) throw new Error('Regulation 1120 is not on the shelf')
const people = inventProvince(ruleSet).people.filter(({ agency }) => agency === 'S.03')
const numbers = new Map(people.map(({ code }, at) => [code, at + 1]))
const entries: CatalogueEntry[] = productsFor('department').map((product) => ({
  ...product,
  ownerUnitId: null,
  coefficient: '1',
  note: '',
}))
const invent = (until: string): DemoLine[] =>
  inventWork(
    people,
    (code) => numbers.get(code) ?? 0,
    () => entries,
    new Date(until),
  )
const kinds = (lines: readonly DemoLine[]): Set<WorkAct['kind']> =>
  new Set(lines.flatMap(({ events }) => events.map(({ act }) => act.kind)))

describe('the work of the demonstration', () => {
  const year = invent('2027-01-31T00:00:00Z')

  it('is nothing that the rules would not let those people do on those days', () => {
    const wrong = year.flatMap((line) =>
      line.events.slice(1).flatMap((event, at): object[] => {
        const { act, role, onDay } = event
        if (act.kind === 'assigned' || act.kind === 'given-back') return [{ line: line.id, act, problems: [] }]
        const today = new Date(Date.parse(event.at) + 7 * 3_600_000).toISOString().slice(0, 10)
        const situation = {
          part: role,
          gate: 'open',
          period: line.period,
          personId: numbers.get(line.person.code) ?? 0,
          judgedHigher: false,
        } as const
        const checked = checkAct(foldLine(line.events.slice(0, at + 1)), act, { ...situation, onDay, today })
        return checked.ok ? [] : [{ line: line.id, act, problems: checked.problems }]
      }),
    )
    expect(wrong).toEqual([])
  })

  it('shows everything that can happen, about ten lines a person each month', () => {
    expect([...kinds(year)].toSorted((a, b) => a.localeCompare(b))).toEqual([
      'accepted',
      'amended',
      'assigned',
      'cause-answered',
      'cause-claimed',
      'completed',
      'delayed',
      'failed-review',
      'handed-over',
      'objected',
      'withdrawn',
    ])
    const perPerson = year.length / 12 / people.length
    expect(perPerson).toBeGreaterThan(8)
    expect(perPerson).toBeLessThan(12)
    expect(year.some((line) => line.origin === 'ad-hoc')).toBe(true)
    expect(year.filter(({ given }) => given !== null).every((line) => stateOf(line).assigned === '1')).toBe(true)
    const excused = year.filter((line) =>
      [...stateOf(line).marks.values()].some(({ standing }) => standing === 'excused'),
    )
    expect(excused.length).toBeGreaterThan(12)
  })

  it('ends with what has happened by the moment, and is the same before it', () => {
    const half = invent('2026-06-14T03:00:00Z')
    const earlier = (lines: readonly DemoLine[]) =>
      lines.filter(({ period }) => period < '2026-05').map(({ id, events }) => [id, events])
    expect(earlier(half)).toEqual(earlier(year))
    expect(half.every(({ events }) => events.every(({ at }) => at <= '2026-06-14T03:00:00.000Z'))).toBe(true)
    const live = half.filter(({ period }) => period === '2026-06').map(stateOf)
    expect(new Set(live.map(({ acceptance }) => acceptance))).toEqual(new Set(['accepted', 'waiting', 'objected']))
    expect(half.some(({ period }) => period > '2026-06')).toBe(false)
  })
})
