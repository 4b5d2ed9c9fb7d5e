import { accepted, problem, refused, type Outcome } from '../kernel/index.ts'
import { APPRAISAL_ACTIONS, type AppraisalAction, type AppraisalPart, type AppraisalStage } from './stage.ts'

/** Why an appraisal stays where it is. */
export type TransitionProblemCode =
  | 'wrong-stage'
  | 'not-your-part'
  | 'own-file'
  | 'review-begun'
  | 'already-decided'
  | 'person-not-rated'

type Row = {
  readonly by: AppraisalPart
  /** Stage it may be done in, and the stage it leads to. */
  readonly moves: Readonly<Partial<Record<AppraisalStage, AppraisalStage>>>
  /**
   * Whether it judges this one person, which nobody does to himself. Proposing and giving out places concern an agency
   * as a whole and change no score, so its head and its personnel officer do them although they are in it themselves.
   */
  readonly judges: boolean
}

/** The one table of what may be done when, by whom, and where it leads. */
const TABLE: Readonly<Record<AppraisalAction, Row>> = {
  'save-self': { by: 'self', moves: { 'self-scoring': 'self-scoring' }, judges: false },
  submit: { by: 'self', moves: { 'self-scoring': 'head-review' }, judges: false },
  'withdraw-submission': { by: 'self', moves: { 'head-review': 'self-scoring' }, judges: false },
  'save-review': { by: 'reviewer', moves: { 'head-review': 'head-review' }, judges: true },
  confirm: { by: 'reviewer', moves: { 'head-review': 'confirmed' }, judges: true },
  // A confirmation can be taken back by its author until the agency has proposed.
  return: { by: 'reviewer', moves: { 'head-review': 'self-scoring', confirmed: 'self-scoring' }, judges: true },
  propose: { by: 'proposer', moves: { confirmed: 'proposed' }, judges: false },
  'take-back': { by: 'proposer', moves: { proposed: 'confirmed', allocated: 'confirmed' }, judges: false },
  allocate: { by: 'allocator', moves: { proposed: 'allocated' }, judges: false },
  decide: { by: 'decider', moves: { allocated: 'decided' }, judges: true },
}

/** What besides stage and part decides. */
export type TransitionFacts = {
  /** The head has saved something of his review since the last submission. */
  readonly reviewBegun: boolean
}

/**
 * The stage an action leads to, or every reason why it is refused. `parts` are all the ways the actor stands to this
 * appraisal; being the appraised person closes every part in which one judges, whatever offices one holds.
 */
export function transition(
  stage: AppraisalStage,
  action: AppraisalAction,
  parts: ReadonlySet<AppraisalPart>,
  facts: TransitionFacts,
): Outcome<AppraisalStage, TransitionProblemCode> {
  const row = TABLE[action]
  if (row.judges && parts.has('self')) return refused([problem('own-file', '', { action })])
  if (!parts.has(row.by)) return refused([problem('not-your-part', '', { action, part: row.by })])
  if (stage === 'decided') return refused([problem('already-decided', '', { action })])
  if (stage === 'not-rated') return refused([problem('person-not-rated', '', { action })])
  const next = row.moves[stage]
  if (next === undefined) return refused([problem('wrong-stage', '', { action, stage })])
  if (action === 'withdraw-submission' && facts.reviewBegun) return refused([problem('review-begun', '', { action })])
  return accepted(next)
}

/** What the actor may do to the appraisal now; screens offer exactly this. */
export function actionsFor(
  stage: AppraisalStage,
  parts: ReadonlySet<AppraisalPart>,
  facts: TransitionFacts,
): ReadonlySet<AppraisalAction> {
  return new Set(APPRAISAL_ACTIONS.filter((action) => transition(stage, action, parts, facts).ok))
}

/** Whether the appraisal waits for this person himself: his own scoring, or his review. */
export function waitsFor(stage: AppraisalStage, parts: ReadonlySet<AppraisalPart>): boolean {
  return (
    (stage === 'self-scoring' && parts.has('self')) ||
    (stage === 'head-review' && parts.has('reviewer') && !parts.has('self'))
  )
}
