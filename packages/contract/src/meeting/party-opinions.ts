import { z } from 'zod'
import { daySchema, idSchema } from '../http.ts'

/** One person on whom the Party committee gives its opinion, and the last one it gave. */
export const partyOpinionRowSchema = z.object({
  appraisalId: idSchema,
  fullName: z.string(),
  postTitle: z.string(),
  unitName: z.string(),
  own: z.boolean(),
  opinion: z
    .object({
      id: idSchema,
      document: z.string(),
      on: daySchema,
      content: z.string().nullable(),
      by: z.string(),
      at: z.iso.datetime(),
      /** How many there are, the older ones corrected by this. */
      versions: z.number().int(),
      /** The document as it was scanned. */
      files: z.array(z.object({ id: idSchema, name: z.string(), size: z.number().int(), at: z.iso.datetime() })),
    })
    .nullable(),
})
export type PartyOpinionRow = z.infer<typeof partyOpinionRowSchema>

/** `GET /api/party-opinions?roundId=` */
export const partyOpinionsQuerySchema = z.strictObject({ roundId: idSchema })
export const partyOpinionsSchema = z.object({
  rows: z.array(partyOpinionRowSchema),
  can: z.object({ enter: z.boolean() }),
})
/** `POST /api/party-opinions`: one document of the committee, with its opinion on each person it speaks of. */
export const enterPartyOpinionsSchema = z.strictObject({
  roundId: idSchema,
  document: z.string().trim().min(1).max(200),
  on: daySchema,
  opinions: z
    .array(z.strictObject({ appraisalId: idSchema, content: z.string().trim().min(1).max(10_000) }))
    .min(1)
    .max(500),
})
export const partyOpinionsEnteredSchema = z.object({ entered: z.number().int() })
