import { describe, expect, it } from 'vitest'
import { exact, toFraction, type SubjectFacts } from '../../../kernel/index.ts'
import { evaluate } from '../../scoring/evaluate.ts'
import type { ScoreInput } from '../../scoring/score-input.ts'
import type { ScoreResult } from '../../scoring/score-result.ts'
import { hd03Quarter } from './hd03-quarter.ts'

const leader: SubjectFacts = { kind: 'public-employee', leader: true }
const member: SubjectFacts = { kind: 'party-member', leader: false }
const collective: SubjectFacts = { kind: 'collective', leader: false }

const FACTS = {
  tasksDoneOnTimeShare: '100',
  tasksExceededShare: '30',
  tasksDoneShare: '100',
  tasksLateShare: '0',
  unitTasksDoneOnTimeShare: '100',
  unitTasksExceededShare: '30',
}
const FULL = { A: '100', B: '100', C: '100', D: '100' }
const CODES = ['1', '2', '3', '4', '5', '6']

function result(change: Partial<ScoreInput>): ScoreResult {
  const axes = CODES.map((code) => ({ code, ...FULL }))
  const input: ScoreInput = { person: leader, generalTotal: '30', axes, facts: FACTS, ...change }
  const outcome = evaluate({ document: hd03Quarter, hash: 'h' }, input)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  return outcome.value
}

describe("a corporation's guidance on the quarter", () => {
  it('weighs every axis by a frame of together 100', () => {
    const { mechanism } = hd03Quarter
    const weights = mechanism.kind === 'axes' ? mechanism.axes.slice(0, 6).map((axis) => axis.weights) : []
    const K1 = { A: '25', B: '35', C: '20', D: '20' }
    const K2 = { A: '15', B: '50', C: '15', D: '20' }
    const K3 = { A: '20', B: '30', C: '35', D: '15' }
    const K4 = { A: '15', B: '30', C: '20', D: '35' }
    expect(weights).toEqual([K1, K2, K3, K4, K1, K1])
    for (const frame of weights) expect(Object.values(frame).reduce((sum, weight) => sum + Number(weight), 0)).toBe(100)
  })

  it.each([
    ['1', 'B', '39/4'],
    ['2', 'B', '5'],
    ['3', 'C', '13/2'],
    ['4', 'D', '39/4'],
  ])('axis %s without any %s is worth %s points', (code, component, wanted) => {
    const axes = CODES.map((one) => (one === code ? { code, ...FULL, [component]: '0' } : { code: one, ...FULL }))
    const { steps } = result({ axes })
    expect(steps.find((step) => step.code === `axis.${code}`)?.value).toBe(wanted)
  })

  it.each([
    ['20', 'outstanding'],
    ['19.99', 'good'],
    ['0', 'good'],
  ])('%s general points beside full results come to %s', (generalTotal, wanted) => {
    expect(result({ generalTotal }).level).toBe(wanted)
    const third = { A: '100', B: '100', C: '100' }
    expect(result({ person: member, generalTotal, axes: [{ code: 'N', ...third }] }).level).toBe(wanted)
    const both = ['C1', 'C2'].map((code) => ({ code, ...third }))
    expect(result({ person: collective, generalTotal, axes: both }).level).toBe(wanted)
  })

  it('shares the points of an axis without tasks out, and names a missing component', () => {
    const five = CODES.map((code) => (code === '4' ? { code, notApplicable: true } : { code, ...FULL }))
    expect(toFraction(result({ axes: five }).result ?? exact(0))).toBe('70')
    const { A: _, ...without } = FULL
    const lacking = CODES.map((code) => ({ code, ...(code === '2' ? without : FULL) }))
    expect(result({ axes: lacking })).toMatchObject({ level: 'insufficient-data', missing: ['axes.2.A'] })
  })

  it.each<[string, NonNullable<ScoreInput['facts']>, string]>([
    ['the head of a weak unit', { headOfUnit: true, unitLevel: 'good', unitTasksDoneShare: '69.99' }, 'unsatisfactory'],
    ['the deputy of a weak unit', { deputyOfUnit: true, unitTasksDoneShare: '69.99' }, 'good'],
    ['on leave for two months', { monthsOnLeave: '2' }, 'not-rated'],
    ['29.99 % exceeded', { tasksExceededShare: '29.99' }, 'good'],
  ])('%s', (_, change, wanted) => {
    expect(result({ facts: { ...FACTS, ...change } }).level).toBe(wanted)
  })

  it('counts half a place as one and heads apart, as reported', () => {
    expect(hd03Quarter.quota).toMatchObject({
      rounding: { value: 'half-up', basis: 'reported' },
      countsHeads: { value: false, basis: 'reported' },
      base: { value: 'good-only', basis: 'reported' },
    })
  })

  it('is five steps, each citing the guidance itself, with its forms', () => {
    expect(hd03Quarter.procedure.map(({ label }) => label.en.split(':')[0])).toEqual([
      'Step 1',
      'Step 2',
      'Step 2',
      'Step 3a',
      'Step 3b',
      'Step 3c',
      'Step 4',
      'Step 5',
    ])
    expect(new Set(hd03Quarter.procedure.map(({ citation }) => citation.instrument))).toEqual(new Set(['03-HD/TVĐU']))
    expect(hd03Quarter.forms.map(({ code }) => code)).toEqual([
      'mau-06',
      'mau-07',
      'mau-08',
      'mau-09a',
      'mau-09b',
      'mau-09c',
      'mau-09d',
      'mau-15a',
      'mau-15b',
      'mau-16',
      'mau-17',
    ])
  })

  it('does not compute a year from quarters', () => {
    expect(hd03Quarter.rollUp.steps.map(({ from, to, method }) => `${from} ${to} ${method.kind}`)).toEqual([
      'quarter year none',
    ])
  })
})
