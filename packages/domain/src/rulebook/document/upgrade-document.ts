import type { Source } from './cited.ts'
import type { Condition } from './condition.ts'
import type { Criterion, CriterionGroup, ScoredCriterion } from './criterion.ts'
import type { Band, Binding, RuleSet } from './document.ts'
import type { Stage, UseRule } from './procedure.ts'
import type { RollUpStep } from './roll-up-rule.ts'

type OldScored = Omit<ScoredCriterion, 'mayNotApply'>
type OldGroup = Omit<CriterionGroup, 'of'> & { readonly of: readonly OldCriterion[] }
type OldCriterion = OldScored | OldGroup

/** Documents of the first format, as rounds opened before the second still keep them. */
export type RuleSetOfFormat1 = Omit<
  RuleSet,
  'format' | 'binds' | 'parts' | 'bands' | 'whenConditionFails' | 'caps' | 'procedure' | 'uses' | 'rollUp' | 'rounding'
> & {
  readonly format: 'thuoc-do/rule-set/1'
  readonly binds: readonly Omit<Binding, 'byDecision'>[]
  readonly parts: readonly (Omit<RuleSet['parts'][number], 'criteria'> & {
    readonly criteria: readonly OldCriterion[]
  })[]
  readonly bands: readonly (Omit<Band, 'conditions'> & { readonly condition: Condition | null })[]
  readonly procedure: readonly (Omit<Stage, 'deadline' | 'ballot'> & { readonly before: string | null })[]
  readonly uses: readonly Omit<UseRule, 'period'>[]
  readonly rollUp: {
    readonly steps: readonly (Omit<RollUpStep, 'method'> & { readonly method: 'mean' })[]
    readonly leavesMean: RuleSet['rollUp']['leavesMean']
  }
}

const OURS: Source = {
  citation: { instrument: 'thuoc-do/rule-set/1', article: 'định dạng cũ chưa có trường này' },
  basis: 'assumption',
}

/**
 * A stored document in the current format. What the first format could not say was never in force, so the result of an
 * upgraded document is the same; its hash stays that of the text that was published.
 */
export function upgradeRuleSet(stored: RuleSet | RuleSetOfFormat1): RuleSet {
  if (stored.format === 'thuoc-do/rule-set/2') return stored
  return {
    ...stored,
    format: 'thuoc-do/rule-set/2',
    binds: stored.binds.map((binding) => ({ ...binding, byDecision: false })),
    parts: stored.parts.map((part) => ({ ...part, criteria: part.criteria.map(upgradeCriterion) })),
    bands: stored.bands.map(({ condition, ...band }) => ({
      ...band,
      conditions: condition === null ? [] : [bandCondition(band, condition)],
    })),
    whenConditionFails: { ifNoneHolds: 'lowest-level', ...OURS },
    caps: [],
    rollUp: {
      ...stored.rollUp,
      steps: stored.rollUp.steps.map((step) => ({ ...step, method: { kind: 'mean' } as const })),
    },
    procedure: stored.procedure.map(({ before, ...stage }) => ({
      ...stage,
      deadline: before === null ? null : { kind: 'before-day-of-year', day: before },
      ballot: null,
    })),
    rounding: [],
    uses: stored.uses.map((use) => ({ ...use, period: 'year' })),
  }
}

function upgradeCriterion(criterion: OldCriterion): Criterion {
  return criterion.kind === 'scored'
    ? { ...criterion, mayNotApply: false }
    : { ...criterion, of: criterion.of.map(upgradeCriterion) }
}

function bandCondition(
  { level, citation, basis }: Omit<Band, 'conditions'>,
  when: Condition,
): Band['conditions'][number] {
  const label = { vi: 'Điều kiện của mức xếp loại', en: 'Condition of the level' }
  return { code: `band.${level}`, label, audience: 'all', when, citation, basis }
}
