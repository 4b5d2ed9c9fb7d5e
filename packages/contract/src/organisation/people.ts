import { z } from 'zod'
import { relationSchema } from '../access/me.ts'
import { daySchema, idSchema } from '../http.ts'
import { leadershipSchema, personKindSchema } from './tree.ts'

export const personRowSchema = z.object({
  id: idSchema,
  code: z.string(),
  fullName: z.string(),
  birthDate: daySchema.nullable(),
  unitId: idSchema.nullable(),
  unitName: z.string(),
  postTitle: z.string(),
  kind: personKindSchema.nullable(),
  leadership: leadershipSchema,
  partyMember: z.boolean(),
  account: z.object({ username: z.string(), state: z.enum(['active', 'disabled']) }).nullable(),
})
export type PersonRow = z.infer<typeof personRowSchema>

/** Query of `GET /api/organisation/people`. `unit` includes everything below it; `q` is diacritics-free. */
export const peopleQuerySchema = z.strictObject({
  unit: idSchema.optional(),
  q: z.string().max(100).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})

export const peoplePageSchema = z.object({
  rows: z.array(personRowSchema),
  total: z.number().int(),
  page: z.number().int(),
  pageSize: z.number().int(),
})
export type PeoplePage = z.infer<typeof peoplePageSchema>

/** `GET /api/organisation/people/:id` */
export const personDetailSchema = personRowSchema.extend({
  gender: z.enum(['male', 'female']).nullable(),
  holdings: z.array(
    z.object({
      unitId: idSchema,
      unitName: z.string(),
      postTitle: z.string(),
      kind: personKindSchema,
      leadership: leadershipSchema,
      comparableGroup: z.string().nullable(),
      from: daySchema,
      to: daySchema.nullable(),
      main: z.boolean(),
    }),
  ),
  party: z.object({ cell: z.string().nullable(), joinedOn: daySchema.nullable() }).nullable(),
  offices: z.array(relationSchema.extend({ id: idSchema, from: daySchema, to: daySchema.nullable() })),
  can: z.object({ issueAccount: z.boolean(), grantOffice: z.boolean(), move: z.boolean() }),
})
export type PersonDetail = z.infer<typeof personDetailSchema>

/** `POST /api/organisation/people/:id/moves`: a new main post from a day on; the old one ends the day before. */
export const movePersonSchema = z.strictObject({
  unitId: idSchema,
  postTitle: z.string().min(1).max(200),
  kind: personKindSchema,
  leadership: leadershipSchema,
  comparableGroup: z.string().max(200),
  from: daySchema,
})

/** `GET /api/organisation/posts`: the catalogue of posts, by title. */
export const postsSchema = z.object({
  posts: z.array(
    z.object({
      id: idSchema,
      title: z.string(),
      kind: personKindSchema,
      leadership: leadershipSchema,
      comparableGroup: z.string().nullable(),
    }),
  ),
})
export type Post = z.infer<typeof postsSchema>['posts'][number]

/** What a change of the organisation answers: which unit or person it was. */
export const changedSchema = z.object({ id: idSchema })
