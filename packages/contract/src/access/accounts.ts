import { z } from 'zod'
import { daySchema, idSchema } from '../http.ts'

/** `POST /api/accounts`: accounts for named people, or for everybody in a unit and below who has none. Answers with a job whose file lists the first passwords. */
export const issueAccountsSchema = z.union([
  z.strictObject({ personIds: z.array(idSchema).min(1).max(500) }),
  z.strictObject({ unitId: idSchema }),
])

/** `PUT /api/accounts/:personId` */
export const changeAccountSchema = z.strictObject({ state: z.enum(['active', 'disabled']) })

/** `POST /api/offices`: gives a person a standing role over a unit and everything below it. */
export const grantOfficeSchema = z.strictObject({
  personId: idSchema,
  role: z.enum(['personnel', 'party-committee']),
  unitId: idSchema,
  from: daySchema,
})

/** `POST /api/offices/:id/end` */
export const endOfficeSchema = z.strictObject({ on: daySchema })
