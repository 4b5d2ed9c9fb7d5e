import { BALLOT_ACTIONS, BALLOT_KINDS, BALLOT_STATES } from '@thuoc-do/domain'
import { z } from 'zod'
import { levelSchema } from '../appraisal/rounds.ts'
import { idSchema, versionSchema } from '../http.ts'

/** A box on the slip. */
export const ballotChoiceSchema = levelSchema.exclude(['insufficient-data'])
export const ballotKindSchema = z.enum(BALLOT_KINDS)
export const ballotStateSchema = z.enum(BALLOT_STATES)
export const ballotActionSchema = z.enum(BALLOT_ACTIONS)
const countSchema = z.number().int().nonnegative().max(100_000)

/** What was counted for one subject. */
export const subjectCountSchema = z.strictObject({
  appraisalId: idSchema,
  issued: countSchema,
  collected: countSchema,
  invalid: countSchema,
  blank: countSchema,
  choices: z.partialRecord(ballotChoiceSchema, countSchema),
})

/** The result for one subject. Shares are exact fractions as text; null where they would be a share of nothing. */
export const subjectResultSchema = z.object({
  appraisalId: idSchema,
  fullName: z.string(),
  issued: countSchema,
  collected: countSchema,
  invalid: countSchema,
  blank: countSchema,
  valid: countSchema,
  shares: z.array(
    z.object({
      choice: ballotChoiceSchema,
      count: countSchema,
      ofIssued: z.string().nullable(),
      ofCollected: z.string().nullable(),
      ofValid: z.string().nullable(),
    }),
  ),
  proposal: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('no-majority-rule') }),
    z.object({ kind: z.literal('majority'), choice: ballotChoiceSchema }),
    z.object({ kind: z.literal('not-reached') }),
    z.object({ kind: z.literal('tied'), choices: z.array(ballotChoiceSchema) }),
  ]),
  /** All slips name the same box, so everybody's vote is known. */
  unanimous: z.boolean(),
})
export type SubjectResultReply = z.infer<typeof subjectResultSchema>

/** One ballot of a meeting as the caller may see it. */
export const ballotSchema = z.object({
  id: idSchema,
  number: z.number().int(),
  kind: ballotKindSchema,
  state: ballotStateSchema,
  version: versionSchema,
  choices: z.array(ballotChoiceSchema),
  /** Percent of those convened, from the rule set; null where it states none. */
  majorityPercent: z.string().nullable(),
  voidReason: z.string().nullable(),
  voters: z.number().int(),
  /** Who has voted is known to everybody at the meeting, by name; what they chose is not. */
  voted: z.array(z.string()),
  subjects: z.array(z.object({ appraisalId: idSchema, fullName: z.string(), voters: z.number().int() })),
  /** Of the caller. */
  mayVote: z.boolean(),
  hasVoted: z.boolean(),
  ownAppraisalId: idSchema.nullable(),
  /** Tellers who have confirmed the closing, and who have counted. */
  closingConfirmed: z.array(z.string()),
  counted: z.array(z.string()),
  /** The electronic box is in the memory of the server that answers; false: it is elsewhere or lost. */
  boxHere: z.boolean(),
  /** Sums out of the electronic box, for tellers to confirm; null before it is closed. */
  box: z.array(subjectCountSchema).nullable(),
  results: z.array(subjectResultSchema).nullable(),
  actions: z.array(ballotActionSchema),
})
export type BallotReply = z.infer<typeof ballotSchema>

/** `POST /api/meetings/:id/ballots` */
export const orderBallotSchema = z.strictObject({ version: versionSchema, kind: ballotKindSchema })
/** `POST /api/ballots/:id/slip`: one box for each subject but oneself; null is left blank. Nothing of it is answered back. */
export const castSlipSchema = z.strictObject({
  slip: z.array(z.strictObject({ appraisalId: idSchema, choice: ballotChoiceSchema.nullable() })).max(2_000),
})
/** `POST /api/ballots/:id/open` and `/closing` */
export const ballotActSchema = z.strictObject({ version: versionSchema })
/** `POST /api/ballots/:id/count`: on paper what this teller counted; of an electronic box only that he confirms it. */
export const countBallotSchema = z.strictObject({
  version: versionSchema,
  counts: z.array(subjectCountSchema).max(2_000).nullable(),
})
/** `POST /api/ballots/:id/void` */
export const voidBallotSchema = z.strictObject({ version: versionSchema, reason: z.string().trim().min(1).max(2_000) })
/** What a slip answers: that it was taken. */
export const slipTakenSchema = z.object({ taken: z.literal(true) })
/** `POST /api/ballots/:id/closing`: whether both tellers have said so. */
export const closingConfirmedSchema = z.object({ version: versionSchema, closed: z.boolean() })
/** `POST /api/ballots/:id/count`: whether both tellers found the same; otherwise for whom they did not. */
export const ballotCountedSchema = z.object({
  version: versionSchema,
  counted: z.boolean(),
  differing: z.array(z.string()),
})
