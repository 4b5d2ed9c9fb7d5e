import {
  evaluateForm,
  scoreOfYear,
  type Outcome,
  type PublishedRuleSet,
  type RulebookProblemCode,
  type ScoreResult,
  type YearResult,
} from '@thuoc-do/domain'
import type { RecordedYear } from '../workplan/index.ts'
import type { AppraisalRecord } from './ports.ts'

/**
 * An appraisal with the result its confirmed scores give; null until the head has confirmed, or until the person has handed
 * in a year whose months were confirmed one by one. `year` is what the result rests on then, null for a form.
 */
export type ScoredPerson = AppraisalRecord & {
  score: ScoreResult | YearResult | null
  year: RecordedYear | null
}

/** Scores a reviewed form: from facts and answers, never from a total or a level. */
export function scoreReview(
  published: PublishedRuleSet,
  { kind, leadership, facts: known, review }: AppraisalRecord,
  on: string,
  options: { steps: boolean },
): Outcome<ScoreResult, RulebookProblemCode> {
  const person = { kind, leader: leadership !== 'none' }
  return evaluateForm(published, { person, on, known, answers: review.scores, side: 'review' }, options)
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
  const outcome = scoreReview(published, record, lastDay, options)
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
  years: ReadonlyMap<number, RecordedYear> = new Map(),
): ScoredPerson[] {
  const without = { steps: false }
  const people = records.map((record): ScoredPerson => {
    const year = years.get(record.personId) ?? null
    const score = !isConfirmed(record)
      ? null
      : year === null
        ? scoreOf(published, record, lastDay, without)
        : scoreOfYear(published, year, without)
    return { ...record, score, year }
  })
  return years.size === 0 ? people : withComparableParts(people)
}

/**
 * Equals can be ordered by their parts only where the parts of every candidate are known: of somebody whose months were all
 * sent by another body only totals are. Then the parts order nobody, and equals are left to the committee.
 */
function withComparableParts(people: ScoredPerson[]): ScoredPerson[] {
  const known = people.every(({ score }) => score?.level !== 'outstanding' || score.result !== null)
  return known
    ? people
    : people.map((person) => ({
        ...person,
        score: person.score === null ? null : { ...person.score, result: null, general: null },
      }))
}
