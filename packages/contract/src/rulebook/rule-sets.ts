import { z } from 'zod'

/** `GET /api/rule-sets`; the document itself is what `@thuoc-do/domain` calls a rule set. */
export const ruleSetRowSchema = z.object({
  id: z.string(),
  version: z.number().int(),
  hash: z.string(),
  number: z.string(),
  titleVi: z.string(),
  titleEn: z.string(),
  inForceFrom: z.string(),
  inForceTo: z.string().nullable(),
  kinds: z.array(z.string()),
})
export type RuleSetRow = z.infer<typeof ruleSetRowSchema>
export const ruleSetListSchema = z.object({ ruleSets: z.array(ruleSetRowSchema) })

/** `GET /api/rule-sets/:id` */
export const ruleSetReplySchema = z.object({ hash: z.string(), document: z.unknown() })
