import { describe, expect, it } from 'vitest'
import { findRuleSet } from '../rulebook/index.ts'
import { allocate } from './allocate.ts'
import { checkAllocation } from './check-allocation.ts'
import { levelsAfterQuota, quotaRequest, type QuotaSubject } from './quota-request.ts'

const quota = findRuleSet('decree-90-2020')?.quota
if (quota === undefined || quota === null) throw new Error('Decree 90 has a quota')

const person = (id: number, level: 'outstanding' | 'good'): QuotaSubject => ({
  id,
  unitId: 1,
  leadership: 'none',
  comparableGroup: 'x',
  score: { level, total: null, result: null, general: null },
})
const people = [1, 2, 3, 4, 5, 6, 7].map((id) => person(id, id < 3 ? 'outstanding' : 'good'))
const given = (order: readonly number[]) => {
  const tieOrders = order.length === 0 ? [] : [{ set: 'agency:1', order }]
  const request = quotaRequest(quota, { agencyId: 1, exception: null, tieOrders }, people)
  const outcome = allocate(request)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  return {
    result: outcome.value,
    levels: levelsAfterQuota(request, outcome.value),
    found: checkAllocation(request, outcome.value),
  }
}

describe('places under a set without points', () => {
  it('are a tie of everybody outstanding, which the committee orders', () => {
    const open = given([])
    expect(open.found).toEqual([])
    expect(open.result.ties[0]).toEqual({ set: 'agency:1', places: 1, people: ['1', '2'] })
    expect(open.levels.get('1')).toBeNull()
    const ordered = given([2, 1])
    expect(ordered.found).toEqual([])
    expect([ordered.levels.get('1'), ordered.levels.get('2')]).toEqual(['good', 'outstanding'])
  })
})
