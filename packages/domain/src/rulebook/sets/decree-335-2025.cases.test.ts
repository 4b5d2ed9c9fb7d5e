import { describe, expect, it } from 'vitest'
import { toFraction } from '../../kernel/index.ts'
import { evaluate } from '../scoring/evaluate.ts'
import type { ScoreInput, WorkLineInput } from '../scoring/score-input.ts'
import type { ScoreResult } from '../scoring/score-result.ts'
import { decree335of2025 } from './decree-335-2025.ts'

const official = { kind: 'civil-servant', leader: false } as const
const leader = { kind: 'civil-servant', leader: true } as const
const full = { unitResult: '100', organising: '100', cohesion: '100' }
const four: WorkLineInput = { coefficient: '1', assigned: '4', completed: '4' }

function result(input: Partial<ScoreInput>): ScoreResult {
  const outcome = evaluate(
    { document: decree335of2025, hash: 'h' },
    { person: official, generalTotal: '30', work: [four], ...input },
  )
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  return outcome.value
}

const exactly = (value: ScoreResult['total']): string => (value === null ? 'none' : toFraction(value))

describe('quantity, quality and timeliness (Articles 14 and 18)', () => {
  const received: WorkLineInput = { coefficient: '1', assigned: '1', completed: '1', outsidePlan: true }
  it.each<[string, WorkLineInput[], string, string, string, string]>([
    ['everything done', [four], '1', '1', '1', '70'],
    ['one delay takes 25 % of one product', [{ ...four, delays: 1 }], '1', '1', '15/16', '1645/24'],
    ['a delay with a confirmed objective cause', [{ ...four, delays: 1, exempted: true }], '1', '1', '1', '70'],
    ['a failed review with a confirmed cause', [{ ...four, qualityFailures: 1, exempted: true }], '1', '1', '1', '70'],
    ['two failed reviews', [{ ...four, qualityFailures: 2 }], '1', '7/8', '1', '805/12'],
    ['handed over: assigned and not completed', [{ ...four, completed: '3' }], '3/4', '3/4', '3/4', '105/2'],
    ['received or ad hoc makes up for it', [{ ...four, completed: '3' }, received], '1', '1', '1', '70'],
    ['more than assigned still stops at 70', [four, received], '5/4', '5/4', '5/4', '70'],
  ])('%s', (_, work, quantity, quality, timeliness, points) => {
    const got = result({ work })
    expect([got.quantity, got.quality, got.timeliness, got.result].map(exactly)).toEqual([
      quantity,
      quality,
      timeliness,
      points,
    ])
  })
})

describe('d, đ and e of leaders (Articles 15 and 16(2))', () => {
  it.each([
    ['100', '100', '100', '70', 'outstanding'],
    ['50', '100', '100', '385/6', 'outstanding'],
    ['100', '50', '100', '385/6', 'outstanding'],
    ['100', '100', '50', '385/6', 'outstanding'],
    ['50', '50', '100', '175/3', 'good'],
    ['50', '100', '50', '175/3', 'good'],
    ['100', '50', '50', '175/3', 'good'],
    ['50', '50', '50', '105/2', 'good'],
  ])('%s, %s, %s give %s points', (unitResult, organising, cohesion, points, level) => {
    const got = result({ person: leader, leadership: { unitResult, organising, cohesion } })
    expect([exactly(got.result), got.level]).toEqual([points, level])
  })

  it('are needed of a leader, and a deputy is scored the same way', () => {
    const { level, missing } = result({ person: leader, leadership: { unitResult: '100', cohesion: '100' } })
    expect([level, missing]).toEqual(['insufficient-data', ['leadership.organising']])
    const deputy = result({ person: leader, leadership: full, facts: { deputyOfUnit: true } })
    expect([exactly(deputy.result), deputy.level]).toEqual(['70', 'outstanding'])
  })
})

describe('the levels (Article 20)', () => {
  const sevenths = (done: string): WorkLineInput[] => [{ coefficient: '1', assigned: '7', completed: done }]
  it.each([
    ['7', '20', 'outstanding'],
    ['7', '19.99', 'good'],
    ['6', '10', 'good'],
    ['6', '9.99', 'satisfactory'],
    ['3', '20', 'satisfactory'],
    ['3', '19.99', 'unsatisfactory'],
  ])('%s of 7 products and %s general points: %s', (done, generalTotal, level) => {
    expect(result({ work: sevenths(done), generalTotal }).level).toBe(level)
  })

  type Facts = Readonly<Record<string, boolean | string>>
  it.each<[string, Facts, string, string]>([
    ['degradation concluded', { degradationConcluded: true }, 'unsatisfactory', 'unsatisfactory'],
    ['what Party members must not do', { forbiddenConductConcluded: true }, 'unsatisfactory', 'unsatisfactory'],
    ['a bad example', { exemplaryDutyBreached: true }, 'unsatisfactory', 'unsatisfactory'],
    ['disciplined', { disciplinedInPeriod: true }, 'unsatisfactory', 'unsatisfactory'],
    [
      '11(3)(a), (b): the act already counted in another year',
      { disciplinedInPeriod: true, violationCountedElsewhere: true },
      'outstanding',
      'outstanding',
    ],
    [
      '11(3)(c), (d): it happened at the former body',
      { disciplinedInPeriod: true, violationAtFormerBody: true },
      'outstanding',
      'outstanding',
    ],
    ['corruption in the unit led', { unitCorruptionHandled: true }, 'outstanding', 'unsatisfactory'],
    ['under six months', { monthsWorked: '5' }, 'not-rated', 'not-rated'],
    ['six months, the rest unpaid leave', { monthsWorked: '6' }, 'outstanding', 'outstanding'],
    ['sick leave under six months', { monthsWorked: '5', onSickOrMaternityLeave: true }, 'outstanding', 'outstanding'],
    ['a head of a good body', { headOfUnit: true, unitLevel: 'good' }, 'good', 'good'],
    ['a head of a satisfactory body', { headOfUnit: true, unitLevel: 'satisfactory' }, 'satisfactory', 'satisfactory'],
    ['a head of a body not rated yet', { headOfUnit: true }, 'insufficient-data', 'insufficient-data'],
    [
      'a deputy of a satisfactory body',
      { deputyOfUnit: true, unitLevel: 'satisfactory' },
      'outstanding',
      'outstanding',
    ],
  ])('%s', (_, facts, ofOfficial, ofLeader) => {
    expect(result({ facts }).level).toBe(ofOfficial)
    expect(result({ person: leader, leadership: full, facts }).level).toBe(ofLeader)
  })
})

describe('the document', () => {
  it('has the uses of the quarter, of six months and of the year', () => {
    const periods = decree335of2025.uses.map(({ period }) => period)
    const times = (period: string): number => periods.filter((one) => one === period).length
    expect([times('quarter'), times('half-year'), times('year'), periods.length]).toEqual([4, 4, 6, 14])
  })

  it('holds one meeting for everyone, and asks the Party committee about leaders only', () => {
    const meetings = decree335of2025.procedure.filter(({ leaves }) => leaves.includes('minutes'))
    expect(meetings.map(({ audience }) => audience)).toEqual(['non-leaders', 'leaders'])
    const opinion = decree335of2025.procedure.find(({ code }) => code === 'party-opinion')
    expect(opinion?.audience).toBe('leaders')
  })
})
