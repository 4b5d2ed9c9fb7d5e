import { compare, exact, least, multiply, ONE, type Exact } from '../kernel/index.ts'

/** People just below a cutoff and just above it: scores in [cutoff − 1, cutoff) and in [cutoff, cutoff + 1). */
export type AroundCutoff = { readonly below: number; readonly above: number }

/** How surprising it would be to find so many just above if both sides were equally likely. */
export type Bunching = {
  /** One-sided exact binomial probability of at least so many above, at one half. */
  readonly chance: Exact
  /** The same after the Benjamini–Hochberg step for all cases looked at together. */
  readonly adjusted: Exact
  /** Whether the adjusted chance is within the share of false alarms accepted. */
  readonly bunched: boolean
}

/** One false alarm in twenty among the cases reported. */
const FALSE_ALARMS = exact(1, 20)

/** Counts the people around a cutoff; scores and cutoff in integer hundredths of a point. */
export function aroundCutoff(scores: readonly number[], cutoff: number): AroundCutoff {
  return {
    below: scores.filter((score) => score >= cutoff - 100 && score < cutoff).length,
    above: scores.filter((score) => score >= cutoff && score < cutoff + 100).length,
  }
}

/**
 * Tests many units and cutoffs at once for scores gathering just above a cutoff. It is a reason to look, never a
 * finding about a person: scores may gather for good reasons. All arithmetic is exact.
 */
export function bunching(cases: readonly AroundCutoff[], falseAlarms: Exact = FALSE_ALARMS): readonly Bunching[] {
  const chances = cases.map(chanceOfAtLeast)
  const bestLast = [...chances.entries()].toSorted(([, a], [, b]) => compare(b, a))
  const adjusted: Exact[] = []
  let smallest = ONE
  for (const [place, [at, chance]] of bestLast.entries()) {
    smallest = least(smallest, multiply(chance, exact(cases.length, cases.length - place)))
    adjusted[at] = smallest
  }
  return chances.map((chance, at) => {
    const value = adjusted[at] ?? ONE
    return { chance, adjusted: value, bunched: compare(value, falseAlarms) <= 0 }
  })
}

/** P(at least `above` of `below + above` fall above, each with probability one half). */
function chanceOfAtLeast({ below, above }: AroundCutoff): Exact {
  const people = below + above
  let [ways, tail] = [1n, 0n]
  // From everybody above downwards: C(n, n), C(n, n − 1), …, C(n, above).
  for (let missing = 0; missing <= below; missing += 1) {
    tail += ways
    ways = (ways * BigInt(people - missing)) / BigInt(missing + 1)
  }
  return exact(tail, 2n ** BigInt(people))
}
