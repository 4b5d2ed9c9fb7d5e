import { accepted, add, roundTo, type Exact, type Outcome } from '../kernel/index.ts'
import { logBand } from './bands.ts'
import { conclude } from './conclude.ts'
import type { PublishedRuleSet, RuleSet } from './document.ts'
import type { RulebookProblemCode } from './problems.ts'
import { receiptOf } from './receipt.ts'
import { readScoreInput, type ReadInput } from './read-score-input.ts'
import type { ScoreInput } from './score-input.ts'
import { logRounding, roundingOf } from './rounding.ts'
import { partsOf } from './score-parts.ts'
import type { ScoreResult } from './score-result.ts'
import { step, type Step, type StepLog } from './step.ts'

/**
 * Computes a score with its level, its reasons and its receipt, or lists everything that makes the input unusable.
 * A missing needed fact is no refusal: the level is then `insufficient-data` and `missing` says what is needed.
 * Pure: the same document and input give the same result, byte for byte. `steps: false` skips the derivation in bulk.
 */
export function evaluate(
  published: PublishedRuleSet,
  input: ScoreInput,
  options: { readonly steps: boolean } = { steps: true },
): Outcome<ScoreResult, RulebookProblemCode> {
  const read = readScoreInput(published.document, input)
  return read.ok ? accepted(compute(published, read.value, options)) : read
}

/** The computing half of {@link evaluate}, for inputs that were read once and are computed often. */
export function compute(
  published: PublishedRuleSet,
  read: ReadInput,
  options: { readonly steps: boolean } = { steps: true },
): ScoreResult {
  const ruleSet = published.document
  const { input, binding, facts } = read
  const steps: Step[] | null = options.steps ? [] : null
  const { general, result, shares, drawn } = partsOf(ruleSet, read, steps)
  const total =
    general.points === null || result.points === null ? null : totalOf(ruleSet, general.points, result.points, steps)
  const missing = [...general.missing, ...result.missing]
  const known = Object.keys(drawn).length === 0 ? facts : { ...facts, ...drawn }
  const conclusion = conclude(ruleSet, input.person, total, known, missing)
  return {
    quantity: shares?.quantity ?? null,
    quality: shares?.quality ?? null,
    timeliness: shares?.timeliness ?? null,
    result: result.points,
    general: general.points,
    total,
    level: conclusion.level,
    levelByPoints: conclusion.levelByPoints,
    conditions: conclusion.conditions,
    missing: conclusion.missing,
    unstated: conclusion.unstated,
    steps: steps ?? [],
    receipt: receiptOf(published, binding, input),
  }
}

/** The sum of the parts, rounded where the instrument says so, written down with the band it falls into. */
function totalOf(ruleSet: RuleSet, general: Exact, result: Exact, steps: StepLog): Exact {
  const sum = add(general, result)
  const rule = roundingOf(ruleSet, 'total')
  const total = rule === undefined ? sum : roundTo(sum, rule.places, rule.direction)
  if (steps === null || ruleSet.total === null) return total
  steps.push(
    step({
      code: 'total',
      label: ruleSet.total.label,
      formula: 'T = C + R',
      operands: [
        ['C', general],
        ['R', result],
      ],
      value: sum,
      unit: 'points',
      citation: ruleSet.total.citation,
      basis: ruleSet.total.basis,
    }),
  )
  if (rule !== undefined) logRounding(rule, 'total', 'T', sum, total, steps)
  logBand(ruleSet, total, steps)
  return total
}
