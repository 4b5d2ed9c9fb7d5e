import { meanOf, parseFraction, toFraction, type Exact } from '../../kernel/index.ts'
import {
  rollUpScores,
  type PublishedRuleSet,
  type RollUpInput,
  type RollUpResult,
  type RuleSet,
} from '../../rulebook/index.ts'
import type { MonthOfYear } from './months-of-year.ts'
import { rollUpYear, type YearSubject } from './roll-up-year.ts'
import type { YearInput } from './year-input.ts'

/** The two parts of a period score, exact fractions as text; null where a part is not known. */
export type ScoreParts = { readonly general: string | null; readonly result: string | null }

/**
 * Everything a year's classification rests on, as plain JSON: the twelve months as Mẫu số 02 prints them, and exactly
 * what the result is computed from. Kept once it is proposed, so that nothing recorded later can change it.
 */
export type YearBasis = {
  readonly year: number
  readonly months: readonly MonthOfYear[]
  readonly monthsWorked: number
  /** What {@link scoreOfYear} computes from, word for word. */
  readonly input: RollUpInput
  /** Means of the parts over the months whose parts are known here: a score sent by another body has a total only. */
  readonly parts: ScoreParts
}

/** The result of a year with its two parts, which the quota orders equals by. */
export type YearResult = RollUpResult & { readonly general: Exact | null; readonly result: Exact | null }

/** Whether a set comes to the year from scores of shorter spans, so that a round of a year has no form to score. */
export function scoredByPeriods({ mechanism, rollUp }: RuleSet): boolean {
  return mechanism.kind === 'converted-products' && rollUp.steps.some(({ to }) => to === 'year')
}

/**
 * Puts together what a person's year rests on. Undefined where the set knows no way to the year.
 * @param partsOf the parts of a period score of this installation, by its id
 * @throws when what is known cannot be rolled up at all: recording refuses such a thing
 */
export function yearBasis(
  input: YearInput,
  subject: YearSubject,
  published: PublishedRuleSet,
  partsOf: (scoreId: number) => ScoreParts | undefined,
): YearBasis | undefined {
  const { months, monthsWorked, year } = rollUpYear(input, subject, published, { steps: false })
  if (year.outcome === null) return undefined
  if (!year.outcome.ok) throw new Error(`a year cannot be rolled up: ${JSON.stringify(year.outcome.problems)}`)
  const known = months.flatMap(({ standing }) => (standing.kind === 'scored' ? (partsOf(standing.scoreId) ?? []) : []))
  const parts = { general: meanOfTexts(known, 'general'), result: meanOfTexts(known, 'result') }
  return { year: input.year, months, monthsWorked, input: year.outcome.value.receipt.inputs, parts }
}

/**
 * The result of a year from its basis, always computed anew; the months decide, the parts only order equals.
 * @throws when the basis is not one that {@link yearBasis} put together under this set
 */
export function scoreOfYear(
  published: PublishedRuleSet,
  { input, parts }: YearBasis,
  options: { readonly steps: boolean } = { steps: true },
): YearResult {
  const outcome = rollUpScores(published, input, options)
  if (!outcome.ok) throw new Error(`a year's basis cannot be scored: ${JSON.stringify(outcome.problems)}`)
  return { ...outcome.value, general: readPart(parts.general), result: readPart(parts.result) }
}

function meanOfTexts(parts: readonly ScoreParts[], part: keyof ScoreParts): string | null {
  const mean = meanOf(parts.flatMap((one) => readPart(one[part]) ?? []))
  return mean === undefined ? null : toFraction(mean)
}

function readPart(text: string | null): Exact | null {
  return text === null ? null : (parseFraction(text) ?? null)
}
