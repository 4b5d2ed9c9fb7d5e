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
  /** Results that cannot be computed, because the old data lack something the trial asks for. */
  insufficient: z.number().int(),
  /** Equals among whom a committee would have to choose before the places are given. */
  tied: z.number().int(),
})

const sidesSchema = z.object({ before: levelsSchema, after: levelsSchema, moved: z.number().int() })

/** A level on either side of a simulation; `tied` and `insufficient-data` stand only on the side of the trial. */
export const simulatedLevelSchema = z.enum([
  'outstanding',
  'good',
  'satisfactory',
  'unsatisfactory',
  'not-rated',
  'insufficient-data',
  'tied',
])

/**
 * One unit's people under the set that decided and under the trial; people are counted in the unit of their result. A
 * unit's `all` is its `own` plus the `all` of its children.
 */
export const simulatedUnitSchema = z.object({
  unitId: z.number().int(),
  parentId: z.number().int().nullable(),
  name: z.string(),
  agency: z.boolean(),
  own: sidesSchema,
  all: sidesSchema,
  /** Places for outstanding of the agencies in the unit together; null where there is none. */
  placesBefore: z.number().int().nullable(),
  placesAfter: z.number().int().nullable(),
})

/** One person whose level would be another. */
export const simulatedMoveSchema = z.object({
  appraisalId: z.number().int(),
  name: z.string(),
  unitName: z.string(),
  before: simulatedLevelSchema,
  after: simulatedLevelSchema,
  /** Totals as exact fractions; null where there is none. */
  totalBefore: z.string().nullable(),
  totalAfter: z.string().nullable(),
  /** Why: another score or another band over it, a condition or cap, the quota, not rated, not to be computed. */
  because: z.enum(['points', 'condition', 'quota', 'not-rated', 'insufficient']),
})

/** Something the trial asks for that the old data do not give, with how many results it leaves open. */
export const lackingSchema = z.object({
  /** Its place in the input, such as `scores.II.1` or `facts.unitLevel`. */
  fact: z.string(),
  /** What it is called; null where there is no name beside its place. */
  label: z.object({ vi: z.string(), en: z.string() }).nullable(),
  reason: z.enum(['missing', 'above-maximum', 'unfit', 'not-bound']),
  people: z.number().int(),
})

const triedSetSchema = z.object({
  id: z.string(),
  version: z.number().int(),
  hash: z.string(),
  number: z.string(),
  /** The draft it was tried from; null for a published version. */
  draftId: z.number().int().nullable(),
})

/** `GET /api/rule-set-simulations/:id`, the id of the job that computed it; nothing decided is ever written. */
export const simulationSchema = z.object({
  roundId: z.number().int(),
  roundName: z.string(),
  before: triedSetSchema,
  after: triedSetSchema,
  people: z.number().int(),
  moved: z.number().int(),
  /** From level to level, how many; also those who stay. */
  transitions: z.array(
    z.object({ before: simulatedLevelSchema, after: simulatedLevelSchema, people: z.number().int() }),
  ),
  /** Most frequent first. */
  lacking: z.array(lackingSchema),
  /** Parents before children. */
  units: z.array(simulatedUnitSchema),
  /** At most 2,000 of those who move, those who lose or gain most levels first. */
  moves: z.array(simulatedMoveSchema),
  /** What the reader has to know besides: agencies left out, a trial that needs other data. */
  problems: z.array(problemSchema),
  /** How long reading and computing took. */
  milliseconds: z.number(),
})
export type Simulation = z.infer<typeof simulationSchema>
