import { z } from 'zod'
import { problemSchema, versionSchema } from '../http.ts'
import { ruleSetRefSchema } from './rule-sets.ts'

/** A draft is written, handed in, and then published by a second person or sent back. */
export const draftStateSchema = z.enum(['writing', 'handed-in', 'published', 'discarded'])

/** Acts on a draft that the caller may do now. */
export const draftActSchema = z.enum(['save', 'hand-in', 'take-back', 'publish', 'send-back', 'discard'])
export type DraftAct = z.infer<typeof draftActSchema>

/** One line of `GET /api/rule-set-drafts`, newest first. */
export const draftRowSchema = z.object({
  draftId: z.number().int(),
  state: draftStateSchema,
  ruleSetId: z.string(),
  version: z.number().int(),
  number: z.string(),
  titleVi: z.string(),
  titleEn: z.string(),
  basedOn: ruleSetRefSchema,
  author: z.string(),
  updatedAt: z.iso.datetime(),
  /** How many things stand in the way of publishing. */
  problems: z.number().int(),
  can: z.array(draftActSchema),
})
export type DraftRow = z.infer<typeof draftRowSchema>
export const draftsSchema = z.object({ drafts: z.array(draftRowSchema) })

/**
 * `POST /api/rule-set-drafts`: a copy of an existing version to write in. The same `ruleSetId` makes the next version of
 * that set; another one, which no set has yet, makes a set of its own (`local/...`, lower-case ASCII and hyphens).
 */
export const beginDraftSchema = z.strictObject({
  basedOn: z.strictObject({ id: z.string(), version: z.int().min(1) }),
  ruleSetId: z.string().max(80),
})
export const draftBegunSchema = z.object({ draftId: z.number().int() })

/** `GET /api/rule-set-drafts/:draftId`; `document` is the domain's `RuleSet`, `problems` point into it by path. */
export const draftSchema = draftRowSchema.extend({
  lockVersion: versionSchema,
  document: z.unknown(),
  problemList: z.array(problemSchema),
  handedInBy: z.string().nullable(),
  sentBackReason: z.string().nullable(),
  publishedBy: z.string().nullable(),
  publishedAt: z.iso.datetime().nullable(),
  hash: z.string().nullable(),
})
export type Draft = z.infer<typeof draftSchema>

/** `PUT /api/rule-set-drafts/:draftId`: the whole document; kept even while it contradicts itself, never while it has no shape. */
export const saveDraftSchema = z.strictObject({ lockVersion: versionSchema, document: z.unknown() })

/** Answer to every act on a draft. */
export const draftChangedSchema = z.object({ lockVersion: versionSchema, problemList: z.array(problemSchema) })

/** `POST …/:draftId/hand-in`, `…/take-back`, `…/publish`. */
export const draftActBodySchema = z.strictObject({ lockVersion: versionSchema })
/** `POST …/:draftId/send-back`, `…/discard`. */
export const draftReasonBodySchema = z.strictObject({ lockVersion: versionSchema, reason: z.string().max(2_000) })
