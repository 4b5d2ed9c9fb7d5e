import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { add, compareLevels, decimal, exact, isRated, toFraction, type SubjectFacts } from '../../kernel/index.ts'
import { evaluate } from '../scoring/evaluate.ts'
import { criteriaFor } from '../form.ts'
import type { ScoreInput } from '../scoring/score-input.ts'
import type { ScoreResult } from '../scoring/score-result.ts'
import { party366of2025 } from './party-366-2025.ts'

type Facts = NonNullable<ScoreInput['facts']>

const member: SubjectFacts = { kind: 'party-member', leader: false }
const leader: SubjectFacts = { kind: 'civil-servant', leader: true }
const collective: SubjectFacts = { kind: 'collective', leader: false }

function result(input: ScoreInput): ScoreResult {
  const outcome = evaluate({ document: party366of2025, hash: 'h' }, input)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  return outcome.value
}

/** Every axis of the subject's form at the same percentage. */
function axesAt(subject: SubjectFacts, percent: string): NonNullable<ScoreInput['axes']> {
  const all = { A: percent, B: percent, C: percent }
  if (subject === member) return [{ code: 'N', ...all }]
  if (subject === collective) return ['C1', 'C2'].map((code) => ({ code, ...all }))
  return ['1', '2', '3', '4', '5', '6'].map((code) => ({ code, ...all, D: percent }))
}

const given = (subject: SubjectFacts, generalTotal: string, percent: string, facts: Facts = {}): ScoreInput => ({
  person: subject,
  generalTotal,
  axes: axesAt(subject, percent),
  facts,
})

const OWN = { tasksDoneOnTimeShare: '100', tasksExceededShare: '30', tasksDoneShare: '100', tasksLateShare: '0' }
const UNIT = { unitTasksDoneOnTimeShare: '100', unitTasksExceededShare: '30' }
const full = (subject: SubjectFacts): Facts => (subject === leader ? { ...OWN, ...UNIT } : OWN)

/** Fully satisfied conditions and 100 points, but for what is changed. A fact that is null is not stated. */
function changed(subject: SubjectFacts, change: Record<string, boolean | string | null>): ScoreResult {
  const facts = Object.entries({ ...full(subject), ...change }).filter(
    (entry): entry is [string, boolean | string] => entry[1] !== null,
  )
  return result(given(subject, '30', '100', Object.fromEntries(facts)))
}

describe('the points under Regulation 366', () => {
  it.each([
    ['20', '100', 'outstanding'],
    ['19.99', '100', 'good'],
    ['14', '80', 'good'],
    ['13.99', '80', 'satisfactory'],
    ['15', '50', 'satisfactory'],
    ['14.99', '50', 'unsatisfactory'],
    ['0', '0', 'unsatisfactory'],
  ])('%s general points and %s %% on every axis come to %s on all three forms', (general, percent, wanted) => {
    for (const subject of [member, leader, collective]) {
      const { level, levelByPoints } = result(given(subject, general, percent, full(subject)))
      expect([level, levelByPoints]).toEqual([wanted, wanted])
    }
  })

  it('come from six axes for leaders, a quarter for each of quantity, quality, progress and leading', () => {
    const axes = axesAt(leader, '100').map((axis) =>
      axis.code === '1' ? { ...axis, A: '90', B: '80', C: '70', D: '60' } : axis,
    )
    const { result: points, steps } = result({ person: leader, generalTotal: '30', axes, facts: full(leader) })
    expect(toFraction(points ?? exact(0))).toBe(toFraction(add(decimal('55'), decimal('11.25'))))
    expect(steps.map(({ formula }) => formula)).toContain('T1 = 15 × (25 × A + 25 × B + 25 × C + 25 × D) / 100 / 100')
  })

  it('are a third each of quantity, quality and progress for everyone else, kept exact', () => {
    const axes = [{ code: 'N', A: '100', B: '100', C: '50' }]
    const { result: points } = result({ person: member, generalTotal: '30', axes, facts: OWN })
    expect(toFraction(points ?? exact(0))).toBe('175/3')
  })

  it('weigh the two axes of a collective 50 and 20', () => {
    const [first, second] = axesAt(collective, '100')
    const axes = [
      { code: 'C1', ...first },
      { ...second, code: 'C2', A: '0', B: '0', C: '0' },
    ]
    const { result: points } = result({ person: collective, generalTotal: '30', axes, facts: OWN })
    expect(toFraction(points ?? exact(0))).toBe('50')
  })

  it('leave out an axis on which there was nothing to do, the others counting for all 70', () => {
    const axes = axesAt(leader, '80').map((axis) => (axis.code === '6' ? { code: '6', notApplicable: true } : axis))
    const { result: points } = result({ person: leader, generalTotal: '30', axes, facts: full(leader) })
    expect(toFraction(points ?? exact(0))).toBe('56')
  })

  it('are missing by name, never zero', () => {
    const axes = [{ code: 'N', A: '100', C: '100' }]
    const { level, result: points, missing } = result({ person: member, generalTotal: '30', axes, facts: OWN })
    expect([level, points, missing]).toEqual(['insufficient-data', null, ['axes.N.B']])
    expect(result({ person: member, axes: axesAt(member, '100'), facts: OWN }).missing).toEqual(['general'])
  })
})

describe('the general criteria of Regulation 366', () => {
  const lines = (subject: SubjectFacts): string[] =>
    criteriaFor(party366of2025, subject)
      .filter(({ kind }) => kind === 'scored')
      .map(({ number, maximumHundredths }) => `${number}:${maximumHundredths / 100}`)

  it('are 17 lines for leaders, 16 for other members and six for collectives', () => {
    const conduct = ['1.1:2', '1.2:2', '1.3:2', '1.4:2', '1.5:2', '1.6:2', '1.7:2', '1.8:2', '1.9:2']
    const criticism = ['3.1:2', '3.2:2', '3.3:2', '3.4:2']
    expect(lines(leader)).toEqual([...conduct, '2.1:1', '2.2:1', '2.3:1', '2.4:1', ...criticism])
    expect(lines(member)).toEqual([...conduct, '2.1:2', '2.2:1', '2.3:1', ...criticism])
    expect(lines(collective)).toEqual(['1:5', '2:5', '3:5', '4:5', '5:5', '6:5'])
  })

  it('are met or not met: all the points of a line or none', () => {
    const general = Object.fromEntries(
      criteriaFor(party366of2025, member)
        .filter(({ kind }) => kind === 'scored')
        .map((row) => [row.code, String(row.maximumHundredths / 100)]),
    )
    const input = { person: member, axes: axesAt(member, '100'), facts: OWN }
    expect(toFraction(result({ ...input, general }).general ?? exact(0))).toBe('30')
    expect(toFraction(result({ ...input, general: { ...general, 'N.1.1': '0' } }).general ?? exact(0))).toBe('28')
    const half = evaluate({ document: party366of2025, hash: 'h' }, { ...input, general: { ...general, 'N.1.1': '1' } })
    expect(half.ok ? [] : half.problems.map(({ code, path }) => `${path} ${code}`)).toEqual([
      'general.N.1.1 not-a-choice',
    ])
  })
})

describe('what a level asks for besides the points', () => {
  it.each<[string, SubjectFacts, Record<string, boolean | string | null>, string, string]>([
    ['everything done', member, {}, 'outstanding', ''],
    ['29.99 % exceeded', member, { tasksExceededShare: '29.99' }, 'good', 'outstanding.tasks-exceeded'],
    ['30.01 % exceeded', member, { tasksExceededShare: '30.01' }, 'outstanding', ''],
    ['99.99 % in time', member, { tasksDoneOnTimeShare: '99.99' }, 'satisfactory', 'good.tasks-on-time'],
    ['20 % late', member, { tasksDoneOnTimeShare: '80', tasksLateShare: '20' }, 'satisfactory', 'good.tasks-on-time'],
    ['open findings', member, { earlierFindingsOpen: true }, 'good', 'outstanding.findings-remedied'],
    ["the unit's 29.99 %", leader, { unitTasksExceededShare: '29.99' }, 'good', 'outstanding.unit-exceeded'],
    ["the unit's 99.99 %", leader, { unitTasksDoneOnTimeShare: '99.99' }, 'satisfactory', 'good.unit-on-time'],
    ['the unit of others', member, { unitTasksDoneOnTimeShare: '0' }, 'outstanding', ''],
    ['a member disciplined', collective, { membersDisciplined: true }, 'good', 'outstanding.nobody-disciplined'],
    ['a colleague disciplined', leader, { membersDisciplined: true }, 'outstanding', ''],
  ])('%s', (_, subject, change, wanted, failing) => {
    const { level, levelByPoints, conditions } = changed(subject, change)
    expect([level, levelByPoints]).toEqual([wanted, 'outstanding'])
    const failed = conditions.filter(({ role, truth }) => role === 'band' && truth === 'false').map(({ code }) => code)
    expect(failed.includes(failing) || (failing === '' && failed.length === 0)).toBe(true)
  })

  it.each<[SubjectFacts, string]>([
    [member, 'tasksDoneOnTimeShare'],
    [member, 'tasksExceededShare'],
    [leader, 'unitTasksDoneOnTimeShare'],
    [leader, 'unitTasksExceededShare'],
    [collective, 'tasksExceededShare'],
  ])('asks %o for %s by name when nobody stated it', (subject, fact) => {
    const { level, missing } = changed(subject, { [fact]: null })
    expect([level, missing]).toEqual(['insufficient-data', [`facts.${fact}`]])
  })

  it('asks for the late share only where it matters', () => {
    expect(changed(member, { tasksLateShare: null }).level).toBe('outstanding')
    const { level, missing } = changed(member, { tasksDoneOnTimeShare: '90', tasksLateShare: null })
    expect([level, missing]).toEqual(['insufficient-data', ['facts.tasksLateShare']])
  })

  it('leaves to the competent authority what the regulation gives no level for, never above the points', () => {
    const late = { tasksDoneOnTimeShare: '79.99', tasksLateShare: '20.01' }
    expect(changed(member, late)).toMatchObject({
      level: 'insufficient-data',
      missing: ['facts.levelSetByAuthority'],
    })
    expect(changed(member, { ...late, levelSetByAuthority: 'satisfactory' }).level).toBe('satisfactory')
    const undone = { tasksDoneOnTimeShare: '99.99', tasksDoneShare: '99.99' }
    expect(changed(member, undone).missing).toEqual(['facts.levelSetByAuthority'])
    const at75 = { ...OWN, ...late, levelSetByAuthority: 'outstanding' }
    expect(result(given(member, '19', '80', at75))).toMatchObject({ level: 'good', levelByPoints: 'good' })
  })
})

describe('cases that settle or limit the level', () => {
  const weak = { unitTasksDoneShare: '69.99' }
  it.each<[string, SubjectFacts, Record<string, boolean | string>, string]>([
    ['degradation', member, { degradationConcluded: true }, 'unsatisfactory'],
    ['discipline', member, { disciplinedInPeriod: true }, 'unsatisfactory'],
    ['under half of the tasks', member, { tasksDoneShare: '49.99' }, 'unsatisfactory'],
    ['half of the tasks', member, { tasksDoneShare: '50' }, 'outstanding'],
    ['the head of a weak unit', leader, { ...weak, headOfUnit: true, unitLevel: 'good' }, 'unsatisfactory'],
    ['a head at 70 %', leader, { unitTasksDoneShare: '70', headOfUnit: true, unitLevel: 'good' }, 'good'],
    [
      'force majeure',
      leader,
      { ...weak, headOfUnit: true, unitLevel: 'outstanding', forceMajeureConfirmed: true },
      'outstanding',
    ],
    ['the deputy of a weak unit', leader, { ...weak, deputyOfUnit: true }, 'good'],
    ['a deputy at 70 %', leader, { unitTasksDoneShare: '70', deputyOfUnit: true }, 'outstanding'],
    ['a deputy and force majeure', leader, { ...weak, deputyOfUnit: true, forceMajeureConfirmed: true }, 'outstanding'],
    ['another leader of a weak unit', leader, weak, 'outstanding'],
    ['over half of the fields', leader, { fieldsUnsatisfactoryShare: '50.01' }, 'unsatisfactory'],
    ['half of the fields', leader, { fieldsUnsatisfactoryShare: '50' }, 'outstanding'],
    ['low confidence', leader, { lowConfidenceShare: '50.01' }, 'unsatisfactory'],
    ['half low confidence', leader, { lowConfidenceShare: '50' }, 'outstanding'],
    ['low confidence in no leader', member, { lowConfidenceShare: '90' }, 'outstanding'],
    ['corruption in the unit', leader, { unitCorruptionHandled: true }, 'unsatisfactory'],
    ['wrongdoing in personnel work', collective, { personnelWrongdoingConcluded: true }, 'unsatisfactory'],
    ['a collective under 70 %', collective, { tasksDoneShare: '69.99' }, 'unsatisfactory'],
    ['a collective at 70 %', collective, { tasksDoneShare: '70' }, 'outstanding'],
    ['a head over a good collective', leader, { headOfUnit: true, unitLevel: 'good' }, 'good'],
    ['one bad quarter', member, { quartersUnsatisfactory: '1' }, 'good'],
    ['no bad quarter', member, { quartersUnsatisfactory: '0' }, 'outstanding'],
  ])('%s', (_, subject, change, wanted) => {
    expect(changed(subject, change).level).toBe(wanted)
  })

  it('settles the level even without points, and asks the head for the level of the collective', () => {
    const { level, missing } = result({ person: member, facts: { disciplinedInPeriod: true } })
    expect([level, missing]).toEqual(['unsatisfactory', ['general', 'axes.N.A', 'axes.N.B', 'axes.N.C']])
    expect(changed(leader, { headOfUnit: true }).missing).toEqual(['facts.unitLevel'])
  })

  it.each<[string, SubjectFacts, Record<string, boolean | string>, string]>([
    ['two months of training', member, { monthsInTraining: '2' }, 'not-rated'],
    ['one month of training', member, { monthsInTraining: '1' }, 'outstanding'],
    ['two months of training in a year', member, { monthsInTraining: '2', periodIsYear: true }, 'outstanding'],
    ['appointed this month', leader, { monthsSinceFirstAppointment: '0' }, 'not-rated'],
    ['appointed a month ago', leader, { monthsSinceFirstAppointment: '1' }, 'outstanding'],
    ['two months of leave', member, { monthsOnLeave: '2' }, 'not-rated'],
    ['one month of leave', member, { monthsOnLeave: '1' }, 'outstanding'],
    ['under inspection', member, { underInspection: true }, 'not-rated'],
    ['under inspection and disciplined', member, { underInspection: true, disciplinedInPeriod: true }, 'not-rated'],
    ['suspended', member, { suspendedFromPartyActivity: true }, 'not-rated'],
    ['a collective of somebody suspended', collective, { suspendedFromPartyActivity: true }, 'outstanding'],
  ])('not rated: %s', (_, subject, change, wanted) => {
    expect(changed(subject, change).level).toBe(wanted)
  })

  it('never rates anybody above his points, whatever the facts', () => {
    const share = fc.constantFrom('0', '19.99', '20', '29.99', '30', '69.99', '70', '99.99', '100')
    const facts = fc.record({
      tasksDoneOnTimeShare: share,
      tasksExceededShare: share,
      tasksDoneShare: share,
      tasksLateShare: share,
      unitTasksDoneOnTimeShare: share,
      unitTasksExceededShare: share,
      unitTasksDoneShare: share,
      headOfUnit: fc.boolean(),
      deputyOfUnit: fc.boolean(),
      unitLevel: fc.constantFrom('outstanding', 'good', 'satisfactory', 'unsatisfactory'),
      levelSetByAuthority: fc.constantFrom('outstanding', 'good', 'satisfactory', 'unsatisfactory'),
      earlierFindingsOpen: fc.boolean(),
      quartersUnsatisfactory: fc.constantFrom('0', '1'),
    })
    const percent = fc.constantFrom('0', '50', '80', '100')
    fc.assert(
      fc.property(facts, percent, fc.constantFrom(member, leader, collective), (stated, at, subject) => {
        const { level, levelByPoints } = result(given(subject, '20', at, stated))
        expect(isRated(level) && levelByPoints !== null ? compareLevels(level, levelByPoints) : 1).toBeLessThanOrEqual(
          0,
        )
      }),
    )
  })
})

describe('what Regulation 366 binds, and when', () => {
  const codes = (person: SubjectFacts, on: string): string[] => {
    const outcome = evaluate({ document: party366of2025, hash: 'h' }, { person, on })
    return outcome.ok ? [outcome.value.receipt.because.binding] : outcome.problems.map(({ code }) => code)
  }
  it.each<[SubjectFacts, string, string[]]>([
    [member, '2025-08-30', ['party-members']],
    [member, '2025-08-29', ['not-in-force']],
    [leader, '2026-01-01', ['leaders']],
    [{ kind: 'public-employee', leader: false }, '2026-01-01', ['person-not-bound']],
    [{ kind: 'contract-worker', leader: false }, '2026-01-01', ['person-not-bound']],
    [{ kind: 'agency', leader: false }, '2026-01-01', ['collectives']],
  ])('%o on %s: %o', (person, on, wanted) => {
    expect(codes(person, on)).toEqual(wanted)
  })

  it('admits what it does not know', () => {
    const { quota, petition, whenConditionFails } = party366of2025
    expect(quota).toMatchObject({
      percent: { value: '20', basis: 'reported' },
      exception: { value: '25', basis: 'reported' },
      base: { value: 'good-only', basis: 'reported' },
      rounding: { value: 'floor', basis: 'assumption' },
      countsHeads: { value: true, basis: 'assumption' },
    })
    expect(petition.filingWorkingDays).toMatchObject({ value: null, basis: 'assumption' })
    expect(whenConditionFails).toMatchObject({ ifNoneHolds: 'authority-decides', basis: 'assumption' })
  })

  it('holds the collective first, votes in secret with five boxes, and has its days in the last month', () => {
    expect(
      party366of2025.procedure.map(({ code, deadline, ballot }) => [
        code,
        deadline === null ? null : 'day' in deadline ? deadline.day : deadline.days,
        ballot?.choices.length ?? 0,
      ]),
    ).toEqual([
      ['assign', 5, 0],
      ['collective-self-rating', 12, 0],
      ['self-rating', 12, 0],
      ['collective-ballot', null, 5],
      ['appraise', 14, 0],
      ['comment', 15, 0],
      ['decide', 20, 5],
      ['publish', null, 0],
    ])
  })
})
