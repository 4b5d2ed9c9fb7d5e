import { z } from 'zod'
import { stageCountsSchema } from '../appraisal/rounds.ts'
import { daySchema, idSchema, versionSchema } from '../http.ts'

/** `GET /api/rounds/:id/agencies/:agencyId/progress`: how far an agency is, unit by unit. */
export const agencyProgressSchema = z.object({
  roundId: idSchema,
  agencyId: idSchema,
  agencyName: z.string(),
  stage: z.enum(['collecting', 'proposed', 'allocated', 'decided']),
  version: versionSchema,
  handedInAt: z.iso.datetime().nullable(),
  /** Why the level above returned it last; null once it is handed in again. */
  returnReason: z.string().nullable(),
  lockedAt: z.iso.datetime().nullable(),
  /** Whether the caller sees what is in the dossier: his own agency's, or one that was handed in. */
  contentsOpen: z.boolean(),
  /** Day the rule set names for the end of the procedure; null where it names none. */
  deadline: daySchema.nullable(),
  overdue: z.boolean(),
  units: z.array(z.object({ unitId: idSchema, unitName: z.string(), counts: stageCountsSchema })),
  /** Whom the agency waits for; empty where the caller sees numbers only. */
  holdups: z.array(
    z.object({
      personId: idSchema,
      fullName: z.string(),
      unitName: z.string(),
      waits: z.enum(['self-scoring', 'head-review']),
      /** His own form, or so many forms he has to review. */
      people: z.number().int(),
      remindedOn: daySchema.nullable(),
    }),
  ),
  can: z.object({
    remind: z.boolean(),
    lock: z.boolean(),
    unlock: z.boolean(),
    handIn: z.boolean(),
    returnToAgency: z.boolean(),
  }),
})
export type AgencyProgress = z.infer<typeof agencyProgressSchema>

/** `POST …/return` and `…/unlock` */
export const reasonedDossierActSchema = z.strictObject({
  version: versionSchema,
  reason: z.string().trim().min(1).max(2_000),
})

/** `POST …/remind`: how many were reminded now, and how many had been today already. */
export const roundRemindedSchema = z.object({ reminded: z.number().int(), already: z.number().int() })
