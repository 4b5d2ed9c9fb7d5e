export {
  applicableSets,
  thoseThatApply,
  TRACKS,
  type Adoption,
  type ApplicableSet,
  type Appraisee,
  type SetFinding,
} from './binding/applicable-sets.ts'
export { bandOf, nextBand, pointBands, type PointBand } from './scoring/bands.ts'
export { bindingOf, isDay } from './binding/binding.ts'
export type { Cited, LocalText, Source } from './document/cited.ts'
export type { DecidingFact, FactValue, KnownFacts, Truth } from './scoring/condition-truth.ts'
export type { Condition } from './document/condition.ts'
export type { Audience, Criterion, CriterionGroup, ScoredCriterion, Scoring } from './document/criterion.ts'
export type * from './document/document.ts'
export type { AxesRule, Axis, AxisComponent, AxisInput } from './mechanisms/axes-rule.ts'
export type { Mechanism } from './mechanisms/catalogue.ts'
export type { ConvertedProductsRule } from './mechanisms/converted-products-rule.ts'
export type { GradedCriterion, GradesRule } from './mechanisms/grades-rule.ts'
export type { TaskInput, TimeAndDifficultyRule } from './mechanisms/time-and-difficulty-rule.ts'
export { inputFor, type Evidence, type EvidenceLine, type FilledIn } from './binding/evidence.ts'
export { classify, type Verdict } from './scoring/classify.ts'
export { checkRuleSet } from './writing/check-rule-set.ts'
export { isRuleSetId } from './writing/checks/identity.ts'
export { depthOf, LARGEST_RULE_SET } from './writing/checks/size.ts'
export {
  DRAFT_ACTS,
  DRAFT_STATES,
  draftActsFor,
  draftTransition,
  type DraftAct,
  type DraftParts,
  type DraftProblemCode,
  type DraftState,
} from './writing/draft-transitions.ts'
export { compareRuleSets } from './comparing/compare-rule-sets.ts'
export { dueDayOf } from './due-day.ts'
export { compute, evaluate } from './scoring/evaluate.ts'
export { conditionsNaming, factsAskedOf, type NamingCondition } from './scoring/conditions-naming.ts'
export { everyCondition, type StandingCondition } from './scoring/every-condition.ts'
export { readScoreInput, type ReadInput } from './scoring/read-score-input.ts'
export { isFor } from './document/criterion.ts'
export { factsOf as factsNamed } from './scoring/condition-truth.ts'
export { FACTS, isFactName, type FactName } from './document/facts.ts'
export { criteriaFor, type FormRow } from './form.ts'
export { axisCode, factCode, factsStated, NO, NO_TASK, noTaskCode, YES, type Answers } from './filling/answer-codes.ts'
export { lackingAnswers, type LackingAnswer } from './filling/lacking-answers.ts'
export { evaluateForm } from './filling/evaluate-form.ts'
export type { FilledForm, FormSide } from './filling/read-answers.ts'
export {
  caseFacts,
  factsOfSet,
  type FactUnit,
  type KnownFact,
  type KnownOfPerson,
  type StatedFact,
} from './filling/stated-facts.ts'
export {
  formAsked,
  isFilledIn,
  type AuthorityLine,
  type AxisLine,
  type FormAsked,
  type GradeLine,
} from './filling/what-is-asked.ts'
export type * from './document/procedure.ts'
export {
  judgeReplay,
  type Difference,
  type Recomputed,
  type RecordedScore,
  type Replay,
  type ReplayPart,
} from './receipts/replay.ts'
export { ABSENCES, type Absence, type RollUpMethod, type RollUpRule, type RollUpStep } from './document/roll-up-rule.ts'
export { rollUpScores, type LeftOut, type RollUpResult } from './rolling-up/roll-up.ts'
export type { LeftOutInput, PeriodInput, RollUpInput } from './rolling-up/roll-up-input.ts'
export { upgradeRuleSet, type RuleSetOfFormat1 } from './document/upgrade-document.ts'
export type { RulebookProblem, RulebookProblemCode } from './problems.ts'
export type { RuleSetProblem, RuleSetProblemCode } from './writing/rule-set-problems.ts'
export type { ScoreInput, WorkLineInput } from './scoring/score-input.ts'
export * from './comparing/rule-set-change.ts'
export {
  ENGINE_VERSION,
  isStatedByAuthority,
  type ConditionReport,
  type Receipt,
  type ScoreResult,
} from './scoring/score-result.ts'
export { findRuleSet, ruleSets } from './shelf.ts'
export type { Operand, Step } from './scoring/step.ts'
export { tally, type GroupTally, type Tally } from './scoring/tally.ts'
export { withWeights, type Weight, type WeightsProblemCode } from './document/with-weights.ts'
