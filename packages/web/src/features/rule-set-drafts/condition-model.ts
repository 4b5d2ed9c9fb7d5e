import { FACTS, type Condition, type FactName } from '@thuoc-do/domain'

/** Several conditions together: all of them, or any one. */
export type ConditionGroup = Extract<Condition, { kind: 'all' | 'any' }>
/** A condition that looks at one fact. */
export type ConditionLeaf = Exclude<Condition, { kind: 'all' | 'any' | 'not' }>
/** How a decimal fact is compared. */
export type Comparison = Extract<Condition, { kind: 'compare' }>['is']

/** The comparisons in the order they are offered. */
export const COMPARISONS: readonly Comparison[] = ['at-least', 'above', 'equal', 'at-most', 'below']

/** A condition nobody has said anything in yet: never true, and looked at as something to be filled in. */
export const NOTHING_YET: Condition = { kind: 'any', of: [] }

/** Whether this is where a condition still has to be chosen. */
export function isNothingYet(condition: Condition): boolean {
  return isGroup(condition) && condition.of.length === 0
}

/** Whether it is a group. */
export function isGroup(condition: Condition): condition is ConditionGroup {
  return condition.kind === 'all' || condition.kind === 'any'
}

/** Whether it is the opposite of another. */
export function isNot(condition: Condition): condition is Extract<Condition, { kind: 'not' }> {
  return condition.kind === 'not'
}

/** Whether it looks at one fact. */
export function isLeaf(condition: Condition): condition is ConditionLeaf {
  return !isGroup(condition) && !isNot(condition)
}

/** The condition over a fact in the comparison that fits its kind; a comparison that still fits is kept. */
export function leafFor(fact: FactName, before: Condition): Condition {
  const { kind } = FACTS[fact]
  switch (kind) {
    case 'boolean':
      return { kind: 'holds', fact }
    case 'percent':
    case 'count':
      return before.kind === 'compare' ? { ...before, fact } : { kind: 'compare', fact, is: 'at-least', value: '' }
    case 'level':
      return before.kind === 'level' ? { ...before, fact } : { kind: 'level', fact, atLeast: 'satisfactory' }
    case 'grade':
      return before.kind === 'grade' ? { ...before, fact } : { kind: 'grade', fact, atLeast: 'average' }
    default:
      return kind satisfies never
  }
}

/** The opposite; the opposite of an opposite is the thing itself. */
export function negated(condition: Condition): Condition {
  return condition.kind === 'not' ? condition.of : { kind: 'not', of: condition }
}

/** The condition with another one beside it: a group grows, a single one becomes a group. */
export function withAnother(condition: Condition, kind: ConditionGroup['kind']): Condition {
  if (isNothingYet(condition)) return { kind, of: [NOTHING_YET] }
  if (isGroup(condition)) return { ...condition, of: [...condition.of, NOTHING_YET] }
  return { kind, of: [condition, NOTHING_YET] }
}

/** The group without one of its lines; a group left with one line is that line. */
export function withoutLine(group: ConditionGroup, at: number): Condition {
  const of = group.of.filter((_, nth) => nth !== at)
  const [only] = of
  return of.length === 1 && only ? only : { ...group, of }
}
