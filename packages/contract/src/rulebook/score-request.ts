import { z } from 'zod'
import { SUBJECT_KINDS } from '@thuoc-do/domain'

const scoresByCode = z.record(z.string(), z.string())

/** A line of assigned work with what came of it. */
export const workLineSchema = z.strictObject({
  coefficient: z.string(),
  assigned: z.string(),
  completed: z.string(),
  qualityFailures: z.number().optional(),
  delays: z.number().optional(),
  exempted: z.boolean().optional(),
  outsidePlan: z.boolean().optional(),
})

/** Facts of the glossary by name. */
export const factsSchema = z.record(z.string(), z.union([z.boolean(), z.string()]))

/** What is filled in for one instrument; which of it a rule set uses is the domain's business. */
export const filledInShape = {
  scores: scoresByCode.optional(),
  notApplicable: z.array(z.string()).optional(),
  general: scoresByCode.optional(),
  generalTotal: z.string().optional(),
  leadership: z
    .strictObject({
      unitResult: z.string().optional(),
      organising: z.string().optional(),
      cohesion: z.string().optional(),
    })
    .optional(),
  axes: z
    .array(
      z.strictObject({
        code: z.string(),
        notApplicable: z.boolean().optional(),
        A: z.string().optional(),
        B: z.string().optional(),
        C: z.string().optional(),
        D: z.string().optional(),
      }),
    )
    .optional(),
  grades: z.record(z.string(), z.string()).optional(),
  tasks: z
    .array(z.strictObject({ base: z.string(), daysLate: z.number(), quality: z.string(), difficulty: z.string() }))
    .optional(),
  policy: z
    .strictObject({ deductionPer: z.enum(['unit', 'line']).optional(), capEachComponent: z.boolean().optional() })
    .optional(),
}

/**
 * What `score` takes. Decimals are texts with a point; counts of events are JSON numbers. What the values mean, and
 * which of them a rule set uses, is the domain's business.
 */
export const scoreRequestSchema = z.strictObject({
  ruleSet: z.string(),
  /** The latest version when left out. */
  version: z.int().min(1).optional(),
  person: z.strictObject({ kind: z.enum(SUBJECT_KINDS), leader: z.boolean() }),
  on: z.string().optional(),
  work: z.array(workLineSchema).optional(),
  facts: factsSchema.optional(),
  ...filledInShape,
})

/** See {@link scoreRequestSchema}. */
export type ScoreRequest = z.infer<typeof scoreRequestSchema>
