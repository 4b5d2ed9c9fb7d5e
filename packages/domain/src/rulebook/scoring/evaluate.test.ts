import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { add, compareLevels, exact, fromHundredths, isRated, sumOf, toDecimal, toFraction } from '../../kernel/index.ts'
import { compute, evaluate } from './evaluate.ts'
import { criteriaFor } from '../form.ts'
import { readScoreInput } from './read-score-input.ts'
import type { ScoreInput } from './score-input.ts'
import type { ScoreResult } from './score-result.ts'
import { decree335of2025 } from '../sets/decree-335-2025.ts'
import { hauGiang1120of2022 } from '../sets/hau-giang-1120-2022.ts'

const decree = { document: decree335of2025, hash: 'd'.repeat(64) }
const regulation = { document: hauGiang1120of2022, hash: 'r'.repeat(64) }
const official = { kind: 'civil-servant', leader: false } as const
const leader = { kind: 'civil-servant', leader: true } as const
const done = { coefficient: '1', assigned: '1', completed: '1' }
const clean: ScoreInput = { person: official, generalTotal: '30', work: [done] }

function result(published: typeof decree, input: ScoreInput): ScoreResult {
  const outcome = evaluate(published, input)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  return outcome.value
}

function problems(published: typeof decree, input: ScoreInput): string[] {
  const outcome = evaluate(published, input)
  return outcome.ok ? [] : outcome.problems.map(({ path, code }) => `${path} ${code}`)
}

/** Full marks on every criterion of a person's form. */
function fullMarks(person: typeof official | typeof leader): Record<string, string> {
  const scored = criteriaFor(hauGiang1120of2022, person).filter(({ kind }) => kind === 'scored')
  return Object.fromEntries(scored.map((row) => [row.code, toDecimal(fromHundredths(row.maximumHundredths)) ?? '']))
}

describe('input that cannot be', () => {
  it.each<[string, Partial<ScoreInput>, string[]]>([
    ['a comma', { generalTotal: '27,5' }, ['generalTotal decimal-comma']],
    ['more than 30', { generalTotal: '30.01' }, ['generalTotal above-maximum']],
    ['a negative total', { generalTotal: '-1' }, ['generalTotal negative']],
    ['both ways at once', { general: {} }, ['generalTotal given-twice']],
    ['a negative count', { work: [{ ...done, completed: '-1' }] }, ['work[0].completed negative']],
    ['negative delays', { work: [done, { ...done, delays: -1 }] }, ['work[1].delays negative']],
    ['half a delay', { work: [{ ...done, delays: 0.5 }] }, ['work[0].delays count-expected']],
    ['no weight', { work: [{ ...done, coefficient: '0' }] }, ['work[0].coefficient not-positive']],
    ['leadership of a non-leader', { leadership: { cohesion: '50' } }, ['leadership input-not-used']],
    ['scores of another mechanism', { scores: {} }, ['scores input-not-used']],
    ['an unknown fact', { facts: { rich: true } }, ['facts.rich fact-unknown']],
    ['a fact of the wrong kind', { facts: { headOfUnit: 'yes' } }, ['facts.headOfUnit boolean-fact-expected']],
    ['a count that is a truth', { facts: { monthsWorked: true } }, ['facts.monthsWorked decimal-fact-expected']],
    ['half a month', { facts: { monthsWorked: '5.5' } }, ['facts.monthsWorked count-expected']],
    ['an unknown level', { facts: { unitLevel: 'great' } }, ['facts.unitLevel level-fact-expected']],
    ['a day that is none', { on: '2026-02-29' }, ['on date-expected']],
    ['a day before the decree', { on: '2025-12-31' }, ['on not-in-force']],
    ['somebody it does not bind', { person: { kind: 'public-employee', leader: false } }, ['person person-not-bound']],
  ])('%s', (_, change, wanted) => {
    expect(problems(decree, { ...clean, ...change })).toEqual(wanted)
  })

  it('is 80 for d, đ or e, which are 50 or 100', () => {
    const leading = { ...clean, person: leader }
    const given = { unitResult: '80', organising: '0', cohesion: '100.0' }
    expect(problems(decree, { ...leading, leadership: given })).toEqual([
      'leadership.unitResult not-a-choice',
      'leadership.organising not-a-choice',
    ])
  })

  it('is listed whole, not only up to the first problem', () => {
    expect(problems(decree, { ...clean, on: 'x', generalTotal: 'y', work: [{ ...done, assigned: 'z' }] })).toEqual([
      'on date-expected',
      'generalTotal decimal-expected',
      'work[0].assigned decimal-expected',
    ])
  })

  it('is work, a general total or a switch for a set that scores every criterion', () => {
    expect(problems(regulation, { ...clean, policy: {} })).toEqual([
      'generalTotal input-not-used',
      'work input-not-used',
      'policy policy-not-in-set',
    ])
  })
})

describe('a computed result', () => {
  it('is exactly 100 and outstanding with everything at its maximum', () => {
    for (const person of [official, leader]) {
      const { total, level } = result(regulation, { person, scores: fullMarks(person) })
      expect([total, level]).toEqual([exact(100), 'outstanding'])
    }
    expect(result(decree, clean).total).toEqual(exact(100))
  })

  it('has insufficient data and names every criterion without a score', () => {
    const scores = fullMarks(official)
    delete scores['I.2']
    delete scores['II.4']
    const { level, general, result: part, total, missing } = result(regulation, { person: official, scores })
    expect([level, general, part, total, missing]).toEqual([
      'insufficient-data',
      null,
      null,
      null,
      ['scores.I.2', 'scores.II.4'],
    ])
    expect(result(regulation, { person: official }).missing).toHaveLength(8)
  })

  it('keeps the part that can be computed when the other cannot', () => {
    const { result: part, general, level, missing } = result(decree, { person: official, work: [done] })
    expect([part, general, level, missing]).toEqual([exact(70), null, 'insufficient-data', ['general']])
    expect(result(decree, { person: official, general: { 'I.1': '5' }, work: [done] }).missing).toHaveLength(9)
  })

  it('is the same from general criteria one by one as from their total', () => {
    const general = { 'I.1': '4.5', 'I.2': '5', 'II.1': '2', 'II.2': '2.5', 'II.3': '2.5', 'II.4': '1.75' }
    const all = { ...general, 'III.1': '0', 'III.2': '2.5', 'III.3': '2.5', 'III.4': '2.25' }
    const single = result(decree, { person: official, general: all, work: [done] })
    expect(single.general).toEqual(exact(51, 2))
    expect(single.total).toEqual(result(decree, { ...clean, generalTotal: '25.5' }).total)
  })

  it('binds contract workers whose body decided so, and says by which article', () => {
    const { receipt } = result(decree, {
      ...clean,
      person: { kind: 'contract-worker', leader: false },
      on: '2026-01-01',
    })
    expect(receipt.because).toEqual({
      person: { kind: 'contract-worker', leader: false },
      on: '2026-01-01',
      binding: 'contract-workers-by-decision',
      citation: { instrument: '335/2025/NĐ-CP', article: 'Điều 28 khoản 2' },
    })
  })

  it('follows the switches of the office where the decree is silent', () => {
    const input = { ...clean, work: [{ ...done, assigned: '4', completed: '4', delays: 1 }] }
    const timeliness = (policy?: ScoreInput['policy']): string =>
      toFraction(result(decree, { ...input, policy }).timeliness ?? exact(0))
    expect([timeliness(), timeliness({ deductionPer: 'unit' }), timeliness({ deductionPer: 'line' })]).toEqual([
      '15/16',
      '15/16',
      '3/4',
    ])
  })

  it('leads from the inputs to the total in steps, each citing its article', () => {
    const { steps } = result(decree, clean)
    expect(steps.map(({ code, value }) => `${code} ${value}`)).toEqual([
      'assigned 1',
      'completed 1',
      'completed-well 1',
      'completed-on-time 1',
      'quantity 1',
      'quality 1',
      'timeliness 1',
      'result 70',
      'total 100',
      'band.outstanding 100',
    ])
    expect(steps.filter(({ citation }) => citation.article === '')).toEqual([])
    expect(evaluate(decree, clean, { steps: false })).toMatchObject({ value: { steps: [], total: exact(100) } })
  })

  it('shows for a scored form how headings make parts and parts make the total', () => {
    const { steps } = result(regulation, { person: official, scores: fullMarks(official) })
    expect(steps.map(({ formula, value }) => `${formula} : ${value}`)).toEqual([
      'I = I.1 + I.2 + I.3 + I.4 : 30',
      'C = I : 30',
      'II = II.1 + II.2 + II.3 + II.4 : 70',
      'R = II : 70',
      'T = C + R : 100',
      '90 ≤ T : 100',
    ])
    const scores = { ...fullMarks(official), 'I.1': '0', 'II.1': '0' }
    expect(result(regulation, { person: official, scores }).steps.at(-1)?.formula).toBe('70 ≤ T < 90')
  })

  it('carries a receipt of plain JSON from which the same result comes out again, byte for byte', () => {
    const input = { ...clean, person: leader, leadership: { unitResult: '50', organising: '100', cohesion: '100' } }
    const first = result(decree, input)
    const written: unknown = JSON.parse(JSON.stringify(first.receipt))
    expect(written).toEqual(first.receipt)
    const again = result(decree, first.receipt.inputs)
    expect(JSON.stringify(again)).toBe(JSON.stringify(first))
    expect(first.receipt).toMatchObject({ ruleSet: 'decree-335-2025', version: 1, hash: decree.hash, engine: '2' })
  })

  it('is the same from an input read once', () => {
    const read = readScoreInput(decree335of2025, clean)
    expect(read.ok && compute(decree, read.value)).toEqual(result(decree, clean))
  })
})

describe('the points of a form, for any scores', () => {
  const rows = criteriaFor(hauGiang1120of2022, leader).filter(({ kind }) => kind === 'scored')
  const forms = fc.tuple(...rows.map((row) => fc.integer({ min: 0, max: row.maximumHundredths })))
  const scored = (hundredths: readonly number[]): Record<string, string> =>
    Object.fromEntries(rows.map((row, at) => [row.code, toDecimal(fromHundredths(hundredths[at] ?? 0)) ?? '']))

  it('add up to the total exactly, and the order of the criteria never matters', () => {
    fc.assert(
      fc.property(forms, (hundredths) => {
        const scores = scored(hundredths)
        const { total, general, result: part } = result(regulation, { person: leader, scores })
        expect(total).toEqual(sumOf(hundredths.map(fromHundredths)))
        expect(add(general ?? exact(0), part ?? exact(0))).toEqual(total)
        const reversed = Object.fromEntries(Object.entries(scores).toReversed())
        expect(result(regulation, { person: leader, scores: reversed }).total).toEqual(total)
      }),
    )
  })

  it('never give a lower level for a higher score on any criterion', () => {
    fc.assert(
      fc.property(forms, fc.nat(), (hundredths, pick) => {
        const at = pick % rows.length
        const raised = hundredths.with(at, rows[at]?.maximumHundredths ?? 0)
        const [before, after] = [hundredths, raised].map(
          (form) => result(regulation, { person: leader, scores: scored(form) }).level,
        )
        expect(before !== undefined && after !== undefined && isRated(before) && isRated(after)).toBe(true)
        expect(
          before !== undefined && after !== undefined && isRated(before) && isRated(after)
            ? compareLevels(after, before)
            : -1,
        ).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
