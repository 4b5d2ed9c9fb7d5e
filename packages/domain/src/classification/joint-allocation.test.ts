import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exact } from '../kernel/index.ts'
import { allocated, candidate, good, request } from '../../test/allocation-examples.ts'
import { falsified } from '../../test/falsified-allocations.ts'
import type { AllocationRequest, QuotaPerson } from './allocation.ts'
import { checkAllocation } from './check-allocation.ts'
import {
  elsewhereFrom,
  jointName,
  jointRequest,
  ordersAmong,
  shareOut,
  type AgencyRequest,
} from './joint-allocation.ts'
import { unusedPlaces } from './unused-places.ts'

/** An agency's own request as it is asked again after the joint allocation. */
function atHome(
  { agencyId, request: own }: AgencyRequest,
  shares: ReturnType<typeof shareOut>,
  committee: readonly { set: string; order: readonly number[] }[],
): AllocationRequest {
  const orders = ordersAmong(committee, new Set(own.people.map(({ id }) => Number(id))))
  return {
    ...own,
    committee: orders.map(({ set, order }) => ({ set, order: order.map(String) })),
    elsewhere: shares.get(agencyId),
  }
}

const finance = request([
  candidate('1', 97, 'agency:7', 'group:Kế toán', 'province'),
  candidate('2', 91, 'agency:7', 'group:Kế toán', 'province'),
  ...good(8, 'agency:7', 'group:Kế toán', 'province'),
])
const interior = request(
  [
    candidate('3', 96, 'agency:12', 'province'),
    candidate('4', 95, 'agency:12', 'province'),
    ...good(1, 'agency:12', 'province'),
  ],
  { exceptions: [{ set: 'agency:12', percent: '60' }] },
)
const two: readonly AgencyRequest[] = [
  { agencyId: 7, request: finance },
  { agencyId: 12, request: interior },
]

/** Small provinces of three agencies that share the set of all and groups across them; equals abound. */
const provinces = fc
  .record({
    quota: fc.record({
      percent: fc.constantFrom('20', '33.3', '50'),
      base: fc.constantFrom('good-only' as const, 'good-or-better' as const, 'rated' as const),
      rounding: fc.constantFrom('floor' as const, 'half-up' as const),
    }),
    people: fc.array(
      fc.record({
        agency: fc.nat(2),
        unit: fc.nat(1),
        group: fc.nat(1),
        score: fc.nat(3),
        rank: fc.nat(),
        level: fc.constantFrom(
          'outstanding' as const,
          'outstanding' as const,
          'good' as const,
          'satisfactory' as const,
        ),
      }),
      { minLength: 1, maxLength: 18 },
    ),
  })
  .map(({ quota, people }) => {
    const numbered = people.map((person, at) => ({ ...person, id: String(at) }))
    const agencies = [...Map.groupBy(numbered, ({ agency }) => agency)].map(([agencyId, own]): AgencyRequest => ({
      agencyId,
      request: {
        quota,
        people: own.map(({ id, unit, group, score, level }): QuotaPerson => {
          const sets = [`agency:${agencyId}`, `unit:${unit}`, 'province', `province-group:${group}`]
          return { id, level, priority: [exact(score)], sets }
        }),
      },
    }))
    const order = numbered.toSorted((a, b) => a.rank - b.rank).map(({ id }) => Number(id))
    return { agencies, committee: [{ set: 'province', order }] }
  })

describe('places given for several agencies at once', () => {
  it('name the sets of each agency apart, and the sets they share alike', () => {
    const named = ['agency:12', 'unit:3', 'group:a/b: c', 'leaders:yes', 'authority', 'province', 'province-group:x']
    expect(named.map((set) => jointName(12, set))).toEqual([
      'agency:12/12',
      'unit:12/3',
      'group:12/a/b: c',
      'leaders:12/yes',
      'authority:12',
      'province',
      'province-group:x',
    ])
  })

  it('go by the priority across agencies', () => {
    const joint = jointRequest(two, [])
    const result = allocated(joint)
    expect(result.caps['province']).toEqual({ base: 13, places: 2, used: 2 })
    expect(result.caps['agency:12/12']).toEqual({ base: 3, places: 1, used: 1 })
    expect(result.outstanding).toEqual(['1', '3'])
    expect(result.refused.map(({ id, blockedBy }) => `${id} ${blockedBy}`)).toEqual(['4 agency:12/12', '2 province'])
    const shares = shareOut(two, { request: joint, result })
    expect(shares.get(12)).toEqual([{ set: 'province', base: 10, held: 1 }])
    expect(shares.get(7)).toEqual([{ set: 'province', base: 3, held: 1 }])
    // By itself the first agency would have given both of its candidates a place.
    expect(allocated(finance).outstanding).toEqual(['1', '2'])
    expect(allocated({ ...finance, elsewhere: shares.get(7) }).refused).toEqual([
      { id: '2', blockedBy: 'province', holders: ['1'] },
    ])
  })

  it('come out the same when an agency is asked again with nothing but the numbers of the others', () => {
    let asked = 0
    fc.assert(
      fc.property(provinces, ({ agencies, committee }) => {
        const recorded = committee.map(({ set, order }) => ({ set, order: order.map(String) }))
        const joint = jointRequest(agencies, recorded)
        const result = allocated(joint)
        expect([...result.ties, ...result.waiting]).toEqual([])
        expect(checkAllocation(joint, result)).toEqual([])
        const shares = shareOut(agencies, { request: joint, result })
        for (const agency of agencies) {
          const own = atHome(agency, shares, committee)
          const home = allocated(own)
          const here = ({ id }: { id: string }): boolean => own.people.some((person) => person.id === id)
          expect(home.outstanding.toSorted()).toEqual(result.outstanding.filter((id) => here({ id })).toSorted())
          expect(home.refused.length).toBe(result.refused.filter(here).length)
          expect([...home.ties, ...home.waiting]).toEqual([])
          for (const [set, cap] of Object.entries(home.caps))
            expect(cap).toEqual(result.caps[jointName(agency.agencyId, set)])
          expect(checkAllocation(own, home)).toEqual([])
          const unnoticed = falsified(own, home).filter((wrong) => checkAllocation(own, wrong.result).length === 0)
          expect(unnoticed).toEqual([])
          asked += 1
        }
      }),
      { numRuns: 300 },
    )
    expect(asked).toBeGreaterThan(600)
  })

  it('leave no place of a shared set for another choice when others hold it', () => {
    const alone = request([candidate('a', 95, 'u', 'province'), ...good(4, 'u', 'province')])
    const full: AllocationRequest = { ...alone, elsewhere: [{ set: 'province', base: 5, held: 2 }] }
    expect(allocated(full).caps['province']).toEqual({ base: 10, places: 2, used: 2 })
    expect(allocated(full).refused).toEqual([{ id: 'a', blockedBy: 'province', holders: [] }])
    expect([alone, full].map((of) => unusedPlaces(of, allocated(of)))).toEqual([
      { kind: 'all-used' },
      { kind: 'all-used' },
    ])
  })

  it('are weighed later against the levels in force elsewhere', () => {
    const counts = [
      { comparableGroup: 'Kế toán', level: 'outstanding' as const, people: 2 },
      { comparableGroup: 'Kế toán', level: 'satisfactory' as const, people: 3 },
      { comparableGroup: 'Văn thư', level: 'good' as const, people: 5 },
    ]
    const sets = ['unit:1', 'province-group:Kế toán', 'province']
    expect(elsewhereFrom({ base: 'good-or-better' }, sets, counts)).toEqual([
      { set: 'province', base: 7, held: 2 },
      { set: 'province-group:Kế toán', base: 2, held: 2 },
    ])
    expect(elsewhereFrom({ base: 'rated' }, sets, counts).map(({ base }) => base)).toEqual([10, 5])
  })

  it('have to be asked for by one rule, and for somebody', () => {
    const other = { agencyId: 9, request: { ...interior, quota: { ...interior.quota, percent: '25' } } }
    expect(() => jointRequest([...two, other], [])).toThrow('different rules')
    expect(() => jointRequest([], [])).toThrow('no agency')
  })
})
