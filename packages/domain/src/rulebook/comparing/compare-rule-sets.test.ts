import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareRuleSets } from './compare-rule-sets.ts'
import type { RuleSet } from '../document/document.ts'
import type { RuleSetChange } from './rule-set-change.ts'
import { anyMutations, leavesOf, mutated } from '../../../test/rule-set-mutations.ts'
import { decree335of2025 } from '../sets/decree-335-2025.ts'
import { hauGiang1120of2022 } from '../sets/hau-giang-1120-2022.ts'
import { ruleSets } from '../shelf.ts'

const anySet = fc.constantFrom(...ruleSets)
const covers = ({ path }: RuleSetChange, leaf: string): boolean =>
  leaf === path || leaf.startsWith(`${path}.`) || leaf.startsWith(`${path}[`)
const differing = (before: RuleSet, after: RuleSet): readonly string[] => {
  const [old, now] = [leavesOf(before), leavesOf(after)]
  return [...new Set([...old.keys(), ...now.keys()])].filter((leaf) => old.get(leaf) !== now.get(leaf))
}
const OPPOSITE = { added: 'removed', removed: 'added', changed: 'changed', moved: 'moved' } as const

/** The first change at a path. */
function changeAt(changes: readonly RuleSetChange[], path: string): RuleSetChange {
  const found = changes.find((change) => change.path === path)
  if (found === undefined) throw new Error(`nothing at ${path}: ${changes.map((change) => change.path).join(', ')}`)
  return found
}

describe('two rule sets side by side', () => {
  it.each(ruleSets.map((ruleSet) => [ruleSet.id, ruleSet] as const))(
    '%s compared with itself has no change',
    (_, set) => {
      expect(compareRuleSets(set, set)).toEqual([])
      expect(compareRuleSets(set, mutated(set, []))).toEqual([])
    },
  )

  it('tells every value that differs in exactly one change, and no change without one', () => {
    fc.assert(
      fc.property(anySet, anyMutations, anyMutations, (ruleSet, some, others) => {
        const [before, after] = [mutated(ruleSet, some), mutated(ruleSet, others)]
        const changes = compareRuleSets(before, after).filter(({ field }) => field !== 'order')
        const leaves = differing(before, after)
        for (const leaf of leaves)
          expect([leaf, changes.filter((change) => covers(change, leaf)).length]).toEqual([leaf, 1])
        for (const change of changes) expect(leaves.some((leaf) => covers(change, leaf))).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  it('tells the same of two sets that have nothing in common', () => {
    const changes = compareRuleSets(hauGiang1120of2022, decree335of2025).filter(({ field }) => field !== 'order')
    for (const leaf of differing(hauGiang1120of2022, decree335of2025))
      expect([leaf, changes.filter((change) => covers(change, leaf)).length]).toEqual([leaf, 1])
  })

  it('says the opposite when the sets are swapped', () => {
    fc.assert(
      fc.property(anySet, anyMutations, (ruleSet, mutations) => {
        const other = mutated(ruleSet, mutations)
        const seen = (changes: readonly RuleSetChange[]) =>
          changes.map(({ of: _words, ...change }) => change).toSorted((a, b) => (a.path < b.path ? -1 : 1))
        const swapped = compareRuleSets(other, ruleSet).map((change) => ({
          ...change,
          kind: OPPOSITE[change.kind],
          before: change.after,
          after: change.before,
          sourceBefore: change.sourceAfter,
          sourceAfter: change.sourceBefore,
        }))
        expect(seen(swapped)).toEqual(seen(compareRuleSets(ruleSet, other)))
      }),
      { numRuns: 100 },
    )
  })
})

describe('a change', () => {
  const { quota, notRated } = hauGiang1120of2022
  const [tooFewMonths] = notRated
  if (quota === null || tooFewMonths === undefined) throw new Error('Regulation 1120 has a quota and a case')
  const after: RuleSet = {
    ...hauGiang1120of2022,
    version: 2,
    bands: hauGiang1120of2022.bands.map((band) => (band.level === 'outstanding' ? { ...band, from: '92' } : band)),
    quota: {
      ...quota,
      percent: { value: '15', citation: { instrument: '2-QĐ/TU', article: 'Điều 5' }, basis: 'text' },
    },
    uses: hauGiang1120of2022.uses.slice(1),
    caps: [{ ...tooFewMonths, code: 'late', atMost: 'good' }],
  }
  const changes = compareRuleSets(hauGiang1120of2022, after)

  it('names the band by its level, with the values of both sets', () => {
    expect(changeAt(changes, 'bands[outstanding].from')).toMatchObject({
      kind: 'changed',
      chapter: 'levels',
      field: 'from',
      of: { key: 'outstanding', label: null },
      before: '90',
      after: '92',
    })
  })

  it('carries where each of the two values was read', () => {
    expect(changeAt(changes, 'quota.percent.value')).toMatchObject({
      chapter: 'quota',
      before: '20',
      after: '15',
      sourceBefore: { basis: quota.percent.basis, citation: quota.percent.citation },
      sourceAfter: { basis: 'text', citation: { instrument: '2-QĐ/TU', article: 'Điều 5' } },
    })
  })

  it('tells a thing that came and one that went as a whole, in its own words', () => {
    const [use] = hauGiang1120of2022.uses
    expect(changeAt(changes, 'uses[planning]')).toMatchObject({
      kind: 'removed',
      of: { key: 'planning', label: use?.label },
      before: use,
      after: null,
    })
    expect(changeAt(changes, 'caps[late]')).toMatchObject({ kind: 'added', chapter: 'cases', before: null })
    expect(changes.filter(({ chapter }) => chapter === 'uses')).toHaveLength(1)
  })

  it('tells a criterion under another heading as moved, and what of it differs besides', () => {
    const [general, result] = hauGiang1120of2022.parts
    if (general === undefined || result === undefined) throw new Error('two parts')
    const [heading] = general.criteria
    const [other] = result.criteria
    if (heading?.kind !== 'group' || other?.kind !== 'group') throw new Error('headings')
    const [first, ...rest] = heading.of
    if (first === undefined) throw new Error('a criterion')
    const moved: RuleSet = {
      ...hauGiang1120of2022,
      parts: [
        { ...general, criteria: [{ ...heading, of: rest.toReversed() }] },
        { ...result, criteria: [{ ...other, of: [...other.of, { ...first, maximum: '9' }] }] },
      ],
    }
    const found = compareRuleSets(hauGiang1120of2022, moved)
    expect(found.map(({ kind, path, before, after: now }) => [kind, path, before, now])).toEqual([
      ['moved', 'criteria[I].order', ['I.2', 'I.3', 'I.4'], ['I.4', 'I.3', 'I.2']],
      ['changed', 'criteria[I.1].maximum', '8', '9'],
      ['moved', 'criteria[I.1].under', 'I', 'II'],
    ])
    expect(found[2]?.of).toMatchObject({ number: 'I.1', label: first.label })
  })
})

describe('what a change is about', () => {
  const set = decree335of2025
  const only = (after: RuleSet, before: RuleSet = set): RuleSetChange => {
    const changes = compareRuleSets(before, after)
    const [change] = changes
    if (change === undefined || changes.length > 1) throw new Error(changes.map(({ path }) => path).join(', '))
    return change
  }

  it('is a label as a whole, in both languages, under the source above it', () => {
    const { total } = set
    if (total === null) throw new Error('the decree has a total')
    const label = { ...total.label, vi: 'Tổng' }
    expect(only({ ...set, total: { ...total, label } })).toMatchObject({
      kind: 'changed',
      chapter: 'levels',
      path: 'total.label',
      of: null,
      before: total.label,
      after: label,
      sourceBefore: { citation: total.citation, basis: 'text' },
      sourceAfter: { citation: total.citation, basis: 'text' },
    })
  })

  it.each(['text', 'reported', 'assumption'] as const)('is told with the basis %s of the value', (basis) => {
    const citation = { instrument: '12/2027/TT-BNV', article: 'Điều 3' }
    const before: RuleSet = { ...set, writtenReason: null }
    const after: RuleSet = {
      ...set,
      rounding: [{ where: 'total', places: 1, direction: 'half-up', citation, basis }],
    }
    expect(only(after, before)).toMatchObject({
      kind: 'added',
      chapter: 'rounding',
      path: 'rounding[total]',
      of: { key: 'total', number: null, label: null },
      before: null,
      sourceBefore: null,
      sourceAfter: { citation, basis },
    })
  })

  it('has no source where what stands there is none', () => {
    const odd = (citation: unknown, basis: unknown): RuleSet => {
      const copy: unknown = { ...set, rounding: [{ where: 'total', places: 1, direction: 'floor', citation, basis }] }
      if (!isSet(copy)) throw new Error('a set')
      return copy
    }
    const good = { instrument: 'a', article: 'b' }
    for (const [citation, basis] of [
      [{ instrument: 'a' }, 'text'],
      [{ article: 'b' }, 'text'],
      [{ instrument: 1, article: 'b' }, 'text'],
      ['a, b', 'text'],
      [good, 'guess'],
      [good, null],
    ])
      expect([citation, basis, only(odd(citation, basis)).sourceAfter]).toEqual([citation, basis, null])
    expect(only(odd(good, 'text')).sourceAfter).toEqual({ citation: good, basis: 'text' })
  })

  it('is a step of the roll-up by its spans, a component of the formula by its symbol', () => {
    const rollUp = { ...set.rollUp, steps: set.rollUp.steps.slice(1) }
    expect(only({ ...set, rollUp })).toMatchObject({ kind: 'removed', path: 'rollUp.steps[month>quarter]' })
    if (set.mechanism.kind !== 'converted-products') throw new Error('converted products')
    const [first, ...rest] = set.mechanism.leadership
    expect(only({ ...set, mechanism: { ...set.mechanism, leadership: rest } })).toMatchObject({
      kind: 'removed',
      chapter: 'mechanism',
      of: { key: first?.code, label: first?.label },
    })
  })

  it('is another mechanism as a whole, not field by field', () => {
    const { mechanism } = hauGiang1120of2022
    expect(only({ ...set, mechanism })).toMatchObject({ kind: 'changed', path: 'mechanism', after: mechanism })
  })

  it('is a condition as a whole', () => {
    const [first, ...others] = set.notRated
    if (first === undefined) throw new Error('a case')
    const when = { kind: 'holds', fact: 'disciplinedInPeriod' } as const
    const change = only({ ...set, notRated: [{ ...first, when }, ...others] })
    expect(change).toMatchObject({ kind: 'changed', field: 'when', before: first.when, after: when })
    expect(change.of).toMatchObject({ key: first.code, label: first.label })
  })

  it('is a list of plain values as a whole, and the order of things by their keys', () => {
    const replaces = ['90/2020/NĐ-CP']
    expect(only({ ...set, identity: { ...set.identity, replaces } })).toMatchObject({
      chapter: 'identity',
      field: 'replaces',
      after: replaces,
    })
    expect(only({ ...set, disqualifiers: set.disqualifiers.toReversed() })).toMatchObject({
      kind: 'moved',
      path: 'disqualifiers.order',
      field: 'order',
      of: null,
      after: set.disqualifiers.map(({ code }) => code).toReversed(),
    })
  })

  it('tells two things of one key apart, also in a set that contradicts itself', () => {
    const [band] = set.bands
    if (band === undefined) throw new Error('a band')
    const twice: RuleSet = { ...set, bands: [...set.bands, { ...band, from: '95' }, { ...band, from: '97' }] }
    expect(compareRuleSets(set, twice).map(({ path, kind }) => `${kind} ${path}`)).toEqual([
      'added bands[outstanding#2]',
      'added bands[outstanding#3]',
    ])
  })
})

const isSet = (value: unknown): value is RuleSet => typeof value === 'object'
