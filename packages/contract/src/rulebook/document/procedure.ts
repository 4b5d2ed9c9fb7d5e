import { ABSENCES } from '@thuoc-do/domain'
import { z } from 'zod'
import { conditionSchema, levelSchema } from './conditions.ts'
import { audienceSchema, cited, list, named, source, textSchema } from './texts.ts'

const deadlineSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('before-day-of-year'), day: textSchema }),
  z.strictObject({ kind: z.literal('before-day-of-last-month'), day: z.int() }),
  z.strictObject({ kind: z.literal('working-days-of-period'), days: z.int() }),
])

const ballotSchema = z.strictObject({
  secret: z.boolean(),
  choices: list(z.union([levelSchema, z.literal('not-rated')])),
  quorumPercent: textSchema.nullable(),
  majorityPercent: textSchema.nullable(),
  ...source,
})

/** Who acts in a stage, by relation. */
export const stageActorSchema = z.enum([
  'self',
  'head-of-unit',
  'unit-meeting',
  'leadership-collective',
  'party-committee',
  'head-of-agency',
  'personnel-body',
  'competent-person',
])

/** What a stage leaves behind. */
export const stageOutputSchema = z.enum([
  'assigned-work',
  'self-scores',
  'confirmed-scores',
  'minutes',
  'ballot-result',
  'party-opinion',
  'proposed-level',
  'quota-allocation',
  'decision',
  'notice',
])

/** One stage of the procedure. */
export const stageSchema = z.strictObject({
  code: textSchema,
  actor: stageActorSchema,
  leaves: list(stageOutputSchema),
  mayReturnTo: list(textSchema),
  audience: audienceSchema,
  deadline: deadlineSchema.nullable(),
  ballot: ballotSchema.nullable(),
  ...named,
})

/** How results of short spans become those of longer ones. */
export const rollUpSchema = z.strictObject({
  steps: list(
    z.strictObject({
      from: z.enum(['month', 'quarter', 'half-year']),
      to: z.enum(['quarter', 'half-year', 'year']),
      method: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('mean') }),
        z.strictObject({
          kind: z.literal('count'),
          levels: list(z.strictObject({ level: levelSchema, when: conditionSchema })),
        }),
        z.strictObject({ kind: z.literal('none') }),
      ]),
      ...source,
    }),
  ),
  leavesMean: cited(list(z.enum(ABSENCES))),
})

/** How a result is contested. */
export const petitionSchema = z.strictObject({
  filingWorkingDays: cited(z.int().nullable()),
  resolvingWorkingDays: cited(z.int().nullable()),
})

/** When a written reason is due. */
export const writtenReasonSchema = z.strictObject({
  gapPoints: textSchema.nullable(),
  levelChanged: z.boolean(),
  ...source,
})

/** A rounding the instrument orders. */
export const roundingSchema = z.strictObject({
  where: z.enum(['part', 'total', 'roll-up']),
  places: z.int(),
  direction: z.enum(['floor', 'half-up', 'ceil']),
  ...source,
})

/** A printed form and its stage. */
export const formSchema = z.strictObject({ code: textSchema, stage: textSchema, ...named })

/** What a result may be used for. */
export const useSchema = z.strictObject({
  code: textSchema,
  period: z.enum(['month', 'quarter', 'half-year', 'year']),
  ...named,
})
