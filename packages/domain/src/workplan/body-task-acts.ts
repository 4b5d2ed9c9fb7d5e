import { problem, type Problem } from '../kernel/index.ts'
import type { BodyPart, BodyStage } from './body-score.ts'
import type { BodyTask, BodyTaskActKind } from './body-task.ts'

/** Why an act on a task of a body is refused. */
export type BodyTaskProblemCode =
  | 'body-task-not-your-part'
  | 'body-task-own-body'
  | 'body-task-handed-in'
  | 'body-recognised'
  | 'body-task-withdrawn'
  | 'body-task-not-reported'
  | 'body-task-done-already'
  | 'body-task-nothing-claimed'

/** Every act, in the order a screen offers them. */
export const BODY_TASK_ACTS: readonly BodyTaskActKind[] = [
  'added',
  'reported',
  'report-taken-back',
  'postponement-claimed',
  'judged',
  'exceeding-answered',
  'postponement-answered',
  'changed',
  'withdrawn',
]

/** Who may do it; a body reports and claims, and only the authority judges, changes, grants or withdraws. */
const BY: Readonly<Record<BodyTaskActKind, readonly ('preparer' | 'authority')[]>> = {
  added: ['preparer', 'authority'],
  reported: ['preparer'],
  'report-taken-back': ['preparer'],
  'postponement-claimed': ['preparer'],
  judged: ['authority'],
  'exceeding-answered': ['authority'],
  'postponement-answered': ['authority'],
  changed: ['authority'],
  withdrawn: ['authority'],
}

type TaskState = Pick<BodyTask, 'doneOn' | 'exceeded' | 'postponement' | 'withdrawn'>

/**
 * Whether somebody may do an act to a task now, or why not. `stage` is that of the body's score, null while the body is
 * not on the year's list; `task` is null for one that is about to be added.
 */
export function bodyTaskRefusal(
  act: BodyTaskActKind,
  parts: ReadonlySet<BodyPart>,
  stage: BodyStage | null,
  task: TaskState | null,
): Problem<BodyTaskProblemCode> | null {
  const by = BY[act].find((part) => (part === 'authority' ? parts.has(part) && !parts.has('head') : parts.has(part)))
  if (by === undefined) {
    const judging = BY[act].includes('authority')
    return problem(judging && parts.has('head') ? 'body-task-own-body' : 'body-task-not-your-part', '')
  }
  if (stage === 'recognised') return problem('body-recognised', '')
  if (stage === 'handed-in' && by === 'preparer') return problem('body-task-handed-in', '')
  return task === null ? null : wrongState(act, task)
}

function wrongState(act: BodyTaskActKind, task: TaskState): Problem<BodyTaskProblemCode> | null {
  if (task.withdrawn) return problem('body-task-withdrawn', '')
  switch (act) {
    case 'report-taken-back':
    case 'judged':
      return task.doneOn === null ? problem('body-task-not-reported', '') : null
    case 'exceeding-answered':
      return task.doneOn === null || task.exceeded === 'no' ? problem('body-task-nothing-claimed', '') : null
    case 'postponement-answered':
      return task.postponement === 'none' ? problem('body-task-nothing-claimed', '') : null
    case 'postponement-claimed':
      return task.doneOn === null ? null : problem('body-task-done-already', '')
    case 'added':
    case 'changed':
    case 'withdrawn':
    case 'reported':
      return null
    default:
      return act satisfies never
  }
}
