import { problem, type Problem } from '../../kernel/index.ts'
import type { WorkActKind } from '../work-event.ts'
import type { Acceptance } from './line-state.ts'

/**
 * How somebody stands to a line: the person it was assigned to, a head over that person in the line's unit, or neither.
 * Exactly one of them, and `self` before all: nobody assigns to himself or judges himself, whatever he heads.
 */
export const LINE_PARTS = ['self', 'head', 'nobody'] as const
/** See {@link LINE_PARTS}. */
export type LinePart = (typeof LINE_PARTS)[number]

/** Whether the period takes events: locked by the personnel body, or its score for this person is already confirmed. */
export const PERIOD_GATES = ['open', 'locked', 'score-confirmed'] as const
/** See {@link PERIOD_GATES}. */
export type PeriodGate = (typeof PERIOD_GATES)[number]

/** What is done to a line that exists; `assigned` makes one and is asked of {@link assignProblems}. */
export const LINE_ACTS = [
  'accepted',
  'objected',
  'amended',
  'withdrawn',
  'completed',
  'corrected',
  'evidence-added',
  'delayed',
  'failed-review',
  'upheld',
  'reversed',
  'cause-claimed',
  'cause-answered',
  'handed-over',
] as const satisfies readonly WorkActKind[]
/** See {@link LINE_ACTS}. */
export type LineActKind = (typeof LINE_ACTS)[number]

/** Why somebody may not do something to a line as it stands. */
export type LineAccessProblemCode =
  | 'work-own-line'
  | 'work-not-yours'
  | 'work-line-withdrawn'
  | 'work-period-locked'
  | 'work-score-confirmed'
  | 'work-accepted-already'
  | 'work-objected-already'

/** The one table of who does what. */
const BY: Readonly<Record<LineActKind, Exclude<LinePart, 'nobody'>>> = {
  accepted: 'self',
  objected: 'self',
  amended: 'head',
  withdrawn: 'head',
  completed: 'self',
  corrected: 'self',
  'evidence-added': 'self',
  delayed: 'head',
  'failed-review': 'head',
  upheld: 'head',
  reversed: 'head',
  // The person says that it had an objective cause; the competent level, never the person, confirms it (Điều 14 khoản 2).
  'cause-claimed': 'self',
  'cause-answered': 'head',
  // Whoever cannot do the work tells the one who assigned it, and that one gives it to another (Điều 18 khoản 1 điểm d).
  'handed-over': 'head',
}

/** What of the line and its period decides besides the part. */
export type LineStanding = {
  readonly withdrawn: boolean
  readonly acceptance: Acceptance
  readonly gate: PeriodGate
}

function gateProblems(gate: PeriodGate): Problem<LineAccessProblemCode>[] {
  switch (gate) {
    case 'open':
      return []
    case 'locked':
      return [problem('work-period-locked', '')]
    case 'score-confirmed':
      return [problem('work-score-confirmed', '')]
    default:
      return gate satisfies never
  }
}

/** Every reason why the act is not for this person, this line or this moment; empty when it is. */
export function actProblems(
  part: LinePart,
  act: LineActKind,
  { withdrawn, acceptance, gate }: LineStanding,
): readonly Problem<LineAccessProblemCode>[] {
  if (part !== BY[act])
    return [problem(part === 'self' ? 'work-own-line' : 'work-not-yours', '', { act, part: BY[act] })]
  // Withdrawn is the end of a line: what is still to be done is assigned anew.
  if (withdrawn) return [problem('work-line-withdrawn', '')]
  const repeated: Problem<LineAccessProblemCode>[] = []
  if (act === 'accepted' && acceptance === 'accepted') repeated.push(problem('work-accepted-already', ''))
  if (act === 'objected' && acceptance === 'objected') repeated.push(problem('work-objected-already', ''))
  return [...gateProblems(gate), ...repeated]
}

/** Every reason why nobody standing so may assign a new line in such a period. */
export function assignProblems(part: LinePart, gate: PeriodGate): readonly Problem<LineAccessProblemCode>[] {
  if (part !== 'head')
    return [problem(part === 'self' ? 'work-own-line' : 'work-not-yours', '', { act: 'assigned', part: 'head' })]
  return gateProblems(gate)
}
