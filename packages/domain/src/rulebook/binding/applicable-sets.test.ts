import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applicableSets, thoseThatApply, type Adoption, type Appraisee } from './applicable-sets.ts'
import type { Binding, PublishedRuleSet, RuleSet } from '../document/document.ts'
import { decree335of2025 } from '../sets/decree-335-2025.ts'

type Sketch = {
  id: string
  version?: number
  track?: RuleSet['identity']['track']
  from?: string
  to?: string | null
  replaces?: readonly string[]
  binds?: readonly Partial<Binding>[]
}

const source = { citation: { instrument: 'X', article: 'Điều 1' }, basis: 'text' } as const

function set({
  id,
  version = 1,
  track = 'state',
  from = '2020-01-01',
  to = null,
  replaces = [],
  binds = [{}],
}: Sketch) {
  const document: RuleSet = {
    ...decree335of2025,
    id,
    version,
    identity: {
      ...decree335of2025.identity,
      number: `số ${id}`,
      track,
      issuedOn: from,
      inForceFrom: from,
      inForceTo: to,
      replaces,
    },
    binds: binds.map((binding, at) => ({
      code: `b${at}`,
      kinds: ['civil-servant'],
      audience: 'all',
      from,
      to,
      byDecision: false,
      ...source,
      ...binding,
    })),
  }
  return { document, hash: `${id}${version}` } satisfies PublishedRuleSet
}

const official: Appraisee = { kind: 'civil-servant', leader: false, partyMember: false }
const member: Appraisee = { ...official, partyMember: true }

function verdicts(
  sets: readonly PublishedRuleSet[],
  on: string,
  person: Appraisee = official,
  adoptions: readonly Adoption[] = [],
): Record<string, string> {
  return Object.fromEntries(
    applicableSets(sets, person, on, adoptions).map(({ published, verdict, instead }) => [
      `${published.document.id}@${published.document.version}`,
      instead === null ? verdict : `${verdict} ${instead.document.id}@${instead.document.version}`,
    ]),
  )
}

describe('which set binds whom, and when', () => {
  it('counts the first and the last day of a binding and of the instrument in', () => {
    const sets = [set({ id: 'a', from: '2026-01-01', binds: [{ from: '2026-01-01', to: '2026-06-30' }] })]
    expect(['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01'].map((on) => verdicts(sets, on)['a@1'])).toEqual([
      'not-in-force',
      'applies',
      'applies',
      'not-in-force',
    ])
    const ended = [set({ id: 'a', to: '2026-06-30', binds: [{ to: null }] })]
    expect(verdicts(ended, '2026-07-01')['a@1']).toBe('not-in-force')
  })

  it('goes by kind and by leadership, as the binding says', () => {
    const sets = [set({ id: 'a', binds: [{ kinds: ['cadre', 'civil-servant'], audience: 'leaders' }] })]
    expect(verdicts(sets, '2026-01-01')['a@1']).toBe('binds-others')
    expect(verdicts(sets, '2026-01-01', { ...official, leader: true })['a@1']).toBe('applies')
    expect(verdicts(sets, '2026-01-01', { ...official, kind: 'public-employee', leader: true })['a@1']).toBe(
      'binds-others',
    )
  })

  it('is the newest version of a set that is in force on the day', () => {
    const sets = [
      set({ id: 'a' }),
      set({ id: 'a', version: 2, from: '2026-01-01' }),
      set({ id: 'a', version: 3, from: '2027-01-01' }),
    ]
    expect(verdicts(sets, '2026-05-01')).toEqual({
      'a@1': 'older-version a@2',
      'a@2': 'applies',
      'a@3': 'not-in-force',
    })
    expect(verdicts(sets, '2025-05-01')['a@1']).toBe('applies')
  })

  it('leaves out what another set in force replaces by its number, and keeps it before that day', () => {
    const sets = [set({ id: 'old' }), set({ id: 'new', from: '2025-08-30', replaces: ['số old'] })]
    expect(verdicts(sets, '2025-08-29')).toEqual({ 'old@1': 'applies', 'new@1': 'not-in-force' })
    expect(verdicts(sets, '2025-08-30')).toEqual({ 'old@1': 'replaced new@1', 'new@1': 'applies' })
  })

  it('gives one set of each track at the same time, the Party’s last', () => {
    const sets = [
      set({ id: 'party', track: 'party', binds: [{ kinds: ['party-member'] }] }),
      set({ id: 'local', track: 'local' }),
      set({ id: 'state' }),
    ]
    const adoptions = [{ ruleSet: 'local', from: '2026-01-01', to: null, decision: '1/QĐ' }]
    const found = thoseThatApply(applicableSets(sets, member, '2026-03-01', adoptions))
    expect(found.map(({ published, subject }) => [published.document.id, subject.kind])).toEqual([
      ['state', 'civil-servant'],
      ['local', 'civil-servant'],
      ['party', 'party-member'],
    ])
    expect(verdicts(sets, '2026-03-01', official, adoptions)['party@1']).toBe('binds-others')
  })

  it('applies what is left to the office only while the office has taken it into use', () => {
    const sets = [set({ id: 'local', track: 'local' }), set({ id: 'state', binds: [{ byDecision: true }] })]
    const adopted = (ruleSet: string): Adoption => ({ ruleSet, from: '2026-02-01', to: '2026-11-30', decision: '1/QĐ' })
    const on = (day: string) => verdicts(sets, day, official, [adopted('local'), adopted('state')])
    expect([on('2026-01-31'), on('2026-02-01'), on('2026-11-30'), on('2026-12-01')]).toEqual([
      { 'state@1': 'not-adopted', 'local@1': 'not-adopted' },
      { 'state@1': 'applies', 'local@1': 'applies' },
      { 'state@1': 'applies', 'local@1': 'applies' },
      { 'state@1': 'not-adopted', 'local@1': 'not-adopted' },
    ])
  })

  it('prefers the later of two sets that both bind and do not mention each other', () => {
    const sets = [set({ id: 'a' }), set({ id: 'b', from: '2026-01-01' })]
    expect(verdicts(sets, '2026-05-01')).toEqual({ 'a@1': 'replaced b@1', 'b@1': 'applies' })
  })

  it('lets what replaces go before, also where the other binds later', () => {
    const sets = [set({ id: 'old', from: '2025-09-01' }), set({ id: 'new', from: '2025-08-30', replaces: ['số old'] })]
    for (const order of [sets, sets.toReversed()])
      expect(verdicts(order, '2026-05-01')).toEqual({ 'old@1': 'replaced new@1', 'new@1': 'applies' })
  })

  it('names the one that replaced a set, not just the one that applies', () => {
    const sets = [
      set({ id: 'old' }),
      set({ id: 'mid', from: '2021-01-01', replaces: ['số old'] }),
      set({ id: 'new', from: '2022-01-01', replaces: ['số mid'] }),
    ]
    expect(verdicts(sets, '2026-05-01')).toEqual({
      'old@1': 'replaced mid@1',
      'mid@1': 'replaced new@1',
      'new@1': 'applies',
    })
  })

  it('lets nobody go who claims to replace the other while the other claims the same, nor one that names itself', () => {
    const each = [set({ id: 'a', replaces: ['số b'] }), set({ id: 'b', from: '2021-01-01', replaces: ['số a'] })]
    for (const order of [each, each.toReversed()])
      expect(verdicts(order, '2026-05-01')).toEqual({ 'a@1': 'replaced b@1', 'b@1': 'applies' })
    expect(verdicts([set({ id: 'a', replaces: ['số a'] })], '2026-05-01')).toEqual({ 'a@1': 'applies' })
  })

  it('looks at a member under the State as the official he is, under the Party as a member first', () => {
    const both = { binds: [{ kinds: ['civil-servant', 'party-member'] as const }] }
    const found = applicableSets(
      [set({ id: 's', ...both }), set({ id: 'l', track: 'local', ...both }), set({ id: 'p', track: 'party', ...both })],
      member,
      '2026-05-01',
      [{ ruleSet: 'l', from: '2026-01-01', to: null, decision: '1/QĐ' }],
    )
    expect(found.map(({ published, subject }) => [published.document.id, subject?.kind])).toEqual([
      ['s', 'civil-servant'],
      ['l', 'civil-servant'],
      ['p', 'party-member'],
    ])
    const onlyMembers = { binds: [{ kinds: ['party-member'] as const }] }
    expect(verdicts([set({ id: 's', ...onlyMembers })], '2026-05-01', member)).toEqual({ 's@1': 'binds-others' })
    expect(
      verdicts([set({ id: 'l', track: 'local', ...onlyMembers })], '2026-05-01', member, [
        { ruleSet: 'l', from: '2026-01-01', to: null, decision: '1/QĐ' },
      ]),
    ).toEqual({ 'l@1': 'applies' })
  })

  it('never gives two sets of one track, speaks of every set once, and does not depend on their order', () => {
    const days = fc.constantFrom('2020-01-01', '2024-06-30', '2026-01-01', '2027-12-31')
    const sketches = fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('a', 'b', 'c'),
        version: fc.integer({ min: 1, max: 3 }),
        track: fc.constantFrom('state' as const, 'party' as const, 'local' as const),
        from: days,
        replaces: fc.subarray(['số a', 'số b', 'số c']),
        binds: fc.constantFrom([{}], [{ audience: 'leaders' as const }], [{ byDecision: true }]),
      }),
      { selector: ({ id, version }) => `${id}${version}`, maxLength: 7 },
    )
    fc.assert(
      fc.property(sketches, days, fc.boolean(), fc.boolean(), (drawn, on, leader, adopted) => {
        const sets = drawn.map(set)
        const person = { ...member, leader }
        const adoptions = adopted ? [{ ruleSet: 'a', from: '2020-01-01', to: null, decision: '1' }] : []
        const findings = applicableSets(sets, person, on, adoptions)
        const tracks = thoseThatApply(findings).map(({ published }) => published.document.identity.track)
        expect(new Set(tracks).size).toBe(tracks.length)
        expect(findings).toHaveLength(sets.length)
        expect(verdicts(sets.toReversed(), on, person, adoptions)).toEqual(verdicts(sets, on, person, adoptions))
        const early = thoseThatApply(findings).filter(({ published }) => published.document.identity.inForceFrom > on)
        expect(early).toEqual([])
      }),
    )
  })
})
