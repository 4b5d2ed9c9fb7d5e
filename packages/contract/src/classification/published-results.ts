import { z } from 'zod'
import { levelSchema } from '../appraisal/rounds.ts'
import { daySchema, idSchema } from '../http.ts'

/** `GET /api/published-results`: lists of the caller's own agency that have been made known, latest round first. */
export const publishedListsSchema = z.object({
  lists: z.array(z.object({ roundId: idSchema, roundName: z.string(), agencyId: idSchema, agencyName: z.string() })),
})

/** `GET /api/rounds/:id/agencies/:agencyId/published`: the level alone, for everybody of the agency. No points, ever. */
export const publishedResultsSchema = z.object({
  roundId: idSchema,
  roundName: z.string(),
  agencyId: idSchema,
  agencyName: z.string(),
  parentName: z.string(),
  rows: z.array(
    z.object({
      fullName: z.string(),
      postTitle: z.string(),
      unitName: z.string(),
      level: levelSchema,
      number: z.string(),
      on: daySchema,
    }),
  ),
})
export type PublishedResults = z.infer<typeof publishedResultsSchema>
