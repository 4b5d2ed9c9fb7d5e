import { compareLevels, isRated, type Exact, type Level, type PersonFacts, type RatedLevel } from '../kernel/index.ts'
import { bandOf } from './bands.ts'
import type { LocalText, Source } from './cited.ts'
import type { Condition } from './condition.ts'
import { judge, type KnownFacts } from './condition-truth.ts'
import { isFor } from './criterion.ts'
import type { RuleSet, SettledCase } from './document.ts'
import type { FactName } from './facts.ts'
import type { ConditionReport } from './score-result.ts'

/** How the level came about. */
export type Conclusion = {
  readonly level: Level
  readonly levelByPoints: RatedLevel | null
  readonly conditions: readonly ConditionReport[]
  readonly missing: readonly string[]
  readonly unstated: readonly FactName[]
}

/**
 * From a total (null when it could not be computed) to a level. In this order: a person who is not to be rated is not
 * rated; a disqualifying case settles the level even when points are missing; then the band, its condition, and the
 * cap on heads. A fact that could still change the level and is not known makes the outcome `insufficient-data`.
 */
export function conclude(
  ruleSet: RuleSet,
  person: PersonFacts,
  total: Exact | null,
  facts: KnownFacts,
  missingBefore: readonly string[],
): Conclusion {
  const conditions: ConditionReport[] = []
  const missing = [...missingBefore]
  const record = (
    role: ConditionReport['role'],
    code: string,
    label: LocalText,
    source: Source,
    when: Condition,
  ): ConditionReport => {
    const { truth, decidedBy } = judge(when, facts)
    const report = { code, role, label, truth, decidedBy, citation: source.citation, basis: source.basis }
    conditions.push(report)
    return report
  }
  const settle = (role: 'not-rated' | 'disqualifier', cases: readonly SettledCase[]): boolean =>
    cases
      .filter(({ audience }) => isFor(audience, person))
      .map((known) => record(role, known.code, known.label, known, known.when))
      .some(({ truth }) => truth === 'true')

  const notRated = settle('not-rated', ruleSet.notRated)
  const disqualified = settle('disqualifier', ruleSet.disqualifiers)
  const levelByPoints = total === null ? null : bandOf(ruleSet.bands, total).level
  const byConditions = levelByPoints === null ? null : levelWithConditions()
  const capped = byConditions === null ? null : levelUnderCap(byConditions)
  const level: Level = notRated
    ? 'not-rated'
    : disqualified
      ? 'unsatisfactory'
      : capped === null || missing.length > 0
        ? 'insufficient-data'
        : capped
  return { level, levelByPoints, conditions, missing, unstated: unstatedIn(conditions) }

  function levelWithConditions(): RatedLevel | null {
    const reached = ruleSet.bands.filter(
      ({ level: band }) => levelByPoints !== null && compareLevels(band, levelByPoints) <= 0,
    )
    for (const band of reached) {
      if (band.condition === null) return band.level
      const label = { vi: 'Điều kiện của mức xếp loại', en: 'Condition of the level' }
      const { truth, decidedBy } = record('band', `band.${band.level}`, label, band, band.condition)
      if (truth === 'true') return band.level
      if (truth === 'unknown') {
        missing.push(...new Set(decidedBy.map(({ fact }) => `facts.${fact}`)))
        return null
      }
    }
    throw new Error('the lowest band must not have a condition')
  }

  function levelUnderCap(reached: RatedLevel): RatedLevel | null {
    const { headCap } = ruleSet
    if (headCap === null || facts.headOfUnit !== true) return reached
    const unit = facts.unitLevel
    const asked = { kind: 'level', fact: 'unitLevel', atLeast: reached } as const
    record('head-cap', 'head-cap', headCap.label, headCap, asked)
    if (unit === undefined && reached !== 'unsatisfactory') missing.push('facts.unitLevel')
    if (typeof unit !== 'string' || !isRated(unit)) return reached
    return compareLevels(reached, unit) > 0 ? unit : reached
  }
}

function unstatedIn(conditions: readonly ConditionReport[]): readonly FactName[] {
  const unstated: FactName[] = []
  for (const { decidedBy } of conditions)
    for (const { fact, presumed, value } of decidedBy)
      if ((presumed || value === null) && !unstated.includes(fact)) unstated.push(fact)
  return unstated
}
