import type { z } from 'zod'
import type { concludeSchema, markPresenceSchema, recordOpinionSchema, writeOpinionSchema } from '@thuoc-do/contract'
import { attendanceOf, openingProblems } from '@thuoc-do/domain'
import { dayOf, done, refuse, refuseAll, type Answer } from '../platform/transaction.ts'
import { commit, newSalt } from './commitment.ts'
import { meetingNotice } from './meeting-notices.ts'
import { levelsVotedOn } from './asked.ts'
import { openForAct, recordMeeting, writeMeeting, type OpenedMeeting } from './open-meeting.ts'
import type { MeetingDesk, OpinionRow } from './ports.ts'

type Saved = { version: number }

/** Begins the meeting: what each person presents is taken from his form as it stands now. */
export async function beginMeeting(desk: MeetingDesk, id: number, version: number): Promise<Answer<Saved>> {
  const opened = await openForAct(desk, id, 'open', version)
  if (!opened.ok) return opened
  const { meeting, next } = opened.value
  const attendance = attendanceOf(
    meeting.participants.map(({ presence }) => presence),
    meeting.quorumPercent,
  )
  const problems = openingProblems(attendance)
  if (problems.length > 0) return refuseAll('refused', problems)
  const treated = new Set(meeting.subjects.map(({ appraisalId }) => appraisalId))
  const forms = await desk.store.forms(meeting.roundId, meeting.unitId, dayOf(meeting.startsAt))
  const own = forms.filter(({ appraisalId }) => treated.has(appraisalId))
  const early = own.filter(({ stage }) => stage === 'self-scoring')
  if (early.length > 0)
    return refuseAll(
      'refused',
      early.map(({ fullName }) => ({ code: 'meeting-form-not-handed-in', path: '', params: { name: fullName } })),
    )
  const onPlace = levelsVotedOn(meeting, own)
  const unplaced = own.filter((form) => onPlace.has(form.appraisalId) && form.stage !== 'allocated')
  if (unplaced.length > 0)
    return refuseAll(
      'refused',
      unplaced.map(({ fullName }) => ({ code: 'meeting-form-without-place', path: '', params: { name: fullName } })),
    )
  await desk.store.setPresented(
    id,
    own.map(({ appraisalId, presented }) => {
      const placed = onPlace.get(appraisalId) ?? null
      return { appraisalId, presented: { ...presented, ...(placed !== null && { placed }) }, salt: newSalt() }
    }),
  )
  return writeMeeting(
    desk,
    opened.value,
    { stage: next, openedAt: desk.now },
    { verb: 'opened', after: { present: attendance.present, convened: attendance.convened } },
  )
}

/** Calls a meeting off before it began. */
export async function cancelMeeting(desk: MeetingDesk, id: number, version: number): Promise<Answer<Saved>> {
  const opened = await openForAct(desk, id, 'cancel', version)
  if (!opened.ok) return opened
  const { meeting, next } = opened.value
  const saved = await writeMeeting(desk, opened.value, { stage: next }, { verb: 'cancelled' })
  const invited = meeting.participants.map(({ personId }) => personId)
  if (saved.ok) await desk.notify([meetingNotice(meeting, 'meeting-cancelled', invited)])
  return saved
}

/** Marks who is there. Only those named change, so that two people can call the roll at once. */
export async function markPresence(
  desk: MeetingDesk,
  id: number,
  { marks }: z.output<typeof markPresenceSchema>,
): Promise<Answer<Saved>> {
  const opened = await openForAct(desk, id, 'mark-presence')
  if (!opened.ok) return opened
  const { meeting } = opened.value
  if ((await desk.store.mark(id, marks)) !== new Set(marks.map(({ personId }) => personId)).size)
    return refuse('unusable', 'meeting-person-unknown', 'body.marks')
  await recordMeeting(desk, opened.value, { verb: 'presence-marked', after: { marks } })
  return done({ version: meeting.version })
}

async function addOpinions(
  desk: MeetingDesk,
  opened: OpenedMeeting,
  opinions: readonly { appraisalId: number; speakerId: number | null; kind: OpinionRow['kind']; content: string }[],
): Promise<Answer<{ ids: number[] }>> {
  const rows = opinions.map((one) => ({ ...one, ...commit(one.content) }))
  const ids = await desk.store.addOpinions(opened.meeting.id, rows, desk.now)
  await recordMeeting(desk, opened, {
    verb: opinions[0]?.kind === 'written' ? 'opinion-written' : 'opinion-recorded',
    after: {
      opinions: rows.map(({ appraisalId, speakerId, kind, commitment }, at) => ({
        id: ids[at] ?? null,
        appraisalId,
        speakerId,
        kind,
        commitment,
      })),
    },
  })
  return done({ ids })
}

/** Records what was said on a person, or that nobody has anything to add on many at once. */
export async function recordOpinion(
  desk: MeetingDesk,
  id: number,
  input: z.output<typeof recordOpinionSchema>,
): Promise<Answer<{ ids: number[] }>> {
  const opened = await openForAct(desk, id, 'record-opinion')
  if (!opened.ok) return opened
  const { subjects, participants } = opened.value.meeting
  const wanted = input.kind === 'none' ? [...new Set(input.appraisalIds)] : [input.appraisalId]
  const treated = new Map(subjects.map((one) => [one.appraisalId, one]))
  if (wanted.some((one) => !treated.has(one))) return refuse('unusable', 'meeting-form-not-in-unit', 'body.appraisalId')
  if (input.kind === 'none')
    return addOpinions(
      desk,
      opened.value,
      wanted.map((appraisalId) => ({ appraisalId, speakerId: null, kind: 'none', content: '' })),
    )
  const { speakerId, appraisalId, content } = input
  if (speakerId !== null && !participants.some(({ personId }) => personId === speakerId))
    return refuse('unusable', 'meeting-person-unknown', 'body.speakerId')
  if (speakerId !== null && treated.get(appraisalId)?.personId === speakerId)
    return refuse('refused', 'meeting-own-opinion', 'body.speakerId')
  return addOpinions(desk, opened.value, [{ appraisalId, speakerId, kind: 'spoken', content }])
}

/** One's own opinion in writing (heads of constituent units of large bodies, Điều 21). */
export async function writeOpinion(
  desk: MeetingDesk,
  id: number,
  { appraisalId, content }: z.output<typeof writeOpinionSchema>,
): Promise<Answer<{ ids: number[] }>> {
  const opened = await openForAct(desk, id, 'write-opinion')
  if (!opened.ok) return opened
  const { personId } = desk.actor
  const me = opened.value.meeting.participants.find((one) => one.personId === personId)
  const subject = opened.value.meeting.subjects.find((one) => one.appraisalId === appraisalId)
  if (me === undefined || !me.mayWrite) return refuse('forbidden', 'meeting-writing-not-open')
  if (subject === undefined) return refuse('unusable', 'meeting-form-not-in-unit', 'body.appraisalId')
  if (subject.personId === personId) return refuse('refused', 'meeting-own-opinion', 'body.appraisalId')
  return addOpinions(desk, opened.value, [{ appraisalId, speakerId: personId, kind: 'written', content }])
}

/** Takes an opinion out that was recorded wrongly, while the minutes are not adopted. */
export async function withdrawOpinion(desk: MeetingDesk, id: number, opinionId: number): Promise<Answer<Saved>> {
  const opened = await openForAct(desk, id, 'record-opinion')
  if (!opened.ok) return opened
  if (!(await desk.store.withdrawOpinion(id, opinionId))) return refuse('not-found', 'no-such-record')
  await recordMeeting(desk, opened.value, { verb: 'opinion-withdrawn', after: { id: opinionId } })
  return done({ version: opened.value.meeting.version })
}

/** What the chair sums up; it stands in the minutes. */
export async function conclude(
  desk: MeetingDesk,
  id: number,
  { version, conclusion }: z.output<typeof concludeSchema>,
): Promise<Answer<Saved>> {
  const opened = await openForAct(desk, id, 'conclude', version)
  if (!opened.ok) return opened
  const { salt, commitment } = commit(conclusion)
  return writeMeeting(
    desk,
    opened.value,
    { conclusion, conclusionSalt: salt },
    { verb: 'conclusion-saved', after: { conclusion: commitment } },
  )
}
