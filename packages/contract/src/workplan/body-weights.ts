import { z } from 'zod'
import { daySchema, idSchema, versionSchema } from '../http.ts'

export const bodyWeightSchema = z.strictObject({
  code: z.string().max(20),
  /** Points, a decimal with a point. */
  maximum: z.string().max(8),
  /** How the competent body measures it, in its own words. */
  detail: z.string().trim().max(1_000),
})
export type BodyWeight = z.infer<typeof bodyWeightSchema>

export const bodyWeightsRowSchema = z.object({
  id: idSchema,
  unitId: idSchema,
  unitName: z.string(),
  state: z.enum(['draft', 'decided', 'discarded']),
  validFrom: daySchema,
  document: z.string(),
  items: z.array(bodyWeightSchema),
  /** Exact sum of the maxima as a decimal. */
  sum: z.string(),
  writtenBy: z.array(z.string()),
  decidedBy: z.string().nullable(),
  decidedAt: z.iso.datetime().nullable(),
  version: versionSchema,
  can: z.object({ write: z.boolean(), decide: z.boolean() }),
})
export type BodyWeightsRow = z.infer<typeof bodyWeightsRowSchema>

/** `GET /api/body-weights`: newest first, with the criteria they are about. */
export const bodyWeightsSchema = z.object({
  versions: z.array(bodyWeightsRowSchema),
  ruleSet: z.object({ id: z.string(), version: z.number().int(), hash: z.string(), number: z.string() }),
  /** Where weights may be set by the caller: the whole body, its blocks, its agencies; empty for everybody else. */
  places: z.array(z.object({ unitId: idSchema, unitName: z.string(), kind: z.string() })),
})

const contentShape = {
  validFrom: daySchema,
  document: z.string().trim().max(200),
  items: z.array(bodyWeightSchema).max(50),
}
/** `POST /api/body-weights`: a draft. */
export const draftBodyWeightsSchema = z.strictObject({ unitId: idSchema, ...contentShape })
/** `PUT /api/body-weights/:id` */
export const saveBodyWeightsSchema = z.strictObject({ version: versionSchema, ...contentShape })
/** `POST /api/body-weights/:id/decide`, `/discard`; the one who decides had no hand in the draft. */
export const bodyWeightsActSchema = z.strictObject({ version: versionSchema })
/** Answer of all of them. */
export const savedBodyWeightsSchema = z.object({ id: idSchema, version: versionSchema })
