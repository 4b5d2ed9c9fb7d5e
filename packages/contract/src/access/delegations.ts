import { z } from 'zod'
import { daySchema, idSchema } from '../http.ts'

/** `POST /api/units/:id/delegations`: somebody acts for the head of the unit for a time, by a document. */
export const delegateSchema = z.strictObject({
  toPersonId: idSchema,
  from: daySchema,
  to: daySchema,
  document: z.string().trim().min(1).max(200),
})

/** `POST /api/delegations/:id/end`: the last day, before the term. */
export const endDelegationSchema = z.strictObject({ on: daySchema, reason: z.string().trim().min(1).max(2_000) })

/** `GET /api/units/:id/delegations` */
export const delegationsSchema = z.object({
  unitName: z.string(),
  /** Null while nobody heads the unit: there is nobody to act for. */
  head: z.object({ personId: idSchema, fullName: z.string() }).nullable(),
  rows: z.array(
    z.object({
      id: idSchema,
      fromPerson: z.string(),
      toPerson: z.string(),
      from: daySchema,
      to: daySchema,
      document: z.string(),
      endedOn: daySchema.nullable(),
      state: z.enum(['to-come', 'in-force', 'over']),
    }),
  ),
  /** Who could be named: deputies and people of the unit, heads of units below. */
  candidates: z.array(z.object({ personId: idSchema, fullName: z.string(), title: z.string() })),
  can: z.object({ delegate: z.boolean() }),
})
export type Delegations = z.infer<typeof delegationsSchema>
