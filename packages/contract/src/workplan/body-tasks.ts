import { z } from 'zod'
import { daySchema, idSchema, versionSchema } from '../http.ts'

/** The years for which bodies are rated here: Decree 335 is in force from 2026. */
export const bodyYearSchema = z.coerce.number().int().min(2026).max(2100)

const reasonSchema = z.string().trim().min(1).max(2_000)
const taskNameSchema = z.string().trim().min(1).max(500)

/** `POST /api/body-tasks`: tasks of a body's programme, or ones that came up, all with one day. */
export const addBodyTasksSchema = z.strictObject({
  /** Makes sending it again harmless. */
  key: z.uuid(),
  unitId: idSchema,
  year: bodyYearSchema,
  source: z.enum(['programme', 'arisen']),
  /** Number of the programme, or of the document that gave the task. */
  document: z.string().trim().max(200),
  dueOn: daySchema,
  names: z.array(taskNameSchema).min(1).max(200),
})
export const addedBodyTasksSchema = z.object({ ids: z.array(idSchema) })

/** `POST /api/body-tasks/:id/events`: everything else that happens to a task. */
export const bodyTaskActSchema = z.strictObject({
  key: z.uuid(),
  act: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('changed'), name: taskNameSchema, dueOn: daySchema, reason: reasonSchema }),
    z.strictObject({ kind: z.literal('withdrawn'), reason: reasonSchema }),
    z.strictObject({
      kind: z.literal('reported'),
      doneOn: daySchema,
      exceeded: z.boolean(),
      /** What can be looked at: number of a document, an address, a product. */
      evidence: z.string().trim().min(1).max(2_000),
    }),
    z.strictObject({ kind: z.literal('report-taken-back'), reason: reasonSchema }),
    z.strictObject({
      kind: z.literal('judged'),
      verdict: z.enum(['good', 'poor', 'not-done']),
      reason: reasonSchema,
    }),
    z.strictObject({ kind: z.literal('exceeding-answered'), granted: z.boolean(), reason: reasonSchema }),
    z.strictObject({ kind: z.literal('postponement-claimed'), until: daySchema, reason: reasonSchema }),
    z.strictObject({
      kind: z.literal('postponement-answered'),
      granted: z.boolean(),
      until: daySchema,
      reason: reasonSchema,
    }),
  ]),
})
export type BodyTaskActRequest = z.infer<typeof bodyTaskActSchema>['act']
export const bodyTaskActedSchema = z.object({ version: versionSchema })

/** One task of a body with everything that happened to it. */
export const bodyTaskSchema = z.object({
  id: idSchema,
  name: z.string(),
  source: z.enum(['programme', 'arisen']),
  document: z.string(),
  dueOn: daySchema,
  doneOn: daySchema.nullable(),
  poor: z.boolean(),
  exceeded: z.enum(['no', 'claimed', 'confirmed', 'refused']),
  postponement: z.enum(['none', 'claimed', 'confirmed', 'refused']),
  postponedTo: daySchema.nullable(),
  withdrawn: z.boolean(),
  late: z.boolean(),
  /** Files of evidence; their content is at `/api/body-tasks/:id/files/:fileId`. */
  files: z.array(z.object({ id: idSchema, name: z.string(), size: z.number().int(), at: z.iso.datetime() })),
  events: z.array(
    z.object({
      kind: z.string(),
      /** Fields of the act by name: doneOn, evidence, reason, until, verdict … */
      act: z.record(z.string(), z.unknown()),
      at: z.iso.datetime(),
      by: z.string(),
      role: z.string(),
    }),
  ),
  /** Acts the caller may do to it now; `attach` where he may give it a file. */
  can: z.array(z.string()),
})
export type BodyTaskReply = z.infer<typeof bodyTaskSchema>

/** How the tasks of a year stand; every share is one of these over `total`. */
export const bodyTaskCountsSchema = z.object({
  total: z.number().int(),
  done: z.number().int(),
  doneOnTime: z.number().int(),
  late: z.number().int(),
  exceeded: z.number().int(),
  excused: z.number().int(),
  openClaims: z.number().int(),
})
export type BodyTaskCountsReply = z.infer<typeof bodyTaskCountsSchema>
