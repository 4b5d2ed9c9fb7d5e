import { BODY_TASK_FINDINGS } from '@thuoc-do/domain'
import { z } from 'zod'
import { basisSchema } from '../rulebook/document/texts.ts'
import { levelSchema } from '../appraisal/rounds.ts'
import { historyEntrySchema, scoresSchema, stepSchema } from '../appraisal/appraisals.ts'
import { daySchema, idSchema, problemSchema, versionSchema } from '../http.ts'
import { bodyTaskCountsSchema, bodyTaskSchema, bodyYearSchema } from './body-tasks.ts'
import { bodyWeightSchema } from './body-weights.ts'

const localSchema = z.object({ vi: z.string(), en: z.string() })

export const bodyStageSchema = z.enum(['self-scoring', 'handed-in', 'recognised'])
export const ratedLevelSchema = levelSchema.exclude(['not-rated', 'insufficient-data'])

/** A body that has to be recognised first. */
export const bodyWaitSchema = z.object({
  unitId: idSchema,
  unitName: z.string(),
  stage: bodyStageSchema,
  level: ratedLevelSchema.nullable(),
})
export type BodyWait = z.infer<typeof bodyWaitSchema>

/** Who recognises a body: the head of the managing body. */
export const bodyAuthoritySchema = z.object({ unitId: idSchema, unitName: z.string(), personName: z.string() })

/** One body of a year's list, in the order of the tree. Totals are exact fractions. */
export const bodyRowSchema = z.object({
  unitId: idSchema,
  unitCode: z.string(),
  unitName: z.string(),
  kind: z.enum(['agency', 'unit']),
  parentName: z.string(),
  /** How deep it stands among the bodies shown. */
  depth: z.number().int(),
  headName: z.string().nullable(),
  authority: bodyAuthoritySchema.nullable(),
  stage: bodyStageSchema,
  tasks: bodyTaskCountsSchema,
  selfTotal: z.string().nullable(),
  proposed: ratedLevelSchema.nullable(),
  total: z.string().nullable(),
  level: ratedLevelSchema.nullable(),
  waitsFor: z.array(bodyWaitSchema),
  waitsForMe: z.boolean(),
})
export type BodyRow = z.infer<typeof bodyRowSchema>

/** Base and count of outstanding within one authority's reach (Điều 8 khoản 5); places are given out elsewhere. */
export const bodyQuotaSchema = z.object({
  authorityUnitId: idSchema,
  authorityName: z.string(),
  recognised: z.number().int(),
  good: z.number().int(),
  outstanding: z.number().int(),
  percent: z.string(),
  exception: z.string().nullable(),
  /** How many the percentage of the base allows, and the higher one. */
  allowed: z.number().int(),
  allowedAtMost: z.number().int().nullable(),
})
export type BodyQuota = z.infer<typeof bodyQuotaSchema>

/** `GET /api/bodies?year=` */
export const bodiesQuerySchema = z.strictObject({ year: bodyYearSchema })
export const bodiesSchema = z.object({
  year: z.number().int(),
  rows: z.array(bodyRowSchema),
  quotas: z.array(bodyQuotaSchema),
  /** Recognised levels of the caller's own bodies, as they were made known to their people. */
  published: z.array(
    z.object({
      unitId: idSchema,
      unitName: z.string(),
      level: ratedLevelSchema,
      document: z.string(),
      signer: z.string(),
      recognisedAt: z.iso.datetime(),
    }),
  ),
  can: z.object({ open: z.boolean(), weights: z.boolean() }),
})
export type Bodies = z.infer<typeof bodiesSchema>

/** `GET /api/bodies/candidates?year=`: units the caller may put on the year's list. */
export const bodyCandidatesSchema = z.object({
  units: z.array(
    z.object({
      unitId: idSchema,
      unitName: z.string(),
      kind: z.enum(['block', 'agency', 'unit']),
      depth: z.number().int(),
      listed: z.boolean(),
    }),
  ),
})
/** `POST /api/bodies`: puts units on the list of bodies rated for a year. */
export const openBodiesSchema = z.strictObject({
  year: bodyYearSchema,
  unitIds: z.array(idSchema).min(1).max(5_000),
})
export const openedBodiesSchema = z.object({ opened: z.number().int(), already: z.number().int() })

/** Whether shortcomings pointed out earlier are remedied; `none` where nothing was pointed out ("nếu có"). */
export const findingsSchema = z.enum(['none', 'remedied', 'open'])

/** What the body says of itself. */
export const bodySelfSchema = z.strictObject({
  scores: scoresSchema,
  /** Evidence by criterion. */
  notes: z.record(z.string().max(20), z.string().max(2_000)),
  /** Criteria printed with "(nếu có)" that do not apply. */
  notApplicable: z.array(z.string().max(20)).max(50),
  findings: findingsSchema.nullable(),
  findingsNote: z.string().max(2_000),
  comment: z.string().max(4_000),
  proposed: ratedLevelSchema.nullable(),
})
export type BodySelf = z.infer<typeof bodySelfSchema>

/** What the recognising authority says: scores where it differs, and what only it can state. */
export const bodyReviewSchema = z.strictObject({
  scores: scoresSchema,
  comment: z.string().max(4_000),
  findings: findingsSchema.nullable(),
  /** Wrongdoing in personnel work, disunity … was concluded (Điều 8 khoản 4 điểm a). */
  wrongdoing: z.boolean().nullable(),
  /** Complaints or signs of disunity are checked before anything is decided (Điều 9 khoản 2 điểm a). */
  complaints: z.enum(['none', 'verified', 'open']).nullable(),
  /** The level where the decree names none, with the grounds. */
  levelByAuthority: ratedLevelSchema.nullable(),
  grounds: z.string().max(4_000),
})
export type BodyReview = z.infer<typeof bodyReviewSchema>

/** One condition of Điều 8 as it stands; `value` is the fact that decides it. */
export const bodyConditionSchema = z.object({
  code: z.string(),
  role: z.enum(['band', 'disqualifier']),
  level: ratedLevelSchema,
  label: localSchema,
  standing: z.enum(['met', 'not-met', 'unknown']),
  citation: z.string(),
  basis: basisSchema,
  facts: z.array(z.object({ fact: z.string(), value: z.string().nullable() })),
})
export type BodyCondition = z.infer<typeof bodyConditionSchema>

/** What the rules make of the scores and facts at hand. */
export const bodyOutcomeSchema = z.object({
  general: z.string().nullable(),
  result: z.string().nullable(),
  total: z.string().nullable(),
  level: levelSchema,
  levelByPoints: ratedLevelSchema.nullable(),
  missing: z.array(problemSchema),
  steps: z.array(stepSchema),
})
export type BodyOutcome = z.infer<typeof bodyOutcomeSchema>

/** A result of a body as it was made known. */
export const bodyResultSchema = z.object({
  level: ratedLevelSchema,
  document: z.string(),
  signer: z.string(),
  recognisedAt: z.iso.datetime(),
  contentHash: z.string(),
  /** Why it replaced the one before it; null for the first one. */
  reason: z.string().nullable(),
})
export type BodyResult = z.infer<typeof bodyResultSchema>

/** `GET /api/bodies/:unitId/:year` */
export const bodySchema = z.object({
  unitId: idSchema,
  unitName: z.string(),
  kind: z.enum(['agency', 'unit']),
  parentName: z.string(),
  year: z.number().int(),
  headName: z.string().nullable(),
  authority: bodyAuthoritySchema.nullable(),
  stage: bodyStageSchema,
  version: versionSchema,
  ruleSet: z.object({ id: z.string(), version: z.number().int(), hash: z.string(), number: z.string() }),
  /** The rule set with the weights in it: what the form is drawn from. */
  document: z.unknown(),
  weights: z
    .object({
      id: idSchema,
      unitName: z.string(),
      document: z.string(),
      validFrom: daySchema,
      items: z.array(bodyWeightSchema),
    })
    .nullable(),
  tasks: z.array(bodyTaskSchema),
  counts: bodyTaskCountsSchema,
  lower: z.array(bodyWaitSchema),
  waitsFor: z.array(bodyWaitSchema),
  conditions: z.array(bodyConditionSchema),
  /** Null for whoever is not shown it: a draft is its author's alone. */
  self: bodySelfSchema.nullable(),
  selfOutcome: bodyOutcomeSchema.nullable(),
  review: bodyReviewSchema.nullable(),
  reviewOutcome: bodyOutcomeSchema.nullable(),
  handedInAt: z.iso.datetime().nullable(),
  returnReason: z.string().nullable(),
  /** The result that counts; `reason` where it replaced another one. */
  result: bodyResultSchema.nullable(),
  /** Results that were replaced, the first one first. */
  replaced: z.array(bodyResultSchema),
  /** Bodies below whose level was replaced after this body was recognised. */
  lowerReplaced: z.array(
    z.object({ unitId: idSchema, unitName: z.string(), was: ratedLevelSchema, is: ratedLevelSchema }),
  ),
  quota: bodyQuotaSchema.nullable(),
  history: z.array(historyEntrySchema),
  can: z.object({
    addTask: z.boolean(),
    saveSelf: z.boolean(),
    handIn: z.boolean(),
    takeBack: z.boolean(),
    saveReview: z.boolean(),
    recognise: z.boolean(),
    return: z.boolean(),
    replace: z.boolean(),
  }),
})
export type Body = z.infer<typeof bodySchema>

/** `PUT /api/bodies/:unitId/:year/self` */
export const saveBodySelfSchema = bodySelfSchema.extend({ version: versionSchema })
/** `PUT /api/bodies/:unitId/:year/review` */
export const saveBodyReviewSchema = bodyReviewSchema.extend({ version: versionSchema })
/** `POST /api/bodies/:unitId/:year/hand-in`, `/take-back` */
export const bodyActSchema = z.strictObject({ version: versionSchema })
/** `POST /api/bodies/:unitId/:year/recognise`, by the document of the recognition. */
export const recogniseBodySchema = z.strictObject({
  version: versionSchema,
  document: z.string().trim().min(1).max(200),
  /** The authority decides on the higher share of outstanding bodies (Điều 8 khoản 5 điểm b). */
  exceptional: z.boolean().default(false),
})

/** A task of a recognised result that was not what it had been reported as. */
export const foundTaskSchema = z.strictObject({ taskId: idSchema, finding: z.enum(BODY_TASK_FINDINGS) })
const replacementShape = {
  version: versionSchema,
  /** Hash of the result its author saw: the one that is replaced. */
  replaces: z.string().max(64),
  review: bodyReviewSchema,
  taskFindings: z.array(foundTaskSchema).max(500),
  exceptional: z.boolean().default(false),
}
/** `POST /api/bodies/:unitId/:year/replacement-preview`: what a replacement would come to; nothing is written. */
export const previewBodyReplacementSchema = z.strictObject(replacementShape)
export const bodyReplacementPreviewSchema = z.object({
  outcome: bodyOutcomeSchema,
  problems: z.array(problemSchema),
})
export type BodyReplacementPreview = z.infer<typeof bodyReplacementPreviewSchema>
/** `POST /api/bodies/:unitId/:year/replace`: a later finding shows the recognised result to be wrong (Điều 4 khoản 4). */
export const replaceBodySchema = z.strictObject({
  ...replacementShape,
  reason: z.string().trim().min(1).max(2_000),
  document: z.string().trim().min(1).max(200),
})
/** `POST /api/bodies/:unitId/:year/return` */
export const returnBodySchema = z.strictObject({ version: versionSchema, reason: z.string().trim().min(1).max(2_000) })
/** Answer of every change; `problems` is what a saved draft still lacks. */
export const savedBodySchema = z.object({
  version: versionSchema,
  savedAt: z.iso.datetime(),
  problems: z.array(problemSchema),
})
