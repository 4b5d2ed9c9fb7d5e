import { z } from 'zod'

/** `GET /api/jobs/:id`, and each message of `GET /api/jobs/:id/events` (server-sent events). */
export const jobSchema = z.object({
  id: z.uuid(),
  kind: z.enum([
    'import-preview',
    'import-apply',
    'open-round',
    'bulk-forms',
    'bulk-notices',
    'issue-accounts',
    'allocate',
    'simulate',
    'open-work-periods',
    'recompute-scores',
    'bulk-period-forms',
  ]),
  state: z.enum(['queued', 'running', 'done', 'failed']),
  done: z.number().int(),
  total: z.number().int(),
  /** What the work is busy with, as a wording code. */
  step: z.string(),
  /** Sentence codes of what went wrong, when it failed. */
  problems: z.array(
    z.object({ code: z.string(), path: z.string(), params: z.record(z.string(), z.string()).optional() }),
  ),
  /** Facts about the outcome, by kind of job (e.g. `opened`, `skipped`). */
  result: z.record(z.string(), z.unknown()),
  file: z.object({ name: z.string(), size: z.number().int() }).nullable(),
  createdAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
})
export type Job = z.infer<typeof jobSchema>

/** `GET /api/jobs`: the caller's own jobs, newest first. */
export const jobsSchema = z.object({ jobs: z.array(jobSchema) })
