import { accepted, add, refused, type Exact, type Outcome } from '../kernel/index.ts'
import { logBand } from './bands.ts'
import { bindingOf } from './binding.ts'
import { conclude } from './conclude.ts'
import type { PublishedRuleSet, RuleSet } from './document.ts'
import type { RulebookProblem, RulebookProblemCode } from './problems.ts'
import { readFacts } from './read-facts.ts'
import type { ScoreInput } from './score-input.ts'
import { partsOf } from './score-parts.ts'
import { ENGINE_VERSION, type ScoreResult } from './score-result.ts'
import { step, type Step, type StepLog } from './step.ts'
import { unusedFields } from './unused-fields.ts'

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
  const ruleSet = published.document
  const problems: RulebookProblem[] = unusedFields(ruleSet, input)
  const binding = bindingOf(ruleSet, input)
  if (!binding.ok) problems.push(...binding.problems)
  const facts = readFacts(input, problems)
  const steps: Step[] | null = options.steps ? [] : null
  const { general, result, shares } = partsOf(ruleSet, input, problems, steps)
  if (!binding.ok || problems.length > 0) return refused(problems)

  const total = general.points === null || result.points === null ? null : add(general.points, result.points)
  if (total !== null) logTotal(ruleSet, general.points, result.points, total, steps)
  const conclusion = conclude(ruleSet, input.person, total, facts, [...general.missing, ...result.missing])
  return accepted({
    quantity: shares?.quantity ?? null,
    quality: shares?.quality ?? null,
    timeliness: shares?.timeliness ?? null,
    result: result.points,
    general: general.points,
    total,
    ...conclusion,
    steps: steps ?? [],
    receipt: {
      ruleSet: ruleSet.id,
      version: ruleSet.version,
      hash: published.hash,
      because: {
        person: input.person,
        on: input.on ?? null,
        binding: binding.value.code,
        citation: binding.value.citation,
      },
      engine: ENGINE_VERSION,
      inputs: input,
    },
  })
}

function logTotal(ruleSet: RuleSet, general: Exact | null, result: Exact | null, total: Exact, steps: StepLog): void {
  if (steps === null || general === null || result === null) return
  steps.push(
    step({
      code: 'total',
      label: ruleSet.total.label,
      formula: 'T = C + R',
      operands: [
        ['C', general],
        ['R', result],
      ],
      value: total,
      unit: 'points',
      citation: ruleSet.total.citation,
      basis: ruleSet.total.basis,
    }),
  )
  logBand(ruleSet, total, steps)
}
