import type { BodyTask } from './body-task.ts'

/** What a later finding says of a task that had been reported: not done at all, done but poor, not more than asked. */
export const BODY_TASK_FINDINGS = ['not-done', 'poor', 'not-exceeded'] as const
/** See {@link BODY_TASK_FINDINGS}. */
export type BodyTaskFinding = (typeof BODY_TASK_FINDINGS)[number]

/** One task of a recognised result that was not what it was reported as. */
export type FoundTask = { readonly taskId: number; readonly finding: BodyTaskFinding }

/**
 * The tasks of a recognised result as a later finding leaves them (Điều 4 khoản 4). The record of the tasks stays as it
 * is; only what the new result is counted from differs.
 */
export function tasksAsFound<T extends BodyTask & { readonly id: number }>(
  tasks: readonly T[],
  findings: readonly FoundTask[],
): readonly T[] {
  const found = new Map(findings.map(({ taskId, finding }) => [taskId, finding]))
  return tasks.map((task) => {
    const finding = found.get(task.id)
    switch (finding) {
      case 'not-done':
        return { ...task, doneOn: null, poor: false, exceeded: task.exceeded === 'no' ? 'no' : 'refused' }
      case 'poor':
        return { ...task, poor: true }
      case 'not-exceeded':
        return { ...task, exceeded: 'refused' }
      case undefined:
        return task
      default:
        return finding satisfies never
    }
  })
}
