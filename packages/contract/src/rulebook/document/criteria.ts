import type { Criterion } from '@thuoc-do/domain'
import { z } from 'zod'
import { audienceSchema, labelSchema, list, named, textSchema } from './texts.ts'

const scoringSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('any') }),
  z.strictObject({ kind: z.literal('step'), step: textSchema }),
  z.strictObject({ kind: z.literal('choice'), values: list(textSchema) }),
  z.strictObject({
    kind: z.literal('graded'),
    grades: list(z.strictObject({ label: labelSchema, from: textSchema })),
  }),
])

const common = { code: textSchema, number: textSchema, maximum: textSchema, audience: audienceSchema, ...named }

const criterionSchema: z.ZodType<Criterion> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('scored'), scoring: scoringSchema, mayNotApply: z.boolean(), ...common }),
    z.strictObject({ kind: z.literal('group'), of: list(criterionSchema), ...common }),
  ]),
)

/** One of the two parts with its tree of criteria. */
export const partSchema = z.strictObject({
  code: z.enum(['general', 'result']),
  maximum: textSchema,
  criteria: list(criterionSchema),
  ...named,
})
