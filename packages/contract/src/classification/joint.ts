import { z } from 'zod'
import { idSchema, versionSchema } from '../http.ts'
import { capSchema, dossierSchema, familyLossSchema } from './dossiers.ts'

const personSchema = z.object({
  appraisalId: idSchema,
  fullName: z.string(),
  unitName: z.string(),
  agencyName: z.string(),
  /** Exact fractions, in the order the rule set ranks by. */
  priority: z.array(z.string()),
})
export type JointPerson = z.infer<typeof personSchema>

/**
 * `GET /api/rounds/:id/joint-allocation`: places given for all agencies of a round at once, where the quota holds in sets
 * that reach across them. For whoever has the whole tenant in his reach.
 */
export const jointAllocationSchema = z.object({
  roundId: idSchema,
  roundName: z.string(),
  /** The newest allocation, 0 before the first: acts name the one their author saw. */
  version: versionSchema,
  /** `collecting`: agencies are still missing; `open`: equals wait for the committee; `given`; `deciding` from the first decision. */
  stage: z.enum(['collecting', 'ready', 'open', 'given', 'deciding']),
  quotaRule: dossierSchema.shape.quotaRule,
  /** Agencies the places wait for, and why, as wording codes. */
  waits: z.array(z.object({ agencyId: idSchema, code: z.string(), params: z.record(z.string(), z.string()) })),
  agencies: z.number().int(),
  /** Sets that reach across agencies, each with whoever holds its places, best first, and who was refused for it. */
  sets: z.array(capSchema.extend({ holders: z.array(personSchema), refused: z.array(personSchema) })),
  /** Equals who wait for the committee, at a shared set or at one of an agency. */
  ties: z.array(
    z.object({ set: z.string(), name: z.string(), places: z.number().int(), people: z.array(personSchema) }),
  ),
  loss: z.array(familyLossSchema),
  /** Whether the independent check passed, run anew for this answer; null before there is an allocation. */
  verified: z.boolean().nullable(),
  can: z.object({ allocate: z.boolean(), resolveTie: z.boolean(), giveUp: z.boolean() }),
})
export type JointAllocation = z.infer<typeof jointAllocationSchema>

/** `POST …/joint-allocation` */
export const jointActSchema = z.strictObject({ version: versionSchema })

/** `POST …/joint-allocation/ties` */
export const jointTieSchema = z.strictObject({
  version: versionSchema,
  set: z.string(),
  order: z.array(idSchema).min(2),
  minutes: z.string().min(1).max(100),
  reason: z.string().min(1).max(2_000),
})

/** `POST …/joint-allocation/give-up` */
export const giveUpJointSchema = z.strictObject({ version: versionSchema, reason: z.string().trim().min(1).max(2_000) })
