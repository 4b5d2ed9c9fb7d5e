import { z } from 'zod'

/** Which version of which rule set. */
export const ruleSetRefSchema = z.object({ id: z.string(), version: z.int().min(1), hash: z.string() })
export type RuleSetRef = z.infer<typeof ruleSetRefSchema>

/** `GET /api/rule-sets`: every version that ships or was published here; the document itself is the domain's `RuleSet`. */
export const ruleSetRowSchema = z.object({
  id: z.string(),
  version: z.number().int(),
  hash: z.string(),
  number: z.string(),
  titleVi: z.string(),
  titleEn: z.string(),
  track: z.enum(['state', 'party', 'local']),
  mechanism: z.string(),
  inForceFrom: z.string(),
  inForceTo: z.string().nullable(),
  kinds: z.array(z.string()),
  /** Ships with the product, or was written and published by this office. */
  source: z.enum(['shipped', 'office']),
  /** Whether a newer version of the same set is there. */
  superseded: z.boolean(),
})
export type RuleSetRow = z.infer<typeof ruleSetRowSchema>
export const ruleSetListSchema = z.object({
  ruleSets: z.array(ruleSetRowSchema),
  /** Whether the caller may begin a draft. */
  canWrite: z.boolean(),
  /** Whether the caller may publish what somebody else wrote. */
  canPublish: z.boolean(),
})

/** `GET /api/rule-sets/:id` with optional `?version=`; the newest version when it is left out. */
export const ruleSetReplySchema = z.object({ hash: z.string(), document: z.unknown() })
