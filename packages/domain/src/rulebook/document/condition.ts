import type { Grade, RatedLevel } from '../../kernel/index.ts'
import type { FactName } from './facts.ts'

/** How a decimal fact is compared; `value` is a decimal in the fact's own unit. */
export type Comparison = 'below' | 'at-most' | 'equal' | 'at-least' | 'above'

/**
 * A condition over named facts. There is deliberately no expression language: what cannot be said with these is a new
 * fact in the glossary, computed and tested in code.
 */
export type Condition =
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'holds'; readonly fact: FactName }
  | { readonly kind: 'compare'; readonly fact: FactName; readonly is: Comparison; readonly value: string }
  | { readonly kind: 'level'; readonly fact: FactName; readonly atLeast: RatedLevel }
  | { readonly kind: 'grade'; readonly fact: FactName; readonly atLeast: Grade }

/** The plain fact: it happened. */
export function holds(fact: FactName): Condition {
  return { kind: 'holds', fact }
}

/** Compares a decimal fact with a decimal literal. */
export function compares(fact: FactName, is: Comparison, value: string): Condition {
  return { kind: 'compare', fact, is, value }
}

/** At least one of the conditions. */
export function anyOf(...of: Condition[]): Condition {
  return { kind: 'any', of }
}

/** Every one of the conditions. */
export function allOf(...of: Condition[]): Condition {
  return { kind: 'all', of }
}

/** The opposite of the condition. */
export function notOf(of: Condition): Condition {
  return { kind: 'not', of }
}

/** A grade fact is this grade or a better one. */
export function gradedAtLeast(fact: FactName, atLeast: Grade): Condition {
  return { kind: 'grade', fact, atLeast }
}
