import type { Allocation } from '@thuoc-do/domain'
import type { ServerProblem } from '../platform/transaction.ts'
import type { TieOrder } from './ports.ts'

/**
 * What is wrong with the committee's order of people tied at a set: it names everybody tied there; nobody else, except
 * others in an open tie.
 * @param ties every tie that is open, with the one the order is about
 */
export function tieOrderProblems(
  ties: Allocation['ties'],
  { set, order }: Pick<TieOrder, 'set' | 'order'>,
  people: readonly { id: number; fullName: string }[],
  path: string,
): ServerProblem[] {
  const tie = ties.find((open) => open.set === set)
  if (tie === undefined) return [{ code: 'tie-unknown', path: `${path}.set` }]
  const inSomeTie = new Set(ties.flatMap((open) => open.people))
  const foreign = order.filter((id, at) => !inSomeTie.has(String(id)) || order.indexOf(id) !== at)
  const missing = tie.people.filter((id) => !order.includes(Number(id)))
  const names = new Map(people.map(({ id, fullName }) => [String(id), fullName]))
  return [
    ...foreign.map((id): ServerProblem => ({
      code: 'tie-order-foreign',
      path: `${path}.order`,
      params: { id: String(id) },
    })),
    ...missing.map((id): ServerProblem => ({
      code: 'tie-order-incomplete',
      path: `${path}.order`,
      params: { fullName: names.get(id) ?? '' },
    })),
  ]
}
