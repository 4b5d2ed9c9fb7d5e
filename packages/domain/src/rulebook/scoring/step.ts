import type { Exact } from '../../kernel/index.ts'
import { toFraction } from '../../kernel/index.ts'
import type { LocalText, Source } from '../document/cited.ts'

/** A named value that went into a step, as an exact fraction ("3/4"). */
export type Operand = { readonly symbol: string; readonly value: string }

/**
 * One step of a derivation, as plain JSON: what was computed, how, from what, and by which article. The same steps feed
 * the screen, the printed form and the API.
 */
export type Step = Source & {
  readonly code: string
  readonly label: LocalText
  /** In symbols, the same in both languages: "(a + b + c) / 3 × 70". */
  readonly formula: string
  readonly operands: readonly Operand[]
  /** Exact fraction. */
  readonly value: string
  /** A ratio of 1 is 100 %; counts are converted products. */
  readonly unit: 'points' | 'ratio' | 'count'
}

/** Collects steps; a bulk evaluation passes null instead and builds none. */
export type StepLog = Step[] | null

/** A step about to be written, with its values still exact. */
export type DraftStep = Omit<Step, 'operands' | 'value'> & {
  readonly operands: readonly (readonly [symbol: string, value: Exact])[]
  readonly value: Exact
}

/** Freezes a draft into plain JSON. */
export function step(draft: DraftStep): Step {
  return {
    code: draft.code,
    label: draft.label,
    formula: draft.formula,
    operands: draft.operands.map(([symbol, value]) => ({ symbol, value: toFraction(value) })),
    value: toFraction(draft.value),
    unit: draft.unit,
    citation: draft.citation,
    basis: draft.basis,
  }
}
