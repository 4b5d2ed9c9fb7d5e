import { evaluate, toFraction, toHundredths, type PublishedRuleSet, type ScoreResult } from '@thuoc-do/domain'
import type { DemoPerson } from './people.ts'
import type { DemoAppraisal } from './province.ts'
import type { Scores } from './scores.ts'

/** What the engine makes of one invented appraisal. */
export type ScoredAppraisal = DemoAppraisal & { selfResult: ScoreResult; reviewResult: ScoreResult }

function score(published: PublishedRuleSet, person: DemoPerson, scores: Scores): ScoreResult {
  const outcome = evaluate(
    published,
    { person: { kind: person.post.kind, leader: person.post.leadership !== 'none' }, scores },
    { steps: false },
  )
  if (!outcome.ok) throw new Error(`${person.code}: ${JSON.stringify(outcome.problems)}`)
  return outcome.value
}

/** Runs everybody's scores through the engine: levels are never invented. */
export function scoreAll(published: PublishedRuleSet, appraisals: readonly DemoAppraisal[]): ScoredAppraisal[] {
  return appraisals.map((appraisal) => ({
    ...appraisal,
    selfResult: score(published, appraisal.person, appraisal.self),
    reviewResult: score(published, appraisal.person, appraisal.review),
  }))
}

/** A computed total as the appraisal row keeps it: exact, and rounded down to hundredths for charts. */
export function totalOf(result: ScoreResult): { exact: string; floor: number } {
  const hundredths = result.total === null ? undefined : toHundredths(result.total)
  if (result.total === null || hundredths === undefined) throw new Error('an invented score has no total in hundredths')
  return { exact: toFraction(result.total), floor: hundredths }
}
