import { z } from 'zod'
import { daySchema, idSchema } from '../http.ts'

export const unitKindSchema = z.enum(['root', 'block', 'agency', 'unit'])
export const personKindSchema = z.enum(['cadre', 'civil-servant', 'public-employee', 'contract-worker'])
export const leadershipSchema = z.enum(['none', 'deputy', 'head'])

export const unitNodeSchema = z.object({
  id: idSchema,
  code: z.string(),
  name: z.string(),
  kind: unitKindSchema,
  parentId: idSchema.nullable(),
  validFrom: daySchema,
  /** People whose main post is in this very unit on the day asked for (not below it). */
  people: z.number().int(),
  headName: z.string().nullable(),
  /** `change`: rename it, add below it, issue accounts in it; `relocate`: move or close it, which concerns the unit above too. */
  can: z.object({ change: z.boolean(), relocate: z.boolean() }),
})
export type UnitNode = z.infer<typeof unitNodeSchema>

/** `GET /api/organisation/tree?on=YYYY-MM-DD`: every unit on that day, parents before children. */
export const treeSchema = z.object({
  on: daySchema,
  units: z.array(unitNodeSchema),
  can: z.object({ import: z.boolean() }),
})
export type Tree = z.infer<typeof treeSchema>

/** `POST /api/organisation/units/:id/changes`: a dated change of name, place in the tree, or existence. */
export const changeUnitSchema = z.discriminatedUnion('change', [
  z.strictObject({ change: z.literal('rename'), name: z.string().min(1).max(300), from: daySchema }),
  z.strictObject({ change: z.literal('move'), parentId: idSchema, from: daySchema }),
  z.strictObject({ change: z.literal('close'), from: daySchema }),
])

/** `POST /api/organisation/units`: a new unit below another, from a day on. Answers `{ id }`. */
export const createUnitSchema = z.strictObject({
  code: z.string().min(1).max(40),
  name: z.string().min(1).max(300),
  kind: z.enum(['block', 'agency', 'unit']),
  parentId: idSchema,
  from: daySchema,
})
