import { MEETING_ACTIONS, MEETING_STAGES, PRESENCES } from '@thuoc-do/domain'
import { z } from 'zod'
import { levelSchema } from '../appraisal/rounds.ts'
import { historyEntrySchema } from '../appraisal/appraisals.ts'
import { daySchema, idSchema, versionSchema } from '../http.ts'
import { ballotSchema } from './ballots.ts'

export const convenerSchema = z.enum(['unit-meeting', 'leadership-collective', 'party-committee', 'head-of-unit'])
export const meetingStageSchema = z.enum(MEETING_STAGES)
export const presenceSchema = z.enum(PRESENCES)
export const inviteReasonSchema = z.enum([
  'member',
  'leader',
  'party-representative',
  'head-of-constituent',
  'committee-member',
  'head',
  'subject',
  'guest',
])
export const meetingActionSchema = z.enum(MEETING_ACTIONS)
const textSchema = z.string().trim().max(10_000)
const percentSchema = z
  .string()
  .regex(/^(100|[1-9]?[0-9])([.,][0-9]{1,2})?$/u)
  .transform((text) => text.replace(',', '.'))

/** Who is invited, why, and whether he came. */
export const participantSchema = z.object({
  personId: idSchema,
  fullName: z.string(),
  postTitle: z.string(),
  unitName: z.string(),
  reason: inviteReasonSchema,
  mayWrite: z.boolean(),
  votes: z.boolean(),
  presence: presenceSchema,
})
export type MeetingParticipant = z.infer<typeof participantSchema>

/** A form of the round that a meeting may treat, and which meetings its procedure asks for. */
export const meetingCandidateSchema = z.object({
  appraisalId: idSchema,
  personId: idSchema,
  fullName: z.string(),
  postTitle: z.string(),
  unitName: z.string(),
  /** The form is handed in; without that there is nothing to present. */
  handedIn: z.boolean(),
  conveners: z.array(convenerSchema),
})
export type MeetingCandidate = z.infer<typeof meetingCandidateSchema>

/** `GET /api/meetings/proposal?roundId=&unitId=&convener=&subjects=`: who is to be invited by the rule. */
export const meetingProposalQuerySchema = z.strictObject({
  roundId: idSchema,
  unitId: idSchema,
  convener: convenerSchema,
  large: z.enum(['yes', 'no']).default('no'),
  on: daySchema,
})
export const meetingProposalSchema = z.object({
  unitName: z.string(),
  ruleNumber: z.string(),
  candidates: z.array(meetingCandidateSchema),
  invitees: z.array(participantSchema.omit({ presence: true })),
  /** What the rule set says of the vote at this meeting; null where it has none. */
  ballot: z
    .object({
      choices: z.array(z.string()),
      quorumPercent: z.string().nullable(),
      majorityPercent: z.string().nullable(),
      article: z.string(),
    })
    .nullable(),
  article: z.string().nullable(),
})
export type MeetingProposal = z.infer<typeof meetingProposalSchema>

/** `GET /api/meetings/choices`: rounds and units for which the caller may call a meeting. */
export const meetingChoicesSchema = z.object({
  rounds: z.array(z.object({ id: idSchema, name: z.string(), ruleNumber: z.string() })),
  units: z.array(z.object({ id: idSchema, name: z.string(), depth: z.number().int() })),
})
export type MeetingChoices = z.infer<typeof meetingChoicesSchema>

/** `POST /api/meetings`. Subjects are forms; participants are people, the rule's proposal or what the office made of it. */
export const callMeetingSchema = z.strictObject({
  roundId: idSchema,
  unitId: idSchema,
  convener: convenerSchema,
  title: z.string().trim().min(1).max(300),
  place: z.string().trim().max(300),
  startsAt: z.iso.datetime({ offset: true }),
  chairId: idSchema,
  secretaryId: idSchema,
  tellerIds: z.array(idSchema).max(2),
  large: z.boolean(),
  /** Set by the office where the rule set is silent; an assumption, and shown as one. */
  quorumPercent: percentSchema.nullable(),
  subjects: z.array(idSchema).min(1).max(2_000),
  participants: z
    .array(z.strictObject({ personId: idSchema, votes: z.boolean() }))
    .min(1)
    .max(5_000),
})
export const calledSchema = z.object({ id: idSchema })

/** One line of the list. */
export const meetingRowSchema = z.object({
  id: idSchema,
  title: z.string(),
  roundName: z.string(),
  unitName: z.string(),
  convener: convenerSchema,
  startsAt: z.iso.datetime(),
  place: z.string(),
  stage: meetingStageSchema,
  subjects: z.number().int(),
  invited: z.number().int(),
  present: z.number().int(),
  /** An electronic ballot is open and the caller has not voted. */
  myVoteDue: z.boolean(),
})
export type MeetingRow = z.infer<typeof meetingRowSchema>
export const meetingsSchema = z.object({ rows: z.array(meetingRowSchema), can: z.object({ call: z.boolean() }) })

/** One opinion as it stands in the minutes; the text is null once it was erased. */
export const opinionSchema = z.object({
  id: idSchema,
  speakerId: idSchema.nullable(),
  speakerName: z.string().nullable(),
  kind: z.enum(['spoken', 'written', 'none']),
  content: z.string().nullable(),
})

/** A person whom the meeting treats, with what he presents of himself. */
export const meetingSubjectSchema = z.object({
  appraisalId: idSchema,
  personId: idSchema,
  fullName: z.string(),
  postTitle: z.string(),
  unitName: z.string(),
  asksMinutes: z.boolean(),
  asksBallot: z.boolean(),
  presented: z
    .object({
      total: z.string().nullable(),
      level: levelSchema.nullable(),
      declared: levelSchema.nullable(),
      strengths: z.string(),
      weaknesses: z.string(),
      /** The level a deciding vote is on, for whoever votes, chairs or keeps the minutes. */
      placed: levelSchema.nullable(),
    })
    .nullable(),
  opinions: z.array(opinionSchema),
})
export type MeetingSubject = z.infer<typeof meetingSubjectSchema>

/** Counted attendance; the share is an exact fraction as text. */
export const attendanceSchema = z.object({
  convened: z.number().int(),
  present: z.number().int(),
  written: z.number().int(),
  unmarked: z.number().int(),
  share: z.string().nullable(),
  quorumMet: z.boolean().nullable(),
})

/** `GET /api/meetings/:id` */
export const meetingSchema = z.object({
  id: idSchema,
  roundId: idSchema,
  roundName: z.string(),
  ruleNumber: z.string(),
  unitId: idSchema,
  unitName: z.string(),
  convener: convenerSchema,
  title: z.string(),
  place: z.string(),
  startsAt: z.iso.datetime(),
  openedAt: z.iso.datetime().nullable(),
  closedAt: z.iso.datetime().nullable(),
  stage: meetingStageSchema,
  version: versionSchema,
  chairId: idSchema,
  secretaryId: idSchema,
  tellerIds: z.array(idSchema),
  large: z.boolean(),
  quorum: z.object({ percent: z.string().nullable(), source: z.enum(['none', 'rule', 'office']) }),
  attendance: attendanceSchema,
  participants: z.array(participantSchema),
  subjects: z.array(meetingSubjectSchema),
  ballots: z.array(ballotSchema),
  /** The procedure asks for a vote at this meeting. */
  ballotDue: z.boolean(),
  conclusion: z.string(),
  agreed: z.number().int().nullable(),
  contentHash: z.string().nullable(),
  addenda: z.array(z.object({ number: z.number().int(), content: z.string(), by: z.string(), at: z.iso.datetime() })),
  history: z.array(historyEntrySchema),
  /** How the caller stands to the meeting, and what he may do now. */
  personId: idSchema.nullable(),
  parts: z.array(z.enum(['chair', 'secretary', 'teller', 'participant'])),
  actions: z.array(meetingActionSchema),
})
export type Meeting = z.infer<typeof meetingSchema>

/** `POST /api/meetings/:id/open`, `/cancel` */
export const meetingActSchema = z.strictObject({ version: versionSchema })
/** `PUT /api/meetings/:id/arrangement` */
export const arrangeMeetingSchema = z.strictObject({
  version: versionSchema,
  place: z.string().trim().max(300),
  startsAt: z.iso.datetime({ offset: true }),
  tellerIds: z.array(idSchema).max(2),
  participants: z
    .array(z.strictObject({ personId: idSchema, votes: z.boolean() }))
    .min(1)
    .max(5_000),
})
/** `PUT /api/meetings/:id/presence`: only those named change, so that two phones can call the roll at once. */
export const markPresenceSchema = z.strictObject({
  marks: z
    .array(z.strictObject({ personId: idSchema, presence: presenceSchema }))
    .min(1)
    .max(5_000),
})
/** `POST /api/meetings/:id/opinions`: of somebody on somebody, or "no further opinion" on many at once. */
export const recordOpinionSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('spoken'),
    appraisalId: idSchema,
    speakerId: idSchema.nullable(),
    content: textSchema.min(1),
  }),
  z.strictObject({ kind: z.literal('none'), appraisalIds: z.array(idSchema).min(1).max(2_000) }),
])
/** `POST /api/meetings/:id/written-opinions`: one's own, in writing. */
export const writeOpinionSchema = z.strictObject({ appraisalId: idSchema, content: textSchema.min(1) })
/** `POST /api/meetings/:id/opinions/:opinionId/withdraw`: taken out before the minutes are adopted. */
export const withdrawOpinionSchema = z.strictObject({})
/** `PUT /api/meetings/:id/conclusion` */
export const concludeSchema = z.strictObject({ version: versionSchema, conclusion: textSchema })
/** `POST /api/meetings/:id/adopt` */
export const adoptMinutesSchema = z.strictObject({ version: versionSchema, agreed: z.number().int().nonnegative() })
/** `POST /api/meetings/:id/addenda` */
export const addendumSchema = z.strictObject({ content: textSchema.min(1) })
export const meetingSavedSchema = z.object({ version: versionSchema })
/** Ids of what was recorded, in the order given. */
export const opinionsRecordedSchema = z.object({ ids: z.array(idSchema) })
