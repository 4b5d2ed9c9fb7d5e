import { describe, expect, it } from 'vitest'
import { allocated, candidate, good, request } from '../../test/allocation-examples.ts'
import { checkAllocation, hasOpenPlaces } from './check-allocation.ts'
import { verifyAllocation } from './verify-allocation.ts'

const people = [candidate('a', 95, 'u'), candidate('b', 95, 'u'), candidate('c', 94, 'u'), ...good(2, 'u')]

describe('the check before an allocation is kept', () => {
  it('takes one with open places for what it is: right, and not to be published', () => {
    const of = request(people)
    const open = allocated(of)
    expect([hasOpenPlaces(open), checkAllocation(of, open)]).toEqual([true, []])
    expect(verifyAllocation(of, open)).not.toEqual([])
    expect(checkAllocation(of, { ...open, refused: [] })).not.toEqual([])
  })

  it('is the one for publishing as soon as nothing is open', () => {
    const of = request(people, { committee: [{ set: 'u', order: ['b', 'a'] }] })
    const settled = allocated(of)
    expect([hasOpenPlaces(settled), checkAllocation(of, settled)]).toEqual([false, []])
    const dropped = { ...settled, outstanding: [] }
    expect(checkAllocation(of, dropped)).toEqual(verifyAllocation(of, dropped))
    expect(checkAllocation(of, dropped)).not.toEqual([])
  })
})
