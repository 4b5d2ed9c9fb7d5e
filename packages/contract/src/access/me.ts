import { z } from 'zod'
import { idSchema } from '../http.ts'

/** How a person is related to a unit; what he may see and do follows from it and from nothing else. */
export const relationSchema = z.object({
  role: z.enum(['head', 'personnel', 'party-committee', 'administrator']),
  unitId: idSchema.nullable(),
  unitName: z.string(),
})
export type Relation = z.infer<typeof relationSchema>

/** Rooms of the application a person has any business in; navigation shows these and no others. */
export const roomSchema = z.enum([
  'today',
  'work',
  'appraisals',
  'unit',
  'rounds',
  'meetings',
  'petitions',
  'bodies',
  'statistics',
  'catalogue',
  'rule-sets',
  'organisation',
])
export type Room = z.infer<typeof roomSchema>

/** `GET /api/me` */
export const meSchema = z.object({
  account: z.object({ username: z.string(), administrator: z.boolean(), mustChangePassword: z.boolean() }),
  person: z.object({ id: idSchema, fullName: z.string(), postTitle: z.string(), unitName: z.string() }).nullable(),
  relations: z.array(relationSchema),
  rooms: z.array(roomSchema),
  tenant: z.object({ name: z.string(), place: z.string(), demonstration: z.boolean() }),
})
export type Me = z.infer<typeof meSchema>

/** `GET /api/sign-in`: what the sign-in page shows before anyone has signed in. */
export const signInSchema = z.object({
  tenantName: z.string(),
  demonstration: z.boolean(),
  demoAccounts: z.array(
    z.object({ username: z.string(), password: z.string(), fullName: z.string(), about: z.string() }),
  ),
})
export type SignIn = z.infer<typeof signInSchema>
