import { describe, expect, it } from 'vitest'
import type { SubjectFacts } from '../../../kernel/index.ts'
import { evaluate } from '../../scoring/evaluate.ts'
import { criteriaFor } from '../../form.ts'
import type { ScoreInput } from '../../scoring/score-input.ts'
import type { ScoreResult } from '../../scoring/score-result.ts'
import { thanhHoa366 } from './thanh-hoa-366.ts'

const leader: SubjectFacts = { kind: 'civil-servant', leader: true }
const rows = criteriaFor(thanhHoa366, leader)
const general = Object.fromEntries(
  rows.filter(({ kind }) => kind === 'scored').map((row) => [row.code, String(row.maximumHundredths / 100)]),
)

const FACTS = {
  tasksDoneOnTimeShare: '100',
  tasksExceededShare: '30',
  tasksDoneShare: '100',
  tasksLateShare: '0',
  unitTasksDoneOnTimeShare: '100',
  unitTasksExceededShare: '30',
}

const axes = (percent: string) =>
  ['1', '2', '3', '4', '5', '6'].map((code) => ({ code, A: percent, B: percent, C: percent, D: percent }))

function result(change: Partial<ScoreInput>): ScoreResult {
  const input: ScoreInput = { person: leader, general, axes: axes('100'), facts: FACTS, ...change }
  const outcome = evaluate({ document: thanhHoa366, hash: 'h' }, input)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  return outcome.value
}

describe("a province's variant of Regulation 366", () => {
  it('divides the 30 general points 10 / 10 / 10 over the same 17 lines', () => {
    expect(rows.map(({ number, maximumHundredths }) => `${number}:${maximumHundredths / 100}`)).toEqual([
      '1:10',
      '1.1:1',
      '1.2:1',
      '1.3:1',
      '1.4:1',
      '1.5:1.5',
      '1.6:1.5',
      '1.7:1',
      '1.8:1',
      '1.9:1',
      '2:10',
      '2.1:4',
      '2.2:2',
      '2.3:2',
      '2.4:2',
      '3:10',
      '3.1:4',
      '3.2:2',
      '3.3:2',
      '3.4:2',
    ])
  })

  it('divides the 70 points for results 15 / 10 / 10 / 15 / 10 / 10', () => {
    const { mechanism } = thanhHoa366
    expect(mechanism.kind === 'axes' && mechanism.axes.map(({ maximum }) => maximum)).toEqual([
      '15',
      '10',
      '10',
      '15',
      '10',
      '10',
    ])
  })

  it.each([
    ['20', '100', 'outstanding'],
    ['19.99', '100', 'good'],
    ['14', '80', 'good'],
    ['13.99', '80', 'satisfactory'],
    ['15', '50', 'satisfactory'],
    ['14.99', '50', 'unsatisfactory'],
  ])('%s general points and %s %% come to %s', (generalTotal, percent, wanted) => {
    expect(result({ general: undefined, generalTotal, axes: axes(percent) }).level).toBe(wanted)
  })

  it.each<[string, NonNullable<ScoreInput['facts']>, string]>([
    ['all tasks of the quarter done', {}, 'outstanding'],
    ['99.99 % of them done', { tasksDoneShare: '99.99' }, 'unsatisfactory'],
    [
      'and an objective cause confirmed, without the level named',
      { tasksDoneShare: '99.99', tasksDoneOnTimeShare: '99.99', objectiveCauseConfirmed: true },
      'insufficient-data',
    ],
    ['in a whole year it is not this case', { tasksDoneShare: '99.99', periodIsYear: true }, 'outstanding'],
    ['training for two months', { monthsInTraining: '2' }, 'not-rated'],
    ['one deputy of a weak unit', { deputyOfUnit: true, unitTasksDoneShare: '69.99' }, 'good'],
  ])('%s', (_, change, wanted) => {
    expect(result({ facts: { ...FACTS, ...change } }).level).toBe(wanted)
  })

  it('names what is missing, and binds leaders only', () => {
    const { tasksExceededShare: _, ...facts } = FACTS
    expect(result({ facts })).toMatchObject({ level: 'insufficient-data', missing: ['facts.tasksExceededShare'] })
    const other = evaluate({ document: thanhHoa366, hash: 'h' }, { person: { kind: 'party-member', leader: false } })
    expect(other.ok ? [] : other.problems.map(({ code }) => code)).toEqual(['person-not-bound'])
  })

  it('leaves out an axis without tasks', () => {
    const five = axes('100').map((axis) => (axis.code === '6' ? { code: '6', notApplicable: true } : axis))
    expect(result({ axes: five })).toMatchObject({ level: 'outstanding', missing: [] })
  })

  it('rounds the share of outstanding people down, as reported', () => {
    expect(thanhHoa366.quota?.rounding).toMatchObject({ value: 'floor', basis: 'reported' })
  })
})
