import {
  ballotTransition,
  meetingTransition,
  type BallotAction,
  type BallotState,
  type MeetingAction,
  type MeetingPart,
  type MeetingStage,
} from '@thuoc-do/domain'
import { done, refuse, refuseAll, type Answer } from '../platform/transaction.ts'
import { ballotParts, meetingParts, roleOf } from './part.ts'
import type { BallotRecord, MeetingChange, MeetingDesk, MeetingFile } from './ports.ts'

/** A meeting the actor may act on now, and the stage the act leads to. */
export type OpenedMeeting = { meeting: MeetingFile; parts: ReadonlySet<MeetingPart>; next: MeetingStage }

/** Loads a meeting for an act: visible, the actor's to do, the version he saw where he changes what others see. */
export async function openForAct(
  desk: MeetingDesk,
  id: number,
  action: MeetingAction,
  version?: number,
): Promise<Answer<OpenedMeeting>> {
  const meeting = await desk.store.find(id, true)
  if (meeting === undefined) return refuse('not-found', 'no-such-record')
  const parts = meetingParts(desk.actor, meeting)
  const answer = meetingTransition(meeting.stage, action, parts)
  if (!answer.ok && answer.problems.some(({ code }) => code === 'meeting-not-your-part'))
    return refuseAll('forbidden', answer.problems)
  if (!answer.ok) return refuseAll('refused', answer.problems)
  if (version !== undefined && meeting.version !== version)
    return refuse('conflict', 'meeting-changed-meanwhile', 'version')
  return done({ meeting, parts, next: answer.value })
}

/** What happened to a meeting, without any free text. */
export async function recordMeeting(
  desk: MeetingDesk,
  { meeting, parts }: Pick<OpenedMeeting, 'meeting' | 'parts'>,
  event: { verb: string; before?: unknown; after?: unknown; reason?: string; personId?: number; role?: string },
): Promise<void> {
  await desk.record([
    {
      action: `meeting.${event.verb}`,
      role: event.role ?? roleOf(parts),
      object: { kind: 'meeting', id: String(meeting.id) },
      unitId: meeting.unitId,
      personId: event.personId ?? null,
      before: event.before ?? null,
      after: event.after ?? null,
      ...(event.reason !== undefined && { reason: event.reason }),
      ruleSetHash: meeting.round.published.hash,
    },
  ])
}

/** Writes a change of the meeting itself and its event. */
export async function writeMeeting(
  desk: MeetingDesk,
  opened: OpenedMeeting,
  change: MeetingChange,
  event: { verb: string; after?: object },
): Promise<Answer<{ version: number }>> {
  const { meeting } = opened
  const version = await desk.store.save(meeting, change)
  if (version === undefined) return refuse('conflict', 'meeting-changed-meanwhile', 'version')
  await recordMeeting(desk, opened, {
    verb: event.verb,
    before: { stage: meeting.stage, version: meeting.version },
    after: { stage: change.stage ?? meeting.stage, version, ...event.after },
  })
  return done({ version })
}

/** A ballot the actor may act on now. */
export type OpenedBallot = {
  meeting: MeetingFile
  ballot: BallotRecord
  parts: ReadonlySet<MeetingPart>
  next: BallotState
}

/** Loads a ballot with its meeting for an act. */
export async function openBallotForAct(
  desk: MeetingDesk,
  ballotId: number,
  action: BallotAction,
  version?: number,
): Promise<Answer<OpenedBallot>> {
  const ballot = await desk.ballots.lock(ballotId)
  const meeting = ballot && (await desk.store.find(ballot.meetingId, false))
  if (ballot === undefined || meeting === undefined) return refuse('not-found', 'no-such-record')
  const answer = ballotTransition(ballot.state, action, ballotParts(desk.actor, meeting, ballot), ballot.kind)
  if (!answer.ok && answer.problems.some(({ code }) => code === 'ballot-not-your-part'))
    return refuseAll('forbidden', answer.problems)
  if (!answer.ok) return refuseAll('refused', answer.problems)
  if (meeting.stage !== 'open') return refuse('refused', 'meeting-wrong-stage')
  if (version !== undefined && ballot.version !== version)
    return refuse('conflict', 'meeting-changed-meanwhile', 'version')
  return done({ meeting, ballot, parts: meetingParts(desk.actor, meeting), next: answer.value })
}
