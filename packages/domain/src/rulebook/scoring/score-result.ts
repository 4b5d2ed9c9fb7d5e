import type { Citation, Exact, Level, SubjectFacts, RatedLevel } from '../../kernel/index.ts'
import type { LocalText, Source } from '../document/cited.ts'
import type { DecidingFact, Truth } from './condition-truth.ts'
import type { ScoreInput } from './score-input.ts'
import type { Step } from './step.ts'

/** A condition that had a say in the level, with its truth and what decided it. */
export type ConditionReport = Source & {
  readonly code: string
  readonly role: 'not-rated' | 'disqualifier' | 'band' | 'no-level-named' | 'cap' | 'head-cap'
  readonly label: LocalText
  readonly truth: Truth
  readonly decidedBy: readonly DecidingFact[]
}

/** Enough to compute the result again years later, as plain JSON. */
export type Receipt<Inputs = ScoreInput> = {
  readonly ruleSet: string
  readonly version: number
  readonly hash: string
  /** Why this rule set: whom it binds by which rule, and on which day. */
  readonly because: {
    readonly person: SubjectFacts
    readonly on: string | null
    readonly binding: string
    readonly citation: Citation
  }
  readonly engine: string
  readonly inputs: Inputs
}

/** A computed result. Proportions are ratios (1 is 100 %), the rest is points; null is "does not exist", never zero. */
export type ScoreResult = {
  readonly quantity: Exact | null
  readonly quality: Exact | null
  readonly timeliness: Exact | null
  readonly result: Exact | null
  readonly general: Exact | null
  readonly total: Exact | null
  readonly level: Level
  /** The level the points alone give; null without a total. */
  readonly levelByPoints: RatedLevel | null
  readonly conditions: readonly ConditionReport[]
  /** Needed facts that are absent, by their place in the input. */
  readonly missing: readonly string[]
  /** Facts nobody stated; adverse ones were presumed not to have happened, the others left out of account. */
  readonly unstated: readonly string[]
  /** Empty when steps were not asked for. */
  readonly steps: readonly Step[]
  readonly receipt: Receipt
}

/** Bumped whenever the same rule set and inputs would give another result or another derivation. */
export const ENGINE_VERSION = '2'

/** Whether the level is one that the competent authority stated because the instrument names none for the case. */
export function isStatedByAuthority({
  conditions,
}: {
  readonly conditions: readonly Pick<ConditionReport, 'role' | 'truth'>[]
}): boolean {
  return conditions.some(({ role, truth }) => role === 'no-level-named' && truth === 'true')
}
