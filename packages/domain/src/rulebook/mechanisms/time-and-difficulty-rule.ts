import type { Exact } from '../../kernel/index.ts'
import type { Cited, LocalText, Source } from '../document/cited.ts'

/** One possible answer with what it is worth: base points, a percentage, or a factor in percent. */
export type Choice = Source & { readonly code: string; readonly label: LocalText; readonly value: string }

/**
 * Mechanism `time-and-difficulty`: every task has base points by its kind; what was delivered in time and in quality
 * earns its share of them; both sides are multiplied by the difficulty, so that a hard task weighs more.
 */
export type TimeAndDifficultyRule = {
  readonly kind: 'time-and-difficulty'
  /** Points, which is also the most the part can be. */
  readonly points: Cited<string>
  /** Base points by kind of task. */
  readonly bases: readonly Choice[]
  /** Percent by how late: the first line whose `untilDaysLate` is not exceeded; the last is null, for all the rest. */
  readonly timeliness: readonly (Choice & { readonly untilDaysLate: number | null })[]
  /** Percent by quality of the result. */
  readonly quality: readonly Choice[]
  /** Percent the base points are multiplied by. */
  readonly difficulty: readonly Choice[]
  /** How much of 100 timeliness weighs; quality has the rest. */
  readonly timelinessWeight: Cited<string>
  readonly result: Source & { readonly label: LocalText }
}

/** A task as it is given: codes of the rule's choices, and by how many working days it was late. */
export type TaskInput = {
  readonly base: string
  readonly daysLate: number
  readonly quality: string
  readonly difficulty: string
}

/** A task that was read: base points, shares and factor as ratios (1 is 100 %). */
export type Task = {
  readonly base: Exact
  readonly timeliness: Exact
  readonly quality: Exact
  readonly difficulty: Exact
}
