import { z } from 'zod'
import { daySchema, idSchema } from '../http.ts'
import { workTasksSchema } from '../workplan/board.ts'

/** By when something has to be done: the end of the procedure, of the period, of the work; null where nothing says. */
const dueShape = { by: daySchema.nullable(), overdue: z.boolean() }

/** What an agency's dossier waits for. */
export const dossierStepSchema = z.enum(['propose', 'hand-in', 'confirm-exception', 'allocate', 'decide'])

/** What a meeting waits for: being opened, a vote, a teller's count, its minutes written or adopted, or only its day. */
export const meetingStepSchema = z.enum(['attend', 'open', 'vote', 'count', 'write-minutes', 'adopt-minutes'])

/** Working days left by the office's calendar, today not counted; null where the rule set has no limit. */
const left = z.number().int().nullable()

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
      z.object({
        kind: z.literal('petition'),
        petitionId: idSchema,
        fullName: z.string(),
        agencyName: z.string(),
        roundName: z.string(),
        left,
        ...dueShape,
      }),
      z.object({
        kind: z.literal('own-petition'),
        petitionId: idSchema,
        roundName: z.string(),
        /** The decision petitioned against. */
        number: z.string(),
        left,
        ...dueShape,
      }),
      /** The time in which the person may still petition about his result. */
      z.object({
        kind: z.literal('petition-window'),
        appraisalId: idSchema,
        roundName: z.string(),
        number: z.string(),
        left,
        ...dueShape,
      }),
      z.object({
        kind: z.literal('meeting'),
        step: meetingStepSchema,
        meetingId: idSchema,
        title: z.string(),
        place: z.string(),
        startsAt: z.iso.datetime(),
        ...dueShape,
      }),
      z.object({
        kind: z.literal('party-opinion'),
        roundId: idSchema,
        roundName: z.string(),
        /** On how many people the opinion is still missing. */
        people: z.number().int(),
        ...dueShape,
      }),
      z.object({ kind: z.literal('work'), task: workTasksSchema.shape.tasks.element, ...dueShape }),
    ]),
  ),
})
export type TodayItem = z.infer<typeof todaySchema>['items'][number]

/** Whether the item only tells the person something; the others wait for him. */
export function todayOnlyTells({ kind }: Pick<TodayItem, 'kind'>): boolean {
  return kind === 'own-petition' || kind === 'petition-window'
}
