import { tally, type PersonFacts, type RuleSet, type Tally } from '@thuoc-do/domain'
import { shownHundredths } from './exact-value.ts'
import { fromWire, toWire, type ParsedScore } from './hundredths.ts'

/** Scores by criterion code, as decimals with a point; what has no score is absent. */
export type Scores = Readonly<Record<string, string>>

/** The scores after one field changed. An unreadable text takes the old score away: it is not what the field says. */
export function withScore(scores: Scores, criterion: string, score: ParsedScore): Scores {
  const { [criterion]: _, ...others } = scores
  return score.ok && score.hundredths !== null ? { ...others, [criterion]: toWire(score.hundredths) } : others
}

/** The score of a criterion in hundredths; null where there is none. */
export function scoreOf(scores: Scores, criterion: string): number | null {
  const text = Object.hasOwn(scores, criterion) ? scores[criterion] : undefined
  return text === undefined ? null : fromWire(text)
}

/** Where the form stands, with its sums ready for showing. */
export type Sheet = {
  tally: Tally
  total: number
  /** Criteria that have no score, or none that can stand. */
  wanting: ReadonlySet<string>
  /** Sum of a group, or null while nothing in it is scored. */
  groupTotal: (criterion: string | null) => number | null
  complete: boolean
}

/** Adds the form up with the rules the server uses; for showing only. */
export function sheetOf(ruleSet: RuleSet, person: PersonFacts, scores: Scores): Sheet {
  const standing = tally(ruleSet, person, scores)
  const sums = new Map(standing.groups.map((group) => [group.code, group]))
  return {
    tally: standing,
    total: shownHundredths(standing.total),
    groupTotal(criterion) {
      const group = criterion === null ? undefined : sums.get(criterion)
      return group === undefined || group.scored === 0 ? null : shownHundredths(group.points)
    },
    wanting: new Set([...standing.missing, ...standing.problems.map(({ path }) => path.replace(/^scores\./u, ''))]),
    complete: standing.missing.length === 0 && standing.problems.length === 0,
  }
}

/** Criteria on which two versions of a form differ, in printed order. */
export function differingCriteria(order: readonly string[], mine: Scores, theirs: Scores): string[] {
  return order.filter((criterion) => scoreOf(mine, criterion) !== scoreOf(theirs, criterion))
}
