export * from './listing.ts'
export {
  awaitsBody,
  factsOfLedBody,
  LED_BODY_FACTS,
  LED_BODY_STANDINGS,
  ledBody,
  ledBodyConditions,
  type Leader,
  type LedBody,
  type RecordedBody,
} from './led-body/led-body.ts'
export * from './months-in-post.ts'
export * from './period-score/score-input.ts'
export * from './period-score/stage.ts'
export * from './period-score/transitions.ts'
export * from './period-score/unit-result.ts'
export * from './period-score/unusual.ts'
export { fileSteps, stepsUnder, type FileStep } from './procedure/file-steps.ts'
export {
  leftOnLevel,
  missingBefore,
  missingOutputs,
  outputKey,
  RECORDED_OUTPUTS,
  stepFor,
  type RecordedOutput,
  type StepOutput,
} from './procedure/progress.ts'
export { isPartyRating } from './procedure/rating-order.ts'
export * from './stage.ts'
export * from './transitions.ts'
export * from './unit-tree.ts'
export * from './written-reason.ts'
export { leaveOutRefusal, type LeaveOutCode } from './year/leave-out.ts'
export type { MissingMonth, MonthOfYear, MonthStanding } from './year/months-of-year.ts'
export {
  meanOfMonths,
  readTotal,
  rollUpYear,
  type SpanOfYear,
  type WorkYear,
  type YearSubject,
} from './year/roll-up-year.ts'
export type { CarriedScore, LeftOutMonth, YearAbsence, YearInput, YearScore } from './year/year-input.ts'
export * from './year/recorded-case.ts'
export {
  scoredByPeriods,
  scoreOfYear,
  yearBasis,
  type ScoreParts,
  type YearBasis,
  type YearResult,
} from './year/year-basis.ts'
