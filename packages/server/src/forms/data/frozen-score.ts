import { createHash } from 'node:crypto'
import { z } from 'zod'

/** Of the record kept when a period score is confirmed, what its form shows. */
const frozenSchema = z.object({
  person: z.object({ code: z.string(), fullName: z.string() }),
  position: z.object({ unitName: z.string(), agencyName: z.string(), postTitle: z.string(), leadership: z.string() }),
  self: z.object({
    scores: z.record(z.string(), z.string()),
    strengths: z.string(),
    weaknesses: z.string(),
    handedInAt: z.string().nullable(),
  }),
  review: z.object({ comment: z.string() }),
  score: z.object({
    general: z.object({ exact: z.string() }).nullable(),
    total: z.object({ exact: z.string() }).nullable(),
  }),
  confirmed: z.object({ at: z.string(), byName: z.string() }),
})
export type FrozenForm = z.infer<typeof frozenSchema>

/**
 * Reads what was confirmed.
 * @throws when the text is not what was frozen under this hash
 */
export function thawForm(frozen: string, contentHash: string): FrozenForm {
  if (createHash('sha256').update(frozen, 'utf8').digest('hex') !== contentHash)
    throw new Error(`a confirmed score does not match its hash ${contentHash}`)
  return frozenSchema.parse(JSON.parse(frozen))
}
