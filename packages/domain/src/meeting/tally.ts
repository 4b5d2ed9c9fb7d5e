import {
  compare,
  decimal,
  exact,
  HUNDRED,
  multiply,
  problem,
  RATED_LEVELS,
  type Exact,
  type Problem,
  type RatedLevel,
} from '../kernel/index.ts'

/** A box on the slip: one of the four levels, or "chưa xếp loại". */
export type BallotChoice = RatedLevel | 'not-rated'
/** Every box in printed order. */
export const BALLOT_CHOICES: readonly BallotChoice[] = [...RATED_LEVELS, 'not-rated']

/** What was counted for one subject. Somebody who may not vote on himself has no slip for himself. */
export type SubjectCount = {
  readonly appraisalId: number
  readonly issued: number
  readonly collected: number
  readonly invalid: number
  readonly blank: number
  readonly choices: Readonly<Partial<Record<BallotChoice, number>>>
}

/** Why a count cannot be right. */
export type CountProblemCode =
  | 'count-not-whole'
  | 'count-subject-missing'
  | 'count-choice-unknown'
  | 'count-does-not-add-up'
  | 'count-more-collected-than-issued'
  | 'count-more-issued-than-voters'

/** Marked slips that name one box. */
export function validSlips({ choices }: SubjectCount): number {
  return Object.values(choices).reduce((sum, count) => sum + count, 0)
}

/**
 * Every reason why a teller's count cannot be right: each subject once, whole numbers, collected = valid + blank +
 * invalid, not more collected than issued, not more issued than voters.
 * @param voters how many may vote on each subject
 */
export function countProblems(
  counts: readonly SubjectCount[],
  voters: ReadonlyMap<number, number>,
  choices: readonly BallotChoice[],
): readonly Problem<CountProblemCode>[] {
  const given = new Map(counts.map((count) => [count.appraisalId, count]))
  return [...voters].flatMap(([appraisalId, most]): Problem<CountProblemCode>[] => {
    const path = `counts.${appraisalId}`
    const count = given.get(appraisalId)
    if (count === undefined) return [problem('count-subject-missing', path)]
    const { issued, collected, invalid, blank } = count
    const numbers = [issued, collected, invalid, blank, ...Object.values(count.choices)]
    if (numbers.some((one) => !Number.isSafeInteger(one) || one < 0)) return [problem('count-not-whole', path)]
    const found: Problem<CountProblemCode>[] = []
    if (Object.keys(count.choices).some((choice) => !(choices as readonly string[]).includes(choice)))
      found.push(problem('count-choice-unknown', path))
    const sum = validSlips(count) + blank + invalid
    if (sum !== collected)
      found.push(problem('count-does-not-add-up', path, { collected: String(collected), sum: String(sum) }))
    if (collected > issued) found.push(problem('count-more-collected-than-issued', path))
    if (issued > most) found.push(problem('count-more-issued-than-voters', path, { voters: String(most) }))
    return found
  })
}

/** The subjects on whom two tellers who counted apart do not agree; none when the counts are the same. */
export function whereTellersDiffer(first: readonly SubjectCount[], second: readonly SubjectCount[]): readonly number[] {
  const other = new Map(second.map((count) => [count.appraisalId, count]))
  const ids = new Set([...first, ...second].map(({ appraisalId }) => appraisalId))
  const mine = new Map(first.map((count) => [count.appraisalId, count]))
  return [...ids].filter((id) => !sameCount(mine.get(id), other.get(id)))
}

function sameCount(a: SubjectCount | undefined, b: SubjectCount | undefined): boolean {
  if (a === undefined || b === undefined) return false
  return (
    a.issued === b.issued &&
    a.collected === b.collected &&
    a.invalid === b.invalid &&
    a.blank === b.blank &&
    BALLOT_CHOICES.every((choice) => (a.choices[choice] ?? 0) === (b.choices[choice] ?? 0))
  )
}

/** How a choice stands, exactly; percent belongs to presentation. Null where it would be a share of nothing. */
export type ChoiceShare = {
  readonly choice: BallotChoice
  readonly count: number
  readonly ofIssued: Exact | null
  readonly ofCollected: Exact | null
  readonly ofValid: Exact | null
}

/** What the ballot says of the level. Without a majority in the rule set it says nothing: only the counts go on. */
export type BallotProposal =
  | { readonly kind: 'no-majority-rule' }
  | { readonly kind: 'majority'; readonly choice: BallotChoice }
  | { readonly kind: 'not-reached' }
  | { readonly kind: 'tied'; readonly choices: readonly BallotChoice[] }

/** The result for one subject. */
export type SubjectResult = SubjectCount & {
  readonly valid: number
  readonly shares: readonly ChoiceShare[]
  readonly proposal: BallotProposal
  /** Every slip names the same box: then everybody's vote is known, whatever keeps it secret. */
  readonly unanimous: boolean
}

const share = (count: number, of: number): Exact | null => (of === 0 ? null : exact(count, of))

/**
 * Shares and, where the set states a majority, what it decides.
 * @param rule boxes of the slip; the majority is at least so many percent of those convened
 */
export function subjectResult(
  count: SubjectCount,
  rule: { readonly choices: readonly BallotChoice[]; readonly majorityPercent: string | null },
  convened: number,
): SubjectResult {
  const valid = validSlips(count)
  const shares = rule.choices.map((choice): ChoiceShare => {
    const votes = count.choices[choice] ?? 0
    return {
      choice,
      count: votes,
      ofIssued: share(votes, count.issued),
      ofCollected: share(votes, count.collected),
      ofValid: share(votes, valid),
    }
  })
  return {
    ...count,
    valid,
    shares,
    proposal: proposalOf(shares, rule.majorityPercent, convened),
    unanimous: count.collected > 0 && shares.some((one) => one.count === count.collected),
  }
}

function proposalOf(shares: readonly ChoiceShare[], majorityPercent: string | null, convened: number): BallotProposal {
  if (majorityPercent === null) return { kind: 'no-majority-rule' }
  const wanted = decimal(majorityPercent)
  const reached = shares.filter(
    ({ count }) => count > 0 && convened > 0 && compare(multiply(exact(count, convened), HUNDRED), wanted) >= 0,
  )
  const most = Math.max(0, ...reached.map(({ count }) => count))
  const [first, ...rest] = reached.filter(({ count }) => count === most).map(({ choice }) => choice)
  if (first === undefined) return { kind: 'not-reached' }
  return rest.length === 0 ? { kind: 'majority', choice: first } : { kind: 'tied', choices: [first, ...rest] }
}
