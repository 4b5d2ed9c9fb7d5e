import type { CommitteeOrder } from './allocation.ts'

/**
 * Puts equals in the order the committee recorded: of two people the latest order that names both decides.
 * @returns undefined when that leaves any two without an order, or runs in a circle: then the committee has to decide
 */
export function committeeOrder(
  equals: readonly string[],
  committee: readonly CommitteeOrder[],
): readonly string[] | undefined {
  const latestFirst = committee.toReversed().map(({ order }) => new Map(order.map((id, at) => [id, at])))
  const before = (a: string, b: string): boolean | undefined => {
    for (const places of latestFirst) {
      const [of, other] = [places.get(a), places.get(b)]
      if (of !== undefined && other !== undefined) return of < other
    }
    return undefined
  }
  const behind = new Map(equals.map((id) => [id, equals.filter((other) => before(id, other) === true).length]))
  // A full order without a circle, and nothing else, puts 0, 1, 2, … of them behind one or another.
  const ordered = equals.toSorted((a, b) => (behind.get(b) ?? 0) - (behind.get(a) ?? 0))
  return ordered.every((id, at) => behind.get(id) === equals.length - 1 - at) ? ordered : undefined
}
