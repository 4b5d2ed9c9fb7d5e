import { add, decimal, ZERO, type Exact, type SubjectFacts, type RatedLevel } from '../../kernel/index.ts'
import { bandOf, nextBand } from './bands.ts'
import { isFor, scoredCodes, type Criterion } from '../document/criterion.ts'
import type { RuleSet } from '../document/document.ts'
import { pointsOf, readScores, type RawScores } from '../mechanisms/points.ts'
import type { RulebookProblem } from '../problems.ts'

/** Where a heading of an unfinished form stands. */
export type GroupTally = {
  readonly code: string
  readonly points: Exact
  readonly maximum: Exact
  /** Criteria under it that have a valid score, and how many there are. */
  readonly scored: number
  readonly of: number
}

/** Where an unfinished form stands. */
export type Tally = {
  readonly groups: readonly GroupTally[]
  readonly total: Exact
  readonly maximum: Exact
  readonly scored: number
  readonly of: number
  /** Codes of the criteria without a score, in printed order. */
  readonly missing: readonly string[]
  readonly problems: readonly RulebookProblem[]
  /** The level the points so far would give, and the next higher one; null where the form is only part of the total. */
  readonly level: RatedLevel | null
  readonly next: { readonly level: RatedLevel; readonly needed: Exact } | null
}

/**
 * Adds up a form that may be half filled, for showing while someone types. Invalid values are listed and left out of
 * the sums. `scores` are decimals with a point, by criterion code; `notApplicable` lists criteria that are left out, and
 * what stands beside them counts for the heading. It decides nothing: `evaluate` does.
 */
export function tally(
  ruleSet: RuleSet,
  person: SubjectFacts,
  scores: RawScores,
  notApplicable: readonly string[] = [],
): Tally {
  const roots = ruleSet.parts.flatMap(({ criteria }) => criteria).filter(({ audience }) => isFor(audience, person))
  const read = readScores(roots, person, scores, 'scores', notApplicable)
  const groups = (criterion: Criterion): GroupTally[] => {
    if (criterion.kind === 'scored' || !isFor(criterion.audience, person)) return []
    const codes = scoredCodes(criterion, person).filter((code) => !read.notApplicable.has(code))
    const own: GroupTally = {
      code: criterion.code,
      points: pointsOf(criterion, person, read),
      maximum: decimal(criterion.maximum),
      scored: codes.filter((code) => read.values.has(code)).length,
      of: codes.length,
    }
    return [own, ...criterion.of.flatMap(groups)]
  }
  const total = roots.reduce((sum, root) => add(sum, pointsOf(root, person, read)), ZERO)
  const whole = ruleSet.mechanism.kind === 'points'
  return {
    groups: roots.flatMap(groups),
    total,
    maximum: roots.reduce((sum, root) => add(sum, decimal(root.maximum)), ZERO),
    scored: read.values.size,
    of: roots.flatMap((root) => scoredCodes(root, person)).length - read.notApplicable.size,
    missing: read.missing,
    problems: read.problems,
    level: whole ? bandOf(ruleSet.bands, total).level : null,
    next: whole ? (nextBand(ruleSet.bands, total) ?? null) : null,
  }
}
