import { z } from 'zod'
import { levelSchema } from '../appraisal/rounds.ts'
import { scoresSchema, stepSchema } from '../appraisal/appraisals.ts'
import { daySchema, idSchema, problemSchema, versionSchema } from '../http.ts'
import { leadershipSchema, personKindSchema } from '../organisation/tree.ts'
import { workPeriodSchema } from './periods.ts'

export const scoreStageSchema = z.enum(['self-scoring', 'handed-in', 'confirmed'])

/** One person's period score in a list. Scores are exact fractions, proportions of 1; null while a fact is missing. */
export const periodScoreRowSchema = z.object({
  id: idSchema,
  period: z.string(),
  personId: idSchema,
  personCode: z.string(),
  fullName: z.string(),
  postTitle: z.string(),
  unitId: idSchema,
  unitName: z.string(),
  agencyId: idSchema,
  agencyName: z.string(),
  kind: personKindSchema,
  leadership: leadershipSchema,
  stage: scoreStageSchema,
  general: z.string().nullable(),
  quantity: z.string().nullable(),
  quality: z.string().nullable(),
  timeliness: z.string().nullable(),
  result: z.string().nullable(),
  total: z.string().nullable(),
  level: levelSchema.nullable(),
  /** Whether the caller himself has to act on it now. */
  waitsForMe: z.boolean(),
  /** Why the personnel body says that there will be no score; leaders above do not wait for it. Null otherwise. */
  unscoredReason: z.string().nullish(),
})
export type PeriodScoreRow = z.infer<typeof periodScoreRowSchema>

/** `mine`: my own, newest first; `waiting`: handed in to me; `unit`: of everybody below a unit I answer for. */
export const periodScoreQuerySchema = z.strictObject({
  scope: z.enum(['mine', 'waiting', 'unit']),
  period: workPeriodSchema.optional(),
  unit: idSchema.optional(),
})
/** `GET /api/period-scores` */
export const periodScoresSchema = z.object({ rows: z.array(periodScoreRowSchema) })

/** A percentage a leader is given (đ, e) with the grounds for it, or d with how it was computed. */
export const leadershipValueSchema = z.object({
  code: z.enum(['unitResult', 'organising', 'cohesion']),
  symbol: z.string(),
  labelVi: z.string(),
  labelEn: z.string(),
  choices: z.array(z.string()),
  value: z.string().nullable(),
  grounds: z.string(),
  /** d alone: people whose scores it waits for, and those below the level that makes it 50. */
  waitsFor: z.array(z.object({ personId: idSchema, fullName: z.string(), stage: z.string() })),
  below: z.array(z.object({ personId: idSchema, fullName: z.string() })),
  /** d of a deputy alone: what he was in charge of on any day of the period; empty where nothing is recorded. */
  field: z.array(
    z.object({
      kind: z.enum(['unit', 'person']),
      id: idSchema,
      name: z.string(),
      field: z.string(),
      from: daySchema,
      to: daySchema.nullable(),
      document: z.string(),
    }),
  ),
  /** d alone, where it is computed: the people it is made from, the first hundred, and how many there are. */
  people: z.array(z.object({ personId: idSchema, fullName: z.string(), stage: scoreStageSchema })),
  peopleCount: z.number().int(),
  /** d alone, where it is computed: from how many people, and how many joined after it was confirmed and stay out of it. */
  basis: z.object({ people: z.number().int(), joinedLater: z.number().int() }).nullable(),
})

/** `GET /api/period-scores/:id`: the form of Mẫu 01 with what its reader may see. */
export const periodScoreSchema = periodScoreRowSchema.extend({
  version: versionSchema,
  periodOpen: z.boolean(),
  ruleSet: z.object({ id: z.string(), version: z.number().int(), hash: z.string(), number: z.string() }),
  selfScores: scoresSchema,
  reviewScores: scoresSchema,
  strengths: z.string(),
  weaknesses: z.string(),
  reviewComment: z.string(),
  reviewerName: z.string().nullable(),
  returnReason: z.string().nullable(),
  leadershipValues: z.array(leadershipValueSchema),
  /** Codes of facts that are still missing. */
  missing: z.array(problemSchema),
  steps: z.array(stepSchema),
  confirmedAt: z.iso.datetime().nullable(),
  confirmedBy: z.string().nullable(),
  contentHash: z.string().nullable(),
  history: z.array(
    z.object({
      at: z.iso.datetime(),
      action: z.string(),
      actorName: z.string(),
      role: z.string(),
      reason: z.string().nullable(),
    }),
  ),
  can: z.object({
    saveSelf: z.boolean(),
    handIn: z.boolean(),
    takeBack: z.boolean(),
    saveReview: z.boolean(),
    confirm: z.boolean(),
    return: z.boolean(),
    leaveUnscored: z.boolean().optional(),
    /** Whether d is the superior's to state: nobody with a score stands below, or in a deputy's charge. */
    stateUnitResult: z.boolean().optional(),
  }),
})
export type PeriodScore = z.infer<typeof periodScoreSchema>

/** `PUT /api/period-scores/:id/self` */
export const savePeriodSelfSchema = z.strictObject({
  version: versionSchema,
  scores: scoresSchema,
  strengths: z.string().max(4_000),
  weaknesses: z.string().max(4_000),
})

/**
 * `PUT /api/period-scores/:id/review`: general criteria where the authority differs, comment, and đ/e of a leader; d
 * (`unitResult`) only where `can.stateUnitResult`.
 */
export const savePeriodReviewSchema = z.strictObject({
  version: versionSchema,
  scores: scoresSchema,
  comment: z.string().max(4_000),
  leadership: z
    .array(
      z.strictObject({
        code: z.enum(['unitResult', 'organising', 'cohesion']),
        value: z.string().max(3),
        grounds: z.string().trim().max(2_000),
      }),
    )
    .max(3),
})

/** `POST /api/period-scores/:id/hand-in`, `/take-back`, `/confirm` */
export const periodScoreActSchema = z.strictObject({ version: versionSchema })
/** `POST /api/period-scores/:id/return` */
export const returnPeriodScoreSchema = z.strictObject({
  version: versionSchema,
  reason: z.string().trim().min(1).max(2_000),
})

/** `POST /api/period-scores/:id/unscored`: the personnel body says why there will be no score; null takes it back. */
export const leaveUnscoredSchema = z.strictObject({
  version: versionSchema,
  reason: z.string().trim().min(1).max(2_000).nullable(),
})

/** `POST /api/period-scores/confirm`: several that are unremarkable at once; each is answered on its own. */
export const confirmManySchema = z.strictObject({
  items: z
    .array(z.strictObject({ id: idSchema, version: versionSchema }))
    .min(1)
    .max(500),
})
export const confirmedManySchema = z.object({
  confirmed: z.array(idSchema),
  refused: z.array(z.object({ id: idSchema, problems: z.array(problemSchema) })),
})

/** A month that an agency which rates before 15 December leaves out of everybody's year (Điều 19 khoản 2). */
export const leftOutMonthSchema = z.object({
  id: idSchema,
  version: versionSchema,
  agencyId: idSchema,
  agencyName: z.string(),
  period: z.string(),
  reason: z.string(),
  withdrawn: z.boolean(),
  can: z.object({ withdraw: z.boolean() }),
})
export type LeftOutMonthRecord = z.infer<typeof leftOutMonthSchema>

/** `GET /api/work-periods?year=`: the agencies the caller answers for and his own. */
export const workPeriodsSchema = z.object({
  periods: z.array(
    z.object({
      agencyId: idSchema,
      agencyName: z.string(),
      period: z.string(),
      from: daySchema,
      to: daySchema,
      state: z.enum(['open', 'locked']),
      version: versionSchema,
      people: z.number().int(),
      handedIn: z.number().int(),
      confirmed: z.number().int(),
      can: z.object({ lock: z.boolean(), reopen: z.boolean() }),
    }),
  ),
  /** Agencies for which the caller may open a period. */
  mayOpen: z.array(z.object({ agencyId: idSchema, agencyName: z.string() })),
  /** Months that count for nobody an agency rates, withdrawn decisions too. */
  leftOut: z.array(leftOutMonthSchema),
  /** Agencies that may still leave the December of the year out. */
  mayLeaveOut: z.array(z.object({ agencyId: idSchema, agencyName: z.string() })),
})

/** `POST /api/work-periods`: opens a period for agencies; a job, since it makes a form for everybody. */
export const openPeriodsSchema = z.strictObject({
  period: workPeriodSchema,
  agencyIds: z.array(idSchema).min(1).max(1_000),
})
/** `POST /api/work-periods/:agencyId/:period/lock`: whoever has no confirmed score needs a reason, stated here or before. */
export const lockPeriodSchema = z.strictObject({
  version: versionSchema,
  unscored: z
    .array(z.strictObject({ personId: idSchema, reason: z.string().trim().min(1).max(2_000) }))
    .max(20_000)
    .default([]),
})
/** `POST /api/work-periods/:agencyId/:period/reopen` */
export const reopenPeriodSchema = z.strictObject({
  version: versionSchema,
  reason: z.string().trim().min(1).max(2_000),
})
/** `POST /api/work-periods/leave-out`: December of several agencies at once, all or none. */
export const leaveOutMonthSchema = z.strictObject({
  period: workPeriodSchema,
  agencyIds: z.array(idSchema).min(1).max(1_000),
  reason: z.string().trim().min(1).max(2_000),
})
export const leftOutMonthsSchema = z.object({ ids: z.array(idSchema) })
/** `POST /api/left-out-months/:id/withdraw`: the month counts again. */
export const withdrawLeftOutSchema = z.strictObject({
  version: versionSchema,
  reason: z.string().trim().min(1).max(2_000),
})

/** Answer to locking and opening again. */
export const periodChangedSchema = z.object({ version: versionSchema })

/** `POST /api/work-periods/recompute`: every score of a period anew; a job with progress. */
export const recomputeSchema = z.strictObject({ period: workPeriodSchema, agencyIds: z.array(idSchema).max(1_000) })
