import { findRuleSet, ruleSets, type RuleSet } from '@thuoc-do/domain'
import { describe, expect, it } from 'vitest'
import { hashRuleSet, publish } from './hash-rule-set.ts'

function decree(): RuleSet {
  const found = findRuleSet('decree-335-2025')
  if (found === undefined) throw new Error('the decree is not on the shelf')
  return found
}

describe('the hash of a rule set', () => {
  it('does not depend on the order in which the document was written down', () => {
    const turned = Object.fromEntries(Object.entries(decree()).toReversed())
    expect(hashRuleSet({ ...decree(), ...turned })).toBe(hashRuleSet(decree()))
    const reordered: RuleSet = { ...decree(), identity: { ...decree().identity } }
    expect(hashRuleSet(reordered)).toBe(hashRuleSet(decree()))
  })

  it('changes with any value, however small', () => {
    const [first, ...rest] = decree().bands
    if (first === undefined) throw new Error('no bands')
    expect(hashRuleSet({ ...decree(), bands: [{ ...first, from: '90.0' }, ...rest] })).not.toBe(hashRuleSet(decree()))
  })

  it('differs between all sets and is computed once for each', () => {
    expect(new Set(ruleSets.map((set) => publish(set).hash)).size).toBe(ruleSets.length)
    expect(publish(decree())).toBe(publish(decree()))
  })
})
