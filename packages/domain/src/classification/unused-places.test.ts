import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocated, candidate, good, request, settled } from '../../test/allocation-examples.ts'
import type { AllocationRequest, QuotaPerson } from './allocation.ts'
import { unusedPlaces } from './unused-places.ts'

const unused = (of: AllocationRequest) => unusedPlaces(of, allocated(of))

/** One place in each set: a unit of two candidates crosses two groups, so that the best one keeps two others out. */
const crossing = request([
  candidate('best', 97, 'unit:1', 'group:1'),
  candidate('unit', 96, 'unit:1', 'group:2'),
  candidate('group', 95, 'unit:2', 'group:1'),
  ...good(3, 'unit:1', 'group:1'),
  ...good(4, 'unit:2', 'group:2'),
])

/** Two families, each nested in itself, that cross: a tree of units, and kinds of work with groups inside. */
const provinces = fc
  .record({
    percent: fc.constantFrom('20', '25', '33.3', '50', '60'),
    wanting: fc.array(fc.tuple(fc.nat(1), fc.nat(1), fc.nat(3), fc.boolean()), { minLength: 1, maxLength: 8 }),
    others: fc.array(fc.tuple(fc.nat(1), fc.nat(1), fc.nat(3), fc.boolean()), { maxLength: 12 }),
  })
  .map(({ percent, wanting, others }): AllocationRequest => {
    const sets = (agency: number, unit: number, group: number, listed: boolean): string[] => [
      'province',
      `agency:${agency}`,
      ...(listed ? [`unit:${agency}.${unit}`] : []),
      `kind:${group % 2}`,
      `group:${group}`,
    ]
    return settled({
      quota: { percent, base: 'good-or-better', rounding: 'half-up' },
      people: [
        ...wanting.map((post, at) => candidate(`c${at}`, 99 - at, ...sets(...post))),
        ...others.map((post, at): QuotaPerson => ({
          id: `o${at}`,
          level: 'good',
          priority: [],
          sets: sets(...post),
        })),
      ],
    })
  })

describe('places the priority leaves unused', () => {
  it('are named with those who would have to be passed over, and for whom', () => {
    expect(unused(crossing)).toEqual({
      kind: 'more-possible',
      more: 1,
      passedOver: ['best'],
      instead: ['unit', 'group'],
    })
  })

  it('are none where sets are nested, nor where candidates are fewer than places', () => {
    const nested = request([
      candidate('a', 97, 'agency', 'unit'),
      candidate('b', 96, 'agency', 'unit'),
      ...good(8, 'agency', 'unit'),
    ])
    expect(unused(nested)).toEqual({ kind: 'all-used' })
    expect(unused(request([candidate('a', 97, 'u'), ...good(20, 'u')]))).toEqual({ kind: 'all-used' })
  })

  it('are not looked for while a tie is open, nor where three kinds of sets cross each other', () => {
    const tied = request([candidate('a', 95, 'u'), candidate('b', 95, 'u'), ...good(3, 'u')])
    expect(unused(tied)).toEqual({ kind: 'open' })
    const three = request(
      [0, 1, 2, 3].map((at) => candidate(`c${at}`, 99 - at, `a:${at % 2}`, `b:${at >> 1}`, `c:${(at * at) % 3}`)),
    )
    expect(unused(three)).toEqual({ kind: 'not-computed' })
  })

  it('are as many as trying every subset of the candidates finds, and so is the best way to use them', () => {
    const found = new Map<string, number>()
    fc.assert(
      fc.property(provinces, (of) => {
        const result = allocated(of)
        const answer = unusedPlaces(of, result)
        const ids = [...result.outstanding, ...result.refused.map(({ id }) => id)]
        const setsOf = new Map(of.people.map(({ id, sets }) => [id, sets]))
        const subsets = Array.from({ length: 2 ** ids.length }, (_, bits) =>
          ids.filter((_id, at) => (bits >> (ids.length - 1 - at)) % 2 === 1),
        ).filter((chosen) =>
          Object.entries(result.caps).every(
            ([set, { places }]) => chosen.filter((id) => setsOf.get(id)?.includes(set)).length <= places,
          ),
        )
        const most = Math.max(...subsets.map(({ length }) => length))
        found.set(answer.kind, (found.get(answer.kind) ?? 0) + 1)
        // Subsets are listed by what they keep of the first in the list: the last of the largest is the best.
        const best = subsets.filter(({ length }) => length === most).at(-1) ?? []
        const given = new Set(result.outstanding)
        const expected = {
          kind: 'more-possible',
          more: most - given.size,
          passedOver: result.outstanding.filter((id) => !best.includes(id)),
          instead: best.filter((id) => !given.has(id)),
        }
        expect(answer).toEqual(most === given.size ? { kind: 'all-used' } : expected)
      }),
      { numRuns: 1000 },
    )
    console.log(`compared with every subset: ${JSON.stringify(Object.fromEntries(found))}`)
    expect(found.get('more-possible')).toBeGreaterThan(10)
  })
})
