import { z } from 'zod'

/** One thing that is wrong, with the place it is wrong at; its sentence is in `wording`. */
export const problemSchema = z.object({
  code: z.string(),
  path: z.string(),
  params: z.record(z.string(), z.string()).optional(),
})

/** Body of every 4xx and 5xx answer. `code` says what kind of refusal it is, `problems` lists every reason. */
export const refusalSchema = z.object({
  code: z.enum(['unusable', 'refused', 'not-signed-in', 'forbidden', 'not-found', 'conflict', 'too-many', 'failed']),
  problems: z.array(problemSchema),
  /** Which request this was, to quote when asking for help. */
  requestId: z.string(),
})
export type Refusal = z.infer<typeof refusalSchema>

/** Row ids are positive integers; a forged one is answered like one that does not exist. */
export const idSchema = z.coerce.number().int().positive().max(2_147_483_647)

/** A calendar day, `YYYY-MM-DD`. */
export const daySchema = z.iso.date()

/** Optimistic version of a record: what the client saw when it began to edit. */
export const versionSchema = z.number().int().nonnegative()

/** An answer that only says a long piece of work has been queued. */
export const queuedSchema = z.object({ jobId: z.uuid() })
