import { evaluate, findRuleSet } from '@thuoc-do/domain'
import { describe, expect, it } from 'vitest'
import { inventProvince } from './province.ts'
import { PUBLISHED, RATED } from './size.ts'

const ruleSet = findRuleSet('hau-giang-1120-2022')
if (ruleSet === undefined) throw new Error('the rule set of the demonstration does not ship')
const province = inventProvince(ruleSet)

describe('the invented province', () => {
  it('has 75 agencies in a tree of four levels and the published number of rated people', () => {
    expect(province.agencies).toHaveLength(75)
    expect(province.appraisals).toHaveLength(RATED)
    expect(RATED).toBe(10_960)
    expect(new Set(province.people.map((person) => person.code)).size).toBe(RATED + 61)
  })

  it('is the same every time', () => {
    expect(inventProvince(ruleSet)).toEqual(province)
  })

  it('hires nobody and makes nobody a Party member before the age of 18', () => {
    const grownUp = (birthDate: string): string => `${Number(birthDate.slice(0, 4)) + 18}${birthDate.slice(4)}`
    const tooYoung = province.people.filter(
      ({ birthDate, from, party }) =>
        from < grownUp(birthDate) || (party !== null && party.joinedOn < grownUp(birthDate)),
    )
    expect(tooYoung).toEqual([])
  })

  it('leaves levels to the engine: scores alone give the published satisfactory and unsatisfactory and enough candidates', () => {
    const counts = { outstanding: 0, good: 0, satisfactory: 0, unsatisfactory: 0 }
    for (const { person, review } of province.appraisals) {
      const outcome = evaluate(
        { document: ruleSet, hash: '' },
        { person: { kind: person.post.kind, leader: person.post.leadership !== 'none' }, scores: review },
        { steps: false },
      )
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
      const { level } = outcome.value
      if (level === 'not-rated' || level === 'insufficient-data') throw new Error(`${person.code}: ${level}`)
      counts[level] += 1
    }
    expect(counts.satisfactory).toBe(PUBLISHED.satisfactory)
    expect(counts.unsatisfactory).toBe(PUBLISHED.unsatisfactory)
    expect(counts.outstanding).toBeGreaterThan(PUBLISHED.outstanding)
  })

  it('gives every unit exactly one head and everybody a superior who leads his unit or one above', () => {
    const heads = province.people.filter((person) => person.post.leadership === 'head')
    expect(new Set(heads.map((person) => person.unit)).size).toBe(heads.length)
    const parents = new Map(province.units.map((unit) => [unit.code, unit.parent]))
    const byCode = new Map(province.people.map((person) => [person.code, person]))
    for (const { person } of province.appraisals) {
      const superior = byCode.get(person.reviewer ?? '')
      const above = new Set<string>()
      for (let unit: string | null | undefined = person.unit; unit; unit = parents.get(unit)) above.add(unit)
      expect(superior !== undefined && superior !== person && above.has(superior.unit)).toBe(true)
    }
  })
})
