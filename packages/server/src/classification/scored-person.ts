import { evaluate, type PublishedRuleSet, type ScoreInput, type ScoreResult } from '@thuoc-do/domain'
import type { AppraisalRecord } from './ports.ts'

/** An appraisal with the result its confirmed scores give; null until the head has confirmed. */
export type ScoredPerson = AppraisalRecord & { score: ScoreResult | null }

/** What the engine is given for the confirmed form: facts and scores, never a total or a level. */
export function inputOf(record: AppraisalRecord, lastDay: string): ScoreInput {
  return {
    person: { kind: record.kind, leader: record.leadership !== 'none' },
    on: lastDay,
    scores: record.review.scores,
    facts: record.facts,
  }
}

/**
 * Computes the result of a confirmed form.
 * @throws when the stored form is not one the rule set can score: confirming refuses such a form
 */
export function scoreOf(
  published: PublishedRuleSet,
  record: AppraisalRecord,
  lastDay: string,
  options: { steps: boolean },
): ScoreResult {
  const outcome = evaluate(published, inputOf(record, lastDay), options)
  if (!outcome.ok) throw new Error(`appraisal ${record.id} cannot be scored: ${JSON.stringify(outcome.problems)}`)
  return outcome.value
}

/** Whether the head has confirmed the form, so that its scores are final for the agency. */
function isConfirmed({ stage }: AppraisalRecord): boolean {
  switch (stage) {
    case 'confirmed':
    case 'proposed':
    case 'allocated':
    case 'decided':
      return true
    case 'self-scoring':
    case 'head-review':
    case 'not-rated':
    case 'withdrawn':
      return false
    default:
      return stage satisfies never
  }
}

/** Adds to each appraisal the result of its confirmed scores, without the derivation. */
export function withScores(
  published: PublishedRuleSet,
  lastDay: string,
  records: readonly AppraisalRecord[],
): ScoredPerson[] {
  return records.map((record) => ({
    ...record,
    score: isConfirmed(record) ? scoreOf(published, record, lastDay, { steps: false }) : null,
  }))
}
