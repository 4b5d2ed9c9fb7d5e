import { SUBJECT_KINDS } from '@thuoc-do/domain'
import { z } from 'zod'
import { basisSchema } from './document/texts.ts'
import { daySchema } from '../http.ts'

const citationSchema = z.object({ instrument: z.string(), article: z.string() })

/** What came of one rule set for one subject on one day; `SetFindingReply` is what the server writes. */
export const setFindingSchema = z.object({
  ruleSet: z.string(),
  version: z.number().int(),
  hash: z.string(),
  number: z.string(),
  titleVi: z.string(),
  titleEn: z.string(),
  track: z.enum(['state', 'local', 'party']),
  verdict: z.enum(['applies', 'binds-others', 'not-in-force', 'not-adopted', 'older-version', 'replaced']),
  citation: citationSchema.nullable(),
  basis: basisSchema.nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  instead: z.object({ ruleSet: z.string(), version: z.number().int(), number: z.string() }).nullable(),
})
export type SetFindingReply = z.infer<typeof setFindingSchema>

/** `GET /api/rule-sets/applicable`: which sets bind such a subject on a day (today when left out). */
export const applicableQuerySchema = z.strictObject({
  kind: z.enum(SUBJECT_KINDS),
  leader: z.enum(['true', 'false']).transform((value) => value === 'true'),
  partyMember: z.enum(['true', 'false']).transform((value) => value === 'true'),
  on: daySchema.optional(),
})

/** Answer to it, and to `GET /api/people/:id/rule-sets` with optional `?on=`, where kind and post are the person's. */
export const applicableSchema = z.object({
  on: z.string(),
  subject: z.object({ kind: z.enum(SUBJECT_KINDS), leader: z.boolean(), partyMember: z.boolean() }).nullable(),
  findings: z.array(setFindingSchema),
})
export type Applicable = z.infer<typeof applicableSchema>

/** A document by which the office took a set into use. */
export const adoptionRowSchema = z.object({
  id: z.number().int(),
  ruleSetId: z.string(),
  from: z.string(),
  to: z.string().nullable(),
  decision: z.string(),
})
export type AdoptionRow = z.infer<typeof adoptionRowSchema>

/** `GET /api/rule-set-adoptions`, newest first. */
export const adoptionsSchema = z.object({ adoptions: z.array(adoptionRowSchema), canAdopt: z.boolean() })

/** `POST /api/rule-set-adoptions`. */
export const adoptSchema = z.strictObject({
  ruleSetId: z.string().max(80),
  from: daySchema,
  to: daySchema.nullable(),
  decision: z.string().trim().min(1).max(100),
})
/** Answer to both acts on an adoption. */
export const adoptedSchema = z.object({ id: z.number().int() })
/** `POST /api/rule-set-adoptions/:id/end`. */
export const endAdoptionSchema = z.strictObject({ to: daySchema, reason: z.string().trim().min(1).max(2_000) })
