import { z } from 'zod'
import { daySchema, idSchema, problemSchema } from '../http.ts'

/** One bad cell of an imported workbook: where it is, what is wrong, what would be right. */
export const cellProblemSchema = problemSchema.extend({
  sheet: z.string(),
  row: z.number().int(),
  column: z.string(),
  found: z.string(),
})
export type CellProblem = z.infer<typeof cellProblemSchema>

/** How many things of one kind an import would do. */
export const importCountSchema = z.object({ what: z.string(), count: z.number().int() })

/**
 * `POST /api/organisation/imports?fileName=…&on=…` takes the raw bytes and answers `{ importId, jobId }`;
 * `GET /api/organisation/imports/:id` is this; `POST …/:id/confirm` answers `{ jobId }`. Nothing is written before `confirm`.
 */
export const importSchema = z.object({
  id: idSchema,
  fileName: z.string(),
  on: daySchema,
  state: z.enum(['reading', 'refused', 'ready', 'applying', 'applied', 'stale']),
  /** Reasons the whole file was refused (not a workbook, too large …). */
  fileProblems: z.array(problemSchema),
  problems: z.array(cellProblemSchema),
  problemCount: z.number().int(),
  warnings: z.array(cellProblemSchema),
  counts: z.array(importCountSchema),
  sample: z.array(z.object({ what: z.string(), text: z.string() })),
})
export type Import = z.infer<typeof importSchema>

export const importStartedSchema = z.object({ importId: idSchema, jobId: z.uuid() })
