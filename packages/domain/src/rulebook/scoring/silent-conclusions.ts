import { decimal, type SubjectFacts } from '../../kernel/index.ts'
import { conclude, type Conclusion } from './conclude.ts'
import type { KnownFacts } from './condition-truth.ts'
import type { RuleSet } from '../document/document.ts'
import { hundredths } from '../mechanisms/converted-products-scaled.ts'

/** The facts of an input that states none; the very object, so that it can be told apart by identity. */
export const NO_FACTS: KnownFacts = {}

/**
 * What a rule set concludes when no fact is stated and nothing is missing, which is nearly always: it depends on the
 * band alone. From the highest band down.
 */
export type SilentConclusions = {
  /** Least total of each band in hundredths of a point; NaN where hundredths cannot hold it. */
  readonly thresholds: readonly number[]
  readonly conclusions: readonly Conclusion[]
}

const known = new WeakMap<RuleSet, Map<string, SilentConclusions | null>>()

/** The conclusions in silence for such a subject, worked out once; null in a set without points. */
export function silentConclusions(ruleSet: RuleSet, subject: SubjectFacts): SilentConclusions | null {
  const bySubject = known.get(ruleSet) ?? new Map<string, SilentConclusions | null>()
  known.set(ruleSet, bySubject)
  const key = `${subject.kind} ${subject.leader}`
  const found = bySubject.get(key)
  if (found !== undefined) return found
  const made = make(ruleSet, subject)
  bySubject.set(key, made)
  return made
}

function make(ruleSet: RuleSet, subject: SubjectFacts): SilentConclusions | null {
  const from = ruleSet.bands.flatMap((band) => (band.from === null ? [] : [band.from]))
  if (from.length !== ruleSet.bands.length) return null
  const conclusions = from.map((least) => frozen(conclude(ruleSet, subject, decimal(least), NO_FACTS, [])))
  return { thresholds: from.map((least) => hundredths(decimal(least))), conclusions }
}

/** Shared by many results, so nobody may change it. */
function frozen(conclusion: Conclusion): Conclusion {
  for (const list of [conclusion.conditions, conclusion.missing, conclusion.unstated]) Object.freeze(list)
  return Object.freeze(conclusion)
}
