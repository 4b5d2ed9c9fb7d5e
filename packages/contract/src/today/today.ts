import { z } from 'zod'
import { daySchema, idSchema } from '../http.ts'
import { workTasksSchema } from '../workplan/board.ts'

/** By when something has to be done: the end of the procedure, of the period, of the work; null where nothing says. */
const dueShape = { by: daySchema.nullable(), overdue: z.boolean() }

/** What an agency's dossier waits for. */
export const dossierStepSchema = z.enum(['propose', 'hand-in', 'allocate', 'decide'])

/** `GET /api/today`: everything that waits for the caller, across all rooms, nearest deadline first. */
export const todaySchema = z.object({
  items: z.array(
    z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('self-score'),
        appraisalId: idSchema,
        roundName: z.string(),
        unitName: z.string(),
        returnReason: z.string().nullable(),
        /** Criteria with a draft score. */
        scored: z.number().int(),
        ...dueShape,
      }),
      z.object({
        kind: z.literal('review'),
        appraisalId: idSchema,
        roundName: z.string(),
        fullName: z.string(),
        postTitle: z.string(),
        selfTotal: z.string().nullable(),
        ...dueShape,
      }),
      z.object({
        kind: z.literal('dossier'),
        step: dossierStepSchema,
        roundId: idSchema,
        roundName: z.string(),
        agencies: z.array(z.object({ id: idSchema, name: z.string() })).min(1),
        ...dueShape,
      }),
      z.object({ kind: z.literal('work'), task: workTasksSchema.shape.tasks.element, ...dueShape }),
    ]),
  ),
})
export type TodayItem = z.infer<typeof todaySchema>['items'][number]
