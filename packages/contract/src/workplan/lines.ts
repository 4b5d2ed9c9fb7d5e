import { z } from 'zod'
import { daySchema, idSchema, versionSchema } from '../http.ts'
import { workPeriodSchema } from './periods.ts'

/** A count of products, above zero, with at most three decimals and a point. */
export const quantitySchema = z
  .string()
  .max(12)
  .regex(/^(?!0+(\.0+)?$)\d{1,7}(\.\d{1,3})?$/)
/** The same, or zero. */
export const doneQuantitySchema = z
  .string()
  .max(12)
  .regex(/^\d{1,7}(\.\d{1,3})?$/)

const reasonSchema = z.string().trim().min(1).max(2_000)

export const evidenceRefSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('file'), fileId: idSchema }),
  z.strictObject({ kind: z.literal('link'), address: z.url({ protocol: /^https?$/ }).max(2_000) }),
  z.strictObject({ kind: z.literal('document'), number: z.string().trim().min(1).max(200) }),
])

export const originSchema = z.enum(['planned', 'ad-hoc', 'received'])
export const acceptanceSchema = z.enum(['waiting', 'accepted', 'objected'])

/**
 * One line of a list of work. Quantities are exact decimals; `coefficient` is an exact fraction such as "7/3", and so is
 * `converted`, which is assigned × coefficient.
 */
export const workLineRowSchema = z.object({
  id: idSchema,
  period: z.string(),
  personId: idSchema,
  personCode: z.string(),
  fullName: z.string(),
  unitId: idSchema,
  unitName: z.string(),
  origin: originSchema,
  entryCode: z.string().nullable(),
  name: z.string(),
  output: z.string(),
  productUnit: z.string(),
  complexity: z.number().int().nullable(),
  coefficient: z.string(),
  assigned: z.string(),
  converted: z.string(),
  deadline: daySchema,
  acceptance: acceptanceSchema,
  completed: z.string(),
  handedOver: z.string(),
  delays: z.number().int(),
  qualityFailures: z.number().int(),
  openClaims: z.number().int(),
  evidence: z.number().int(),
  lastDoneOn: daySchema.nullable(),
  /** Past its deadline and not all done, or done after it, and no delay has been recorded yet. */
  late: z.boolean(),
  withdrawn: z.boolean(),
  version: versionSchema,
})
export type WorkLineRow = z.infer<typeof workLineRowSchema>

/**
 * `mine`: what I was assigned; `unit`: of everybody below a unit I answer for. Withdrawn lines are shown by their own
 * state only.
 */
export const workListQuerySchema = z.strictObject({
  scope: z.enum(['mine', 'unit']),
  period: workPeriodSchema,
  unit: idSchema.optional(),
  person: idSchema.optional(),
  /** Words of product, output, person or code, without diacritics if one likes. */
  search: z.string().max(200).optional(),
  state: z.enum(['waiting', 'objected', 'late', 'open', 'done', 'claims', 'no-evidence', 'withdrawn']).optional(),
  complexity: z.coerce.number().int().min(1).max(5).optional(),
  sort: z.enum(['deadline', 'person', 'name', 'completed']).default('deadline'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  size: z.coerce.number().int().min(1).max(200).default(50),
})

/** `GET /api/work-lines`; `GET /api/work-lines.xlsx` exports exactly what the same query shows, all pages. */
export const workListSchema = z.object({
  rows: z.array(workLineRowSchema),
  total: z.number().int(),
  page: z.number().int(),
  /** Sums over everything the query shows, in converted products, exact fractions. */
  sums: z.object({ assigned: z.string(), completed: z.string() }),
})
export type WorkList = z.infer<typeof workListSchema>

/** One event of a line as a reader is shown it. */
export const workEventSchema = z.object({
  key: z.string(),
  kind: z.string(),
  /** Fields of the act by name: quantity, deadline, reason, note, of, objective, toPerson … */
  act: z.record(z.string(), z.unknown()),
  onDay: daySchema,
  at: z.iso.datetime(),
  by: z.string(),
  role: z.string(),
  /** Of a delay or a failed review: whether it counts, was reversed, is claimed to have an objective cause, or is excused. */
  standing: z.enum(['counts', 'reversed', 'claimed', 'excused']).nullable(),
})

/** `GET /api/work-lines/:id` */
export const workLineDetailSchema = workLineRowSchema.extend({
  periodOpen: z.boolean(),
  giver: z.object({ lineId: idSchema, fullName: z.string() }).nullable(),
  receivers: z.array(z.object({ lineId: idSchema.nullable(), fullName: z.string(), quantity: z.string() })),
  files: z.array(
    z.object({ id: idSchema, name: z.string(), mediaType: z.string(), size: z.number().int(), at: z.iso.datetime() }),
  ),
  events: z.array(workEventSchema),
  /** What the caller may do now. */
  can: z.object({
    accept: z.boolean(),
    object: z.boolean(),
    report: z.boolean(),
    claimCause: z.boolean(),
    amend: z.boolean(),
    withdraw: z.boolean(),
    judge: z.boolean(),
    answerCause: z.boolean(),
    handOver: z.boolean(),
  }),
})
export type WorkLineDetail = z.infer<typeof workLineDetailSchema>

/** What a product is: an entry of the agency's catalogue in force, or, where it has none, described in full. */
export const productSchema = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('catalogue'), code: z.string().max(40) }),
  z.strictObject({
    from: z.literal('described'),
    name: z.string().trim().min(1).max(500),
    productUnit: z.string().trim().min(1).max(50),
    complexity: z.number().int().min(1).max(5).nullable(),
    coefficient: quantitySchema,
  }),
])

/** `POST /api/work-lines`: one product for one or many people; several shares make a bundle of outputs. */
export const assignSchema = z.strictObject({
  key: z.uuid(),
  period: workPeriodSchema,
  product: productSchema,
  origin: z.enum(['planned', 'ad-hoc']),
  deadline: daySchema,
  shares: z
    .array(
      z.strictObject({
        personId: idSchema,
        quantity: quantitySchema,
        output: z.string().trim().max(500),
      }),
    )
    .min(1)
    .max(500),
})
export const assignedSchema = z.object({ ids: z.array(idSchema) })

/** `POST /api/work-lines/copy`: the plan of another period, for people one may assign to; deadlines move with it. */
export const copyPlanSchema = z.strictObject({
  key: z.uuid(),
  from: workPeriodSchema,
  to: workPeriodSchema,
  unitId: idSchema,
  personIds: z.array(idSchema).max(2_000).optional(),
})
export const copiedPlanSchema = z.object({
  copied: z.number().int(),
  /** `reason` is a code with a sentence in `wording`. */
  skipped: z.array(z.object({ name: z.string(), fullName: z.string(), reason: z.string() })),
})

/**
 * Every act on a line: `POST /api/work-lines/:id/events`. `key` makes sending it again harmless; another version than the
 * line stands at is a conflict that names both. `of` is the key of an event of the line: of a report in `corrected`, of a
 * delay or a failed review in `upheld`, `reversed` and `cause-claimed`, of the claim itself in `cause-answered`.
 */
export const workActSchema = z.strictObject({
  key: z.uuid(),
  version: versionSchema,
  onDay: daySchema,
  act: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('accepted') }),
    z.strictObject({ kind: z.literal('objected'), reason: reasonSchema }),
    z.strictObject({
      kind: z.literal('amended'),
      quantity: quantitySchema,
      deadline: daySchema,
      reason: reasonSchema,
    }),
    z.strictObject({ kind: z.literal('withdrawn'), reason: reasonSchema }),
    z.strictObject({
      kind: z.literal('completed'),
      quantity: quantitySchema,
      note: z.string().trim().max(2_000),
      evidence: z.array(evidenceRefSchema).max(20),
    }),
    z.strictObject({
      kind: z.literal('corrected'),
      of: z.uuid(),
      quantity: doneQuantitySchema,
      reason: reasonSchema,
    }),
    z.strictObject({
      kind: z.literal('evidence-added'),
      note: z.string().trim().max(2_000),
      evidence: z.array(evidenceRefSchema).min(1).max(20),
    }),
    z.strictObject({ kind: z.literal('delayed'), reason: reasonSchema }),
    z.strictObject({ kind: z.literal('failed-review'), reason: reasonSchema }),
    z.strictObject({ kind: z.literal('upheld'), of: z.uuid(), reason: reasonSchema }),
    z.strictObject({ kind: z.literal('reversed'), of: z.uuid(), reason: reasonSchema }),
    z.strictObject({
      kind: z.literal('cause-claimed'),
      of: z.uuid(),
      reason: reasonSchema,
      evidence: z.array(evidenceRefSchema).max(20),
    }),
    z.strictObject({
      kind: z.literal('cause-answered'),
      of: z.uuid(),
      objective: z.boolean(),
      reason: reasonSchema,
    }),
    z.strictObject({
      kind: z.literal('handed-over'),
      quantity: quantitySchema,
      toPerson: idSchema,
      /** The receiver's, inside the period; left out, the giver's. */
      deadline: daySchema.optional(),
      reason: reasonSchema,
    }),
  ]),
})
/** Answer of every act; `lineId` is the receiver's new line after a handing over. */
export const workActedSchema = z.object({ version: versionSchema, lineId: idSchema.nullable() })

/**
 * `POST /api/work-lines/:id/files`, the content as it is, its name in `?name=`; `GET /api/work-lines/:id/files/:fileId`
 * gives it back as an attachment to whoever may see the line.
 */
export const workFileSchema = z.object({
  id: idSchema,
  name: z.string(),
  mediaType: z.string(),
  size: z.number().int(),
  sha256: z.string(),
})

/** `GET /api/work-people?period=&unit=`: whom the caller may assign to, with the load each already has. */
export const workPeopleQuerySchema = z.strictObject({ period: workPeriodSchema, unit: idSchema.optional() })
export const workPeopleSchema = z.object({
  people: z.array(
    z.object({
      personId: idSchema,
      personCode: z.string(),
      fullName: z.string(),
      postTitle: z.string(),
      unitId: idSchema,
      unitName: z.string(),
      /** Assigned converted products, an exact fraction, and in how many lines. */
      load: z.string(),
      lines: z.number().int(),
    }),
  ),
})
