import { add, compare, problem, refused, subtract, accepted, type Outcome, type Problem } from '../../kernel/index.ts'
import { daysOf, type WorkPeriod } from '../period.ts'
import type { WorkAct } from '../work-event.ts'
import { quantityOf, quantityText } from './fold-line.ts'
import type { LineState, Mark } from './line-state.ts'
import { leftToDo } from './scored-line.ts'
import { actProblems, type LineAccessProblemCode, type LinePart, type PeriodGate } from './who-may.ts'

/** What somebody does to a line that exists; giving back follows from withdrawing the receiver's line. */
export type LineAct = Exclude<WorkAct, { readonly kind: 'assigned' | 'given-back' }>

/** Why an act does not fit the line, its period or its day. */
export type LineActProblemCode =
  | LineAccessProblemCode
  | 'work-more-than-assigned'
  | 'work-less-than-done'
  | 'work-event-unknown'
  | 'work-event-of-other-kind'
  | 'work-claimed-already'
  | 'work-answered-already'
  | 'work-does-not-count'
  | 'work-reversed-already'
  | 'work-nothing-to-review'
  | 'work-deadline-not-passed'
  | 'work-handed-to-same-person'
  | 'work-judged-higher'
  | WorkDayProblemCode

/** Why a day cannot stand. */
export type WorkDayProblemCode = 'work-day-in-future' | 'work-day-outside-period' | 'work-deadline-outside-period'

/** Whose line it is, in which period, and when and by whom something is done to it. */
export type ActSituation = {
  readonly part: LinePart
  readonly gate: PeriodGate
  readonly period: WorkPeriod
  readonly personId: number
  /** Calendar day the act speaks of, and that of the entry. */
  readonly onDay: string
  readonly today: string
  /** Whether the delay or failed review the act speaks of was last judged by an authority above whoever acts. */
  readonly judgedHigher: boolean
}

/** The delay or failed review that a judgement is about, by the claim where it answers one; undefined for other acts. */
export function markJudged(state: LineState, act: LineAct): Mark | undefined {
  if (act.kind === 'upheld' || act.kind === 'reversed') return state.marks.get(act.of)
  return act.kind === 'cause-answered'
    ? [...state.marks.values()].find(({ openClaim }) => openClaim === act.of)
    : undefined
}

type Found = Problem<LineActProblemCode>

/**
 * Whether an act may be added to the record of a line: every reason why not, at once. What somebody may not do at all is
 * answered first, so that nobody learns about a line by trying.
 */
export function checkAct(state: LineState, act: LineAct, at: ActSituation): Outcome<LineAct, LineActProblemCode> {
  const access = actProblems(at.part, act.kind, { ...state, gate: at.gate })
  if (access.length > 0) return refused<LineActProblemCode>(access)
  if (at.judgedHigher) return refused<LineActProblemCode>([problem('work-judged-higher', 'act.of')])
  const problems = [...dayProblems(act, at), ...contentProblems(state, act, at)]
  return problems.length > 0 ? refused(problems) : accepted(act)
}

/** A deadline must let the work be done in the period by whose days it is compared with what was assigned (Điều 14). */
export function deadlineProblems(deadline: string, period: WorkPeriod, path: string): Problem<WorkDayProblemCode>[] {
  const { from, to } = daysOf(period)
  return deadline < from || deadline > to ? [problem('work-deadline-outside-period', path, { from, to })] : []
}

/**
 * Work counts on the day it was done, whenever it is entered; it counts in the period it was done in (Điều 14 khoản 1).
 * Judgements come later and may lie after the period.
 */
function dayProblems(act: LineAct, { onDay, today, period }: ActSituation): Found[] {
  const { from, to } = daysOf(period)
  const problems: Found[] = []
  if (onDay > today) problems.push(problem('work-day-in-future', 'onDay', { today }))
  if (act.kind === 'completed' && (onDay < from || onDay > to))
    problems.push(problem('work-day-outside-period', 'onDay', { from, to }))
  return problems
}

function contentProblems(state: LineState, act: LineAct, at: ActSituation): Found[] {
  switch (act.kind) {
    case 'amended':
      return [...lessThanDone(state, act.quantity), ...deadlineProblems(act.deadline, at.period, 'act.deadline')]
    case 'completed':
      return moreThanLeft(act.quantity, leftToDo(state))
    case 'corrected':
      return correctionProblems(state, act.of, act.quantity)
    case 'handed-over':
      return [
        ...moreThanLeft(act.quantity, leftToDo(state)),
        ...(act.toPerson === at.personId ? [problem('work-handed-to-same-person' as const, 'act.toPerson')] : []),
        ...(act.deadline === undefined ? [] : deadlineProblems(act.deadline, at.period, 'act.deadline')),
      ]
    case 'delayed':
      return at.onDay > state.deadline
        ? []
        : [problem('work-deadline-not-passed', 'onDay', { deadline: state.deadline })]
    case 'failed-review':
      return compare(quantityOf(state.completed), quantityOf('0')) > 0 ? [] : [problem('work-nothing-to-review', '')]
    case 'upheld':
    case 'reversed':
    case 'cause-claimed':
      return markProblems(state, act)
    case 'cause-answered':
      return answerProblems(state, act.of)
    case 'accepted':
    case 'objected':
    case 'withdrawn':
    case 'evidence-added':
      return []
    default:
      return act satisfies never
  }
}

/**
 * Nobody completes more than he was assigned, less what was handed to another: by Điều 14 khoản 2 completed products are
 * compared with assigned ones, and more work is a new assignment, ad hoc or outside the plan (Điều 18 khoản 1 điểm d),
 * which only a head makes. Otherwise a report would raise a score beyond anything somebody had asked for.
 */
function moreThanLeft(quantity: string, left: string): Found[] {
  return compare(quantityOf(quantity), quantityOf(left)) > 0
    ? [problem('work-more-than-assigned', 'act.quantity', { left })]
    : []
}

/** What was done and what was handed over stays within what is assigned. */
function lessThanDone(state: LineState, quantity: string): Found[] {
  const bound = quantityText(add(quantityOf(state.completed), quantityOf(state.handedOver)))
  return compare(quantityOf(quantity), quantityOf(bound)) < 0
    ? [problem('work-less-than-done', 'act.quantity', { done: bound })]
    : []
}

function correctionProblems(state: LineState, of: string, quantity: string): Found[] {
  const before = state.reports.get(of)
  if (before === undefined) return [noSuchEvent(state, of)]
  const more = subtract(quantityOf(quantity), quantityOf(before))
  const left = quantityOf(leftToDo(state))
  return compare(more, left) > 0
    ? [problem('work-more-than-assigned', 'act.quantity', { left: quantityText(add(left, quantityOf(before))) })]
    : []
}

function noSuchEvent(state: LineState, of: string): Found {
  const known = state.reports.has(of) || state.marks.has(of)
  return problem(known ? 'work-event-of-other-kind' : 'work-event-unknown', 'act.of')
}

function markProblems(
  state: LineState,
  act: Extract<LineAct, { readonly kind: 'upheld' | 'reversed' | 'cause-claimed' }>,
): Found[] {
  const mark = state.marks.get(act.of)
  if (mark === undefined) return [noSuchEvent(state, act.of)]
  const { standing } = mark
  if (act.kind === 'reversed') return standing === 'reversed' ? [problem('work-reversed-already', 'act.of')] : []
  if (act.kind === 'upheld' || standing === 'counts') return []
  return [problem(standing === 'claimed' ? 'work-claimed-already' : 'work-does-not-count', 'act.of')]
}

/** An answer names the claim it answers, and answers it once. */
function answerProblems(state: LineState, claim: string): Found[] {
  const marks: readonly Mark[] = [...state.marks.values()]
  if (marks.some(({ openClaim }) => openClaim === claim)) return []
  return state.claims.has(claim) ? [problem('work-answered-already', 'act.of')] : [noSuchEvent(state, claim)]
}
