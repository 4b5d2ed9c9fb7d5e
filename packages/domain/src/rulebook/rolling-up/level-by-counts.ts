import { exact, RATED_LEVELS, type Exact, type RatedLevel } from '../../kernel/index.ts'
import { judge, type KnownFacts } from '../scoring/condition-truth.ts'
import type { FactName } from '../document/facts.ts'
import type { RollUpMethod, RollUpStep } from '../document/roll-up-rule.ts'
import type { ConditionReport } from '../scoring/score-result.ts'
import { step, type StepLog } from '../scoring/step.ts'

/** The counts of quarters, which are drawn from the periods and never stated beside them. */
export const COUNTED_FACTS = [
  'quartersOutstanding',
  'quartersGood',
  'quartersSatisfactory',
  'quartersUnsatisfactory',
] as const satisfies readonly FactName[]

type CountLine = Extract<RollUpMethod, { kind: 'count' }>['levels'][number]

/** The level reached, null with what is missing while it is not known. */
export type LevelByCounts = {
  readonly reached: RatedLevel | null
  readonly missing: readonly string[]
  readonly conditions: readonly ConditionReport[]
}

/**
 * The level of the first line whose condition holds. A line that cannot be judged yet is not passed over; where no line
 * holds the instrument names no level, and the competent authority has to say which.
 */
export function levelByCounts(
  rule: RollUpStep,
  lines: readonly CountLine[],
  periods: number,
  facts: KnownFacts,
  steps: StepLog,
): LevelByCounts {
  logCounts(rule, lines, periods, facts, steps)
  const conditions: ConditionReport[] = []
  for (const { level, when } of lines) {
    const { truth, decidedBy } = judge(when, facts)
    conditions.push({
      code: `roll-up.${level}`,
      role: 'band',
      label: { vi: 'Điều kiện về số quý đạt từng mức', en: 'Condition on how many quarters reached each level' },
      truth,
      decidedBy,
      citation: rule.citation,
      basis: rule.basis,
    })
    if (truth === 'true') return { reached: level, missing: [], conditions }
    if (truth === 'unknown')
      return { reached: null, missing: [...new Set(decidedBy.map(({ fact }) => `facts.${fact}`))], conditions }
  }
  const stated = RATED_LEVELS.find((level) => level === facts.levelSetByAuthority) ?? null
  return { reached: stated, missing: stated === null ? ['facts.levelSetByAuthority'] : [], conditions }
}

function logCounts(
  rule: RollUpStep,
  lines: readonly CountLine[],
  periods: number,
  facts: KnownFacts,
  steps: StepLog,
): void {
  const operands = COUNTED_FACTS.flatMap((name): [string, Exact][] => {
    const value = facts[name]
    return typeof value === 'object' ? [[name, value]] : []
  })
  steps?.push(
    step({
      code: 'roll-up',
      label: { vi: 'Số quý đạt từng mức', en: 'How many quarters reached each level' },
      formula: lines.map(({ level }) => level).join(' → '),
      operands,
      value: exact(periods),
      unit: 'count',
      citation: rule.citation,
      basis: rule.basis,
    }),
  )
}
