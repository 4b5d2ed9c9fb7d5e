import type { Exact, Level, PersonKind, RatedLevel } from '../kernel/index.ts'
import type { QuotaSubject } from './quota-request.ts'

/** Someone with a decided result, and everything it was computed from. */
export type SimulatedPerson = Omit<QuotaSubject, 'score'> & {
  readonly agencyId: number
  readonly kind: PersonKind
  /** Confirmed scores by criterion code, as decimals with a point; null for whoever was not rated and never scored. */
  readonly scores: Readonly<Record<string, string>> | null
  readonly facts: Readonly<Record<string, boolean | string>>
  readonly before: {
    /** As it was decided. */
    readonly level: Level
    /** What the scores gave before the quota; null without scores. */
    readonly byScore: Level | null
    readonly total: Exact | null
  }
}

/** Why something the trial asks for cannot be had: never stated, above what may now be given, or otherwise impossible. */
export type LackingReason = 'missing' | 'above-maximum' | 'unfit' | 'not-bound'

/** Something the trial asks for that the old data do not give, by its place in the input: `scores.II.1`, `facts.unitLevel`. */
export type Lacking = { readonly fact: string; readonly reason: LackingReason }

/** Someone as the trial sees him before the quota. */
export type TrialPerson = SimulatedPerson &
  QuotaSubject & {
    /** The level before the quota. */
    readonly level: Level
    /** What the points alone give; null without a total. */
    readonly levelByPoints: RatedLevel | null
    /** What keeps the level from being computed; empty for every other level than `insufficient-data`. */
    readonly lacking: readonly Lacking[]
  }

/** The level under the trial after the quota; `tied` means that a committee would have to choose among equals first. */
export type SimulatedLevel = Level | 'tied'

/** Why the level would be another: points or the bands over them, a condition or cap, the quota, or no rating at all. */
export type MoveReason = 'points' | 'condition' | 'quota' | 'not-rated' | 'insufficient'

/** Someone with both results; `because` is null for whoever keeps his level. */
export type SimulatedOutcome = {
  readonly person: TrialPerson
  readonly after: SimulatedLevel
  readonly because: MoveReason | null
}
