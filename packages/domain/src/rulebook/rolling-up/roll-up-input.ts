import type { SubjectFacts } from '../../kernel/index.ts'
import type { RollUpStep } from '../document/roll-up-rule.ts'

/** The result of one shorter span as it is given: what was scored, or why there is none. */
export type PeriodInput = {
  /** `2026-01`, `2026-Q1` or `2026-H1`. */
  readonly period: string
  /** Points, as a decimal with a point or an exact fraction ("90.5", "565/6"). */
  readonly total?: string | undefined
  /** The level it was given; sets that count levels need it. */
  readonly level?: string | undefined
  /** Why there is no score for it. */
  readonly absent?: string | undefined
  /** The body where it was worked, when it is another one than today's; shown in the derivation, nothing else. */
  readonly body?: string | undefined
}

/** A period a person decided to leave out although nothing in the instrument does, with the reason in words. */
export type LeftOutInput = { readonly period: string; readonly reason: string }

/** What the result of a longer span is computed from. The order of the periods never matters. */
export type RollUpInput = {
  readonly person: SubjectFacts
  /** The day the rule set must be in force on (`YYYY-MM-DD`); left out when the caller chose the set himself. */
  readonly on?: string | undefined
  readonly to: RollUpStep['to']
  /** Which one: `2026`, `2026-H1` or `2026-Q1`; left out, the one in which the earliest given period lies. */
  readonly span?: string | undefined
  readonly periods: readonly PeriodInput[]
  readonly without?: readonly LeftOutInput[] | undefined
  /** Facts of the glossary, about the longer span. */
  readonly facts?: Readonly<Record<string, boolean | string>> | undefined
}
