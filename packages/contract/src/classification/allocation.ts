import {
  accepted,
  parseDecimal,
  parseFraction,
  refused,
  type AllocationRequest,
  type DecimalProblemCode,
  type Exact,
  type Outcome,
  type Problem,
} from '@thuoc-do/domain'
import { z } from 'zod'

/** Two numbers as long as a decimal may be; reading longer ones would cost more than it is worth. */
const LONGEST_FRACTION = 81

const levelSchema = z.enum(['outstanding', 'good', 'satisfactory', 'unsatisfactory', 'not-rated', 'insufficient-data'])

/**
 * What `allocate` takes. Percentages and priorities are texts with a decimal point; a priority may also be an exact
 * fraction as a receipt prints it ("565/6"). Whoever is no candidate needs no priority.
 */
export const allocationRequestSchema = z.strictObject({
  quota: z.strictObject({
    percent: z.string(),
    base: z.enum(['good-only', 'good-or-better', 'rated']),
    rounding: z.enum(['floor', 'half-up', 'ceil']),
  }),
  people: z.array(
    z.strictObject({
      id: z.string().min(1),
      level: levelSchema,
      priority: z.array(z.string()).optional(),
      sets: z.array(z.string().min(1)),
    }),
  ),
  /** A documented higher percentage for single sets; every other set keeps its own. */
  exceptions: z.array(z.strictObject({ set: z.string(), percent: z.string() })).optional(),
  /** People of a set whose levels are settled elsewhere: how many count, and how many hold a place. */
  elsewhere: z.array(z.strictObject({ set: z.string(), base: z.int(), held: z.int() })).optional(),
  /** The committee's order of people tied at a set, first goes first. */
  committee: z.array(z.strictObject({ set: z.string(), order: z.array(z.string()).min(1) })).optional(),
})

/** Reads the priorities of a request that has the right shape, or says which of them are no numbers. */
export function allocationRequestOf(
  input: z.infer<typeof allocationRequestSchema>,
): Outcome<AllocationRequest, DecimalProblemCode> {
  const problems: Problem<DecimalProblemCode>[] = []
  const people = input.people.map((person, at) => ({
    ...person,
    priority: (person.priority ?? []).flatMap((text, key): readonly Exact[] => {
      const fraction = text.length <= LONGEST_FRACTION && text.includes('/') ? parseFraction(text) : undefined
      if (fraction !== undefined) return [fraction]
      const decimal = parseDecimal(text, `people[${at}].priority[${key}]`)
      if (decimal.ok) return [decimal.value]
      problems.push(...decimal.problems)
      return []
    }),
  }))
  return problems.length > 0 ? refused(problems) : accepted({ ...input, people })
}
