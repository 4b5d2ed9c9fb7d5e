import { parseDecimal, problem, type DecimalProblemCode, type Problem } from '../kernel/index.ts'
import type { AllocationRequest, QuotaPerson } from './allocation.ts'

/** Why an allocation request cannot be worked on. */
export type AllocationProblemCode =
  | DecimalProblemCode
  | 'percent-out-of-range'
  | 'person-twice'
  | 'set-twice'
  | 'priority-keys-differ'
  | 'exception-set-unknown'
  | 'exception-twice'
  | 'committee-person-twice'
  | 'elsewhere-set-unknown'
  | 'elsewhere-twice'
  | 'elsewhere-impossible'

/** Everything that keeps a request from having one meaning; empty when it can be allocated. */
export function allocationProblems(request: AllocationRequest): readonly Problem<AllocationProblemCode>[] {
  return [
    ...percentProblems(request.quota.percent, 'quota.percent'),
    ...peopleProblems(request.people),
    ...exceptionProblems(request),
    ...elsewhereProblems(request),
    ...(request.committee ?? []).flatMap(({ order }, at) =>
      repeated(order, (id, again) => problem('committee-person-twice', `committee[${at}].order[${again}]`, { id })),
    ),
  ]
}

function percentProblems(percent: string, path: string): readonly Problem<AllocationProblemCode>[] {
  const parsed = parseDecimal(percent, path)
  if (!parsed.ok) return parsed.problems
  const { numerator, denominator } = parsed.value
  const possible = BigInt(numerator) >= 0n && BigInt(numerator) <= 100n * BigInt(denominator)
  return possible ? [] : [problem('percent-out-of-range', path, { value: percent })]
}

function peopleProblems(people: readonly QuotaPerson[]): readonly Problem<AllocationProblemCode>[] {
  const problems: Problem<AllocationProblemCode>[] = repeated(
    people.map(({ id }) => id),
    (id, again) => problem('person-twice', `people[${again}].id`, { id }),
  )
  const keys = people.find(({ level }) => level === 'outstanding')?.priority.length ?? 0
  for (const [at, { id, level, priority, sets }] of people.entries()) {
    if (new Set(sets).size < sets.length)
      problems.push(
        ...repeated(sets, (set, again) => problem('set-twice', `people[${at}].sets[${again}]`, { id, set })),
      )
    if (level === 'outstanding' && priority.length !== keys)
      problems.push(
        problem('priority-keys-differ', `people[${at}].priority`, {
          id,
          keys: String(priority.length),
          expected: String(keys),
        }),
      )
  }
  return problems
}

function exceptionProblems({ exceptions = [], people }: AllocationRequest): readonly Problem<AllocationProblemCode>[] {
  if (exceptions.length === 0) return []
  const known = new Set(people.flatMap(({ sets }) => sets))
  const names = exceptions.map(({ set }) => set)
  return [
    ...exceptions.flatMap(({ percent }, at) => percentProblems(percent, `exceptions[${at}].percent`)),
    ...names.flatMap((set, at) =>
      known.has(set) ? [] : [problem('exception-set-unknown' as const, `exceptions[${at}].set`, { set })],
    ),
    ...repeated(names, (set, again) => problem('exception-twice', `exceptions[${again}].set`, { set })),
  ]
}

function elsewhereProblems({ elsewhere = [], people }: AllocationRequest): readonly Problem<AllocationProblemCode>[] {
  if (elsewhere.length === 0) return []
  const known = new Set(people.flatMap(({ sets }) => sets))
  const isCount = (number: number): boolean => Number.isSafeInteger(number) && number >= 0
  return [
    ...elsewhere.flatMap(({ set, base, held }, at) => [
      ...(known.has(set) ? [] : [problem('elsewhere-set-unknown' as const, `elsewhere[${at}].set`, { set })]),
      ...(isCount(base) && isCount(held) && held <= base
        ? []
        : [
            problem('elsewhere-impossible' as const, `elsewhere[${at}]`, {
              set,
              base: String(base),
              held: String(held),
            }),
          ]),
    ]),
    ...repeated(
      elsewhere.map(({ set }) => set),
      (set, again) => problem('elsewhere-twice', `elsewhere[${again}].set`, { set }),
    ),
  ]
}

function repeated<T>(values: readonly string[], describe: (value: string, at: number) => T): T[] {
  const seen = new Set<string>()
  return values.flatMap((value, at) => {
    if (seen.has(value)) return [describe(value, at)]
    seen.add(value)
    return []
  })
}
