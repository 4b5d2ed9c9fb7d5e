import { z } from 'zod'
import { SUBJECT_KINDS } from '@thuoc-do/domain'

/**
 * What `roll-up` takes: the results of the months, quarters or half-years of one subject. Totals are decimals with a
 * point or exact fractions; what the values mean is the domain's business.
 */
export const rollUpRequestSchema = z.strictObject({
  ruleSet: z.string(),
  /** The latest version when left out. */
  version: z.int().min(1).optional(),
  person: z.strictObject({ kind: z.enum(SUBJECT_KINDS), leader: z.boolean() }),
  on: z.string().optional(),
  to: z.enum(['quarter', 'half-year', 'year']),
  span: z.string().optional(),
  periods: z
    .array(
      z.strictObject({
        period: z.string(),
        total: z.string().optional(),
        level: z.string().optional(),
        absent: z.string().optional(),
        body: z.string().max(200).optional(),
      }),
    )
    .max(100),
  without: z
    .array(z.strictObject({ period: z.string(), reason: z.string().max(2_000) }))
    .max(12)
    .optional(),
  facts: z.record(z.string(), z.union([z.boolean(), z.string()])).optional(),
})

/** See {@link rollUpRequestSchema}. */
export type RollUpRequest = z.infer<typeof rollUpRequestSchema>
