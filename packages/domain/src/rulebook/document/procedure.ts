import type { RatedLevel } from '../../kernel/index.ts'
import type { Cited, LocalText, Source } from './cited.ts'
import type { Audience } from './criterion.ts'

/** Who acts, named by the relation to the appraised subject, never by name or post title. */
export type Relation =
  | 'self'
  | 'head-of-unit'
  | 'unit-meeting'
  | 'leadership-collective'
  | 'party-committee'
  | 'head-of-agency'
  | 'personnel-body'
  | 'competent-person'

/** What a stage must leave behind before the next may begin. */
export type StageOutput =
  | 'assigned-work'
  | 'self-scores'
  | 'confirmed-scores'
  | 'minutes'
  | 'ballot-result'
  | 'party-opinion'
  | 'proposed-level'
  | 'quota-allocation'
  | 'decision'
  | 'notice'

/** A vote on the level. Quorum and majority are percent of those convened; null when the instrument sets none. */
export type Ballot = Source & {
  readonly secret: boolean
  readonly choices: readonly (RatedLevel | 'not-rated')[]
  readonly quorumPercent: string | null
  readonly majorityPercent: string | null
}

/** By when a stage must be over. */
export type Deadline =
  /** Before this day of the year, as month-day. */
  | { readonly kind: 'before-day-of-year'; readonly day: string }
  /** Before this day of the last month of the period. */
  | { readonly kind: 'before-day-of-last-month'; readonly day: number }
  /** Within so many working days from the first day of the period. */
  | { readonly kind: 'working-days-of-period'; readonly days: number }

/** One stage of the procedure, in order. */
export type Stage = Source & {
  readonly code: string
  readonly label: LocalText
  readonly actor: Relation
  readonly leaves: readonly StageOutput[]
  /** Stages this one may send the form back to, always with a reason. */
  readonly mayReturnTo: readonly string[]
  /** Whom the stage is held for. */
  readonly audience: Audience
  /** Null when the instrument sets none. */
  readonly deadline: Deadline | null
  readonly ballot: Ballot | null
}

/** How a person contests a result. Limits are working days; null when the instrument sets none. */
export type PetitionRule = {
  readonly filingWorkingDays: Cited<number | null>
  readonly resolvingWorkingDays: Cited<number | null>
}

/** When a changed score needs a written reason: a gap of at least so many points, or a changed level. */
export type WrittenReasonRule = Source & { readonly gapPoints: string | null; readonly levelChanged: boolean }

/** A printed form and the stage it belongs to. */
export type FormRule = Source & { readonly code: string; readonly stage: string; readonly label: LocalText }

/** A span of time results are computed for. */
export type Period = 'month' | 'quarter' | 'half-year' | 'year'

/** What a result may be used for, and the results of which period. */
export type UseRule = Source & { readonly code: string; readonly label: LocalText; readonly period: Period }
