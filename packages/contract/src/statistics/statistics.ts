import { z } from 'zod'
import { daySchema, idSchema } from '../http.ts'
import { unitKindSchema } from '../organisation/tree.ts'

/** Counts of one unit with everything below it; levels are exclusive, `goodOrBetter` is not. */
export const countsSchema = z.object({
  outstanding: z.number().int(),
  good: z.number().int(),
  satisfactory: z.number().int(),
  unsatisfactory: z.number().int(),
  rated: z.number().int(),
  notRated: z.number().int(),
  notReported: z.number().int(),
  goodOrBetter: z.number().int(),
})
export type Counts = z.infer<typeof countsSchema>

export const statisticsRowSchema = z.object({
  unitId: idSchema,
  parentId: idSchema.nullable(),
  name: z.string(),
  kind: unitKindSchema,
  own: countsSchema,
  all: countsSchema,
})

/** `GET /api/rounds/:id/statistics`: every unit the caller may see; a row's `all` is its `own` plus its children's `all`. */
export const statisticsSchema = z.object({
  round: z.object({
    id: idSchema,
    name: z.string(),
    from: daySchema,
    to: daySchema,
    ruleSetNumber: z.string(),
    allDecided: z.boolean(),
    decidedUntil: daySchema.nullable(),
  }),
  /** Topmost units the caller may see. */
  roots: z.array(idSchema),
  rows: z.array(statisticsRowSchema),
  /** Bands of the rule set: least score of each level, in whole points. */
  bands: z.array(
    z.object({ level: z.enum(['outstanding', 'good', 'satisfactory', 'unsatisfactory']), from: z.string() }),
  ),
  /** How many people stand on each whole point (floor), over everything the caller may see. */
  distribution: z.array(z.object({ from: z.number().int(), people: z.number().int() })),
})
export type Statistics = z.infer<typeof statisticsSchema>
