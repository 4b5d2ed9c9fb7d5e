import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Allocation, AllocationRequest } from './allocation.ts'
import { allocated, candidate, good, request, requests } from '../../test/allocation-examples.ts'
import { verifyAllocation } from './verify-allocation.ts'

/** Every way tried of making an allocation wrong in one place. */
function falsified(of: AllocationRequest, right: Allocation): { how: string; result: Allocation }[] {
  const { caps, outstanding, refused, ties, waiting } = right
  const without = (id: string): Allocation => ({
    caps,
    outstanding: outstanding.filter((other) => other !== id),
    refused: refused.filter((other) => other.id !== id),
    ties: ties.map((tie) => ({ ...tie, people: tie.people.filter((other) => other !== id) })),
    waiting: waiting.filter((other) => other.id !== id),
  })
  const candidates = of.people.filter(({ level }) => level === 'outstanding')
  const moves = candidates.flatMap(({ id, sets }) => {
    const rest = without(id)
    const [set = ''] = sets
    const moved: { how: string; result: Allocation }[] = [{ how: 'forgotten', result: rest }]
    if (!outstanding.includes(id)) {
      moved.push({ how: 'placed', result: { ...rest, outstanding: [...rest.outstanding, id] } })
      moved.push({ how: 'placed too', result: { ...right, outstanding: [...outstanding, id] } })
    }
    if (!refused.some((other) => other.id === id))
      moved.push({
        how: 'refused',
        result: { ...rest, refused: [...refused, { id, blockedBy: set, holders: outstanding.slice(0, 1) }] },
      })
    if (!waiting.some((other) => other.id === id))
      moved.push({ how: 'left waiting', result: { ...rest, waiting: [...waiting, { id, set }] } })
    return moved
  })
  const swaps = refused.flatMap(({ id }) => outstanding.slice(-1).map((last) => ({ id, last })))
  const changed = <T>(list: readonly T[], at: number, item: T): T[] => list.with(at, item)
  return [
    ...moves,
    ...swaps.map(({ id, last }) => ({
      how: 'swapped',
      result: {
        ...right,
        outstanding: outstanding.map((other) => (other === last ? id : other)),
        refused: refused.map((other) => (other.id === id ? { ...other, id: last } : other)),
      },
    })),
    ...Object.entries(caps).flatMap(([set, cap]) =>
      (['base', 'places', 'used'] as const).flatMap((part) =>
        [-1, 1].map((by) => ({
          how: `${part} ${by}`,
          result: { ...right, caps: { ...caps, [set]: { ...cap, [part]: cap[part] + by } } },
        })),
      ),
    ),
    ...refused.flatMap((refusal, at) =>
      [
        {
          how: 'holder forgotten',
          result: { ...right, refused: changed(refused, at, { ...refusal, holders: refusal.holders.slice(1) }) },
        },
        {
          how: 'holder invented',
          result: {
            ...right,
            refused: changed(refused, at, { ...refusal, holders: [...refusal.holders, refusal.id] }),
          },
        },
        {
          how: 'foreign set',
          result: { ...right, refused: changed(refused, at, { ...refusal, blockedBy: 'elsewhere' }) },
        },
      ].filter(({ how }) => how !== 'holder forgotten' || refusal.holders.length > 0),
    ),
    ...ties.flatMap((tie, at) => [
      {
        how: 'tie with a place less',
        result: { ...right, ties: changed(ties, at, { ...tie, places: tie.places - 1 }) },
      },
      {
        how: 'tie with a place more',
        result: { ...right, ties: changed(ties, at, { ...tie, places: tie.places + 1 }) },
      },
      {
        how: 'tie with a stranger',
        result: {
          ...right,
          ties: changed(ties, at, { ...tie, people: [...tie.people, ...outstanding.slice(0, 1), 'nobody'] }),
        },
      },
    ]),
    // Of two sets tied by the same people, leaving one out says nothing false; the only tie of its people cannot go.
    ...ties
      .filter((tie) => !ties.some((other) => other !== tie && other.people.some((id) => tie.people.includes(id))))
      .map((tie) => ({ how: 'tie dropped', result: { ...right, ties: ties.filter((other) => other !== tie) } })),
    ...waiting.map((one, at) => ({
      how: 'waiting for a foreign set',
      result: { ...right, waiting: changed(waiting, at, { ...one, set: 'elsewhere' }) },
    })),
    { how: 'unknown person', result: { ...right, outstanding: [...outstanding, 'nobody'] } },
    { how: 'unknown set', result: { ...right, caps: { ...caps, elsewhere: { base: 5, places: 1, used: 0 } } } },
  ]
}

describe('the independent check of an allocation', () => {
  it('names every claim that does not hold', () => {
    const of = request([candidate('a', 97, 'u'), candidate('b', 96, 'u'), ...good(3, 'u')])
    const wrong: Allocation = {
      caps: { u: { base: 5, places: 2, used: 1 } },
      outstanding: ['b'],
      refused: [{ id: 'a', blockedBy: 'u', holders: ['b'] }],
      ties: [],
      waiting: [],
    }
    expect(verifyAllocation(of, wrong)).toEqual([
      { claim: 'cap', of: 'u' },
      { claim: 'refusal', of: 'a' },
    ])
    expect(verifyAllocation(of, allocated(of))).toEqual([])
  })

  it('accepts what the committee decided and rejects the contrary', () => {
    const people = [candidate('a', 94, 'u'), candidate('b', 94, 'u'), ...good(3, 'u')]
    const order = (...ids: string[]): AllocationRequest => request(people, { committee: [{ set: 'u', order: ids }] })
    const chosen = allocated(order('b', 'a'))
    expect(chosen.outstanding).toEqual(['b'])
    expect(verifyAllocation(order('b', 'a'), chosen)).toEqual([])
    expect(verifyAllocation(order('a', 'b'), chosen)).toEqual([{ claim: 'refusal', of: 'a' }])
    expect(verifyAllocation(request(people), chosen)).toEqual([{ claim: 'refusal', of: 'a' }])
  })

  it.each([
    ['nested', 30],
    ['nested', 3],
    ['crossing', 30],
    ['crossing', 3],
  ] as const)('accepts every allocation over %s sets with %i different scores', (shape, scores) => {
    fc.assert(
      fc.property(requests(shape, 9, scores), (of) => {
        expect(verifyAllocation(of, allocated(of))).toEqual([])
      }),
      { numRuns: 600 },
    )
  })

  it('rejects every allocation made wrong in one place, more than 2,000 of them', () => {
    const tried = new Map<string, number>()
    for (const [shape, scores] of [
      ['nested', 30],
      ['nested', 3],
      ['crossing', 30],
      ['crossing', 3],
    ] as const)
      fc.assert(
        fc.property(requests(shape, 9, scores), (of) => {
          for (const { how, result } of falsified(of, allocated(of))) {
            expect(verifyAllocation(of, result).length, `${how}: ${JSON.stringify(result)}`).toBeGreaterThan(0)
            tried.set(how, (tried.get(how) ?? 0) + 1)
          }
        }),
        { numRuns: 150 },
      )
    const total = [...tried.values()].reduce((sum, count) => sum + count, 0)
    console.log(
      `rejected ${total} wrong allocations of ${tried.size} kinds, fewest of a kind ${Math.min(...tried.values())}`,
    )
    expect(total).toBeGreaterThan(2000)
    expect(tried.size).toBeGreaterThan(20)
    // On a machine with other work it may take longer than a test usually has.
  }, 30_000)
})
