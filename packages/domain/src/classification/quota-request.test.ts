import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exact } from '../kernel/index.ts'
import { findRuleSet, type QuotaRule } from '../rulebook/index.ts'
import {
  levelsAfterQuota,
  priorityOf,
  quotaRequest,
  type AgencyQuota,
  type ExceptionScope,
  type QuotaSubject,
} from './quota-request.ts'
import { familyOf } from './shared-sets.ts'

const shipped = findRuleSet('decree-335-2025')?.quota
if (shipped === undefined || shipped === null) throw new Error('the decree has a quota')
const quota = (families: QuotaRule['families']['value'], countsHeads = true): QuotaRule => ({
  ...shipped,
  families: { ...shipped.families, value: families },
  countsHeads: { ...shipped.countsHeads, value: countsHeads },
})
const agency: AgencyQuota = { agencyId: 7, exception: null, tieOrders: [] }
const score = { level: 'good', total: exact(80), result: exact(56), general: exact(24) } as const
const person = (rest: Partial<QuotaSubject> = {}): QuotaSubject => ({
  id: 1,
  unitId: 8,
  leadership: 'none',
  comparableGroup: 'clerks',
  score,
  ...rest,
})
const setsOf = (rule: QuotaRule, subject: QuotaSubject) => quotaRequest(rule, agency, [subject]).people[0]?.sets

describe('what the quota is asked', () => {
  it.each([
    ['agency', 'agency:7'],
    ['authority', 'authority'],
    ['unit', 'unit:8'],
    ['comparable-group', 'group:clerks'],
    ['leaders-or-not', 'leaders:no'],
  ] as const)('counts a person of the family %s in %s', (family, set) => {
    expect(setsOf(quota([family]), person())).toEqual([set])
  })

  it('counts deputies and heads among leaders', () => {
    for (const leadership of ['deputy', 'head'] as const)
      expect(setsOf(quota(['leaders-or-not']), person({ leadership }))).toEqual(['leaders:yes'])
  })

  it('leaves out the head of the agency alone, and only where the set says so', () => {
    const head = person({ leadership: 'head', unitId: 7 })
    expect(setsOf(quota(['agency'], false), head)).toEqual([])
    expect(setsOf(quota(['agency'], true), head)).toEqual(['agency:7'])
    expect(setsOf(quota(['agency'], false), person({ leadership: 'head' }))).toEqual(['agency:7'])
    expect(setsOf(quota(['agency'], false), person({ unitId: 7 }))).toEqual(['agency:7'])
  })

  it('orders people by the keys of the set, and knows nobody without a score', () => {
    expect(priorityOf(person(), quota(['agency']))).toEqual([exact(80), exact(56)])
    expect(priorityOf(person({ score: null }), quota(['agency']))).toEqual([])
    expect(priorityOf(person({ score: { ...score, total: null } }), quota(['agency']))).toEqual([exact(56)])
    expect(quotaRequest(quota(['agency']), agency, [person({ score: null })]).people[0]?.level).toBe('not-rated')
  })

  it('raises the share of the sets in the scope of an exception, and of none without', () => {
    const rule = quota(['agency', 'unit', 'comparable-group'])
    const raised = (scope: ExceptionScope) => {
      const higher = { ...agency, exception: { percent: '25', scope } }
      return quotaRequest(rule, higher, [person(), person({ id: 2, comparableGroup: 'a' })]).exceptions
    }
    const at = (...sets: string[]) => sets.map((set) => ({ set, percent: '25' }))
    expect(raised({ kind: 'every-set' })).toEqual(at('agency:7', 'group:a', 'group:clerks', 'unit:8'))
    expect(raised({ kind: 'agency' })).toEqual(at('agency:7'))
    expect(raised({ kind: 'units' })).toEqual(at('unit:8'))
    expect(raised({ kind: 'group', group: 'a' })).toEqual(at('group:a'))
    expect(raised({ kind: 'group', group: 'b' })).toEqual([])
    expect(quotaRequest(rule, agency, [person()])).toMatchObject({
      quota: { percent: '20', base: 'good-only', rounding: 'floor' },
      exceptions: [],
      committee: [],
    })
    const tied = { ...agency, tieOrders: [{ set: 'agency:7', order: [2, 1] }] }
    expect(quotaRequest(rule, tied, [person()]).committee).toEqual([{ set: 'agency:7', order: ['2', '1'] }])
  })

  it('counts each person in exactly one set of each family, and a head that does not count in none', () => {
    const families = ['agency', 'authority', 'unit', 'comparable-group', 'leaders-or-not'] as const
    const people = fc.array(
      fc.record({
        unitId: fc.integer({ min: 7, max: 10 }),
        leadership: fc.constantFrom('none' as const, 'deputy' as const, 'head' as const),
        comparableGroup: fc.constantFrom('clerks', 'a:b', 'chuyên viên'),
      }),
    )
    fc.assert(
      fc.property(fc.subarray([...families]), people, fc.boolean(), (chosen, some, countsHeads) => {
        const subjects = some.map((one, id) => person({ ...one, id }))
        const asked = quotaRequest(quota(chosen, countsHeads), agency, subjects)
        for (const [at, { sets }] of asked.people.entries()) {
          const heads = subjects[at]?.leadership === 'head' && subjects[at].unitId === agency.agencyId
          const leaves = heads && !countsHeads ? 0 : chosen.length
          expect([sets.length, new Set(sets.map((set) => familyOf(set))).size]).toEqual([leaves, leaves])
        }
      }),
    )
  })
})

describe('levels after the quota', () => {
  it('fall to good for whoever was refused, and wait where a tie or a waiting person is', () => {
    const request = quotaRequest(
      quota(['agency']),
      agency,
      [1, 2, 3, 4].map((id) => person({ id, score: { ...score, level: 'outstanding' } })),
    )
    const levels = levelsAfterQuota(request, {
      caps: {},
      outstanding: ['1'],
      refused: [{ id: '2', blockedBy: 'agency:7', holders: ['1'] }],
      ties: [{ set: 'agency:7', places: 1, people: ['3'] }],
      waiting: [{ id: '4', set: 'agency:7' }],
    })
    expect([...levels]).toEqual([
      ['1', 'outstanding'],
      ['2', 'good'],
      ['3', null],
      ['4', null],
    ])
  })
})
