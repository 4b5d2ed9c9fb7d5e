import { z } from 'zod'
import { leadershipSchema, personKindSchema } from '../organisation/tree.ts'
import { scoresSchema } from '../appraisal/appraisals.ts'
import { levelSchema } from '../appraisal/rounds.ts'
import { daySchema, idSchema, problemSchema, versionSchema } from '../http.ts'

/** Facts by name: whether something holds, or a number as decimal text. */
const factsSchema = z.record(z.string().max(40), z.union([z.boolean(), z.string().max(20)]))

/** What a replaced result is to rest on: the whole form anew, not what changed of it. */
export const replacementProposalSchema = z.strictObject({
  scores: scoresSchema,
  facts: factsSchema,
  comment: z.string().max(4_000),
  /** Signed although the place earned is still held by another by a decision in force; the person stays good meanwhile. */
  withoutPlace: z.boolean(),
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
  gains: z.array(z.object({ appraisalId: idSchema, fullName: z.string() })),
  losses: z.array(z.object({ appraisalId: idSchema, fullName: z.string() })),
  /** Whether the independent checker accepts the new allocation. */
  verified: z.boolean(),
  problems: z.array(problemSchema),
})
export type ReplacementEffect = z.infer<typeof replacementEffectSchema>

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
