import { describe, expect, it } from 'vitest'
import { evaluate } from '../../scoring/evaluate.ts'
import { criteriaFor } from '../../form.ts'
import type { ScoreInput } from '../../scoring/score-input.ts'
import type { ScoreResult } from '../../scoring/score-result.ts'
import { nguong75 } from './nguong-75.ts'

const official = { kind: 'civil-servant', leader: false } as const
const leader = { kind: 'public-employee', leader: true } as const

/** Full marks everywhere, but for what is changed. */
function result(
  person: typeof official | typeof leader,
  change: Readonly<Record<string, string>>,
  facts: ScoreInput['facts'] = {},
): ScoreResult {
  const rows = criteriaFor(nguong75, person).filter(({ kind }) => kind === 'scored')
  const full = Object.fromEntries(rows.map(({ code, maximumHundredths }) => [code, String(maximumHundredths / 100)]))
  const outcome = evaluate({ document: nguong75, hash: 'h' }, { person, scores: { ...full, ...change }, facts })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  return outcome.value
}

describe('a province with a threshold of its own', () => {
  it('divides the 70 points of leaders 15, 15, 10, 10, 10, 10', () => {
    const rows = criteriaFor(nguong75, leader).filter(({ part }) => part === 'result')
    expect(rows.map(({ number, maximumHundredths }) => `${number} ${maximumHundredths / 100}`)).toEqual([
      'a 15',
      'b 15',
      'c 10',
      'd 10',
      'đ 10',
      'e 10',
    ])
    expect(new Set(rows.map(({ basis }) => basis))).toEqual(new Set(['reported']))
  })

  it.each([
    [{}, 'outstanding'],
    [{ 'L.e': '0' }, 'outstanding'],
    [{ 'L.e': '0', 'I.1': '4.99' }, 'good'],
    [{ 'L.a': '0', 'L.e': '0' }, 'good'],
    [{ 'L.a': '0', 'L.e': '0', 'I.1': '4.99' }, 'satisfactory'],
    [{ 'L.a': '0', 'L.b': '0', 'L.d': '0', 'L.e': '0' }, 'satisfactory'],
    [{ 'L.a': '0', 'L.b': '0', 'L.d': '0', 'L.e': '0', 'I.1': '4.99' }, 'unsatisfactory'],
  ])('with %o a leader is %s', (change, level) => {
    expect(result(leader, change).level).toBe(level)
  })

  it.each([
    [{ a: '1.25' }, 'good'],
    [{ a: '1.24' }, 'satisfactory'],
  ])('with %o somebody else is %s', (change, level) => {
    expect(result(official, change).level).toBe(level)
  })

  it.each<[ScoreInput['facts'], string]>([
    [{ degradationConcluded: true }, 'unsatisfactory'],
    [{ disciplinedInPeriod: true }, 'unsatisfactory'],
    [{ unitCorruptionHandled: true }, 'unsatisfactory'],
    [{ monthsWorked: '5' }, 'not-rated'],
    [{ headOfUnit: true, unitLevel: 'good' }, 'good'],
    [{ headOfUnit: true }, 'insufficient-data'],
  ])('with %o a leader is %s', (facts, level) => {
    expect(result(leader, {}, facts).level).toBe(level)
  })
})
