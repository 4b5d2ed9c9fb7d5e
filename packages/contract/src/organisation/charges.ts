import { z } from 'zod'
import { daySchema, idSchema, versionSchema } from '../http.ts'

/** What a deputy is in charge of inside his unit, from a day to a day. */
export const chargeSchema = z.object({
  id: idSchema,
  version: versionSchema,
  /** Whose deputy he is. */
  unitId: idSchema,
  unitName: z.string(),
  over: z.object({ kind: z.enum(['unit', 'person']), id: idSchema, name: z.string() }),
  /** What the field is called in the document; empty where it has no name of its own. */
  field: z.string(),
  from: daySchema,
  to: daySchema.nullable(),
  document: z.string(),
  withdrawn: z.boolean(),
  can: z.object({ change: z.boolean() }),
})
export type ChargeRecord = z.infer<typeof chargeSchema>

/** `GET /api/organisation/people/:id/charges`, newest first, withdrawn ones too. */
export const chargesSchema = z.object({
  charges: z.array(chargeSchema),
  /** Whose deputy he is today; null for everybody else. */
  deputyOf: z.object({ id: idSchema, name: z.string() }).nullable(),
  /** What may be chosen today: units below that unit, and the people in it who do not lead it. Empty for whoever may not. */
  choices: z.object({
    units: z.array(z.object({ id: idSchema, name: z.string() })),
    people: z.array(z.object({ id: idSchema, fullName: z.string(), postTitle: z.string() })),
  }),
  can: z.object({ record: z.boolean() }),
})
export type Charges = z.infer<typeof chargesSchema>

/** `POST /api/organisation/people/:id/charges`: several units and people by one document. */
export const recordChargesSchema = z
  .strictObject({
    unitIds: z.array(idSchema).max(300),
    personIds: z.array(idSchema).max(300),
    field: z.string().trim().max(200).default(''),
    from: daySchema,
    to: daySchema.nullable(),
    document: z.string().trim().min(1).max(300),
  })
  .refine(({ unitIds, personIds }) => unitIds.length + personIds.length > 0, { path: ['unitIds'] })

/** Answer: the records made, units first, in the order asked for. */
export const chargesRecordedSchema = z.object({ ids: z.array(idSchema) })
