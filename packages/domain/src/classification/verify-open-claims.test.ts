import { describe, expect, it } from 'vitest'
import { exact } from '../kernel/index.ts'
import { allocated, candidate, good, request } from '../../test/allocation-examples.ts'
import type { Allocation, AllocationRequest } from './allocation.ts'
import { verifyOpenAllocation } from './verify-open-allocation.ts'

/** The claims that do not hold once an allocation is changed. */
function claims(of: AllocationRequest, change: Partial<Allocation>): string[] {
  return verifyOpenAllocation(of, { ...allocated(of), ...change }).map(
    (violation) => `${violation.claim} ${violation.of}`,
  )
}

const strict = request([candidate('a', 97, 'u'), candidate('b', 96, 'u'), candidate('c', 95, 'u'), ...good(7, 'u')])
const tied = request([candidate('a', 95, 'u'), candidate('b', 95, 'u'), candidate('c', 94, 'u'), ...good(2, 'u')])
const hanging = request([
  candidate('a', 95, 'unit:1', 'group:1'),
  candidate('b', 95, 'unit:1', 'group:2'),
  candidate('c', 94, 'unit:2', 'group:1'),
  ...good(3, 'unit:1', 'group:1'),
  ...good(4, 'unit:2', 'group:2'),
])

describe('the certificate of an allocation', () => {
  it('holds for the examples before anything is changed', () => {
    expect([strict, tied, hanging].map((of) => claims(of, {}))).toEqual([[], [], []])
  })

  it('refuses a cap that is missing, unknown, or says other numbers', () => {
    expect(claims(strict, { caps: {} })).toEqual(['cap u', 'place u'])
    const { caps } = allocated(strict)
    expect(claims(strict, { caps: { ...caps, x: { base: 0, places: 1, used: 0 } } })).toEqual(['cap x'])
    expect(claims(strict, { caps: { u: { base: 10, places: 2, used: 1 } } })).toEqual(['cap u'])
    expect(claims(strict, { caps: { u: { base: 9, places: 2, used: 2 } } })).toEqual(['cap u'])
  })

  it('refuses more holders than places, even where the numbers agree with each other', () => {
    expect(
      claims(strict, { caps: { u: { base: 10, places: 2, used: 3 } }, outstanding: ['a', 'b', 'c'], refused: [] }),
    ).toEqual(['cap u', 'place u'])
  })

  it('refuses a place given while people tied above may still claim it', () => {
    expect(claims(tied, { caps: { u: { base: 5, places: 1, used: 1 } }, outstanding: ['c'], refused: [] })).toEqual([
      'place u',
    ])
  })

  it('refuses a candidate with two outcomes or none, and an outcome of somebody who is no candidate', () => {
    expect(claims(strict, { refused: [] })).toEqual(['outcome c'])
    expect(
      claims(strict, { outstanding: ['a', 'b', 'good-u-0'], caps: { u: { base: 10, places: 2, used: 3 } } }),
    ).toContain('outcome good-u-0')
    expect(claims(strict, { waiting: [{ id: 'nobody', set: 'u' }] })).toEqual(['outcome nobody'])
  })

  it('refuses a refusal of a stranger, by a foreign set, or with other holders than go before', () => {
    const refusal = (change: object): string[] =>
      claims(strict, { refused: [{ id: 'c', blockedBy: 'u', holders: ['a', 'b'], ...change }] })
    expect(refusal({})).toEqual([])
    expect(refusal({ holders: ['b', 'a'] })).toEqual([])
    expect(refusal({ holders: ['a'] })).toEqual(['refusal c'])
    expect(refusal({ holders: ['a', 'b', 'b'] })).toEqual(['refusal c'])
    expect(refusal({ holders: ['a', 'b', 'b', 'nobody'] })).toEqual(['refusal c'])
    expect(refusal({ holders: ['a', 'a'] })).toEqual(['refusal c'])
    expect(refusal({ blockedBy: 'elsewhere' })).toEqual(['refusal c'])
    expect(refusal({ id: 'nobody' })).toEqual(['outcome nobody', 'outcome c', 'refusal nobody'])
  })

  it('refuses a holder named twice although it is one of those who go before', () => {
    const { refused } = allocated(strict)
    expect(claims(strict, { refused: refused.map((one) => ({ ...one, holders: [...one.holders, 'a'] })) })).toEqual([
      'refusal c',
    ])
  })

  it('refuses a tie with another number of places, without a rival, between unequals, or of nobody', () => {
    const tie = (places: number, ...people: string[]): string[] =>
      claims(tied, { ties: [{ set: 'u', places, people }] })
    expect(tie(1, 'b', 'a')).toEqual([])
    expect(tie(0, 'a', 'b')).toContain('tie u')
    expect(tie(2, 'a', 'b')).toContain('tie u')
    expect(tie(1, 'a')).toContain('tie u')
    expect(tie(1, 'a', 'b', 'c')).toContain('tie u')
    expect(claims(tied, { ties: [...allocated(tied).ties, { set: 'u', places: 0, people: [] }] })).toEqual(['tie u'])
  })

  it('refuses a tie where there is room for all of the equals, or for none', () => {
    const roomy = request([candidate('a', 95, 'u'), candidate('b', 95, 'u'), ...good(8, 'u')])
    const open = (places: number): Partial<Allocation> => ({
      caps: { u: { base: 10, places: 2, used: 0 } },
      outstanding: [],
      ties: [{ set: 'u', places, people: ['a', 'b'] }],
    })
    expect(claims(roomy, open(2))).toEqual(['tie u'])
    const none = request([candidate('a', 95, 'u'), candidate('b', 95, 'u'), ...good(1, 'u')])
    expect(claims(none, { refused: [], ties: [{ set: 'u', places: 0, people: ['a', 'b'] }] })).toEqual(['tie u'])
  })

  it('refuses waiting for a set that is foreign, that has room anyway, or in which nobody above is undecided', () => {
    expect(claims(hanging, { waiting: [{ id: 'c', set: 'elsewhere' }] })).toEqual(['waiting c'])
    expect(claims(hanging, { waiting: [{ id: 'c', set: 'unit:2' }] })).toEqual(['waiting c'])
    expect(claims(strict, { refused: [], waiting: [{ id: 'c', set: 'u' }] })).toEqual(['waiting c'])
  })

  it('refuses waiting without any tie it could hang on', () => {
    const two = request([candidate('a', 95, 'u'), candidate('b', 94, 'u'), ...good(3, 'u')])
    const waiting = ['a', 'b'].map((id) => ({ id, set: 'u' }))
    expect(
      claims(two, { caps: { u: { base: 5, places: 1, used: 0 } }, outstanding: [], refused: [], waiting }),
    ).toEqual(['waiting a', 'waiting b'])
  })

  it('takes the documented share of an exception as the share of its set', () => {
    const of = request([candidate('a', 97, 'u'), candidate('b', 96, 'u'), ...good(6, 'u')], {
      exceptions: [{ set: 'u', percent: '25' }],
    })
    expect(claims(of, {})).toEqual([])
    expect(verifyOpenAllocation({ ...of, exceptions: [] }, allocated(of))).toEqual([{ claim: 'cap', of: 'u' }])
  })

  it('does not take a committee that leaves somebody out for an order between the two', () => {
    const people = [candidate('a', 94, 'u'), candidate('b', 94, 'u'), ...good(3, 'u')]
    const chosen: Partial<Allocation> = {
      caps: { u: { base: 5, places: 1, used: 1 } },
      outstanding: ['b'],
      refused: [{ id: 'a', blockedBy: 'u', holders: ['b'] }],
      ties: [],
    }
    const ordered = (...order: string[]): string[] =>
      claims(request(people, { committee: [{ set: 'u', order }] }), chosen)
    expect([ordered('b', 'a'), ordered('a'), ordered('b'), ordered()]).toEqual([
      [],
      ['refusal a'],
      ['refusal a'],
      ['refusal a'],
    ])
  })

  it('looks at the first key in which two people differ', () => {
    const of = request([
      { ...candidate('a', 0, 'u'), priority: [exact(90), exact(2), exact(0)] },
      { ...candidate('b', 0, 'u'), priority: [exact(90), exact(1), exact(9)] },
      ...good(3, 'u'),
    ])
    expect(claims(of, {})).toEqual([])
    expect(claims(of, { outstanding: ['b'], refused: [{ id: 'a', blockedBy: 'u', holders: ['b'] }] })).toEqual([
      'refusal a',
    ])
  })
})
