import { compare, parseDecimal, problem, type Problem, type PersonFacts } from '../../kernel/index.ts'
import {
  criteriaFor,
  type ConvertedProductsRule,
  type RuleSet,
  type ScoreInput,
  type ScoreResult,
  type WorkLineInput,
} from '../../rulebook/index.ts'
import type { UnitResultKind } from './unit-result.ts'

/** General criteria by code, decimals with a point. */
export type CriterionScores = Readonly<Record<string, string>>

/** The percentages d, đ and e as far as they are known. */
export type LeadershipPercents = NonNullable<ScoreInput['leadership']>

/** What a period score is made of. */
export type PeriodEvidence = {
  readonly person: PersonFacts
  /** Last day of the period: the rule set must be in force on it. */
  readonly on: string
  readonly self: CriterionScores
  /** Where the monitoring authority sees a criterion differently; empty before it is asked. */
  readonly review: CriterionScores
  readonly leadership: LeadershipPercents
  readonly work: readonly WorkLineInput[]
}

/** The one input of the rule set: lines, the general criteria as the authority left them, and a leader's percentages. */
export function periodScoreInput({ person, on, self, review, leadership, work }: PeriodEvidence): ScoreInput {
  return {
    person,
    on,
    general: { ...self, ...review },
    work,
    ...(person.leader ? { leadership } : {}),
  }
}

/** The rule of a set that counts converted products; undefined for a set that scores otherwise. */
export function convertedProductsOf({ mechanism }: RuleSet): ConvertedProductsRule | undefined {
  return mechanism.kind === 'converted-products' ? mechanism : undefined
}

/** Codes of the general criteria on the person's form: Mẫu 01 has ten. */
export function periodFormCriteria(ruleSet: RuleSet, person: PersonFacts): readonly string[] {
  return criteriaFor(ruleSet, person)
    .filter(({ kind, part }) => kind === 'scored' && part === 'general')
    .map(({ code }) => code)
}

/** Criteria the authority scores differently from the person; where there are any, it says why in its comment. */
export function criteriaSeenDifferently(self: CriterionScores, review: CriterionScores): readonly string[] {
  return Object.keys(review).filter((code) => {
    const [own, seen] = [self[code], review[code]].map((text) => parseDecimal(text ?? '', code))
    return !(own?.ok === true && seen?.ok === true && compare(own.value, seen.value) === 0)
  })
}

/** What a period score lacks. */
export type PeriodScoreMissingCode =
  | 'score-missing'
  | 'fact-missing'
  | 'no-work-assigned'
  | 'unit-result-waits'
  | 'unit-result-not-stated'
  | 'leadership-value-missing'

/** The missing facts of a result as problems; `unit` says why d is not there. */
export function periodScoreMissing(
  { missing }: Pick<ScoreResult, 'missing'>,
  unit: UnitResultKind,
): readonly Problem<PeriodScoreMissingCode>[] {
  return missing.map((path) => {
    if (path === 'work') return problem('no-work-assigned', path)
    if (path === 'leadership.unitResult')
      return problem(unit === 'waits' ? 'unit-result-waits' : 'unit-result-not-stated', path)
    if (path.startsWith('leadership.')) return problem('leadership-value-missing', path)
    return problem(path.startsWith('general') ? 'score-missing' : 'fact-missing', path)
  })
}
