import { describe, expect, it } from 'vitest'
import { toFraction } from '../../kernel/index.ts'
import { evaluate } from '../scoring/evaluate.ts'
import { criteriaFor } from '../form.ts'
import type { ScoreInput } from '../scoring/score-input.ts'
import type { ScoreResult } from '../scoring/score-result.ts'
import { decree233of2026 } from './decree-233-2026.ts'

const doctor = { kind: 'public-employee', leader: false } as const
const director = { kind: 'public-employee', leader: true } as const
const done = (completed: string) => [{ coefficient: '1', assigned: '7', completed }]

function result(input: Partial<ScoreInput>): ScoreResult {
  const outcome = evaluate(
    { document: decree233of2026, hash: 'h' },
    { person: doctor, generalTotal: '30', work: done('7'), ...input },
  )
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  return outcome.value
}

describe('Decree 233/2026', () => {
  it.each([
    ['7', '20', 'outstanding'],
    ['7', '19.99', 'good'],
    ['6', '10', 'good'],
    ['6', '9.99', 'satisfactory'],
    ['3', '20', 'satisfactory'],
    ['3', '19.99', 'unsatisfactory'],
  ])('%s of 7 products and %s general points: %s', (completed, generalTotal, level) => {
    expect(result({ work: done(completed), generalTotal }).level).toBe(level)
  })

  it.each<[string, ScoreInput['facts'], string, string]>([
    ['nothing', {}, 'outstanding', 'outstanding'],
    ['degradation', { degradationConcluded: true }, 'unsatisfactory', 'unsatisfactory'],
    ['discipline', { disciplinedInPeriod: true }, 'unsatisfactory', 'unsatisfactory'],
    [
      'discipline counted elsewhere',
      { disciplinedInPeriod: true, violationCountedElsewhere: true },
      'outstanding',
      'outstanding',
    ],
    ['corruption in the unit', { unitCorruptionHandled: true }, 'outstanding', 'unsatisfactory'],
    ['under six months', { monthsWorked: '5' }, 'not-rated', 'not-rated'],
    ['on maternity leave', { monthsWorked: '5', onSickOrMaternityLeave: true }, 'outstanding', 'outstanding'],
    ['a head of a good unit', { headOfUnit: true, unitLevel: 'good' }, 'good', 'good'],
    ['a head of a unit not rated', { headOfUnit: true }, 'insufficient-data', 'insufficient-data'],
  ])('with %s', (_, facts, own, leading) => {
    const leadership = { unitResult: '100', organising: '100', cohesion: '100' }
    expect(result({ facts }).level).toBe(own)
    expect(result({ facts, person: director, leadership }).level).toBe(leading)
  })

  it('gives managers d, đ and e besides, and waits for them', () => {
    const leadership = { unitResult: '50', organising: '100', cohesion: '100' }
    const { result: points } = result({ person: director, leadership })
    expect(points === null ? '' : toFraction(points)).toBe('385/6')
    expect(result({ person: director }).missing).toEqual([
      'leadership.unitResult',
      'leadership.organising',
      'leadership.cohesion',
    ])
    expect(result({ work: [] }).missing).toEqual(['work'])
  })

  it('never claims to have been read: nothing in it rests on the text', () => {
    expect(JSON.stringify(decree233of2026)).not.toContain('"basis":"text"')
    const rows = criteriaFor(decree233of2026, doctor)
    expect(new Set(rows.map(({ basis }) => basis))).toEqual(new Set(['assumption']))
    expect(decree233of2026.petition).toMatchObject({
      filingWorkingDays: { value: 5 },
      resolvingWorkingDays: { value: 10 },
    })
  })

  it('binds nobody before July 2026', () => {
    const on = (day: string): boolean =>
      evaluate({ document: decree233of2026, hash: 'h' }, { person: doctor, on: day }).ok
    expect([on('2026-06-30'), on('2026-07-01')]).toEqual([false, true])
  })
})
