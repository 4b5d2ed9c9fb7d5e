import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exact } from '../kernel/index.ts'
import { allocated, candidate, good, request, requests, settled } from '../../test/allocation-examples.ts'
import { falsified } from '../../test/falsified-allocations.ts'
import type { Allocation, AllocationRequest } from './allocation.ts'
import { verifyAllocation } from './verify-allocation.ts'

const claims = (of: AllocationRequest, change: Partial<Allocation> = {}): string[] =>
  verifyAllocation(of, { ...allocated(of), ...change }).map(({ claim, of: about }) => `${claim} ${about}`)

const strict = request([candidate('a', 97, 'u'), candidate('b', 96, 'u'), candidate('c', 95, 'u'), ...good(7, 'u')])

describe('the check of an allocation that is to be published', () => {
  it('accepts what the allocator gives, and nothing in which a place is open', () => {
    expect(claims(strict)).toEqual([])
    const tied = request([candidate('a', 95, 'u'), candidate('b', 95, 'u'), ...good(3, 'u')])
    expect(claims(tied)).toContain('tie u')
    const chosen: Partial<Allocation> = {
      caps: { u: { base: 5, places: 1, used: 1 } },
      outstanding: ['b'],
      refused: [{ id: 'a', blockedBy: 'u', holders: ['b'] }],
      ties: [],
    }
    expect(claims(tied, chosen)).toEqual(['refusal a'])
    const ordered = (...orders: string[][]): string[] =>
      claims({ ...tied, committee: orders.map((order) => ({ set: 'u', order })) }, chosen)
    expect([ordered(['b', 'a']), ordered(['a', 'b']), ordered(['b']), ordered(['b', 'a'], ['a', 'b'])]).toEqual([
      [],
      ['refusal a'],
      ['refusal a'],
      ['refusal a'],
    ])
  })

  it('refuses a cap that is missing, unknown, or says other numbers, and more holders than places', () => {
    const { caps } = allocated(strict)
    expect(claims(strict, { caps: {} })).toEqual(['cap u', 'refusal c'])
    expect(claims(strict, { caps: { ...caps, x: { base: 0, places: 1, used: 0 } } })).toEqual(['cap x'])
    expect(claims(strict, { caps: { u: { base: 10, places: 2, used: 1 } } })).toEqual(['cap u', 'refusal c'])
    expect(claims(strict, { caps: { u: { base: 9, places: 2, used: 2 } } })).toEqual(['cap u'])
    const all = { caps: { u: { base: 10, places: 2, used: 3 } }, outstanding: ['a', 'b', 'c'], refused: [] }
    expect(claims(strict, all)).toEqual(['cap u'])
  })

  it('refuses a candidate with two outcomes or none, and an outcome of somebody who is no candidate', () => {
    expect(claims(strict, { refused: [] })).toEqual(['outcome c'])
    expect(claims(strict, { outstanding: ['a', 'b', 'c'] })).toEqual(['cap u', 'outcome c', 'refusal c'])
    const [refusal] = allocated(strict).refused
    const stranger = { blockedBy: 'u', holders: ['a', 'b'], id: 'good-u-0' }
    expect(claims(strict, { refused: refusal ? [refusal, stranger] : [] })).toEqual([
      'outcome good-u-0',
      'refusal good-u-0',
    ])
  })

  it('refuses a refusal by a foreign set, or with other holders than those of the set', () => {
    const refusal = (change: object): string[] =>
      claims(strict, { refused: [{ id: 'c', blockedBy: 'u', holders: ['a', 'b'], ...change }] })
    expect([refusal({}), refusal({ holders: ['b', 'a'] })]).toEqual([[], []])
    for (const holders of [['a'], ['a', 'a'], ['a', 'b', 'b'], ['a', 'nobody']])
      expect(refusal({ holders })).toEqual(['refusal c'])
    expect(refusal({ blockedBy: 'elsewhere' })).toEqual(['refusal c'])
  })

  it('refuses a place that passes over somebody, whichever key puts him first', () => {
    const of = request([
      { ...candidate('a', 0, 'u'), priority: [exact(90), exact(2), exact(0)] },
      { ...candidate('b', 0, 'u'), priority: [exact(90), exact(1), exact(9)] },
      ...good(3, 'u'),
    ])
    expect(claims(of, { outstanding: ['b'], refused: [{ id: 'a', blockedBy: 'u', holders: ['b'] }] })).toEqual([
      'refusal a',
    ])
  })

  it('takes the documented share of an exception as the share of its set', () => {
    const of = request([candidate('a', 97, 'u'), candidate('b', 96, 'u'), ...good(6, 'u')], {
      exceptions: [{ set: 'u', percent: '25' }],
    })
    expect(claims(of)).toEqual([])
    expect(verifyAllocation({ ...of, exceptions: [] }, allocated(of))).toEqual([{ claim: 'cap', of: 'u' }])
  })

  it('accepts every allocation with nothing open, and refuses each one made wrong in one place', () => {
    const tried = new Map<string, number>()
    let right = 0
    for (const [shape, scores] of [
      ['nested', 30],
      ['nested', 3],
      ['crossing', 30],
      ['crossing', 3],
    ] as const)
      fc.assert(
        fc.property(requests(shape, 9, scores), (random) => {
          const of = settled(random)
          const result = allocated(of)
          expect(verifyAllocation(of, result)).toEqual([])
          right += 1
          for (const { how, result: wrong } of falsified(of, result)) {
            expect(verifyAllocation(of, wrong).length, `${how}: ${JSON.stringify(wrong)}`).toBeGreaterThan(0)
            tried.set(how, (tried.get(how) ?? 0) + 1)
          }
        }),
        { numRuns: 100 },
      )
    const total = [...tried.values()].reduce((sum, count) => sum + count, 0)
    console.log(`accepted ${right} right allocations, refused ${total} wrong ones of ${tried.size} kinds`)
    expect(total).toBeGreaterThan(2000)
    expect(
      Math.min(...['placed', 'swapped', 'holder of another set'].map((how) => tried.get(how) ?? 0)),
    ).toBeGreaterThan(50)
    // On a machine with other work it may take longer than a test usually has.
  }, 30_000)
})
