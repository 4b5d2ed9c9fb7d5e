import { stepReply, type BodyCondition, type BodyOutcome, type BodyReview, type BodySelf } from '@thuoc-do/contract'
import {
  countBodyTasks,
  criteriaFor,
  evaluate,
  everyCondition,
  factsOfBodyTasks,
  isRated,
  toFraction,
  type BodyTaskCounts,
  type BodyTaskView,
  type Exact,
  type RatedLevel,
  type ScoreInput,
  type ScoreResult,
} from '@thuoc-do/domain'
import type { ServerProblem } from '../../platform/transaction.ts'
import type { BodyRules } from './body-rules.ts'
import type { TaskRecord } from './ports.ts'

/** Bodies are one kind of subject: an agency, whatever their place. */
const SUBJECT = { kind: 'agency', leader: false } as const

/** What a body is scored from besides the scores. */
export type BodyGrounds = {
  rules: BodyRules
  year: number
  today: string
  tasks: readonly TaskRecord[]
  /** Levels of the bodies directly below; null for one that is not recognised yet. */
  lower: readonly (RatedLevel | null)[]
}

/** Tasks as one side counts them. */
export function countsFor({ tasks, year, today }: BodyGrounds, view: BodyTaskView): BodyTaskCounts {
  return countBodyTasks(tasks, year, view, today)
}

/** The facts of Điều 8 as one side sees them; what is not answered yet is left out, which is "not known". */
export function factsFor(
  grounds: BodyGrounds,
  view: BodyTaskView,
  self: BodySelf,
  review: BodyReview | null,
): Record<string, string | boolean> {
  const { lower } = grounds
  const findings = review?.findings ?? self.findings
  const unsatisfactory = lower.includes('unsatisfactory')
  return {
    ...factsOfBodyTasks(countsFor(grounds, view)),
    ...(unsatisfactory || !lower.includes(null) ? { subordinateUnsatisfactory: unsatisfactory } : {}),
    ...(findings === null ? {} : { earlierFindingsOpen: findings === 'open' }),
    ...(review === null || review.wrongdoing === null ? {} : { personnelWrongdoingConcluded: review.wrongdoing }),
    ...(review === null || review.levelByAuthority === null ? {} : { levelSetByAuthority: review.levelByAuthority }),
  }
}

/** The form's scores without what the rules in force do not know: a decision on weights may have taken it away. */
export function scoresOn(
  { rules }: BodyGrounds,
  self: BodySelf,
  review: BodyReview | null,
): Pick<ScoreInput, 'scores' | 'notApplicable'> {
  const rows = criteriaFor(rules.published.document, SUBJECT).filter(({ kind }) => kind === 'scored')
  const known = new Set(rows.map(({ code }) => code))
  const notApplicable = self.notApplicable.filter((code) => known.has(code))
  const given = Object.entries({ ...self.scores, ...review?.scores })
  return {
    scores: Object.fromEntries(given.filter(([code]) => known.has(code) && !notApplicable.includes(code))),
    notApplicable,
  }
}

/** What the engine is given, in full: what is refused in it is the caller's to say. */
export function inputOf(grounds: BodyGrounds, self: BodySelf, review: BodyReview | null): ScoreInput {
  return {
    person: SUBJECT,
    on: `${grounds.year}-12-31`,
    ...scoresOn(grounds, self, review),
    facts: factsFor(grounds, review === null ? 'claimed' : 'confirmed', self, review),
  }
}

/**
 * Scores one side. A stored score that the rules in force no longer allow (its maximum was lowered) counts as missing,
 * so that the form can be shown and mended.
 */
export function scoreBody(grounds: BodyGrounds, self: BodySelf, review: BodyReview | null, steps = true): ScoreResult {
  const input = inputOf(grounds, self, review)
  const first = evaluate(grounds.rules.published, input, { steps })
  if (first.ok) return first.value
  const bad = new Set(first.problems.map(({ path }) => path.replace(/^scores\./u, '')))
  const scores = Object.fromEntries(Object.entries(input.scores ?? {}).filter(([code]) => !bad.has(code)))
  const again = evaluate(grounds.rules.published, { ...input, scores }, { steps })
  if (!again.ok) throw new Error(`a body cannot be scored: ${JSON.stringify(again.problems)}`)
  return again.value
}

/** What a score lacks, each thing at its place. */
export function missingIn(result: ScoreResult): ServerProblem[] {
  return result.missing.map((path) =>
    path.startsWith('facts.') ? { code: 'fact-missing', path } : { code: 'score-missing', path },
  )
}

const text = (value: Exact | null): string | null => (value === null ? null : toFraction(value))

/** The result as a page shows it. A total that is not complete is none. */
export function outcomeOf(result: ScoreResult): BodyOutcome {
  const complete = result.missing.every((path) => path.startsWith('facts.'))
  return {
    general: text(result.general),
    result: text(result.result),
    total: complete ? text(result.total) : null,
    level: result.level,
    levelByPoints:
      complete && result.levelByPoints !== null && isRated(result.levelByPoints) ? result.levelByPoints : null,
    missing: missingIn(result),
    steps: complete ? result.steps.map(stepReply) : [],
  }
}

/** Every condition of Điều 8 with how it stands; presumed is not known to a reader who has to decide. */
export function conditionsOf(grounds: BodyGrounds, self: BodySelf, review: BodyReview | null): BodyCondition[] {
  const facts = factsFor(grounds, review === null ? 'claimed' : 'confirmed', self, review)
  const found = everyCondition(grounds.rules.published.document, SUBJECT, facts)
  if (!found.ok) throw new Error(`facts of a body cannot be read: ${JSON.stringify(found.problems)}`)
  return found.value.map(({ code, role, level, label, truth, decidedBy, citation, basis }) => ({
    code,
    role: role === 'disqualifier' ? 'disqualifier' : 'band',
    level,
    label,
    standing:
      truth === 'unknown' || decidedBy.every(({ presumed }) => presumed)
        ? 'unknown'
        : truth === 'true'
          ? 'met'
          : 'not-met',
    citation: `${citation.instrument}, ${citation.article}`,
    basis,
    facts: decidedBy.map(({ fact, value, presumed }) => ({ fact, value: presumed ? null : value })),
  }))
}
