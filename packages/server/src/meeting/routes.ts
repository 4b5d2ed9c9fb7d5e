import { z } from 'zod'
import {
  addendumSchema,
  adoptMinutesSchema,
  arrangeMeetingSchema,
  calledSchema,
  callMeetingSchema,
  concludeSchema,
  idSchema,
  markPresenceSchema,
  meetingActSchema,
  meetingChoicesSchema,
  meetingProposalQuerySchema,
  meetingProposalSchema,
  meetingSavedSchema,
  meetingSchema,
  meetingsSchema,
  opinionsRecordedSchema,
  recordOpinionSchema,
  withdrawOpinionSchema,
  writeOpinionSchema,
} from '@thuoc-do/contract'
import type { Context } from '../platform/context.ts'
import { addAddendum, adoptMinutes } from './adopt-minutes.ts'
import type { BallotBoxes } from './boxes.ts'
import { arrangeMeeting, callMeeting } from './call-meeting.ts'
import { deskMaker } from './desk-store.ts'
import type { LeaveBehind } from './ports.ts'
import { meetingChoices, proposeMeeting } from './propose-meeting.ts'
import {
  beginMeeting,
  cancelMeeting,
  conclude,
  markPresence,
  recordOpinion,
  withdrawOpinion,
  writeOpinion,
} from './run-meeting.ts'
import { listMeetings, showMeeting } from './show-meeting.ts'

const params = z.object({ id: idSchema })

/** What the room is handed: the boxes of this process, and where what meetings leave behind goes. */
export type MeetingRoom = { boxes: BallotBoxes; leaveBehind: LeaveBehind }

/** Meetings: called, run, and their minutes adopted. */
export function registerMeetingRoutes({ route, clock }: Context, { boxes, leaveBehind }: MeetingRoom): void {
  const desk = deskMaker(clock, leaveBehind)

  route({
    method: 'GET',
    url: '/api/meetings',
    operationId: 'listMeetings',
    summary: 'Meetings the caller was invited to or that are held in his reach',
    reply: meetingsSchema,
    handle: ({ read, requestId }) => read((tx, actor) => listMeetings(desk(tx, actor, requestId))),
  })
  route({
    method: 'GET',
    url: '/api/meetings/choices',
    operationId: 'meetingChoices',
    summary: 'Rounds and units for which the caller may call a meeting',
    reply: meetingChoicesSchema,
    handle: ({ read, requestId }) => read((tx, actor) => meetingChoices(desk(tx, actor, requestId))),
  })
  route({
    method: 'GET',
    url: '/api/meetings/proposal',
    operationId: 'proposeMeeting',
    summary: 'Who is to be invited by the rule, and whom the meeting may treat',
    query: meetingProposalQuerySchema,
    reply: meetingProposalSchema,
    handle: ({ query, read, requestId }) => read((tx, actor) => proposeMeeting(desk(tx, actor, requestId), query)),
  })
  route({
    method: 'POST',
    url: '/api/meetings',
    operationId: 'callMeeting',
    summary: 'Call a meeting',
    body: callMeetingSchema,
    reply: calledSchema,
    handle: ({ body, change, requestId }) => change((tx, actor) => callMeeting(desk(tx, actor, requestId), body)),
  })
  route({
    method: 'GET',
    url: '/api/meetings/:id',
    operationId: 'getMeeting',
    summary: 'One meeting with people, opinions, ballots and minutes',
    params,
    reply: meetingSchema,
    handle: ({ params: { id }, read, requestId }) =>
      read((tx, actor) => showMeeting(desk(tx, actor, requestId), boxes, id)),
  })

  const at = (verb: string, operationId: string, summary: string) =>
    ({ url: `/api/meetings/:id/${verb}`, operationId, summary, params }) as const
  route({
    ...at('arrangement', 'arrangeMeeting', 'Change place, time, tellers and invitations before it begins'),
    method: 'PUT',
    body: arrangeMeetingSchema,
    reply: meetingSavedSchema,
    handle: ({ params: { id }, body, change, requestId }) =>
      change((tx, actor) => arrangeMeeting(desk(tx, actor, requestId), id, body)),
  })
  route({
    ...at('open', 'openMeeting', 'Open the meeting'),
    method: 'POST',
    body: meetingActSchema,
    reply: meetingSavedSchema,
    handle: ({ params: { id }, body, change, requestId }) =>
      change((tx, actor) => beginMeeting(desk(tx, actor, requestId), id, body.version)),
  })
  route({
    ...at('cancel', 'cancelMeeting', 'Call the meeting off'),
    method: 'POST',
    body: meetingActSchema,
    reply: meetingSavedSchema,
    handle: ({ params: { id }, body, change, requestId }) =>
      change((tx, actor) => cancelMeeting(desk(tx, actor, requestId), id, body.version)),
  })
  route({
    ...at('presence', 'markPresence', 'Call the roll'),
    method: 'PUT',
    body: markPresenceSchema,
    reply: meetingSavedSchema,
    handle: ({ params: { id }, body, change, requestId }) =>
      change((tx, actor) => markPresence(desk(tx, actor, requestId), id, body)),
  })
  route({
    ...at('opinions', 'recordOpinion', 'Record an opinion, or that there is none'),
    method: 'POST',
    body: recordOpinionSchema,
    reply: opinionsRecordedSchema,
    handle: ({ params: { id }, body, change, requestId }) =>
      change((tx, actor) => recordOpinion(desk(tx, actor, requestId), id, body)),
  })
  route({
    ...at('written-opinions', 'writeOpinion', 'Give my opinion in writing'),
    method: 'POST',
    body: writeOpinionSchema,
    reply: opinionsRecordedSchema,
    handle: ({ params: { id }, body, change, requestId }) =>
      change((tx, actor) => writeOpinion(desk(tx, actor, requestId), id, body)),
  })
  route({
    url: '/api/meetings/:id/opinions/:opinionId/withdraw',
    operationId: 'withdrawOpinion',
    summary: 'Take an opinion out that was recorded wrongly',
    params: z.object({ id: idSchema, opinionId: idSchema }),
    method: 'POST',
    body: withdrawOpinionSchema,
    reply: meetingSavedSchema,
    handle: ({ params: { id, opinionId }, change, requestId }) =>
      change((tx, actor) => withdrawOpinion(desk(tx, actor, requestId), id, opinionId)),
  })
  route({
    ...at('conclusion', 'concludeMeeting', 'Write what the chair sums up'),
    method: 'PUT',
    body: concludeSchema,
    reply: meetingSavedSchema,
    handle: ({ params: { id }, body, change, requestId }) =>
      change((tx, actor) => conclude(desk(tx, actor, requestId), id, body)),
  })
  route({
    ...at('adopt', 'adoptMinutes', 'Adopt the minutes'),
    method: 'POST',
    body: adoptMinutesSchema,
    reply: meetingSavedSchema,
    handle: ({ params: { id }, body, change, requestId }) =>
      change((tx, actor) => adoptMinutes(desk(tx, actor, requestId), id, body)),
  })
  route({
    ...at('addenda', 'addAddendum', 'Add to adopted minutes'),
    method: 'POST',
    body: addendumSchema,
    reply: meetingSavedSchema,
    handle: ({ params: { id }, body, change, requestId }) =>
      change((tx, actor) => addAddendum(desk(tx, actor, requestId), id, body)),
  })
}
