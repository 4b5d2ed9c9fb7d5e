import { accepted, problem, refused, type Outcome } from '../kernel/index.ts'
import {
  BALLOT_ACTIONS,
  MEETING_ACTIONS,
  type BallotAction,
  type BallotKind,
  type BallotPart,
  type BallotState,
  type MeetingAction,
  type MeetingPart,
  type MeetingStage,
} from './meeting-stage.ts'

/** Why a meeting or a ballot stays where it is. */
export type MeetingTransitionCode =
  | 'meeting-not-your-part'
  | 'meeting-wrong-stage'
  | 'meeting-closed'
  | 'ballot-not-your-part'
  | 'ballot-wrong-state'
  | 'ballot-on-paper'
  | 'ballot-counts-known'

type Row<Stage extends string, Part extends string> = {
  readonly by: readonly Part[]
  readonly moves: Readonly<Partial<Record<Stage, Stage>>>
}

const MEETING: Readonly<Record<MeetingAction, Row<MeetingStage, MeetingPart>>> = {
  arrange: { by: ['chair', 'secretary'], moves: { called: 'called' } },
  open: { by: ['chair'], moves: { called: 'open' } },
  'mark-presence': { by: ['chair', 'secretary'], moves: { called: 'called', open: 'open' } },
  'write-opinion': { by: ['participant'], moves: { called: 'called', open: 'open' } },
  'record-opinion': { by: ['chair', 'secretary'], moves: { open: 'open' } },
  conclude: { by: ['chair', 'secretary'], moves: { open: 'open' } },
  'order-ballot': { by: ['chair'], moves: { open: 'open' } },
  adopt: { by: ['chair'], moves: { open: 'closed' } },
  cancel: { by: ['chair'], moves: { called: 'cancelled' } },
  'add-addendum': { by: ['chair', 'secretary'], moves: { closed: 'closed' } },
}

const BALLOT: Readonly<Record<BallotAction, Row<BallotState, BallotPart>>> = {
  'open-ballot': { by: ['chair'], moves: { prepared: 'open' } },
  cast: { by: ['voter'], moves: { open: 'open' } },
  'confirm-closing': { by: ['teller'], moves: { open: 'closed' } },
  count: { by: ['teller'], moves: { closed: 'counted' } },
  // Tellers who cannot agree on paper repeat the vote; an electronic count that is known is never thrown away.
  'declare-void': { by: ['chair'], moves: { prepared: 'void', open: 'void', closed: 'void' } },
}

/** The stage an act on a meeting leads to, or why it is refused. */
export function meetingTransition(
  stage: MeetingStage,
  action: MeetingAction,
  parts: ReadonlySet<MeetingPart>,
): Outcome<MeetingStage, MeetingTransitionCode> {
  const row = MEETING[action]
  if (!row.by.some((part) => parts.has(part))) return refused([problem('meeting-not-your-part', '', { action })])
  const next = row.moves[stage]
  if (next !== undefined) return accepted(next)
  return refused([problem(stage === 'closed' ? 'meeting-closed' : 'meeting-wrong-stage', '', { action, stage })])
}

/** What somebody may do to a meeting now; screens offer exactly this. */
export function meetingActionsFor(stage: MeetingStage, parts: ReadonlySet<MeetingPart>): ReadonlySet<MeetingAction> {
  return new Set(MEETING_ACTIONS.filter((action) => meetingTransition(stage, action, parts).ok))
}

/** The state an act on a ballot leads to (once both tellers have done it, where it takes two), or why it is refused. */
export function ballotTransition(
  state: BallotState,
  action: BallotAction,
  parts: ReadonlySet<BallotPart>,
  kind: BallotKind,
): Outcome<BallotState, MeetingTransitionCode> {
  const row = BALLOT[action]
  if (!row.by.some((part) => parts.has(part))) return refused([problem('ballot-not-your-part', '', { action })])
  if (action === 'cast' && kind === 'paper') return refused([problem('ballot-on-paper', '')])
  if (action === 'declare-void' && state === 'closed' && kind === 'electronic')
    return refused([problem('ballot-counts-known', '')])
  const next = row.moves[state]
  return next === undefined ? refused([problem('ballot-wrong-state', '', { action, state })]) : accepted(next)
}

/** What somebody may do to a ballot now. */
export function ballotActionsFor(
  state: BallotState,
  parts: ReadonlySet<BallotPart>,
  kind: BallotKind,
): ReadonlySet<BallotAction> {
  return new Set(BALLOT_ACTIONS.filter((action) => ballotTransition(state, action, parts, kind).ok))
}
