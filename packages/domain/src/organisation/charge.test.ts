import { describe, expect, it } from 'vitest'
import { chargeProblems, chargeTouches, type ChargeFacts, type ChargesAsked } from './charge.ts'
import { parseIsoDate, type IsoDate } from './iso-date.ts'
import type { UnitSpan } from './unit-history.ts'

const day = (text: string): IsoDate => {
  const found = parseIsoDate(text)
  if (found === undefined) throw new Error(text)
  return found
}
const span = (unit: number, parent: number | null, to: string | null = null): UnitSpan => ({
  unit,
  parent,
  from: day('2020-01-01'),
  to: to === null ? null : day(to),
  name: String(unit),
  kind: 'unit',
})
/** Department 1 with sections 2, 3 and 4 (closed in 2025); a team 21 in section 2; department 9 stands beside it. */
const FACTS: ChargeFacts = {
  deputyOf: 1,
  spans: [span(0, null), span(1, 0), span(9, 0), span(2, 1), span(3, 1), span(4, 1, '2025-12-31'), span(21, 2)],
  standings: new Map([
    [100, { unit: 1, leads: 'head' }],
    [101, { unit: 1, leads: 'deputy' }],
    [102, { unit: 1, leads: 'none' }],
    [200, { unit: 2, leads: 'head' }],
    [210, { unit: 21, leads: 'none' }],
    [900, { unit: 9, leads: 'none' }],
  ]),
  charges: [
    { over: { unit: 2 }, from: '2026-01-01', to: '2026-03-14' },
    { over: { person: 102 }, from: '2026-04-01', to: null },
  ],
}
const told = (asked: Partial<ChargesAsked>, facts: Partial<ChargeFacts> = {}) =>
  chargeProblems(
    { unitIds: [], personIds: [], from: day('2026-03-15'), to: null, ...asked },
    { ...FACTS, ...facts },
  ).map(({ code, path }) => `${path} ${code}`)

describe('what a deputy may be put in charge of', () => {
  it('is any unit below his own, and people in it or below who do not lead it', () => {
    expect(told({ unitIds: [2, 3, 21], personIds: [200, 210] })).toEqual([])
  })
  it('is neither his own unit, nor one beside, above or closed by then', () => {
    expect(told({ unitIds: [1, 9, 0, 4, 77, 3] })).toEqual(
      [0, 1, 2, 3, 4].map((at) => `body.unitIds.${at} charge-unit-outside`),
    )
  })
  it('is nobody outside his unit and none of its leaders', () => {
    expect(told({ personIds: [900, 555, 100, 101] })).toEqual([
      'body.personIds.0 charge-person-outside',
      'body.personIds.1 charge-person-outside',
      'body.personIds.2 charge-person-leads-too',
      'body.personIds.3 charge-person-leads-too',
    ])
  })
  it('is nothing he is in charge of on one of the days already, to the day', () => {
    expect(told({ unitIds: [2], from: day('2026-03-14') })).toEqual(['body.unitIds.0 charge-overlaps'])
    expect(told({ personIds: [102], to: '2026-03-31' })).toEqual([])
    expect(told({ personIds: [102], to: '2026-04-01' })).toEqual(['body.personIds.0 charge-overlaps'])
    // Person 2 is not unit 2.
    expect(
      told({ personIds: [2], from: day('2026-03-14') }, { standings: new Map([[2, { unit: 2, leads: 'none' }]]) }),
    ).toEqual([])
  })
  it('is nothing for whoever is no deputy on the day, and has an end after its beginning', () => {
    expect(told({ unitIds: [2] }, { deputyOf: null })).toEqual(['body.from charge-not-a-deputy'])
    expect(told({ unitIds: [3], to: '2026-03-14' })).toEqual(['body.to charge-ends-before-it-begins'])
  })
})

it('a charge touches a period from its first day to its last', () => {
  const march = { from: '2026-03-01', to: '2026-03-31' }
  const touches = (from: string, to: string | null) => chargeTouches({ from, to }, march)
  expect([touches('2026-03-31', null), touches('2025-01-01', '2026-03-01')]).toEqual([true, true])
  expect([touches('2026-04-01', null), touches('2025-01-01', '2026-02-28')]).toEqual([false, false])
})
