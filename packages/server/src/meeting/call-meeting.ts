import type { z } from 'zod'
import type { arrangeMeetingSchema, callMeetingSchema } from '@thuoc-do/contract'
import { inviteesFor, type MeetingAsked, type QuorumSource } from '@thuoc-do/domain'
import { dayOf, done, refuse, refuseAll, type Answer, type ServerProblem } from '../platform/transaction.ts'
import { askedOf, askedOfConvener, UNRATED } from './asked.ts'
import { newSalt } from './commitment.ts'
import { arrangedNotices, meetingNotice } from './meeting-notices.ts'
import { openForAct, writeMeeting } from './open-meeting.ts'
import { callableUnits } from './part.ts'
import type { FormRow, MeetingDesk, ParticipantRow, SubjectRow } from './ports.ts'

type CallInput = z.output<typeof callMeetingSchema>

/** Chair, secretary and tellers are invited, are different people, and tellers are two or none. */
function officerProblems(
  chairId: number,
  secretaryId: number,
  tellerIds: readonly number[],
  invited: ReadonlySet<number>,
): ServerProblem[] {
  const found: ServerProblem[] = []
  if (chairId === secretaryId) found.push({ code: 'meeting-same-chair-and-secretary', path: 'body.secretaryId' })
  const tellers = new Set(tellerIds)
  if (tellerIds.length > 0 && (tellers.size !== 2 || tellers.has(chairId)))
    found.push({ code: 'meeting-tellers-two', path: 'body.tellerIds' })
  if ([chairId, secretaryId, ...tellerIds].some((id) => !invited.has(id)))
    found.push({ code: 'meeting-chair-not-invited', path: 'body.chairId' })
  return found
}

/** What the rule set says of the quorum, or the office, or nobody. */
function quorumOf(
  stated: string | null,
  own: string | null,
): Answer<{ quorumPercent: string | null; quorumSource: QuorumSource }> {
  if (stated !== null && own !== null && own !== stated)
    return refuse('unusable', 'meeting-quorum-by-rule', 'body.quorumPercent', { percent: stated })
  if (stated !== null) return done({ quorumPercent: stated, quorumSource: 'rule' })
  return done({ quorumPercent: own, quorumSource: own === null ? 'none' : 'office' })
}

function subjectOf(form: FormRow, asked: MeetingAsked | undefined): SubjectRow {
  const { appraisalId, personId, fullName, postTitle, unitName, presented } = form
  return {
    appraisalId,
    personId,
    fullName,
    postTitle,
    unitName,
    step: asked?.step ?? null,
    asksMinutes: asked?.minutes ?? false,
    asksBallot: (asked?.ballot ?? null) !== null,
    presented,
    presentedSalt: newSalt(),
  }
}

/** People as they are to stand on the list, in the order given. Somebody the rule does not name comes as a guest. */
async function participantsOf(
  desk: MeetingDesk,
  wanted: readonly { personId: number; votes: boolean }[],
  rule: ReadonlyMap<number, Pick<ParticipantRow, 'reason' | 'mayWrite'>>,
  day: string,
  before: ReadonlyMap<number, ParticipantRow> = new Map(),
): Promise<Answer<ParticipantRow[]>> {
  const posts = await desk.store.posts(
    wanted.map(({ personId }) => personId),
    day,
  )
  const found: ParticipantRow[] = []
  for (const { personId, votes } of wanted) {
    const post = posts.get(personId)
    if (post === undefined) return refuse('unusable', 'meeting-person-unknown', 'body.participants')
    const named = before.get(personId) ?? rule.get(personId)
    found.push({
      personId,
      ...post,
      reason: named?.reason ?? 'guest',
      mayWrite: named?.mayWrite ?? false,
      votes,
      presence: before.get(personId)?.presence ?? 'unmarked',
    })
  }
  return done(found)
}

/** Calls a meeting. The rule proposes who is invited; what the office makes of it is on record. */
export async function callMeeting(desk: MeetingDesk, input: CallInput): Promise<Answer<{ id: number }>> {
  const { store, actor } = desk
  if (!callableUnits(actor).has(input.unitId)) return refuse('forbidden', 'meeting-call-needs-head')
  const day = dayOf(new Date(input.startsAt))
  const round = await store.round(input.roundId)
  const facts = await store.unitFacts(input.unitId, day)
  if (round === undefined || facts === undefined) return refuse('not-found', 'no-such-record')
  const forms = new Map((await store.forms(round.id, input.unitId, day)).map((form) => [form.appraisalId, form]))
  const chosen = [...new Set(input.subjects)].map((id) => forms.get(id)).filter((form) => form !== undefined)
  if (chosen.length !== new Set(input.subjects).size || chosen.some(({ stage }) => UNRATED.has(stage)))
    return refuse('unusable', 'meeting-form-not-in-unit', 'body.subjects')
  const early = chosen.filter(({ stage }) => stage === 'self-scoring')
  if (early.length > 0)
    return refuseAll(
      'refused',
      early.map(({ fullName }) => ({
        code: 'meeting-form-not-handed-in',
        path: 'body.subjects',
        params: { name: fullName },
      })),
    )
  const askedBy = askedOf(round)
  const asked = chosen.map((form) => askedOfConvener(askedBy(form), input.convener))
  const ballot = asked.find((one) => one !== undefined && one.ballot !== null)?.ballot ?? null
  const quorum = quorumOf(ballot?.quorumPercent ?? null, input.quorumPercent)
  if (!quorum.ok) return quorum
  const rule = inviteesFor(input.convener, {
    ...facts,
    unitId: input.unitId,
    subjects: chosen.map(({ personId }) => personId),
    large: input.large,
  })
  const named = new Set(input.participants.map(({ personId }) => personId))
  // Whoever is appraised presents his own appraisal, so nobody can be left off the list.
  const missing = chosen.filter(({ personId }) => !named.has(personId))
  const participants = await participantsOf(
    desk,
    [...input.participants, ...missing.map(({ personId }) => ({ personId, votes: false }))],
    new Map(rule.map((one) => [one.personId, one])),
    day,
  )
  if (!participants.ok) return participants
  const invited = new Set(participants.value.map(({ personId }) => personId))
  const problems = officerProblems(input.chairId, input.secretaryId, input.tellerIds, invited)
  if (problems.length > 0) return refuseAll('unusable', problems)
  const id = await store.add(
    {
      roundId: round.id,
      unitId: input.unitId,
      convener: input.convener,
      title: input.title,
      place: input.place,
      startsAt: new Date(input.startsAt),
      chairId: input.chairId,
      secretaryId: input.secretaryId,
      tellerIds: input.tellerIds,
      large: input.large,
      ...quorum.value,
      conclusion: null,
      conclusionSalt: null,
    },
    participants.value,
    chosen.map((form, at) => subjectOf(form, asked[at])),
  )
  await desk.record([
    {
      action: 'meeting.called',
      role: actor.relations.some(({ role, units }) => role === 'head' && units.has(input.unitId))
        ? 'head'
        : 'personnel',
      object: { kind: 'meeting', id: String(id) },
      unitId: input.unitId,
      personId: null,
      before: null,
      after: {
        convener: input.convener,
        chairId: input.chairId,
        secretaryId: input.secretaryId,
        tellerIds: input.tellerIds,
        subjects: chosen.map(({ appraisalId }) => appraisalId),
        invited: participants.value.map(({ personId, reason, votes }) => ({ personId, reason, votes })),
        leftOut: rule.filter(({ personId }) => !invited.has(personId)).map(({ personId }) => personId),
        ...quorum.value,
      },
      ruleSetHash: round.published.hash,
    },
  ])
  const called = { id, round, startsAt: new Date(input.startsAt) }
  await desk.notify([meetingNotice(called, 'meeting-invited', [...invited])])
  return done({ id })
}

/** Changes place, time, tellers and who is invited while the meeting has not begun. */
export async function arrangeMeeting(
  desk: MeetingDesk,
  id: number,
  input: z.output<typeof arrangeMeetingSchema>,
): Promise<Answer<{ version: number }>> {
  const opened = await openForAct(desk, id, 'arrange', input.version)
  if (!opened.ok) return opened
  const { meeting } = opened.value
  const before = new Map(meeting.participants.map((one) => [one.personId, one]))
  const named = new Set(input.participants.map(({ personId }) => personId))
  const missing = meeting.subjects.filter(({ personId }) => !named.has(personId))
  const participants = await participantsOf(
    desk,
    [...input.participants, ...missing.map(({ personId }) => ({ personId, votes: false }))],
    new Map(),
    dayOf(new Date(input.startsAt)),
    before,
  )
  if (!participants.ok) return participants
  const invited = new Set(participants.value.map(({ personId }) => personId))
  const problems = officerProblems(meeting.chairId, meeting.secretaryId, input.tellerIds, invited)
  if (problems.length > 0) return refuseAll('unusable', problems)
  await desk.store.setParticipants(id, participants.value)
  const place = { place: input.place, startsAt: new Date(input.startsAt) }
  const saved = await writeMeeting(
    desk,
    opened.value,
    { ...place, tellerIds: input.tellerIds },
    {
      verb: 'arranged',
      after: {
        tellerIds: input.tellerIds,
        invited: participants.value.map(({ personId, votes }) => ({ personId, votes })),
      },
    },
  )
  if (saved.ok) await desk.notify(arrangedNotices(meeting, place, participants.value))
  return saved
}
