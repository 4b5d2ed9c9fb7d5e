import { z } from 'zod'
import { caseRecordSchema, scoresSchema, settledBySchema } from '../appraisal/appraisals.ts'
import { leadershipSchema, personKindSchema } from '../organisation/tree.ts'
import { levelSchema } from '../appraisal/rounds.ts'
import { daySchema, idSchema, problemSchema, versionSchema } from '../http.ts'
import { workMonthSchema, workSpanSchema } from '../workplan/year.ts'

/** Facts by name: whether something holds, or a number as decimal text. */
const factsSchema = z.record(z.string().max(40), z.union([z.boolean(), z.string().max(20)]))

/** The committee's recorded order of people equal at the last place of a set, first gets it. */
const tieOrderSchema = z.strictObject({
  set: z.string().max(200),
  order: z.array(idSchema).min(2),
  minutes: z.string().min(1).max(100),
})

/**
 * What a replaced result is to rest on: the whole form anew, not what changed of it. Of a year made of months neither
 * scores nor facts: they come from the months as they are confirmed now, and from what was recorded.
 */
export const replacementProposalSchema = z.strictObject({
  scores: scoresSchema,
  facts: factsSchema,
  comment: z.string().max(4_000),
  /** Signed although the place earned is still held by another by a decision in force; the person stays good meanwhile. */
  withoutPlace: z.boolean(),
  /** Of a year: what is proposed to be done with the result (Decree 335, Mẫu số 02, mục IV). */
  handling: z.string().max(4_000).default(''),
  /** Given where the new data leave people equal at the last place. */
  tieOrder: tieOrderSchema.nullable().default(null),
})
export type ReplacementProposal = z.infer<typeof replacementProposalSchema>

/** One decision on somebody's result. */
export const resultDecisionSchema = z.object({
  decisionId: idSchema,
  number: z.string(),
  on: daySchema,
  signer: z.string(),
  signerTitle: z.string(),
  level: levelSchema,
  contentHash: z.string(),
  inForce: z.boolean(),
  /** Number of the decision it takes the place of, and why; null of a first decision. */
  replaces: z
    .object({
      decisionId: idSchema,
      number: z.string(),
      ground: z.enum(['petition', 'finding', 'quota']),
      document: z.string(),
      reason: z.string(),
    })
    .nullable(),
})
export type ResultDecision = z.infer<typeof resultDecisionSchema>

/** `GET /api/appraisals/:id/decisions`: every decision on this result, the one in force first. */
export const resultDecisionsSchema = z.object({ decisions: z.array(resultDecisionSchema) })

const namedSchema = z.object({ appraisalId: idSchema, fullName: z.string() })

const setCapSchema = z.object({ base: z.number().int(), places: z.number().int(), used: z.number().int() })

/** What a replacement would bring about in the agency, computed on a new snapshot. */
export const replacementEffectSchema = z.object({
  /** Exact fraction of the new total, and the level it gives before the quota. */
  total: z.string().nullable(),
  byScore: levelSchema,
  before: levelSchema,
  /** Null when it is refused. */
  level: levelSchema.nullable(),
  sets: z.array(z.object({ set: z.string(), name: z.string(), before: setCapSchema, after: setCapSchema })),
  /** Whether the place earned is held by others. */
  placeHeld: z.boolean(),
  /** Others whom the new data would give another level; nothing changes for them without their own decision. */
  gains: z.array(namedSchema),
  losses: z.array(namedSchema),
  /** Sets in which the person is equal with others at the last place: the committee orders them. */
  ties: z.array(
    z.object({ set: z.string(), name: z.string(), places: z.number().int(), people: z.array(namedSchema) }),
  ),
  /** Whether the independent checker accepts the new allocation. */
  verified: z.boolean(),
  problems: z.array(problemSchema),
})
export type ReplacementEffect = z.infer<typeof replacementEffectSchema>

/** A year as the decision in force has it and as the months are confirmed now. */
const yearAnewSchema = z.object({
  year: z.number().int(),
  /** Whether anything the result is computed from has changed. */
  changed: z.boolean(),
  months: z.array(z.object({ before: workMonthSchema, after: workMonthSchema, changed: z.boolean() })).length(12),
  before: z.object({ total: workSpanSchema, settledBy: settledBySchema }),
  after: z.object({ total: workSpanSchema, settledBy: settledBySchema }),
  /** Recorded facts: those the decision counted, those recorded since, those taken back since. */
  cases: z.array(caseRecordSchema.extend({ change: z.enum(['kept', 'recorded', 'withdrawn']) })),
  /** Of the organisation led; null where it is the same, or none is led. */
  unitLevel: z.object({ before: levelSchema.nullable(), after: levelSchema.nullable() }).nullable(),
  /** What the year now waits for: wording codes with the month. */
  waits: z.array(problemSchema),
})
export type YearAnew = z.infer<typeof yearAnewSchema>

/** `GET /api/appraisals/:id/replacement`: what somebody competent starts from. */
export const replacementStartSchema = z.object({
  appraisalId: idSchema,
  personId: idSchema,
  fullName: z.string(),
  postTitle: z.string(),
  unitName: z.string(),
  agencyId: idSchema,
  roundId: idSchema,
  roundName: z.string(),
  /** Of the agency's dossier. */
  version: versionSchema,
  level: levelSchema,
  inForce: z.object({ number: z.string(), on: daySchema }),
  proposal: replacementProposalSchema,
  /** Null for a form that is scored criterion by criterion. */
  year: yearAnewSchema.nullable(),
  /** Facts that settle the outcome by themselves, as the rule set has them, to be ticked. */
  cases: z.array(
    z.object({ fact: z.string(), label: z.object({ vi: z.string(), en: z.string() }), citation: z.string() }),
  ),
  /** What decides which form it is, for everything on it that is not points. */
  form: z.object({
    kind: personKindSchema,
    leadership: leadershipSchema,
    ruleSet: z.object({ id: z.string(), version: z.number().int(), hash: z.string() }),
  }),
  /** Rows of the form with the points in force. */
  rows: z.array(
    z.object({
      code: z.string(),
      number: z.string(),
      label: z.string(),
      maximum: z.string(),
      kind: z.enum(['group', 'scored']),
    }),
  ),
})
export type ReplacementStart = z.infer<typeof replacementStartSchema>

const signingShape = {
  version: versionSchema,
  number: z.string().min(1).max(60),
  on: daySchema,
  /** The minutes, conclusion or letter the replacement rests on. */
  document: z.string().min(1).max(200),
  reason: z.string().min(1).max(2_000),
  proposal: replacementProposalSchema,
}

/** `POST /api/appraisals/:id/replacement`: a later finding, or a place that moved, leads to a new decision. */
export const replaceSchema = z.strictObject({ ...signingShape, ground: z.enum(['finding', 'quota']) })

/** `POST /api/petitions/:id/replace`; `version` is the dossier's, `petitionVersion` the petition's. */
export const replaceOnPetitionSchema = z.strictObject({ ...signingShape, petitionVersion: versionSchema })
