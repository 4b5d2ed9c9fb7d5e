import { z } from 'zod'
import { basisSchema } from './document/texts.ts'
import { scoreRequestSchema } from './score-request.ts'

const citationSchema = z.object({ instrument: z.string(), article: z.string() })
const sourceShape = { citation: citationSchema, basis: basisSchema }
const labelSchema = z.object({ vi: z.string(), en: z.string() })
const levelSchema = z.enum(['outstanding', 'good', 'satisfactory', 'unsatisfactory', 'not-rated', 'insufficient-data'])
const shownValueSchema = z.object({ exact: z.string(), display: z.string() }).nullable()

/** A step as a stored result has it. */
export const explainedStepSchema = z.object({
  code: z.string(),
  label: labelSchema,
  formula: z.string(),
  operands: z.array(z.object({ symbol: z.string(), value: z.string() })).readonly(),
  value: z.string(),
  unit: z.enum(['points', 'ratio', 'count']),
  ...sourceShape,
})

/** A condition as a stored result has it. */
export const explainedConditionSchema = z.object({
  code: z.string(),
  role: z.enum(['not-rated', 'disqualifier', 'band', 'no-level-named', 'cap', 'head-cap']),
  label: labelSchema,
  truth: z.enum(['true', 'false', 'unknown']),
  decidedBy: z
    .array(
      z.object({
        fact: z.string(),
        value: z.string().nullable(),
        presumed: z.boolean(),
        asked: z.string(),
        truth: z.enum(['true', 'false', 'unknown']),
      }),
    )
    .readonly(),
  ...sourceShape,
})

/** What of a result is needed to put it into words; every `ScoreReply` is one, and so is a stored one that was read back. */
export const explainedScoreSchema = z.object({
  total: shownValueSchema,
  level: levelSchema,
  levelByPoints: levelSchema.nullable(),
  missing: z.array(z.string()).readonly(),
  conditions: z.array(explainedConditionSchema).readonly(),
  steps: z.array(explainedStepSchema).readonly(),
  receipt: z.object({
    ruleSet: z.string(),
    version: z.int(),
    hash: z.string(),
    because: z.object({
      person: scoreRequestSchema.shape.person,
      on: z.string().nullable(),
      citation: citationSchema,
    }),
    engine: z.string(),
  }),
})

/** See {@link explainedScoreSchema}. */
export type ExplainedScore = z.infer<typeof explainedScoreSchema>
export type ExplainedStep = z.infer<typeof explainedStepSchema>
export type ExplainedCondition = z.infer<typeof explainedConditionSchema>
