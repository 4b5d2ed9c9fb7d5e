import { describe, expect, it } from 'vitest'
import type { SubjectFacts } from '../../kernel/index.ts'
import { evaluate } from '../scoring/evaluate.ts'
import type { ScoreInput } from '../scoring/score-input.ts'
import type { ScoreResult } from '../scoring/score-result.ts'
import { decree90of2020 } from './decree-90-2020.ts'

const teacher: SubjectFacts = { kind: 'public-employee', leader: false }
const manager: SubjectFacts = { kind: 'public-employee', leader: true }

type Change = Readonly<Record<string, boolean | string | undefined>>

const OWN = { tasksDoneShare: '100', tasksDoneOnTimeShare: '100', tasksUnmetShare: '0' }
const UNIT = {
  unitTasksDoneShare: '100',
  unitTasksDoneOnTimeShare: '100',
  unitTasksExceededShare: '50',
  subordinatesSatisfactoryShare: '100',
  subordinatesGoodShare: '70',
}

function evaluated(input: ScoreInput): ReturnType<typeof evaluate> {
  return evaluate({ document: decree90of2020, hash: 'h' }, input)
}

/** Every criterion done well and every condition met, but for what is changed; undefined is left out. */
function result(person: SubjectFacts, facts: Change = {}, grades: Change = {}): ScoreResult {
  const base: Change = person.leader ? { ...OWN, ...UNIT } : { ...OWN, tasksExceededShare: '50' }
  const codes = ['1', '2', '3', '4', person.leader ? '5a' : '5b']
  const best = Object.fromEntries(codes.map((code) => [code, 'good']))
  const stated = Object.entries({ ...base, ...facts }).filter(
    (entry): entry is [string, boolean | string] => entry[1] !== undefined,
  )
  const given = Object.entries({ ...best, ...grades }).flatMap(([code, grade]) =>
    grade === undefined ? [] : [[code, String(grade)] as const],
  )
  const outcome = evaluated({ person, grades: Object.fromEntries(given), facts: Object.fromEntries(stated) })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  return outcome.value
}

describe('the levels of those without leadership', () => {
  const gap = 'insufficient-data'
  it.each<[string, Change, Change, string]>([
    ['everything', {}, {}, 'outstanding'],
    ['49.99 % exceeded', { tasksExceededShare: '49.99' }, {}, 'good'],
    ['a general criterion only met', {}, { '3': 'average' }, 'good'],
    ['results not of high quality', {}, { '5b': 'average' }, 'good'],
    ['99.99 % in time', { tasksDoneOnTimeShare: '99.99' }, {}, 'satisfactory'],
    ['20 % short', { tasksDoneOnTimeShare: '80', tasksUnmetShare: '20' }, {}, 'satisfactory'],
    ['20.01 % short', { tasksDoneOnTimeShare: '79.99', tasksUnmetShare: '20.01' }, {}, gap],
    ['50 % short', { tasksDoneOnTimeShare: '50', tasksUnmetShare: '50' }, {}, gap],
    ['50.01 % short', { tasksDoneOnTimeShare: '49.99', tasksUnmetShare: '50.01' }, {}, 'unsatisfactory'],
    ['not all done', { tasksDoneShare: '99.99', tasksDoneOnTimeShare: '99.99' }, {}, gap],
    ['a general criterion not met', {}, { '1': 'poor' }, gap],
    ['degradation', { degradationConcluded: true }, {}, 'unsatisfactory'],
    ['discipline', { disciplinedInPeriod: true }, {}, 'unsatisfactory'],
    [
      'discipline for an act counted in another year',
      { disciplinedInPeriod: true, violationCountedElsewhere: true },
      {},
      'outstanding',
    ],
    ['corruption in somebody else’s unit', { unitCorruptionHandled: true }, {}, 'outstanding'],
    ['five months', { monthsWorked: '5' }, {}, 'not-rated'],
    ['six months', { monthsWorked: '6' }, {}, 'outstanding'],
    ['five months and maternity leave', { monthsWorked: '5', onMaternityLeave: true }, {}, 'outstanding'],
    ['five months and sick leave', { monthsWorked: '5', onSickOrMaternityLeave: true }, {}, 'not-rated'],
    ['two months away', { monthsAbsent: '2' }, {}, 'outstanding'],
    ['three months away', { monthsAbsent: '3' }, {}, 'satisfactory'],
    ['five months away', { monthsAbsent: '5' }, {}, 'satisfactory'],
    ['five months away on maternity leave', { monthsAbsent: '5', onMaternityLeave: true }, {}, 'outstanding'],
  ])('%s', (_, facts, grades, level) => {
    const got = result(teacher, facts, grades)
    expect([got.level, got.total, got.levelByPoints]).toEqual([level, null, null])
    expect(got.missing).toEqual(level === gap ? ['facts.levelSetByAuthority'] : [])
  })

  it('are left to the authority between 20 and 50 % short', () => {
    const facts = { tasksDoneOnTimeShare: '70', tasksUnmetShare: '30' }
    expect(result(teacher, facts).missing).toEqual(['facts.levelSetByAuthority'])
    expect(result(teacher, {}, { '1': 'poor' }).missing).toEqual(['facts.levelSetByAuthority'])
    expect(result(teacher, { ...facts, levelSetByAuthority: 'satisfactory' }).level).toBe('satisfactory')
    expect(result(teacher, { ...facts, levelSetByAuthority: 'unsatisfactory' }).level).toBe('unsatisfactory')
  })

  it.each(['tasksExceededShare', 'tasksDoneOnTimeShare'])('need the fact %s', (fact) => {
    const { level, missing } = result(teacher, { [fact]: undefined })
    expect([level, missing]).toEqual(['insufficient-data', [`facts.${fact}`]])
  })

  it('need a grade on every criterion, of the three the decree has words for', () => {
    expect(result(teacher, {}, { '2': undefined })).toMatchObject({ level: 'insufficient-data', missing: ['grades.2'] })
    expect(evaluated({ person: teacher, grades: { '1': 'excellent', '5a': 'good' } })).toMatchObject({
      ok: false,
      problems: [
        { code: 'grade-expected', path: 'grades.1' },
        { code: 'criterion-unknown', path: 'grades.5a' },
      ],
    })
  })
})

describe('the levels of leaders', () => {
  it.each<[string, Change, string]>([
    ['everything', {}, 'outstanding'],
    ['the unit exceeds 49.99 %', { unitTasksExceededShare: '49.99' }, 'good'],
    ['the unit in time with 80 %', { unitTasksExceededShare: '0', unitTasksDoneOnTimeShare: '80' }, 'good'],
    [
      'the unit in time with 79.99 %',
      { unitTasksExceededShare: '0', unitTasksDoneOnTimeShare: '79.99' },
      'satisfactory',
    ],
    ['69.99 % of the units good', { subordinatesGoodShare: '69.99' }, 'satisfactory'],
    ['99.99 % of the units satisfactory', { subordinatesSatisfactoryShare: '99.99' }, 'satisfactory'],
    ['69.99 % of the units satisfactory', { subordinatesSatisfactoryShare: '69.99' }, 'insufficient-data'],
    ['the unit reaches 70.01 %', { unitTasksDoneShare: '70.01' }, 'satisfactory'],
    ['the unit reaches 70 %', { unitTasksDoneShare: '70' }, 'insufficient-data'],
    ['the unit reaches 50 %', { unitTasksDoneShare: '50' }, 'insufficient-data'],
    ['the unit reaches 49.99 %', { unitTasksDoneShare: '49.99' }, 'unsatisfactory'],
    ['corruption in the unit', { unitCorruptionHandled: true }, 'unsatisfactory'],
    ['an unknown share of good units', { subordinatesGoodShare: undefined }, 'insufficient-data'],
  ])('%s', (_, facts, level) => {
    expect(result(manager, facts).level).toBe(level)
  })
})

describe('whom it binds', () => {
  it.each<[SubjectFacts['kind'], string, string | null]>([
    ['cadre', '2026-12-01', 'cadres'],
    ['civil-servant', '2025-12-31', 'civil-servants'],
    ['civil-servant', '2026-01-01', null],
    ['public-employee', '2026-06-30', 'public-employees'],
    ['public-employee', '2026-12-31', 'public-employees-transition'],
    ['public-employee', '2027-01-01', null],
    ['contract-worker', '2020-08-19', null],
    ['contract-worker', '2020-08-20', 'contract-workers-by-decision'],
  ])('a %s on %s by %s', (kind, on, binding) => {
    const outcome = evaluated({ person: { kind, leader: false }, on })
    expect(outcome.ok ? outcome.value.receipt.because.binding : null).toBe(binding)
  })
})
