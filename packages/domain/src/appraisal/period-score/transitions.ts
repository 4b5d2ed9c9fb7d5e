import { accepted, problem, refused, type Outcome } from '../../kernel/index.ts'
import type { TransitionProblemCode } from '../transitions.ts'
import { PERIOD_SCORE_ACTS, type PeriodScoreAct, type PeriodScorePart, type PeriodScoreStage } from './stage.ts'

/** Why a period score stays where it is. */
export type PeriodScoreTransitionCode =
  | Extract<TransitionProblemCode, 'wrong-stage' | 'not-your-part' | 'own-file' | 'review-begun'>
  | 'score-period-locked'
  | 'score-period-not-reopened'

type Row = {
  readonly by: PeriodScorePart
  readonly moves: Readonly<Partial<Record<PeriodScoreStage, PeriodScoreStage>>>
  /** Whether it decides about this one person, which nobody does about himself. */
  readonly judges: boolean
}

const TABLE: Readonly<Record<PeriodScoreAct, Row>> = {
  'save-self': { by: 'self', moves: { 'self-scoring': 'self-scoring' }, judges: false },
  'hand-in': { by: 'self', moves: { 'self-scoring': 'handed-in' }, judges: false },
  'take-back': { by: 'self', moves: { 'handed-in': 'self-scoring' }, judges: false },
  'save-review': { by: 'reviewer', moves: { 'handed-in': 'handed-in' }, judges: true },
  confirm: { by: 'reviewer', moves: { 'handed-in': 'confirmed' }, judges: true },
  return: { by: 'reviewer', moves: { 'handed-in': 'self-scoring', confirmed: 'self-scoring' }, judges: true },
  // Somebody on leave all month: nobody above has to wait for a score that will not come.
  'leave-unscored': {
    by: 'personnel',
    moves: { 'self-scoring': 'self-scoring', 'handed-in': 'handed-in' },
    judges: true,
  },
}

/** What besides stage and part decides. */
export type PeriodScoreFacts = {
  /** The reviewer has saved something since the form was handed in last. */
  readonly reviewBegun: boolean
  readonly periodOpen: boolean
  /** The period was locked once and opened again with a reason; only then does a confirmed score move. */
  readonly periodReopened: boolean
}

/** The stage an act leads to, or why it is refused. Being the person himself closes every part in which one judges. */
export function periodScoreTransition(
  stage: PeriodScoreStage,
  act: PeriodScoreAct,
  parts: ReadonlySet<PeriodScorePart>,
  facts: PeriodScoreFacts,
): Outcome<PeriodScoreStage, PeriodScoreTransitionCode> {
  const row = TABLE[act]
  if (row.judges && parts.has('self')) return refused([problem('own-file', '', { action: act })])
  if (!parts.has(row.by)) return refused([problem('not-your-part', '', { action: act, part: row.by })])
  if (!facts.periodOpen) return refused([problem('score-period-locked', '')])
  const next = row.moves[stage]
  if (next === undefined) return refused([problem('wrong-stage', '', { action: act, stage })])
  if (act === 'take-back' && facts.reviewBegun) return refused([problem('review-begun', '', { action: act })])
  if (stage === 'confirmed' && !facts.periodReopened) return refused([problem('score-period-not-reopened', '')])
  return accepted(next)
}

/** What somebody may do to a period score now; screens offer exactly this. */
export function periodScoreActs(
  stage: PeriodScoreStage,
  parts: ReadonlySet<PeriodScorePart>,
  facts: PeriodScoreFacts,
): ReadonlySet<PeriodScoreAct> {
  return new Set(PERIOD_SCORE_ACTS.filter((act) => periodScoreTransition(stage, act, parts, facts).ok))
}

/** Whether it waits for this person himself: his own scoring, or his review. */
export function periodScoreWaitsFor(stage: PeriodScoreStage, parts: ReadonlySet<PeriodScorePart>): boolean {
  return (
    (stage === 'self-scoring' && parts.has('self')) ||
    (stage === 'handed-in' && parts.has('reviewer') && !parts.has('self'))
  )
}
