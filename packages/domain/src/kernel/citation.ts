/**
 * How a value of a rule set is known: `text` was read in the instrument itself, `reported` comes from the press or a
 * practitioner, `assumption` is ours because the text was not to be had. Screens must show an assumption as one.
 */
export type Basis = 'text' | 'reported' | 'assumption'

/** The place in an instrument a value or a step rests on. */
export type Citation = {
  /** Number of the instrument as printed, such as `335/2025/NĐ-CP`. */
  readonly instrument: string
  /** Article, clause and point as printed, such as `Điều 20 khoản 5 điểm a`. */
  readonly article: string
}
