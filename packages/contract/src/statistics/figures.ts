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
