import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Allocation, AllocationRequest } from './allocation.ts'
import { allocated, candidate, good, request, requests } from '../../test/allocation-examples.ts'
import { falsified } from '../../test/falsified-allocations.ts'
import { verifyOpenAllocation } from './verify-open-allocation.ts'

describe('the independent check of an allocation that may have open places', () => {
  it('names every claim that does not hold', () => {
    const of = request([candidate('a', 97, 'u'), candidate('b', 96, 'u'), ...good(3, 'u')])
    const wrong: Allocation = {
      caps: { u: { base: 5, places: 2, used: 1 } },
      outstanding: ['b'],
      refused: [{ id: 'a', blockedBy: 'u', holders: ['b'] }],
      ties: [],
      waiting: [],
    }
    expect(verifyOpenAllocation(of, wrong)).toEqual([
      { claim: 'cap', of: 'u' },
      { claim: 'refusal', of: 'a' },
    ])
    expect(verifyOpenAllocation(of, allocated(of))).toEqual([])
  })

  it('accepts what the committee decided and rejects the contrary', () => {
    const people = [candidate('a', 94, 'u'), candidate('b', 94, 'u'), ...good(3, 'u')]
    const order = (...ids: string[]): AllocationRequest => request(people, { committee: [{ set: 'u', order: ids }] })
    const chosen = allocated(order('b', 'a'))
    expect(chosen.outstanding).toEqual(['b'])
    expect(verifyOpenAllocation(order('b', 'a'), chosen)).toEqual([])
    expect(verifyOpenAllocation(order('a', 'b'), chosen)).toEqual([{ claim: 'refusal', of: 'a' }])
    expect(verifyOpenAllocation(request(people), chosen)).toEqual([{ claim: 'refusal', of: 'a' }])
  })

  it.each([
    ['nested', 30],
    ['nested', 3],
    ['crossing', 30],
    ['crossing', 3],
  ] as const)('accepts every allocation over %s sets with %i different scores', (shape, scores) => {
    fc.assert(
      fc.property(requests(shape, 9, scores), (of) => {
        expect(verifyOpenAllocation(of, allocated(of))).toEqual([])
      }),
      { numRuns: 300 },
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
            expect(verifyOpenAllocation(of, result).length, `${how}: ${JSON.stringify(result)}`).toBeGreaterThan(0)
            tried.set(how, (tried.get(how) ?? 0) + 1)
          }
        }),
        { numRuns: 80 },
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
