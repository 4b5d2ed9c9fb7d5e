import type { Cited, LocalText, Source } from './cited.ts'

/** Who acts, named by the relation to the appraised person, never by name or post title. */
export type Relation =
  | 'self'
  | 'head-of-unit'
  | 'unit-meeting'
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
  | 'party-opinion'
  | 'proposed-level'
  | 'quota-allocation'
  | 'decision'
  | 'notice'

/** One stage of the procedure, in order. */
export type Stage = Source & {
  readonly code: string
  readonly label: LocalText
  readonly actor: Relation
  readonly leaves: readonly StageOutput[]
  /** Stages this one may send the form back to, always with a reason. */
  readonly mayReturnTo: readonly string[]
  /** Whom the stage is held for. */
  readonly audience: 'all' | 'leaders' | 'non-leaders'
  /** Last day of the period's year, as month-day, or null when the instrument sets none. */
  readonly before: string | null
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

/** What a result may be used for. */
export type UseRule = Source & { readonly code: string; readonly label: LocalText }
