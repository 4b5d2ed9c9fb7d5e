import { z } from 'zod'
import { gradeSchema } from './conditions.ts'
import { audienceSchema, cited, list, named, source, textSchema } from './texts.ts'

const namedSchema = z.strictObject(named)
const component = { symbol: textSchema, ...named }
const choice = { code: textSchema, value: textSchema, ...named }
const axisComponent = z.enum(['A', 'B', 'C', 'D'])

/** The way the result part is computed, with its parameters. */
export const mechanismSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('points') }),
  z.strictObject({
    kind: z.literal('converted-products'),
    points: cited(textSchema),
    quantity: z.strictObject(component),
    quality: z.strictObject(component),
    timeliness: z.strictObject(component),
    leadership: list(z.strictObject({ code: z.enum(['unitResult', 'organising', 'cohesion']), ...component })),
    leadershipValues: cited(list(textSchema)),
    deductionPercent: cited(textSchema),
    deductionPer: cited(z.enum(['unit', 'line'])),
    capEachComponent: cited(z.boolean()),
    result: namedSchema,
  }),
  z.strictObject({
    kind: z.literal('axes'),
    components: list(z.strictObject({ code: axisComponent, ...named })),
    axes: list(
      z.strictObject({
        code: textSchema,
        audience: audienceSchema,
        maximum: textSchema,
        weights: z.partialRecord(axisComponent, textSchema),
        ...named,
      }),
    ),
    whenNotApplicable: cited(z.enum(['not-allowed', 'share-out'])),
    fromWork: z
      .strictObject({ deductionPercent: textSchema, deductionPer: z.enum(['unit', 'line']), ...source })
      .nullable(),
    result: namedSchema,
  }),
  z.strictObject({
    kind: z.literal('grades'),
    scale: list(z.strictObject({ grade: gradeSchema, ...named })),
    criteria: list(
      z.strictObject({
        code: textSchema,
        number: textSchema,
        part: z.enum(['general', 'result']),
        audience: audienceSchema,
        ...named,
      }),
    ),
  }),
  z.strictObject({
    kind: z.literal('time-and-difficulty'),
    points: cited(textSchema),
    bases: list(z.strictObject(choice)),
    timeliness: list(z.strictObject({ untilDaysLate: z.int().nullable(), ...choice })),
    quality: list(z.strictObject(choice)),
    difficulty: list(z.strictObject(choice)),
    timelinessWeight: cited(textSchema),
    result: namedSchema,
  }),
])
