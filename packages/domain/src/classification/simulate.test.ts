import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findRuleSet, type QuotaRule, type RuleSet } from '../rulebook/index.ts'
import { classifyUnder, openTrial } from './simulate.ts'
import {
  AGENCY,
  anyAgency,
  decided,
  decidedUnder,
  official,
  published,
  tried,
  withCriteria,
} from '../../test/simulated-people.ts'
import type { SimulatedPerson } from './simulated-person.ts'

const { quota } = decidedUnder
if (quota === null) throw new Error('Regulation 1120 has a quota')
const withQuota = (change: Partial<QuotaRule>): RuleSet => ({ ...decidedUnder, quota: { ...quota, ...change } })
const percent = (value: string): RuleSet => withQuota({ percent: { ...quota.percent, value } })
const short = (ruleSet: RuleSet, people: readonly SimulatedPerson[], agency = AGENCY) =>
  tried(ruleSet, people, agency).outcomes.map(({ person, after, because }) => [person.before.level, after, because])

describe('one person under a trial', () => {
  it.each([
    ['10', '90', 'outstanding', null],
    ['10', '90.01', 'good', 'points'],
    ['10.01', '90.01', 'good', null],
    ['9.99', '90.01', 'outstanding', null],
  ] as const)('loses %s points; outstanding from %s: %s', (off, from, after, because) => {
    const bands = decidedUnder.bands.map((band) => (band.level === 'outstanding' ? { ...band, from } : band))
    const trial = { ...decidedUnder, bands, quota: null }
    expect(short(trial, [official(1, off)])).toEqual([[expect.any(String), after, because]])
  })

  it.each([
    ['20', '0', null],
    ['19.99', '0.01', null],
    ['19.99', '0', 'above-maximum'],
  ] as const)('a maximum of %s and %s points taken off of twenty: %s', (maximum, off, reason) => {
    const trial = openTrial(published(withCriteria((one) => (one.code === 'II.1' ? { ...one, maximum } : one))))
    const { level, lacking, score } = classifyUnder(trial, official(1, off))
    expect(lacking).toEqual(reason === null ? [] : [{ fact: 'scores.II.1', reason }])
    expect(level === 'insufficient-data').toBe(reason !== null)
    expect(score?.total === null).toBe(reason !== null)
  })

  it('lacks a score for a criterion the old form did not have, and needs none for one that is gone', () => {
    const trial = openTrial(published(withCriteria((one) => (one.code === 'II.1' ? { ...one, code: 'II.9' } : one))))
    expect(classifyUnder(trial, official(1, 3))).toMatchObject({
      level: 'insufficient-data',
      lacking: [{ fact: 'scores.II.9', reason: 'missing' }],
    })
    const gone = openTrial(published(withCriteria((one) => (one.code === 'II.4' ? null : one))))
    expect(classifyUnder(gone, official(1, 3))).toMatchObject({ level: 'good', lacking: [] })
  })

  it('lacks every score that is none of the new choices', () => {
    const choices = { kind: 'choice', values: ['0', '20'] } as const
    const trial = openTrial(
      published(
        withCriteria((one) => (one.kind === 'scored' && one.code === 'II.1' ? { ...one, scoring: choices } : one)),
      ),
    )
    expect(classifyUnder(trial, official(1, 3)).lacking).toEqual([{ fact: 'scores.II.1', reason: 'unfit' }])
    expect(classifyUnder(trial, official(1, 20)).lacking).toEqual([])
  })

  it('is settled by a stated fact even where scores are lacking', () => {
    const trial = openTrial(published(withCriteria((one) => (one.code === 'II.1' ? { ...one, code: 'II.9' } : one))))
    const person = official(1, 0, { facts: { disciplinedInPeriod: true } })
    expect(classifyUnder(trial, person)).toMatchObject({ level: 'unsatisfactory', lacking: [] })
  })

  it('needs a fact that a new condition asks for, and moves because of it once it is known', () => {
    const conditions = [
      {
        code: 'tasks',
        label: { vi: 'x', en: 'x' },
        audience: 'all',
        when: { kind: 'compare', fact: 'tasksDoneShare', is: 'at-least', value: '90' },
        citation: { instrument: 'x', article: 'x' },
        basis: 'assumption',
      } as const,
    ]
    const bands = decidedUnder.bands.map((band) => (band.level === 'outstanding' ? { ...band, conditions } : band))
    const trial = { ...decidedUnder, bands, quota: null }
    const lacking = tried(trial, [official(1, 0)]).outcomes[0]
    expect(lacking).toMatchObject({ after: 'insufficient-data', because: 'insufficient' })
    expect(lacking?.person.lacking).toEqual([{ fact: 'facts.tasksDoneShare', reason: 'missing' }])
    const known = (share: string) => short(trial, [official(1, 0, { facts: { tasksDoneShare: share } })])
    expect(known('89.99')).toEqual([['outstanding', 'good', 'condition']])
    expect(known('90')).toEqual([['outstanding', 'outstanding', null]])
  })

  it('stays not rated when he was never scored, whatever the trial is', () => {
    const never = {
      ...official(1, 0),
      scores: null,
      before: { level: 'not-rated', byScore: null, total: null },
    } as const
    expect(short(percent('100'), [never])).toEqual([['not-rated', 'not-rated', null]])
  })

  it('has no result when the trial does not bind his kind', () => {
    const binds = decidedUnder.binds.map((bind) => ({ ...bind, kinds: ['party-member'] as const }))
    const [one] = tried({ ...decidedUnder, binds }, [official(1, 0)]).outcomes
    expect(one).toMatchObject({ after: 'insufficient-data', because: 'insufficient' })
    expect(one?.person.lacking).toEqual([{ fact: 'person', reason: 'not-bound' }])
  })

  it('has no result under a mechanism that needs other inputs', () => {
    const decree = findRuleSet('decree-335-2025')
    if (decree === undefined) throw new Error('the decree is on the shelf')
    const [one] = tried(decree, [official(1, 0)]).outcomes
    expect(one?.after).toBe('insufficient-data')
    expect(one?.person.lacking.map(({ fact }) => fact)).toContain('general')
  })
})

describe('the places of an agency under a trial', () => {
  const ten = decided(Array.from({ length: 10 }, (_, at) => official(at + 1, at)))

  it('are counted and given anew, and who loses one learns that it is the quota', () => {
    expect(tried(decidedUnder, ten)).toMatchObject({ places: 2 })
    const { outcomes, places } = tried(percent('10'), ten)
    expect(places).toBe(1)
    expect(
      outcomes
        .filter(({ because }) => because !== null)
        .map(({ person, after, because }) => [person.id, after, because]),
    ).toEqual([[2, 'good', 'quota']])
  })

  it('leave equals to a committee, unless an order of theirs covers the tie', () => {
    const twins = [
      official(1, 0),
      official(2, 1),
      official(3, 1),
      ...Array.from({ length: 7 }, (_, at) => official(at + 4, 12)),
    ]
    const before = twins.map((person) => ({ ...person, before: { ...person.before, level: 'good' as const } }))
    expect(short(decidedUnder, before).slice(0, 3)).toEqual([
      ['good', 'outstanding', 'quota'],
      ['good', 'tied', 'quota'],
      ['good', 'tied', 'quota'],
    ])
    const ordered = { ...AGENCY, tieOrders: [{ set: 'agency:10', order: [3, 2] }] }
    expect(
      tried(decidedUnder, before, ordered)
        .outcomes.slice(0, 3)
        .map(({ after }) => after),
    ).toEqual(['outstanding', 'good', 'outstanding'])
  })

  it.each([
    ['25', '25', 2],
    ['22', '25', 2],
    ['30', '30', 3],
    ['30', '25', 2],
    ['25', null, 2],
  ] as const)('with %s %% granted and at most %s allowed are %s of ten', (granted, most, places) => {
    const exception = most === null || quota.exception === null ? null : { ...quota.exception, value: most }
    expect(
      tried(withQuota({ exception }), ten, { ...AGENCY, exception: { percent: granted, scope: { kind: 'every-set' } } })
        .places,
    ).toBe(places)
  })

  it('do not count a head where the trial leaves heads out', () => {
    const head = official(11, 0, { leadership: 'head', unitId: 10 })
    const people = decided([...ten.slice(0, 9), head])
    expect(tried(decidedUnder, people).places).toBe(2)
    const without = withQuota({ countsHeads: { ...quota.countsHeads, value: false } })
    expect(tried(without, people)).toMatchObject({ places: 1 })
    expect(tried(without, people).outcomes.at(-1)?.after).toBe('outstanding')
  })

  it('are no number where the trial has no quota', () => {
    const { places, outcomes } = tried({ ...decidedUnder, quota: null }, ten)
    expect(places).toBeNull()
    expect(outcomes.every(({ after, person }) => after === person.before.byScore)).toBe(true)
  })
})

describe('any agency', () => {
  it('does not move at all under the set it was decided by', () => {
    fc.assert(
      fc.property(anyAgency, (people) => {
        expect(tried(decidedUnder, people).outcomes.filter(({ because }) => because !== null)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('gives a reason exactly to those whose level is another', () => {
    fc.assert(
      fc.property(anyAgency, fc.integer({ min: 0, max: 100 }), (people, share) => {
        for (const { person, after, because } of tried(percent(String(share)), people).outcomes)
          expect(because).toBe(after === person.before.level ? null : 'quota')
      }),
      { numRuns: 60 },
    )
  })
})
