import { z } from 'zod'
import { conditionSchema, levelSchema } from './conditions.ts'
import { audienceSchema, cited, labelSchema, list, named, source, textSchema } from './texts.ts'

const cased = { code: textSchema, audience: audienceSchema, when: conditionSchema, ...named }

/** A case that settles the outcome. */
export const caseSchema = z.strictObject(cased)
/** A circumstance that keeps a level from being exceeded. */
export const capSchema = z.strictObject({ atMost: levelSchema, ...cased })

/** A level with its least points and its conditions. */
export const bandSchema = z.strictObject({
  level: levelSchema,
  from: textSchema.nullable(),
  conditions: list(z.strictObject(cased)),
  ...source,
})

/** What happens when a condition of the level does not hold. */
export const fallSchema = z.strictObject({
  ifNoneHolds: z.enum(['lowest-level', 'authority-decides']),
  ...source,
})

/** How many may be outstanding. */
export const quotaSchema = z.strictObject({
  percent: cited(textSchema),
  exception: z.strictObject({ value: textSchema, grantedBy: labelSchema, ...source }).nullable(),
  base: cited(z.enum(['good-only', 'good-or-better', 'rated'])),
  rounding: cited(z.enum(['floor', 'half-up', 'ceil'])),
  families: cited(
    list(z.enum(['agency', 'unit', 'comparable-group', 'leaders-or-not', 'authority', 'province', 'province-group'])),
  ),
  countsHeads: cited(z.boolean()),
  headsCountAt: z.exactOptional(cited(z.enum(['agency', 'deciding-level']))),
  priority: cited(list(z.enum(['total', 'result', 'general']))),
})
