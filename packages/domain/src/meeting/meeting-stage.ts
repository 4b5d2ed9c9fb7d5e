/** Where a meeting stands. Closed means that its minutes are adopted: nothing in them changes any more. */
export const MEETING_STAGES = ['called', 'open', 'closed', 'cancelled'] as const
/** See {@link MEETING_STAGES}. */
export type MeetingStage = (typeof MEETING_STAGES)[number]

/** Everything that can be done to a meeting. */
export const MEETING_ACTIONS = [
  'arrange',
  'open',
  'mark-presence',
  'write-opinion',
  'record-opinion',
  'conclude',
  'order-ballot',
  'adopt',
  'cancel',
  'add-addendum',
] as const
/** See {@link MEETING_ACTIONS}. */
export type MeetingAction = (typeof MEETING_ACTIONS)[number]

/** How somebody stands to a meeting; an outsider has none of these. */
export const MEETING_PARTS = ['chair', 'secretary', 'teller', 'participant'] as const
/** See {@link MEETING_PARTS}. */
export type MeetingPart = (typeof MEETING_PARTS)[number]

/** Where a ballot stands. `closed`: no slip comes in any more; `counted`: two tellers found the same. */
export const BALLOT_STATES = ['prepared', 'open', 'closed', 'counted', 'void'] as const
/** See {@link BALLOT_STATES}. */
export type BallotState = (typeof BALLOT_STATES)[number]

/** Everything that can be done to a ballot. */
export const BALLOT_ACTIONS = ['open-ballot', 'cast', 'confirm-closing', 'count', 'declare-void'] as const
/** See {@link BALLOT_ACTIONS}. */
export type BallotAction = (typeof BALLOT_ACTIONS)[number]

/** How somebody stands to a ballot. */
export const BALLOT_PARTS = ['chair', 'secretary', 'teller', 'voter', 'participant'] as const
/** See {@link BALLOT_PARTS}. */
export type BallotPart = (typeof BALLOT_PARTS)[number]

/** Slips of paper in a box of wood, or a form on the screen. */
export const BALLOT_KINDS = ['paper', 'electronic'] as const
/** See {@link BALLOT_KINDS}. */
export type BallotKind = (typeof BALLOT_KINDS)[number]
