import type { Basis, Citation } from '../../kernel/index.ts'
import type { LocalText } from '../document/cited.ts'

/** A value as JSON has it. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue }

/** The chapters of a rule set, in the order a reader needs them. */
export const RULE_SET_CHAPTERS = [
  'identity',
  'binds',
  'criteria',
  'mechanism',
  'levels',
  'cases',
  'quota',
  'roll-up',
  'procedure',
  'petition',
  'forms',
  'uses',
  'rounding',
] as const
/** See {@link RULE_SET_CHAPTERS}. */
export type RuleSetChapter = (typeof RULE_SET_CHAPTERS)[number]

/** The thing a value belongs to: a criterion, a band, a case, a stage; by its key, and in the words it has of its own. */
export type ChangedThing = {
  /** Its code; the level of a band, the place of a rounding, the spans of a roll-up step. */
  readonly key: string
  /** The number as printed; null where the thing has none. */
  readonly number: string | null
  readonly label: LocalText | null
}

/** Where a value was read. */
export type ValueSource = { readonly citation: Citation; readonly basis: Basis }

/**
 * One value in which two rule sets differ. `moved` is a criterion under another heading (`before` and `after` are the
 * headings) or things of a list in another order (`before` and `after` are the codes both sets have).
 */
export type RuleSetChange = {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved'
  readonly chapter: RuleSetChapter
  /** Where the value is, things named by their keys: `criteria[II.1].maximum`. Criteria of all depths stand side by side. */
  readonly path: string
  /** The last name in the path; the name of the list when a whole thing was added or removed. */
  readonly field: string
  /** The innermost thing with a key that holds the value; null for a value of the set as a whole. */
  readonly of: ChangedThing | null
  /** Null where there was nothing. */
  readonly before: JsonValue
  /** Null where there is nothing any more. */
  readonly after: JsonValue
  /** The nearest source above the value in each of the two sets; null where none stands above it. */
  readonly sourceBefore: ValueSource | null
  readonly sourceAfter: ValueSource | null
}
