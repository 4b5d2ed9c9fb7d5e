import { accepted, RATED_LEVELS, type Exact, type Outcome, type RatedLevel } from '../../kernel/index.ts'
import { conclude } from '../scoring/conclude.ts'
import { factsOf, type KnownFacts } from '../scoring/condition-truth.ts'
import type { PublishedRuleSet, RuleSet } from '../document/document.ts'
import { levelByCounts } from './level-by-counts.ts'
import { meanTotal } from './mean-of-periods.ts'
import type { RulebookProblemCode } from '../problems.ts'
import { receiptOf } from '../receipts/receipt.ts'
import { drawnFacts } from './roll-up-facts.ts'
import { readRollUp, type ReadPeriod, type ReadRollUp } from './read-roll-up.ts'
import type { RollUpInput } from './roll-up-input.ts'
import type { Absence, RollUpMethod, RollUpStep } from '../document/roll-up-rule.ts'
import type { ConditionReport, Receipt, ScoreResult } from '../scoring/score-result.ts'
import type { Step, StepLog } from '../scoring/step.ts'

/** A shorter span that does not count, and why: an absence the instrument leaves out, or a decision with its reason. */
export type LeftOut = { readonly period: string; readonly absence: Absence | null; readonly reason: string | null }

/** The result of a longer span. Null is "does not exist", never zero. */
export type RollUpResult = Pick<
  ScoreResult,
  'total' | 'level' | 'levelByPoints' | 'conditions' | 'missing' | 'unstated' | 'steps'
> & {
  readonly to: RollUpStep['to']
  readonly from: RollUpStep['from']
  /** `2026`, `2026-H1` or `2026-Q1`; null when neither it nor any period was given. */
  readonly span: string | null
  readonly method: RollUpMethod['kind']
  readonly leftOut: readonly LeftOut[]
  readonly receipt: Receipt<RollUpInput> & { readonly computes: 'roll-up' }
}

/** What the method of the set comes to; `reached` is undefined where the points decide. */
type Reached = {
  readonly total: Exact | null
  readonly reached: RatedLevel | null | undefined
  readonly missing: readonly string[]
  readonly conditions: readonly ConditionReport[]
}

/**
 * Rolls the results of shorter spans up to one of a longer span, as the step of the set says: the exact mean of the
 * points, a rule over how many quarters reached which level, or what the competent authority decided; then the same
 * conclusion as for a score. A period that is neither scored nor validly absent is `missing`, never zero.
 */
export function rollUpScores(
  published: PublishedRuleSet,
  input: RollUpInput,
  options: { readonly steps: boolean } = { steps: true },
): Outcome<RollUpResult, RulebookProblemCode> {
  const read = readRollUp(published.document, input)
  return read.ok ? accepted(computeRollUp(published, read.value, options)) : read
}

function computeRollUp(
  published: PublishedRuleSet,
  read: ReadRollUp,
  options: { readonly steps: boolean },
): RollUpResult {
  const ruleSet = published.document
  const { rule, input } = read
  const steps: Step[] | null = options.steps ? [] : null
  const leftOut = leftOutOf(ruleSet, read)
  const counted = read.expected.filter((name) => leftOut.every(({ period }) => period !== name))
  const facts = { ...read.facts, ...drawnFacts(read, counted) }
  const { total, reached, missing, conditions } = reach(ruleSet, read, counted, facts, steps)
  const conclusion = conclude(ruleSet, input.person, total, facts, missing, reached)
  return {
    from: rule.from,
    to: rule.to,
    span: read.span,
    method: rule.method.kind,
    leftOut,
    total,
    level: conclusion.level,
    levelByPoints: conclusion.levelByPoints,
    conditions: [...conditions, ...conclusion.conditions],
    missing: conclusion.missing,
    unstated: conclusion.unstated,
    steps: steps ?? [],
    receipt: { ...receiptOf(published, read.binding, input), computes: 'roll-up' },
  }
}

function leftOutOf(ruleSet: RuleSet, { expected, given, without }: ReadRollUp): LeftOut[] {
  return expected.flatMap((period): LeftOut[] => {
    const reason = without.get(period)
    if (reason !== undefined) return [{ period, absence: null, reason }]
    const absence = given.get(period)?.absent ?? null
    return absence !== null && ruleSet.rollUp.leavesMean.value.includes(absence)
      ? [{ period, absence, reason: null }]
      : []
  })
}

function reach(
  ruleSet: RuleSet,
  read: ReadRollUp,
  counted: readonly string[],
  facts: KnownFacts,
  steps: StepLog,
): Reached {
  const { rule, given } = read
  const { method } = rule
  const lacking = (has: (period: ReadPeriod) => boolean, field: string): string[] =>
    counted.flatMap((name) => {
      const period = given.get(name)
      if (period === undefined || period.absent !== null) return [`periods.${name}`]
      return has(period) ? [] : [`periods.${name}.${field}`]
    })
  const whole = (missing: readonly string[]): readonly string[] => (counted.length === 0 ? ['periods'] : missing)
  const hasLevel = ({ level }: ReadPeriod): boolean => level !== null && level !== 'insufficient-data'
  switch (method.kind) {
    case 'mean': {
      const missing = whole(lacking(({ total }) => total !== null, 'total'))
      const total = missing.length > 0 ? null : meanTotal(ruleSet, read, counted, steps)
      return { total, reached: undefined, missing, conditions: [] }
    }
    case 'count': {
      const missing = whole(lacking(hasLevel, 'level'))
      if (missing.length > 0) return { total: null, reached: null, missing, conditions: [] }
      return { total: null, ...levelByCounts(rule, method.levels, counted.length, facts, steps) }
    }
    case 'none': {
      const missing = capsCountQuarters(ruleSet) ? whole(lacking(hasLevel, 'level')) : []
      const stated = facts.levelSetByAuthority
      const reached = RATED_LEVELS.find((level) => level === stated) ?? null
      return {
        total: null,
        reached,
        missing: reached === null ? [...missing, 'facts.levelSetByAuthority'] : missing,
        conditions: [],
      }
    }
    default:
      return method satisfies never
  }
}

/** Whether a quarter not yet known could lower the level that the authority gives. */
function capsCountQuarters(ruleSet: RuleSet): boolean {
  return ruleSet.caps.some(({ when }) => factsOf(when).some((fact) => fact.startsWith('quarters')))
}
