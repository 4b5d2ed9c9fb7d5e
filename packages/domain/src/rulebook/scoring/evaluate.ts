import { accepted, type Outcome } from '../../kernel/index.ts'
import type { PublishedRuleSet } from '../document/document.ts'
import type { RulebookProblemCode } from '../problems.ts'
import { receiptOf } from '../receipts/receipt.ts'
import { readScoreInput, type ReadInput } from './read-score-input.ts'
import type { ScoreInput } from './score-input.ts'
import type { ScoreResult } from './score-result.ts'
import { scored } from './scored.ts'
import type { Step } from './step.ts'

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
  const { input, binding } = read
  const steps: Step[] | null = options.steps ? [] : null
  const { general, result, shares, total, conclusion } = scored(ruleSet, read, steps)
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
