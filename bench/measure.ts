/** One printed line: what was measured, beside the plain loop over arrays in memory that gives the same answer. */
export type Measure = {
  readonly what: string
  readonly ms: number
  /** Null where there is no plain computation of the same thing. */
  readonly plainMs: number | null
  /** What the number includes, and what the plain loop does. */
  readonly covers: string
  /** The most it may take; more ends the whole run with an error. */
  readonly limitMs?: number
  /** What is aimed at; missing it is said and nothing more. */
  readonly target?: { readonly ms: number; readonly ratio: number }
}
