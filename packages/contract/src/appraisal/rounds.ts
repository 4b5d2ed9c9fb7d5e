import { z } from 'zod'
import { daySchema, idSchema } from '../http.ts'

/** Where one person's appraisal stands. `not-rated` people stay on the list, with the reason; `withdrawn` forms do not. */
export const stageSchema = z.enum([
  'self-scoring',
  'head-review',
  'confirmed',
  'proposed',
  'allocated',
  'decided',
  'not-rated',
  'withdrawn',
])
export type Stage = z.infer<typeof stageSchema>

export const levelSchema = z.enum([
  'outstanding',
  'good',
  'satisfactory',
  'unsatisfactory',
  'not-rated',
  'insufficient-data',
])

/** The stages people are counted at; a withdrawn form counts nowhere. */
export const countedStageSchema = stageSchema.exclude(['withdrawn'])

/** How many appraisals stand at each stage. */
export const stageCountsSchema = z.record(countedStageSchema, z.number().int())

export const roundRowSchema = z.object({
  id: idSchema,
  name: z.string(),
  from: daySchema,
  to: daySchema,
  ruleSet: z.object({ id: z.string(), version: z.number().int(), number: z.string(), title: z.string() }),
  counts: stageCountsSchema,
  agencies: z.number().int(),
  agenciesDecided: z.number().int(),
})
export type RoundRow = z.infer<typeof roundRowSchema>

/** `GET /api/rounds` */
export const roundsSchema = z.object({
  rounds: z.array(roundRowSchema),
  can: z.object({ open: z.boolean() }),
})

/** `POST /api/rounds`: opens a round for the named agencies, or for every agency in the caller's reach. Opening again resumes: who has an appraisal already is left alone. */
export const openRoundSchema = z.strictObject({
  name: z.string().min(1).max(100),
  from: daySchema,
  to: daySchema,
  ruleSetId: z.string().min(1),
  /** The newest version when it is left out. */
  ruleSetVersion: z.int().min(1).optional(),
  agencies: z.union([z.literal('all'), z.array(idSchema).min(1).max(2_000)]),
})

/** `result` of the job that opens a round, in people; `reasons` counts those skipped by their wording code. */
export const openingResultSchema = z.object({
  roundId: idSchema,
  opened: z.number().int(),
  notRated: z.number().int(),
  already: z.number().int(),
  skipped: z.number().int(),
  reasons: z.record(z.string(), z.number().int()),
})
export type OpeningResult = z.infer<typeof openingResultSchema>

/** Who was left out when a round was opened, and why (a wording code). */
export const skippedSchema = z.object({
  personId: idSchema,
  fullName: z.string(),
  unitName: z.string(),
  reason: z.string(),
})

export const dossierRowSchema = z.object({
  agencyId: idSchema,
  agencyName: z.string(),
  parentName: z.string(),
  stage: z.enum(['collecting', 'proposed', 'allocated', 'decided']),
  counts: stageCountsSchema,
  /** People in the agency without an appraisal in this round. */
  notReported: z.number().int(),
})
export type DossierRow = z.infer<typeof dossierRowSchema>

/** `GET /api/rounds/:id` */
export const roundSchema = roundRowSchema.extend({
  dossiers: z.array(dossierRowSchema),
  skipped: z.array(skippedSchema),
  skippedCount: z.number().int(),
  can: z.object({
    extend: z.boolean(),
    /** Places are given for all agencies of the round at once, and the caller may see how. */
    seeJointPlaces: z.boolean(),
  }),
})
export type Round = z.infer<typeof roundSchema>
