import type { BallotChoice, SubjectCount } from './tally.ts'

/** With fewer slips the count itself tells who chose what, or lets two work out the third. */
export const LEAST_SECRET_VOTERS = 3

/** Who may vote on whom: everybody with a vote but the subject himself. */
export function votersOn(subjectPersonId: number, voters: readonly number[]): readonly number[] {
  return voters.filter((personId) => personId !== subjectPersonId)
}

/** Subjects whose electronic ballot could not stay secret, because too few vote on them. */
export function tooFewVoters(
  subjects: readonly { readonly appraisalId: number; readonly personId: number }[],
  voters: readonly number[],
): readonly number[] {
  return subjects
    .filter(({ personId }) => votersOn(personId, voters).length < LEAST_SECRET_VOTERS)
    .map(({ appraisalId }) => appraisalId)
}

/** What a voter handed in: one box for each subject but himself, or nothing for a subject (a blank slip). */
export type Slip = ReadonlyMap<number, BallotChoice | null>

/**
 * A ballot box that keeps no slip: a slip that is put in only raises counters, so that there is no order, no time and
 * no set of one person's answers that anybody could read out of it.
 */
export class BallotBox {
  readonly #counts = new Map<number, { collected: number; blank: number; choices: Map<BallotChoice, number> }>()
  #slips = 0

  constructor(appraisalIds: readonly number[], choices: readonly BallotChoice[]) {
    // Every counter is there from the beginning: which one was made first would tell what was chosen first.
    for (const id of appraisalIds)
      this.#counts.set(id, { collected: 0, blank: 0, choices: new Map(choices.map((choice) => [choice, 0])) })
  }

  /** How many slips were put in. */
  get slips(): number {
    return this.#slips
  }

  /** Puts a slip in. Throws for a subject that is not on the ballot: the caller has checked the slip. */
  put(slip: Slip): void {
    if ([...slip.keys()].some((id) => !this.#counts.has(id))) throw new Error('a slip for another ballot')
    for (const [id, choice] of slip) {
      const count = this.#counts.get(id)
      if (count === undefined) continue
      count.collected += 1
      if (choice === null) count.blank += 1
      else count.choices.set(choice, (count.choices.get(choice) ?? 0) + 1)
    }
    this.#slips += 1
  }

  /** The counts of every subject, in the order of the ballot; `issued` is how many may vote on each. */
  read(issued: ReadonlyMap<number, number>): readonly SubjectCount[] {
    return [...this.#counts].map(([appraisalId, { collected, blank, choices }]) => ({
      appraisalId,
      issued: issued.get(appraisalId) ?? 0,
      collected,
      invalid: 0,
      blank,
      choices: Object.fromEntries(choices),
    }))
  }
}
