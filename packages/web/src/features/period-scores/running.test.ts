import { criteriaFor, findRuleSet, formAsked, toFraction } from '@thuoc-do/domain'
import { describe, expect, it } from 'vitest'
import { rulerBands, scoreGroups, type Form } from '../../ui/index.ts'
import { percents, runningOf } from './running.ts'
import { FULL, LEADERSHIP, SCORE } from './score.test-data.ts'

const ruleSet = findRuleSet('decree-335-2025')
if (!ruleSet) throw new Error('the decree is not on the shelf')
function formOf(leader: boolean): Form {
  if (!ruleSet) throw new Error('the decree is not on the shelf')
  const person = { kind: 'civil-servant', leader } as const
  const facts = {}
  const asked = formAsked(ruleSet, person, facts)
  const groups = scoreGroups(ruleSet, person)
  return { ruleSet, person, facts, asked, groups, bands: rulerBands(ruleSet), sameRules: true }
}
const work = { quantity: '27/28', quality: '6/7', timeliness: '103/112' }

describe('a form of Mẫu 01 while it is filled in', () => {
  it('has every criterion of the decree in the test data', () => {
    const scored = criteriaFor(ruleSet, { kind: 'civil-servant', leader: false }).filter(
      ({ kind }) => kind === 'scored',
    )
    expect(Object.keys(FULL)).toEqual(scored.map(({ code }) => code))
  })
  it('adds both parts up and names the level and what the next one takes', () => {
    const running = runningOf(formOf(false), { ...SCORE, ...work }, FULL)
    expect(running.result && toFraction(running.result)).toBe('1535/24')
    expect([running.total, running.level, running.next]).toEqual([9146, 'outstanding', null])
    const lower = runningOf(formOf(false), { ...SCORE, ...work }, { ...FULL, 'I.1': '2' })
    expect([lower.level, lower.next]).toEqual(['good', { level: 'outstanding', needed: 104 }])
  })
  it('has no total while a criterion or the work is missing, which is not zero', () => {
    expect(runningOf(formOf(false), SCORE, FULL).total).toBeNull()
    const { 'III.4': _, ...nine } = FULL
    expect(runningOf(formOf(false), { ...SCORE, ...work }, nine)).toMatchObject({ total: null, level: null })
  })
  it('counts work beyond the plan up to the points of the part', () => {
    const running = runningOf(formOf(false), { ...SCORE, quantity: '2', quality: '2', timeliness: '2' }, FULL)
    expect(running.result && toFraction(running.result)).toBe('70')
  })
  it('of a leader is the mean of six, d as computed, đ and e as they are being stated', () => {
    const leader = { ...SCORE, ...work, quantity: '1', quality: '1', timeliness: '1', leadershipValues: LEADERSHIP }
    expect(percents(leader, [])).toEqual([{ numerator: 100, denominator: 1 }, null, null])
    expect(runningOf(formOf(true), leader, FULL).result).toBeNull()
    const stated = [
      { code: 'organising', value: '50', grounds: 'x' },
      { code: 'cohesion', value: '100', grounds: 'x' },
    ] as const
    const running = runningOf(formOf(true), leader, FULL, [...stated])
    expect(running.result && toFraction(running.result)).toBe('385/6')
  })
})
