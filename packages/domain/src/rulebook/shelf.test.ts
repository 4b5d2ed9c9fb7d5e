import { describe, expect, it } from 'vitest'
import { findRuleSet, ruleSets } from './shelf.ts'

describe('the shelf of rule sets', () => {
  it('finds a set by id, the latest version unless another is named', () => {
    expect(findRuleSet('decree-335-2025')?.version).toBe(1)
    expect(findRuleSet('hau-giang-1120-2022', 1)?.identity.number).toBe('1120-QĐ/TU')
    expect(findRuleSet('decree-335-2025', 2)).toBeUndefined()
    expect(findRuleSet('decree-1-1900')).toBeUndefined()
  })

  it('holds every version of every set once', () => {
    const names = ruleSets.map(({ id, version }) => `${id} ${version}`)
    expect(new Set(names).size).toBe(names.length)
  })

  it('stands in the order of the dates of issue', () => {
    const days = ruleSets.map(({ identity }) => identity.issuedOn)
    expect(days).toEqual(days.toSorted())
  })
})
