import { compare, divide, exact, toFraction, type Exact } from '../kernel/index.ts'
import { isLateOn, type BodyTask } from './body-task.ts'

/**
 * Whose word counts for what the authority has to grant: a body that scores itself counts what it claims, the authority
 * what it has confirmed.
 */
export type BodyTaskView = 'claimed' | 'confirmed'

/** How the tasks of a body's year stand; withdrawn ones are not counted anywhere. */
export type BodyTaskCounts = {
  readonly total: number
  readonly done: number
  /** Done by their day and well. */
  readonly doneOnTime: number
  /** Done after their day, or not done although it has passed. */
  readonly late: number
  readonly exceeded: number
  /** Not done, with force majeure confirmed by the authority. */
  readonly excused: number
  /** Claims the authority has not answered. */
  readonly openClaims: number
}

type Counted = Omit<BodyTask, 'name' | 'source' | 'document'>

/**
 * Counts the tasks of a year on a day. What was done after the last day of the year was not done in the year. Work
 * postponed for force majeure stays among the tasks: the decree takes none out (Điều 8 khoản 4 điểm b leaves the case to
 * the authority); only its day is the new one.
 */
export function countBodyTasks(
  tasks: readonly Counted[],
  year: number,
  view: BodyTaskView,
  today: string,
): BodyTaskCounts {
  return countUntil(tasks, `${year}-12-31`, view, today)
}

/**
 * The same for a part of a year, a quarter say: the tasks that were to be done in it by their first day. A postponed one
 * stays where it was, so that moving a task mends no share but by the authority's word on force majeure.
 */
export function countBodyTasksDue(
  tasks: readonly Counted[],
  { from, to }: { readonly from: string; readonly to: string },
  view: BodyTaskView,
  today: string,
): BodyTaskCounts {
  const due = tasks.filter(({ dueOn }) => from <= dueOn && dueOn <= to)
  return countUntil(due, to, view, today)
}

function countUntil(tasks: readonly Counted[], last: string, view: BodyTaskView, today: string): BodyTaskCounts {
  const day = today < last ? today : last
  const own = tasks
    .filter(({ withdrawn }) => !withdrawn)
    .map((task) => (task.doneOn !== null && task.doneOn > last ? { ...task, doneOn: null } : task))
  const count = (test: (task: Counted) => boolean): number => own.filter(test).length
  const granted = view === 'claimed' ? ['claimed', 'confirmed'] : ['confirmed']
  const onTime = (task: Counted): boolean => task.doneOn !== null && !isLateOn(task, day) && !task.poor
  return {
    total: own.length,
    done: count(({ doneOn }) => doneOn !== null),
    doneOnTime: count(onTime),
    late: count((task) => isLateOn(task, day)),
    exceeded: count((task) => onTime(task) && granted.includes(task.exceeded)),
    excused: count(({ doneOn, postponement }) => doneOn === null && postponement === 'confirmed'),
    openClaims: count(({ exceeded, postponement }) => exceeded === 'claimed' || postponement === 'claimed'),
  }
}

/**
 * The facts of Điều 8 that follow from the tasks; none without a task: the share of nothing is not known. Force majeure
 * counts as confirmed when, leaving the excused tasks aside, at least 70 % of the others are done: the decree does not
 * say how much of the shortfall it must explain.
 */
export function factsOfBodyTasks(counts: BodyTaskCounts): Readonly<Record<string, string | boolean>> {
  const { total, done, doneOnTime, late, exceeded, excused } = counts
  if (total === 0) return {}
  const share = (part: number): string => toFraction(percent(part, total))
  const others = total - excused
  return {
    tasksDoneShare: share(done),
    tasksDoneOnTimeShare: share(doneOnTime),
    tasksLateShare: share(late),
    tasksExceededShare: share(exceeded),
    forceMajeureConfirmed: excused > 0 && (others === 0 || compare(percent(done, others), exact(70)) >= 0),
  }
}

function percent(part: number, whole: number): Exact {
  return divide(exact(100 * part), exact(whole))
}
