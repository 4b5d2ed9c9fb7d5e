import { accepted, problem, refused, type Outcome } from '../kernel/index.ts'
import type { FileStep } from './procedure/file-steps.ts'
import { missingBefore } from './procedure/progress.ts'
import { APPRAISAL_ACTIONS, type AppraisalAction, type AppraisalPart, type AppraisalStage } from './stage.ts'

/** Why an appraisal stays where it is. */
export type TransitionProblemCode =
  | 'wrong-stage'
  | 'not-your-part'
  | 'own-file'
  | 'review-begun'
  | 'already-decided'
  | 'person-not-rated'
  | 'form-withdrawn'
  | 'step-before-missing'

type Moves = Readonly<Partial<Record<AppraisalStage, AppraisalStage>>>
type Row = {
  readonly by: AppraisalPart
  /** Stage it may be done in, and the stage it leads to. */
  readonly moves: Moves
  /**
   * Whether it judges this one person, which nobody does to himself. Proposing and giving out places concern an agency
   * as a whole and change no score, so its head and its personnel officer do them although they are in it themselves;
   * minutes and notices are kept for a whole meeting or decision at once.
   */
  readonly judges: boolean
}

/** Where an act leaves the file where it stands. */
const staying = (...stages: readonly AppraisalStage[]): Moves =>
  Object.fromEntries(stages.map((stage) => [stage, stage])) as Moves

/** The one table of what may be done when, by whom, and where it leads. */
const TABLE: Readonly<Record<AppraisalAction, Row>> = {
  'save-self': { by: 'self', moves: staying('self-scoring'), judges: false },
  submit: { by: 'self', moves: { 'self-scoring': 'head-review' }, judges: false },
  'withdraw-submission': { by: 'self', moves: { 'head-review': 'self-scoring' }, judges: false },
  'save-review': { by: 'reviewer', moves: staying('head-review'), judges: true },
  confirm: { by: 'reviewer', moves: { 'head-review': 'confirmed' }, judges: true },
  // A confirmation can be taken back by its author until the agency has proposed.
  return: { by: 'reviewer', moves: { 'head-review': 'self-scoring', confirmed: 'self-scoring' }, judges: true },
  // The reviewer has left, moved or is absent for long: without this a file would need a hand in the database.
  reassign: { by: 'opener', moves: staying('self-scoring', 'head-review', 'confirmed'), judges: true },
  'withdraw-form': {
    by: 'opener',
    moves: { 'self-scoring': 'withdrawn', 'head-review': 'withdrawn', confirmed: 'withdrawn' },
    judges: true,
  },
  'leave-output': {
    by: 'recorder',
    moves: staying('head-review', 'confirmed', 'proposed', 'allocated', 'decided'),
    judges: false,
  },
  propose: { by: 'proposer', moves: { confirmed: 'proposed' }, judges: false },
  'take-back': { by: 'proposer', moves: { proposed: 'confirmed', allocated: 'confirmed' }, judges: false },
  allocate: { by: 'allocator', moves: { proposed: 'allocated' }, judges: false },
  decide: { by: 'decider', moves: { allocated: 'decided' }, judges: true },
}

/** What besides stage and part decides. */
export type TransitionFacts = {
  /** The head has saved something of his review since the last submission. */
  readonly reviewBegun: boolean
  /** The steps of the file under its rule set, and the keys of what was recorded for them. */
  readonly steps: readonly FileStep[]
  readonly left: ReadonlySet<string>
}

/** A file nobody reviews after its person, because every month or quarter was confirmed, goes on at once. */
function nextOf(
  action: AppraisalAction,
  stage: AppraisalStage,
  steps: readonly FileStep[],
): AppraisalStage | undefined {
  const reviewed = steps.some(({ leaves }) => leaves.includes('confirmed-scores'))
  if (action === 'submit' && stage === 'self-scoring' && !reviewed) return 'confirmed'
  if (action === 'withdraw-submission' && stage === 'confirmed' && !reviewed) return 'self-scoring'
  return TABLE[action].moves[stage]
}

/**
 * The stage an action leads to, or every reason why it is refused. `parts` are all the ways the actor stands to this
 * appraisal; being the appraised person closes every part in which one judges, whatever offices one holds. What the
 * rule set wants before the act (a meeting's minutes, a ballot, the Party committee's opinion) has to be there.
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
  if (stage === 'not-rated') return refused([problem('person-not-rated', '', { action })])
  if (stage === 'withdrawn') return refused([problem('form-withdrawn', '', { action })])
  const next = nextOf(action, stage, facts.steps)
  if (stage === 'decided' && next === undefined) return refused([problem('already-decided', '', { action })])
  if (next === undefined) return refused([problem('wrong-stage', '', { action, stage })])
  if (action === 'withdraw-submission' && (facts.reviewBegun || facts.left.size > 0))
    return refused([problem('review-begun', '', { action })])
  const missing = missingBefore(action, facts.steps, { stage, left: facts.left })
  if (missing.length > 0)
    return refused(
      missing.map(({ step, output }) => problem('step-before-missing', '', { action, step: step.label.vi, output })),
    )
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
