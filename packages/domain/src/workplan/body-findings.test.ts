import { expect, it } from 'vitest'
import { tasksAsFound } from './body-findings.ts'
import type { BodyTask } from './body-task.ts'

const done = (id: number, change: Partial<BodyTask> = {}): BodyTask & { id: number } => ({
  id,
  name: `Việc ${id}`,
  source: 'programme',
  document: '',
  dueOn: '2026-06-30',
  doneOn: '2026-06-20',
  poor: false,
  exceeded: 'confirmed',
  postponement: 'none',
  postponedTo: null,
  withdrawn: false,
  ...change,
})

it('a later finding takes back what a task was counted as, and nothing else', () => {
  const tasks = [done(1), done(2), done(3), done(4), done(5, { exceeded: 'no' })]
  const found = tasksAsFound(tasks, [
    { taskId: 1, finding: 'not-done' },
    { taskId: 2, finding: 'poor' },
    { taskId: 3, finding: 'not-exceeded' },
    { taskId: 5, finding: 'not-done' },
  ])
  expect(found).toEqual([
    done(1, { doneOn: null, exceeded: 'refused' }),
    done(2, { poor: true }),
    done(3, { exceeded: 'refused' }),
    done(4),
    done(5, { doneOn: null, exceeded: 'no' }),
  ])
  expect(tasks[0]).toEqual(done(1))
})
