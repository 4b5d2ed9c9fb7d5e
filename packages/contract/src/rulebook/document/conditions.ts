import { isFactName, RATED_LEVELS, type Condition, type FactName } from '@thuoc-do/domain'
import { z } from 'zod'
import { list, textSchema } from './texts.ts'

/** One of the four levels. */
export const levelSchema = z.enum(RATED_LEVELS)
/** One of the grades of sets without points. */
export const gradeSchema = z.enum(['excellent', 'good', 'average', 'poor'])

const fact = z.custom<FactName>((name) => typeof name === 'string' && isFactName(name))

/** A condition over the facts of the glossary. */
export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('all'), of: list(conditionSchema) }),
    z.strictObject({ kind: z.literal('any'), of: list(conditionSchema) }),
    z.strictObject({ kind: z.literal('not'), of: conditionSchema }),
    z.strictObject({ kind: z.literal('holds'), fact }),
    z.strictObject({
      kind: z.literal('compare'),
      fact,
      is: z.enum(['below', 'at-most', 'equal', 'at-least', 'above']),
      value: textSchema,
    }),
    z.strictObject({ kind: z.literal('level'), fact, atLeast: levelSchema }),
    z.strictObject({ kind: z.literal('grade'), fact, atLeast: gradeSchema }),
  ]),
)
