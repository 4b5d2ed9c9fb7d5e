import type { BallotPart, MeetingPart } from '@thuoc-do/domain'
import type { Actor } from '../platform/actor.ts'
import type { BallotRecord, MeetingFile } from './ports.ts'

/** How the actor stands to a meeting; an outsider has no part. */
export function meetingParts(
  { personId }: Actor,
  meeting: Pick<MeetingFile, 'chairId' | 'secretaryId' | 'tellerIds' | 'participants'>,
): Set<MeetingPart> {
  const parts = new Set<MeetingPart>()
  if (personId === null) return parts
  if (meeting.chairId === personId) parts.add('chair')
  if (meeting.secretaryId === personId) parts.add('secretary')
  if (meeting.tellerIds.includes(personId)) parts.add('teller')
  if (meeting.participants.some((one) => one.personId === personId)) parts.add('participant')
  return parts
}

/** How the actor stands to a ballot of a meeting. */
export function ballotParts(actor: Actor, meeting: MeetingFile, ballot: BallotRecord): Set<BallotPart> {
  const parts = new Set<BallotPart>(meetingParts(actor, meeting))
  if (actor.personId !== null && ballot.voters.includes(actor.personId)) parts.add('voter')
  return parts
}

/** Under which part an act goes on record: the one that gave the right, strongest first. */
export function roleOf(parts: ReadonlySet<MeetingPart>): string {
  return (['chair', 'secretary', 'teller', 'participant'] as const).find((part) => parts.has(part)) ?? 'outsider'
}

/** Units for which somebody may call a meeting: those he heads or is the personnel body of. */
export function callableUnits({ relations }: Actor): ReadonlySet<number> {
  return new Set(
    relations.filter(({ role }) => role === 'head' || role === 'personnel').flatMap(({ units }) => [...units]),
  )
}
