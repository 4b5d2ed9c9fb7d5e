import {
  compareLevels,
  lowerLevel,
  RATED_LEVELS,
  type Exact,
  type Level,
  type RatedLevel,
  type SubjectFacts,
} from '../../kernel/index.ts'
import { bandOf } from './bands.ts'
import type { LocalText, Source } from '../document/cited.ts'
import type { Condition } from '../document/condition.ts'
import { judge, type FactValue, type KnownFacts, type Truth } from './condition-truth.ts'
import { isFor } from '../document/criterion.ts'
import type { RuleSet, SettledCase } from '../document/document.ts'
import type { FactName } from '../document/facts.ts'
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
 * From a total (null when it could not be computed, or the set has none) to a level. In this order: a subject who is
 * not to be rated is not rated; a disqualifying case settles the level even when points are missing; then the band, its
 * conditions, the caps, and the cap on heads. A fact that could still change the level and is not known makes the
 * outcome `insufficient-data`. `reached` is the level where it did not come from the points (counts of quarters, the
 * competent authority): only the caps are applied to it then, and null means that it is not known.
 */
export function conclude(
  ruleSet: RuleSet,
  subject: SubjectFacts,
  total: Exact | null,
  facts: KnownFacts,
  missingBefore: readonly string[],
  reached?: RatedLevel | null,
): Conclusion {
  const conditions: ConditionReport[] = []
  const missing = [...missingBefore]
  const notRated = settle('not-rated', ruleSet.notRated)
  const disqualified = settle('disqualifier', ruleSet.disqualifiers)
  const levelByPoints = total === null ? null : bandOf(ruleSet.bands, total).level
  const byConditions = reached === undefined ? levelWithConditions() : reached
  const capped = byConditions === null ? null : levelUnderCap(levelUnderCaps(byConditions))
  const level: Level = notRated
    ? 'not-rated'
    : disqualified
      ? 'unsatisfactory'
      : capped === null || missing.length > 0
        ? 'insufficient-data'
        : capped
  // What settles the level asks for nothing more; what the points lack is said all the same.
  const lacking = notRated || disqualified ? missingBefore : missing
  return { level, levelByPoints, conditions, missing: lacking, unstated: unstatedIn(conditions) }

  function record(
    role: ConditionReport['role'],
    code: string,
    label: LocalText,
    source: Source,
    when: Condition,
  ): ConditionReport {
    const { truth, decidedBy } = judge(when, facts)
    const report = { code, role, label, truth, decidedBy, citation: source.citation, basis: source.basis }
    conditions.push(report)
    return report
  }

  function settle(role: 'not-rated' | 'disqualifier', cases: readonly SettledCase[]): boolean {
    return cases
      .filter(({ audience }) => isFor(audience, subject))
      .map((known) => record(role, known.code, known.label, known, known.when))
      .some(({ truth }) => truth === 'true')
  }

  /** The highest band, from the one of the points down, whose conditions hold; null while a fact is not known. */
  function levelWithConditions(): RatedLevel | null {
    const { bands } = ruleSet
    const start =
      levelByPoints !== null ? bands.findIndex((band) => band.level === levelByPoints) : firstWithoutPoints()
    if (start === null) return null
    for (const [at, band] of bands.entries()) {
      if (at < start) continue
      const truth = bandTruth(band)
      if (truth === 'unknown') return null
      if (truth === 'true')
        return at > start && at === bands.length - 1 ? levelWhereNoneHolds(band.level, bands[start]?.level) : band.level
    }
    throw new Error('the lowest band must not have a condition')
  }

  /** In a set without points every level is tried, from the highest. */
  function firstWithoutPoints(): 0 | null {
    return ruleSet.total === null && missing.length === 0 ? 0 : null
  }

  function bandTruth(band: RuleSet['bands'][number]): Truth {
    const reports = band.conditions
      .filter(({ audience }) => isFor(audience, subject))
      .map(({ code, label, when, ...source }) => record('band', `${band.level}.${code}`, label, source, when))
    if (reports.some(({ truth }) => truth === 'false')) return 'false'
    const unknown = reports.filter(({ truth }) => truth === 'unknown')
    missing.push(...missingFacts(unknown))
    return unknown.length > 0 ? 'unknown' : 'true'
  }

  /** No level's conditions hold: the lowest level, or what the competent authority says, never above the points. */
  function levelWhereNoneHolds(lowest: RatedLevel, highest: RatedLevel = lowest): RatedLevel | null {
    const rule = ruleSet.whenConditionFails
    if (rule.ifNoneHolds === 'lowest-level') return lowest
    const label = {
      vi: 'Văn bản không nêu mức cho trường hợp này; cấp có thẩm quyền quyết định mức và nêu lý do',
      en: 'The instrument names no level for this case; the competent authority decides it and says why',
    }
    const asked = { kind: 'level', fact: 'levelSetByAuthority', atLeast: lowest } as const
    const report = record('no-level-named', 'no-level-named', label, rule, asked)
    const stated = facts.levelSetByAuthority
    if (report.truth === 'true' && isRatedLevel(stated)) return lowerLevel(stated, highest)
    missing.push('facts.levelSetByAuthority')
    return null
  }

  function levelUnderCaps(reached: RatedLevel): RatedLevel {
    return ruleSet.caps
      .filter(({ audience }) => isFor(audience, subject))
      .map((cap) => ({ cap, report: record('cap', cap.code, cap.label, cap, cap.when) }))
      .filter(({ report }) => report.truth === 'true')
      .reduce((level, { cap }) => lowerLevel(level, cap.atMost), reached)
  }

  function levelUnderCap(reached: RatedLevel): RatedLevel {
    const { headCap } = ruleSet
    if (headCap === null || facts.headOfUnit !== true) return reached
    const unit = facts.unitLevel
    const asked = { kind: 'level', fact: 'unitLevel', atLeast: reached } as const
    record('head-cap', 'head-cap', headCap.label, headCap, asked)
    if (unit === undefined && reached !== 'unsatisfactory') missing.push('facts.unitLevel')
    return isRatedLevel(unit) && compareLevels(reached, unit) > 0 ? unit : reached
  }
}

function isRatedLevel(value: FactValue | undefined): value is RatedLevel {
  return RATED_LEVELS.some((level) => level === value)
}

function missingFacts(reports: readonly ConditionReport[]): readonly string[] {
  return [...new Set(reports.flatMap(({ decidedBy }) => decidedBy.map(({ fact }) => `facts.${fact}`)))]
}

function unstatedIn(conditions: readonly ConditionReport[]): readonly FactName[] {
  const unstated: FactName[] = []
  for (const { decidedBy } of conditions)
    for (const { fact, presumed, value } of decidedBy)
      if ((presumed || value === null) && !unstated.includes(fact)) unstated.push(fact)
  return unstated
}
