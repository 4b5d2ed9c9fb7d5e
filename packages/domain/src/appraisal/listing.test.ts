import { describe, expect, it } from 'vitest'
import { findRuleSet, type PublishedRuleSet } from '../rulebook/index.ts'
import { whyListedUnrated, whySkipped, type Candidate } from './listing.ts'

function shelf(id: string): PublishedRuleSet {
  const document = findRuleSet(id)
  if (document === undefined) throw new Error(`no rule set ${id}`)
  return { document, hash: '0'.repeat(64) }
}
const published = shelf('hau-giang-1120-2022')
const day = '2023-12-31'
const official = { kind: 'civil-servant', leader: false } as const

describe('who is left out of a round', () => {
  it.each<[string, Partial<Candidate>, string | null]>([
    ['nobody with a post, an agency and a superior', {}, null],
    ['a person without a main post on the last day', { person: null }, 'no-main-post'],
    ['a person whose unit belongs to no agency', { agencyId: null }, 'no-agency'],
    ['a person without a superior in the system', { reviewerId: null }, 'no-superior'],
  ])('is %s', (_who, change, reason) => {
    expect(whySkipped(published, day, { person: official, agencyId: 1, reviewerId: 2, ...change })).toBe(reason)
  })

  it('is a person of a kind the rule set does not bind', () => {
    const worker = { kind: 'contract-worker', leader: false } as const
    const decree = {
      ...published.document,
      binds: published.document.binds.map((b) => ({ ...b, kinds: ['cadre'] as const })),
    }
    const narrow = { ...published, document: decree }
    expect(whySkipped(narrow, day, { person: worker, agencyId: 1, reviewerId: 2 })).toBe('kind-not-bound')
  })

  it('is everybody when the rule set was not in force on the last day', () => {
    expect(whySkipped(published, '2021-12-31', { person: official, agencyId: 1, reviewerId: 2 })).toBe('kind-not-bound')
  })
})

describe('who is listed without being rated', () => {
  it.each([
    ['5', 'under-six-months'],
    ['6', null],
    ['12', null],
  ])('with %s months: %s', (monthsWorked, code) => {
    expect(whyListedUnrated(published, official, day, { monthsWorked })?.code ?? null).toBe(code)
  })

  it('is not a person whose missing months were sick or maternity leave', () => {
    const facts = { monthsWorked: '3', onSickOrMaternityLeave: true }
    expect(whyListedUnrated(published, official, day, facts)).toBeNull()
  })

  it('comes with the article that says so', () => {
    const report = whyListedUnrated(published, official, day, { monthsWorked: '0' })
    expect(report?.citation.article).toContain('Điều 2')
  })
})
