import { z } from 'zod'
import { idSchema, problemSchema } from '../http.ts'

/** A set to try: a published version, or a draft as it stands. */
export const trialSetSchema = z.union([
  z.strictObject({ ruleSetId: z.string(), version: z.int().min(1) }),
  z.strictObject({ draftId: idSchema }),
])

/** `POST /api/rule-set-simulations`: try a set on a round whose results are decided; answers with a job (`queuedSchema`). */
export const simulateSchema = z.strictObject({ roundId: idSchema, trial: trialSetSchema })

const levelsSchema = z.object({
  outstanding: z.number().int(),
  good: z.number().int(),
  satisfactory: z.number().int(),
  unsatisfactory: z.number().int(),
  notRated: z.number().int(),
  /** Results that cannot be computed, because the old data lack a fact. */
  insufficient: z.number().int(),
})

/** One unit's people under the set that decided and under the trial; people are counted in the unit of their result. */
export const simulatedUnitSchema = z.object({
  unitId: z.number().int(),
  parentId: z.number().int().nullable(),
  name: z.string(),
  agency: z.boolean(),
  before: levelsSchema,
  after: levelsSchema,
  /** Places for outstanding of the agency's own quota; null for a unit that is no agency. */
  placesBefore: z.number().int().nullable(),
  placesAfter: z.number().int().nullable(),
  moved: z.number().int(),
})

/** One person whose level would be another. */
export const simulatedMoveSchema = z.object({
  appraisalId: z.number().int(),
  name: z.string(),
  unitName: z.string(),
  before: z.string(),
  after: z.string(),
  /** Totals as exact fractions; null where there is none. */
  totalBefore: z.string().nullable(),
  totalAfter: z.string().nullable(),
  /** Why, as wording codes: another score, a condition, a cap, the quota. */
  because: z.enum(['points', 'condition', 'quota', 'not-rated', 'insufficient']),
})

/** `GET /api/rule-set-simulations/:id`, the id of the job that computed it; nothing decided is ever written. */
export const simulationSchema = z.object({
  roundId: z.number().int(),
  roundName: z.string(),
  before: z.object({ id: z.string(), version: z.number().int(), hash: z.string(), number: z.string() }),
  after: z.object({ id: z.string(), version: z.number().int(), hash: z.string(), number: z.string() }),
  people: z.number().int(),
  /** From level to level, how many. */
  transitions: z.array(z.object({ before: z.string(), after: z.string(), people: z.number().int() })),
  /** Facts the trial asks for that the old data lack, with how many results each leaves open. */
  lacking: z.array(z.object({ fact: z.string(), people: z.number().int() })),
  units: z.array(simulatedUnitSchema),
  /** At most 2,000, those who lose or gain most levels first. */
  moves: z.array(simulatedMoveSchema),
  movesTotal: z.number().int(),
  problems: z.array(problemSchema),
  milliseconds: z.number(),
})
export type Simulation = z.infer<typeof simulationSchema>
