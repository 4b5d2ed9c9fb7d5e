import type { NewNotice } from '../notices/index.ts'
import { dayOf } from '../platform/transaction.ts'
import type { MeetingFile, MeetingRecord, ParticipantRow } from './ports.ts'

type Place = Pick<MeetingRecord, 'id' | 'place' | 'startsAt'> & { readonly round: { readonly name: string } }

/** A notice about a meeting, on its day; who said or chose what never stands in one. */
export function meetingNotice(
  { id, startsAt, round }: Omit<Place, 'place'>,
  kind: Extract<NewNotice['kind'], `meeting-${string}` | 'ballot-to-cast'>,
  to: readonly number[],
): NewNotice {
  const link = kind === 'ballot-to-cast' ? `/meetings/${id}/vote` : `/meetings/${id}`
  return { to, kind, object: `meeting/${id}`, params: { round: round.name }, link, deadline: dayOf(startsAt) }
}

const idsOf = (participants: readonly Pick<ParticipantRow, 'personId'>[]): number[] =>
  participants.map(({ personId }) => personId)

/** Who is told after a meeting was arranged anew: whoever is new, and the others when its time or place changed. */
export function arrangedNotices(
  before: MeetingFile,
  after: Pick<MeetingRecord, 'place' | 'startsAt'>,
  participants: readonly ParticipantRow[],
): NewNotice[] {
  const moved = before.place !== after.place || before.startsAt.getTime() !== after.startsAt.getTime()
  const known = new Set(idsOf(before.participants))
  const meeting = { ...before, startsAt: after.startsAt }
  const [old, fresh] = [
    idsOf(participants).filter((id) => known.has(id)),
    idsOf(participants).filter((id) => !known.has(id)),
  ]
  return [
    meetingNotice(meeting, 'meeting-invited', fresh),
    ...(moved ? [meetingNotice(meeting, 'meeting-changed', old)] : []),
  ]
}
