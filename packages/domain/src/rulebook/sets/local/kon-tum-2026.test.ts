import { describe, expect, it } from 'vitest'
import { evaluate } from '../../scoring/evaluate.ts'
import type { ScoreInput } from '../../scoring/score-input.ts'
import type { ScoreResult } from '../../scoring/score-result.ts'
import { konTum2026 } from './kon-tum-2026.ts'

const teacher = { kind: 'public-employee', leader: false } as const
const FULL = { 'I.1': '10', 'I.2': '10', 'I.3': '10', 'II.1': '28', 'II.2': '42' }
const BEST = { tasksDoneShare: '100', tasksExceededShare: '30', tasksLateShare: '0' }

function result(scores: Readonly<Record<string, string>>, facts: ScoreInput['facts'] = {}): ScoreResult {
  const outcome = evaluate(
    { document: konTum2026, hash: 'h' },
    { person: teacher, scores: { ...FULL, ...scores }, facts: { ...BEST, ...facts } },
  )
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  return outcome.value
}

describe('the levels of the college', () => {
  it.each<[Readonly<Record<string, string>>, ScoreInput['facts'], string]>([
    [{}, {}, 'outstanding'],
    [{ 'I.1': '0' }, {}, 'outstanding'],
    [{ 'I.1': '0', 'I.2': '9.99' }, {}, 'good'],
    [{}, { tasksExceededShare: '29.99' }, 'good'],
    [{}, { tasksDoneShare: '99.99' }, 'good'],
    [{ 'II.2': '12' }, {}, 'good'],
    [{ 'II.2': '11.99' }, {}, 'satisfactory'],
    [{ 'II.2': '11.99' }, { tasksLateShare: '20' }, 'satisfactory'],
    [{ 'II.2': '11.99' }, { tasksLateShare: '20.01' }, 'insufficient-data'],
    [{ 'II.2': '0', 'I.1': '2' }, {}, 'satisfactory'],
    [{ 'II.2': '0', 'I.1': '1.99' }, {}, 'unsatisfactory'],
    [{}, { tasksDoneShare: '50' }, 'good'],
    [{}, { tasksDoneShare: '49.99' }, 'unsatisfactory'],
    [{}, { disciplinedInPeriod: true }, 'unsatisfactory'],
    [{}, { headOfUnit: true, unitLevel: 'satisfactory' }, 'satisfactory'],
    [{}, { monthsWorked: '5' }, 'not-rated'],
  ])('%o and %o: %s', (scores, facts, level) => {
    expect(result(scores, facts).level).toBe(level)
  })

  it('are left to the authority where too much is late', () => {
    const late = { tasksLateShare: '20.01', levelSetByAuthority: 'unsatisfactory' }
    expect(result({ 'II.2': '11.99' }, late).level).toBe('unsatisfactory')
  })
})

it('says on which base the outstanding are counted, and that the college contradicts itself', () => {
  expect(konTum2026.quota?.base).toMatchObject({ value: 'good-or-better', basis: 'reported' })
  expect(konTum2026.quota?.base.citation.article).toContain('một khoản khác')
})
