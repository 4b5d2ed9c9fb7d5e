import type { Tie } from '@thuoc-do/domain'
import type { ServerProblem } from '../platform/transaction.ts'

/**
 * What is wrong with an order the committee recorded for a tie: it names everybody tied there once, and nobody else
 * except others in an open tie.
 * @param names of people by appraisal
 */
export function tieOrderProblems(
  order: readonly number[],
  tie: Tie,
  ties: readonly Tie[],
  names: ReadonlyMap<string, string>,
): ServerProblem[] {
  const inSomeTie = new Set(ties.flatMap((open) => open.people))
  const foreign = order.filter((id, at) => !inSomeTie.has(String(id)) || order.indexOf(id) !== at)
  const missing = tie.people.filter((id) => !order.includes(Number(id)))
  return [
    ...foreign.map((id): ServerProblem => ({
      code: 'tie-order-foreign',
      path: 'body.order',
      params: { id: String(id) },
    })),
    ...missing.map((id): ServerProblem => ({
      code: 'tie-order-incomplete',
      path: 'body.order',
      params: { fullName: names.get(id) ?? '' },
    })),
  ]
}
