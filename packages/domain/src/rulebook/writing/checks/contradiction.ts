import {
  add,
  compare,
  decimal,
  divide,
  exact,
  GRADES,
  HUNDRED,
  RATED_LEVELS,
  subtract,
  ZERO,
  type Exact,
} from '../../../kernel/index.ts'
import type { Comparison, Condition } from '../../document/condition.ts'
import { factEntry, type FactName } from '../../document/facts.ts'

type Compound = { readonly kind: 'all' | 'any'; readonly of: readonly Plain[] }
type Leaf = Exclude<Condition, { readonly kind: 'all' | 'any' | 'not' }>
type Plain = Compound | { readonly kind: 'leaf'; readonly leaf: Leaf; readonly negated: boolean }

/**
 * Whether no value of the facts could make the condition hold: "at least 90 and below 50 of the same share", "it
 * happened and it did not happen". Every fact is judged by itself; that two facts exclude each other in life is not
 * known here. The condition must have known facts and readable values.
 */
export function neverHolds(condition: Condition): boolean {
  return isImpossible(plain(condition, false))
}

/** Whether the condition holds for every value its facts can have. */
export function alwaysHolds(condition: Condition): boolean {
  return isImpossible(plain(condition, true))
}

/** The condition with every "not" pushed down to single facts. */
function plain(condition: Condition, negated: boolean): Plain {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const kind = negated === (condition.kind === 'all') ? 'any' : 'all'
      return { kind, of: condition.of.map((part) => plain(part, negated)) }
    }
    case 'not':
      return plain(condition.of, !negated)
    case 'holds':
    case 'compare':
    case 'level':
    case 'grade':
      return { kind: 'leaf', leaf: condition, negated }
    default:
      return condition satisfies never
  }
}

function isImpossible(condition: Plain): boolean {
  if (condition.kind === 'any') return condition.of.every(isImpossible)
  const parts = flat(condition)
  if (parts.some((part) => part.kind === 'any' && isImpossible(part))) return true
  const leaves = Map.groupBy(
    parts.filter((part) => part.kind === 'leaf'),
    ({ leaf }) => leaf.fact,
  )
  return [...leaves].some(([fact, asked]) => !hasValue(fact, asked))
}

function flat(condition: Plain): readonly Plain[] {
  return condition.kind === 'all' ? condition.of.flatMap(flat) : [condition]
}

type Asked = { readonly leaf: Leaf; readonly negated: boolean }

/** Whether one fact can be everything that is asked of it at the same time. */
function hasValue(fact: FactName, asked: readonly Asked[]): boolean {
  const { kind } = factEntry(fact)
  switch (kind) {
    case 'boolean':
      return [true, false].some((value) => asked.every(({ negated }) => value !== negated))
    case 'level':
      return hasRank(RATED_LEVELS, asked)
    case 'grade':
      return hasRank(GRADES, asked)
    case 'percent':
    case 'count':
      return candidates(kind, asked).some((value) => asked.every((one) => isMet(one, value)))
    default:
      return kind satisfies never
  }
}

function hasRank(ranks: readonly string[], asked: readonly Asked[]): boolean {
  return ranks.some((_, at) =>
    asked.every(({ leaf, negated }) => {
      const floor = leaf.kind === 'level' || leaf.kind === 'grade' ? ranks.indexOf(leaf.atLeast) : ranks.length
      return at <= floor !== negated
    }),
  )
}

/**
 * Values of which one meets the comparisons if any value does: the ends of the range, every bound, and a value just
 * beside each bound (the next whole number of a count; for a share, halfway to the next bound).
 */
function candidates(kind: 'percent' | 'count', asked: readonly Asked[]): readonly Exact[] {
  const bounds = asked.flatMap(({ leaf }) => (leaf.kind === 'compare' ? [decimal(leaf.value)] : []))
  if (kind === 'count') {
    const beside = bounds.flatMap((bound) => [subtract(bound, exact(1)), bound, add(bound, exact(1))])
    return [ZERO, ...beside].filter((value) => compare(value, ZERO) >= 0)
  }
  const ends = [ZERO, ...bounds, HUNDRED].toSorted(compare)
  const between = ends.slice(1).map((end, at) => middle(ends[at] ?? ZERO, end))
  return [...ends, ...between].filter((value) => compare(value, ZERO) >= 0 && compare(value, HUNDRED) <= 0)
}

function middle(a: Exact, b: Exact): Exact {
  return divide(add(a, b), exact(2))
}

function isMet({ leaf, negated }: Asked, value: Exact): boolean {
  return leaf.kind === 'compare' && SATISFIES[leaf.is](compare(value, decimal(leaf.value))) !== negated
}

const SATISFIES: Readonly<Record<Comparison, (order: number) => boolean>> = {
  below: (order) => order < 0,
  'at-most': (order) => order <= 0,
  equal: (order) => order === 0,
  'at-least': (order) => order >= 0,
  above: (order) => order > 0,
}
