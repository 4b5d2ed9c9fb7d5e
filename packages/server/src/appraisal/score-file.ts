import {
  evaluate,
  floorHundredths,
  toFraction,
  type Level,
  type Outcome,
  type RulebookProblemCode,
  type ScoreInput,
  type ScoreResult,
} from '@thuoc-do/domain'
import type { ServerProblem } from '../platform/transaction.ts'
import type { AppraisalFile, RoundRules, Scores } from './ports.ts'

/** What the engine is given for one appraisal: the frozen person, the frozen facts, and one side's scores. */
export function scoreInput(
  file: Pick<AppraisalFile, 'kind' | 'leadership' | 'facts'>,
  rules: RoundRules,
  scores: Scores,
): ScoreInput {
  return {
    person: { kind: file.kind, leader: file.leadership !== 'none' },
    on: rules.to,
    scores,
    facts: file.facts,
  }
}

/** Scores one side of the form by the rule set the round was opened with. */
export function scoreFile(
  file: AppraisalFile,
  rules: RoundRules,
  scores: Scores,
  options?: { readonly steps: boolean },
): Outcome<ScoreResult, RulebookProblemCode> {
  return evaluate(rules.published, scoreInput(file, rules, scores), options ?? { steps: false })
}

/** A score as it is stored. A total that is not complete is not stored at all, nor a level drawn from half a form. */
export function storedScore(result: ScoreResult): {
  total: string | null
  level: Level | null
  totalFloor: number | null
} {
  if (result.total === null || result.missing.length > 0) return { total: null, level: null, totalFloor: null }
  return { total: toFraction(result.total), level: result.level, totalFloor: floorHundredths(result.total) }
}

/** What a form still lacks, each at its place. */
export function missingProblems(result: ScoreResult): ServerProblem[] {
  return result.missing.map((path) =>
    path.startsWith('facts.') ? { code: 'fact-missing', path } : { code: 'score-missing', path },
  )
}
