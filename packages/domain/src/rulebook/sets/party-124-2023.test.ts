import { describe, expect, it } from 'vitest'
import type { SubjectFacts } from '../../kernel/index.ts'
import { evaluate } from '../scoring/evaluate.ts'
import type { ScoreInput } from '../scoring/score-input.ts'
import type { ScoreResult } from '../scoring/score-result.ts'
import { party124of2023 } from './party-124-2023.ts'

const member: SubjectFacts = { kind: 'party-member', leader: false }
const leader: SubjectFacts = { kind: 'cadre', leader: true }
const collective: SubjectFacts = { kind: 'collective', leader: false }

const LINES = new Map<SubjectFacts, readonly string[]>([
  [member, ['1', '2', '3', '4', '6']],
  [leader, ['1', '2', '3', '4', '5', '6', '7']],
  [collective, ['T1', 'T2', 'T3', 'T4', 'T5']],
])

const OWN = { tasksDoneShare: '100', tasksExceededShare: '50' }
const UNIT = { unitTasksDoneShare: '100', unitTasksExceededShare: '50' }

type Change = Record<string, boolean | string | null>

/** Every line excellent and every condition met, but for what is changed; a null is left out. */
function changed(person: SubjectFacts, grades: Change = {}, facts: Change = {}): ScoreResult {
  const best = Object.fromEntries((LINES.get(person) ?? []).map((code) => [code, 'excellent']))
  const stated = person === collective ? {} : person === leader ? { ...OWN, ...UNIT } : OWN
  const known = (change: Change): [string, boolean | string][] =>
    Object.entries(change).filter((entry): entry is [string, boolean | string] => entry[1] !== null)
  const input: ScoreInput = {
    person,
    grades: Object.fromEntries(known({ ...best, ...grades }).map(([code, grade]) => [code, String(grade)])),
    facts: Object.fromEntries(known({ ...stated, ...facts })),
  }
  const outcome = evaluate({ document: party124of2023, hash: 'h' }, input)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  return outcome.value
}

describe('the levels of Regulation 124', () => {
  it.each<[string, SubjectFacts, Change, string, string]>([
    ['all excellent', member, {}, 'outstanding', ''],
    ['a general line good', member, { '2': 'good' }, 'outstanding', ''],
    ['a general line average', member, { '2': 'average' }, 'good', 'outstanding.all-good'],
    ['results good', member, { '6': 'good' }, 'good', 'outstanding.results-excellent'],
    ['results average', member, { '6': 'average' }, 'satisfactory', 'good.results-good'],
    ['a general line poor', member, { '1': 'poor' }, 'unsatisfactory', ''],
    ['results poor', member, { '6': 'poor' }, 'unsatisfactory', ''],
    ["the unit's results good", leader, { '7': 'good' }, 'good', 'outstanding.results-excellent'],
    ['a leader, all excellent', leader, {}, 'outstanding', ''],
    ['a collective, all excellent', collective, {}, 'outstanding', ''],
    ['a collective, one line of results good', collective, { T5: 'good' }, 'good', 'outstanding.results-excellent'],
    ['a collective, one line poor', collective, { T1: 'poor' }, 'unsatisfactory', ''],
  ])('%s', (_, person, grades, wanted, failing) => {
    const { level, levelByPoints, total, conditions } = changed(person, grades)
    expect([level, levelByPoints, total]).toEqual([wanted, null, null])
    const failed = conditions.filter(({ role, truth }) => role === 'band' && truth === 'false').map(({ code }) => code)
    expect(failing === '' || failed.includes(failing)).toBe(true)
  })

  it.each<[string, SubjectFacts, Change, string]>([
    ['49.99 % exceeded', member, { tasksExceededShare: '49.99' }, 'good'],
    ['50 % exceeded', member, { tasksExceededShare: '50' }, 'outstanding'],
    ['99.99 % done', member, { tasksDoneShare: '99.99' }, 'good'],
    ["the unit's 49.99 %", leader, { unitTasksExceededShare: '49.99' }, 'good'],
    ["the unit's 99.99 %", leader, { unitTasksDoneShare: '99.99' }, 'good'],
    ['a member disciplined', collective, { membersDisciplined: true }, 'good'],
    ['under half, main targets missed', member, { tasksDoneShare: '49.99', mainTargetsMissed: true }, 'unsatisfactory'],
    ['half, main targets missed', member, { tasksDoneShare: '50', mainTargetsMissed: true }, 'good'],
    ['under half, main targets met', member, { tasksDoneShare: '49.99' }, 'good'],
    ['degradation', member, { degradationConcluded: true }, 'unsatisfactory'],
    ['a bad example', member, { exemplaryDutyBreached: true }, 'unsatisfactory'],
    ['discipline', leader, { disciplinedInPeriod: true }, 'unsatisfactory'],
    ['a disciplined collective', collective, { disciplinedInPeriod: true }, 'unsatisfactory'],
    ['20 % of the units disciplined', collective, { subordinatesDisciplinedShare: '20' }, 'outstanding'],
    ['20.01 % of the units disciplined', collective, { subordinatesDisciplinedShare: '20.01' }, 'unsatisfactory'],
    ['disunity', collective, { personnelWrongdoingConcluded: true }, 'unsatisfactory'],
    ['corruption', collective, { unitCorruptionHandled: true }, 'unsatisfactory'],
    [
      'corruption found out and remedied by itself',
      collective,
      { unitCorruptionHandled: true, wrongdoingSelfRemedied: true },
      'outstanding',
    ],
    ['suspended', member, { suspendedFromPartyActivity: true }, 'not-rated'],
    ['exempt', member, { exemptFromPartyActivity: true }, 'not-rated'],
    ['admitted five months ago', member, { monthsInParty: '5' }, 'not-rated'],
    ['admitted six months ago', member, { monthsInParty: '6' }, 'outstanding'],
  ])('%s', (_, person, facts, wanted) => {
    expect(changed(person, {}, facts).level).toBe(wanted)
  })

  it('names a missing grade and a missing share, and never turns them into a bad level', () => {
    const grade = changed(member, { '3': null })
    expect([grade.level, grade.missing]).toEqual(['insufficient-data', ['grades.3']])
    for (const fact of ['tasksDoneShare', 'tasksExceededShare']) {
      const { level, missing } = changed(member, {}, { [fact]: null })
      expect([level, missing]).toEqual(['insufficient-data', [`facts.${fact}`]])
    }
    expect(changed(leader, {}, { unitTasksDoneShare: null }).missing).toEqual(['facts.unitTasksDoneShare'])
  })

  it('does without the shares where the grades alone keep the level down', () => {
    expect(changed(member, { '6': 'average' }, { tasksDoneShare: null, tasksExceededShare: null }).level).toBe(
      'satisfactory',
    )
  })
})

describe('Regulation 124', () => {
  it.each([
    ['2023-10-03', ['not-in-force']],
    ['2023-10-04', []],
    ['2025-08-29', []],
    ['2025-08-30', ['not-in-force']],
  ])('binds on %s: %o', (on, wanted) => {
    const outcome = evaluate({ document: party124of2023, hash: 'h' }, { person: member, on })
    expect(outcome.ok ? [] : outcome.problems.map(({ code }) => code)).toEqual(wanted)
  })

  it('is three steps, and its share of outstanding people is ours', () => {
    expect(party124of2023.procedure.map(({ code }) => code)).toEqual(['self-rating', 'appraise', 'decide'])
    expect(party124of2023.quota).toMatchObject({ percent: { value: '20', basis: 'assumption' }, exception: null })
  })
})
