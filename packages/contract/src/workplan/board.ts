import { z } from 'zod'
import { levelSchema } from '../appraisal/rounds.ts'
import { daySchema, idSchema, problemSchema, versionSchema } from '../http.ts'
import { leadershipSchema } from '../organisation/tree.ts'
import { workPeriodSchema } from './periods.ts'
import { scoreStageSchema } from './scores.ts'

/** `GET /api/work-board?unit=&period=`: everybody below a unit in the caller's reach, as a head looks at them. */
export const workBoardQuerySchema = z.strictObject({ unit: idSchema, period: workPeriodSchema })

/** One person of the board. Shares are ratios of 1 and quantities converted products, exact fractions. */
export const workBoardRowSchema = z.object({
  personId: idSchema,
  personCode: z.string(),
  fullName: z.string(),
  postTitle: z.string(),
  leadership: leadershipSchema,
  unitId: idSchema,
  unitName: z.string(),
  /** The period score, with the version to confirm it by; null where the period was not opened for the person. */
  score: z.object({ id: idSchema, version: versionSchema, stage: scoreStageSchema }).nullable(),
  quantity: z.string().nullable(),
  quality: z.string().nullable(),
  timeliness: z.string().nullable(),
  total: z.string().nullable(),
  level: levelSchema.nullable(),
  /** Assigned converted products, all lines that count. */
  load: z.string(),
  completed: z.string(),
  lines: z.number().int(),
  lateLines: z.number().int(),
  openClaims: z.number().int(),
  objections: z.number().int(),
  /** Sentence codes with their figures, exact fractions where they are quantities. */
  unusual: z.array(z.object({ code: z.string(), params: z.record(z.string(), z.string()) })),
  missing: z.array(problemSchema),
  /** Nothing unusual, no open question, nothing missing: can be confirmed with others at once. */
  unremarkable: z.boolean(),
  /** Whether the caller himself has to confirm it now. */
  waitsForMe: z.boolean(),
  remindedOn: daySchema.nullable(),
})
export type WorkBoardRow = z.infer<typeof workBoardRowSchema>

export const workBoardSchema = z.object({
  period: z.string(),
  from: daySchema,
  to: daySchema,
  unit: z.object({ id: idSchema, name: z.string() }),
  /** Units the caller may look at in the same way, the topmost first. */
  units: z.array(z.object({ id: idSchema, name: z.string() })),
  rows: z.array(workBoardRowSchema),
  sums: z.object({
    people: z.number().int(),
    selfScoring: z.number().int(),
    handedIn: z.number().int(),
    confirmed: z.number().int(),
    waitsForMe: z.number().int(),
    load: z.string(),
    completed: z.string(),
    lateLines: z.number().int(),
    openClaims: z.number().int(),
    objections: z.number().int(),
    unusual: z.number().int(),
  }),
  /** Whether the caller, as a head over the unit, may remind people. */
  canRemind: z.boolean(),
})
export type WorkBoard = z.infer<typeof workBoardSchema>

/** `POST /api/work-board/remind`: shown to these people among their tasks; at most once a day each. */
export const remindSchema = z.strictObject({
  period: workPeriodSchema,
  unit: idSchema,
  personIds: z.array(idSchema).min(1).max(500),
})
export const remindedSchema = z.object({
  reminded: z.array(idSchema),
  /** Reminded today already, handed in meanwhile, or without a form in the period. */
  left: z.array(idSchema),
})

/** `GET /api/work-tasks`: what of work and period scores waits for the caller. */
export const workTasksSchema = z.object({
  tasks: z.array(
    z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('hand-in'),
        period: z.string(),
        scoreId: idSchema,
        by: daySchema,
        overdue: z.boolean(),
        returnReason: z.string().nullable(),
        reminded: z.object({ at: z.iso.datetime(), by: z.string() }).nullable(),
      }),
      z.object({ kind: z.literal('confirm'), period: z.string(), count: z.number().int() }),
      z.object({ kind: z.literal('answer-claims'), period: z.string(), count: z.number().int() }),
      z.object({ kind: z.literal('answer-objections'), period: z.string(), count: z.number().int() }),
      z.object({ kind: z.literal('accept-work'), period: z.string(), count: z.number().int() }),
      /** My own lines that are due within a week or past their deadline and not all done; `by` is the earliest deadline. */
      z.object({ kind: z.literal('due-soon'), period: z.string(), count: z.number().int(), by: daySchema }),
    ]),
  ),
})
export type WorkTask = z.infer<typeof workTasksSchema>['tasks'][number]
