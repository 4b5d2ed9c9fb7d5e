import { z } from 'zod'

const figuresByLabel = z.record(z.string().min(1), z.string())

/** What `figures` takes: any of a total, shares in per cent (decimal comma or point) and counts, by level or label. */
export const publishedFiguresSchema = z.strictObject({
  total: z.string().optional(),
  shares: figuresByLabel.optional(),
  counts: figuresByLabel.optional(),
  /** The report leaves labels out on purpose, so that nothing has to add up to the whole. */
  partial: z.boolean().optional(),
})

const rangeSchema = z.object({ from: z.number().int(), to: z.number().int() })

/** `POST /api/figures-check` takes {@link publishedFiguresSchema} and answers what the domain's `checkFigures` found. */
export const figuresReportSchema = z.object({
  verdict: z.enum(['consistent', 'consistent-under-a-reading', 'inconsistent']),
  problems: z.array(
    z.discriminatedUnion('code', [
      z.object({ code: z.literal('counts-do-not-sum'), sum: z.number().int(), difference: z.number().int() }),
      z.object({ code: z.literal('shares-do-not-sum'), value: z.string() }),
      z.object({ code: z.literal('unattainable'), level: z.string(), share: z.string(), of: z.number().int() }),
      z.object({
        code: z.literal('share-does-not-match-count'),
        level: z.string(),
        share: z.string(),
        count: z.number().int(),
        of: z.number().int(),
        expected: z.string(),
      }),
      z.object({ code: z.literal('figures-do-not-fit') }),
    ]),
  ),
  readings: z.array(
    z.object({
      total: z.string(),
      nested: z.array(z.string()),
      rounding: z.enum(['half-up', 'truncated']),
      population: z.object({ from: z.number().int(), to: z.number().int().optional() }),
      counts: z.record(z.string(), rangeSchema),
    }),
  ),
})
export type FiguresCheck = z.infer<typeof figuresReportSchema>
