import type { SubjectFacts } from '../../kernel/index.ts'
import type { AxisInput } from '../mechanisms/axes-rule.ts'
import type { DeductionPer, LeadershipComponent } from '../mechanisms/converted-products-rule.ts'
import type { RawScores } from '../mechanisms/points.ts'
import type { TaskInput } from '../mechanisms/time-and-difficulty-rule.ts'

/** A work line as it is given; decimals are texts with a point, `coefficient` may also be an exact fraction such as "7/3". */
export type WorkLineInput = {
  readonly coefficient: string
  readonly assigned: string
  readonly completed: string
  readonly qualityFailures?: number | undefined
  readonly delays?: number | undefined
  readonly exempted?: boolean | undefined
  readonly outsidePlan?: boolean | undefined
}

/**
 * What a score is computed from: facts only, never a total or a level of somebody else's making. Which fields a rule
 * set uses depends on its mechanism; a field it does not use is refused, so that nothing is silently ignored.
 */
export type ScoreInput = {
  readonly person: SubjectFacts
  /** The day the rule set must be in force on (`YYYY-MM-DD`); left out when the caller chose the set himself. */
  readonly on?: string | undefined
  /** Every criterion of a `points` set. */
  readonly scores?: RawScores | undefined
  /** Codes of criteria printed with "(nếu có)" that do not apply to the subject. */
  readonly notApplicable?: readonly string[] | undefined
  /** General criteria one by one, or their total. */
  readonly general?: RawScores | undefined
  readonly generalTotal?: string | undefined
  readonly work?: readonly WorkLineInput[] | undefined
  readonly leadership?: Readonly<Partial<Record<LeadershipComponent['code'], string | undefined>>> | undefined
  /** Percentages per axis of an `axes` set. */
  readonly axes?: readonly AxisInput[] | undefined
  /** The grade of every criterion of a `grades` set. */
  readonly grades?: Readonly<Record<string, string>> | undefined
  /** The tasks of a `time-and-difficulty` set. */
  readonly tasks?: readonly TaskInput[] | undefined
  /** Facts of the glossary: true or false, a decimal text, or a level. */
  readonly facts?: Readonly<Record<string, boolean | string>> | undefined
  /** Overrides the set's own switches where the instrument is silent. */
  readonly policy?:
    | { readonly deductionPer?: DeductionPer | undefined; readonly capEachComponent?: boolean | undefined }
    | undefined
}
