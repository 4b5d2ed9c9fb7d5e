export {
  applicableSets,
  thoseThatApply,
  TRACKS,
  type Adoption,
  type ApplicableSet,
  type Appraisee,
  type SetFinding,
} from './applicable-sets.ts'
export { bandOf, nextBand, pointBands, type PointBand } from './bands.ts'
export { bindingOf, isDay } from './binding.ts'
export type { Cited, LocalText, Source } from './cited.ts'
export type { DecidingFact, FactValue, KnownFacts, Truth } from './condition-truth.ts'
export type { Condition } from './condition.ts'
export type { Audience, Criterion, CriterionGroup, ScoredCriterion, Scoring } from './criterion.ts'
export type * from './document.ts'
export type { AxesRule, Axis, AxisComponent, AxisInput } from './mechanisms/axes-rule.ts'
export type { Mechanism } from './mechanisms/catalogue.ts'
export type { ConvertedProductsRule } from './mechanisms/converted-products-rule.ts'
export type { GradedCriterion, GradesRule } from './mechanisms/grades-rule.ts'
export type { TaskInput, TimeAndDifficultyRule } from './mechanisms/time-and-difficulty-rule.ts'
export { inputFor, type Evidence, type EvidenceLine, type FilledIn } from './evidence.ts'
export { classify, type Verdict } from './classify.ts'
export { checkRuleSet } from './check-rule-set.ts'
export { isRuleSetId } from './checks/identity.ts'
export { depthOf, LARGEST_RULE_SET } from './checks/size.ts'
export {
  DRAFT_ACTS,
  DRAFT_STATES,
  draftActsFor,
  draftTransition,
  type DraftAct,
  type DraftParts,
  type DraftProblemCode,
  type DraftState,
} from './draft-transitions.ts'
export { compareRuleSets } from './compare-rule-sets.ts'
export { compute, evaluate } from './evaluate.ts'
export { readScoreInput, type ReadInput } from './read-score-input.ts'
export { FACTS, isFactName, type FactName } from './facts.ts'
export { criteriaFor, type FormRow } from './form.ts'
export type * from './procedure.ts'
export {
  judgeReplay,
  type Difference,
  type Recomputed,
  type RecordedScore,
  type Replay,
  type ReplayPart,
} from './replay.ts'
export { ABSENCES, type Absence, type RollUpMethod, type RollUpRule, type RollUpStep } from './roll-up-rule.ts'
export { rollUpScores, type LeftOut, type RollUpResult } from './roll-up.ts'
export type { LeftOutInput, PeriodInput, RollUpInput } from './roll-up-input.ts'
export { upgradeRuleSet, type RuleSetOfFormat1 } from './upgrade-document.ts'
export type { RulebookProblem, RulebookProblemCode } from './problems.ts'
export type { RuleSetProblem, RuleSetProblemCode } from './rule-set-problems.ts'
export type { ScoreInput, WorkLineInput } from './score-input.ts'
export * from './rule-set-change.ts'
export { ENGINE_VERSION, type ConditionReport, type Receipt, type ScoreResult } from './score-result.ts'
export { findRuleSet, ruleSets } from './shelf.ts'
export type { Operand, Step } from './step.ts'
export { tally, type GroupTally, type Tally } from './tally.ts'
