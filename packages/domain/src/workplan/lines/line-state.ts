import type { WorkActKind } from '../work-event.ts'

/** How a line came about: by the plan, ad hoc, or taken over from somebody else (Điều 18 khoản 1 điểm d). */
export type LineOrigin = 'planned' | 'ad-hoc' | 'received'

/** What the person has said to the assignment as it stands now. */
export const ACCEPTANCES = ['waiting', 'accepted', 'objected'] as const
/** See {@link ACCEPTANCES}. */
export type Acceptance = (typeof ACCEPTANCES)[number]

/** Whether a delay or a failed review takes anything off: `counts` and `claimed` do, `reversed` and `excused` do not. */
export type Standing = 'counts' | 'claimed' | 'reversed' | 'excused'

/** A delay or a failed review with what later events made of it. */
export type Mark = {
  readonly kind: Extract<WorkActKind, 'delayed' | 'failed-review'>
  readonly standing: Standing
  /** Key of the claim of an objective cause that nobody has answered yet. */
  readonly openClaim: string | null
  /** Key of the event that judged it last; null while only the one who recorded it has. */
  readonly judgment: string | null
}

/** What the events of a line fold to. Quantities are exact decimals as text. */
export type LineState = {
  readonly assigned: string
  readonly deadline: string
  readonly acceptance: Acceptance
  readonly completed: string
  readonly handedOver: string
  /** Those that count; a reversed or excused one stays in {@link marks}. */
  readonly delays: number
  readonly qualityFailures: number
  /** Delays that were ever recorded, whatever became of them. */
  readonly delaysRecorded: number
  readonly openClaims: number
  /** Different things to look at, attached to reports that count and to later additions. */
  readonly evidence: number
  /** Latest day on which something that counts was completed. */
  readonly lastDoneOn: string | null
  readonly withdrawn: boolean
  /** What each report counts for after its corrections, by the report's key. */
  readonly reports: ReadonlyMap<string, string>
  /** Every delay and failed review, by its key. */
  readonly marks: ReadonlyMap<string, Mark>
  /** Keys of every claim of an objective cause, answered or not. */
  readonly claims: ReadonlySet<string>
}

/** What lists need of {@link LineState} to say whether a line is late. */
export type Timing = Pick<
  LineState,
  'assigned' | 'handedOver' | 'completed' | 'deadline' | 'lastDoneOn' | 'delaysRecorded' | 'withdrawn'
>
