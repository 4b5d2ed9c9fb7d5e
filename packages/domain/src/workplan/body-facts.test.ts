import { describe, expect, it } from 'vitest'
import { countBodyTasks, factsOfBodyTasks, type BodyTaskView } from './body-facts.ts'

const TASK = {
  dueOn: '2026-06-30',
  doneOn: null,
  poor: false,
  exceeded: 'no',
  postponement: 'none',
  postponedTo: null,
  withdrawn: false,
} as const
const DONE = { ...TASK, doneOn: '2026-06-30' } as const
const EXCUSED = { ...TASK, postponement: 'confirmed', postponedTo: '2027-03-31' } as const
type Task = Parameters<typeof countBodyTasks>[0][number]
const facts = (tasks: readonly Task[], view: BodyTaskView = 'confirmed', today = '2027-01-05') =>
  factsOfBodyTasks(countBodyTasks(tasks, 2026, view, today))
const many = <T>(count: number, task: T): T[] => Array.from({ length: count }, () => task)

describe('what the tasks of a body say about the conditions of Điều 8', () => {
  it('is nothing while there is no task: the share of nothing is not known', () => {
    expect(facts([])).toEqual({})
    expect(facts([{ ...TASK, withdrawn: true }])).toEqual({})
  })

  it('is exact, also where a third is not a decimal', () => {
    expect(facts([DONE, DONE, TASK])).toMatchObject({ tasksDoneShare: '200/3', tasksLateShare: '100/3' })
  })

  it.each<[string, Task[], object]>([
    ['all done in time', [DONE, DONE], { tasksDoneOnTimeShare: '100', tasksLateShare: '0' }],
    [
      'one a day late',
      [DONE, { ...DONE, doneOn: '2026-07-01' }],
      { tasksDoneShare: '100', tasksDoneOnTimeShare: '50', tasksLateShare: '50' },
    ],
    [
      'one poor',
      [DONE, { ...DONE, poor: true }],
      { tasksDoneShare: '100', tasksDoneOnTimeShare: '50', tasksLateShare: '0' },
    ],
    [
      'one done after the year',
      [DONE, { ...DONE, dueOn: '2026-12-31', doneOn: '2027-01-02' }],
      { tasksDoneShare: '50' },
    ],
    ['a withdrawn one aside', [DONE, { ...TASK, withdrawn: true }], { tasksDoneShare: '100' }],
    [
      'postponed and done by the new day',
      [{ ...DONE, doneOn: '2026-08-31', postponement: 'confirmed', postponedTo: '2026-08-31' }],
      { tasksDoneOnTimeShare: '100' },
    ],
    [
      'exceeded but late does not count as exceeded',
      [{ ...DONE, doneOn: '2026-07-01', exceeded: 'confirmed' }],
      { tasksExceededShare: '0' },
    ],
  ])('%s', (_, tasks, expected) => {
    expect(facts(tasks)).toMatchObject(expected)
  })

  it('counts what the body claims for the body, and what was confirmed for the authority', () => {
    const tasks = [{ ...DONE, exceeded: 'claimed' } as const, { ...DONE, exceeded: 'confirmed' } as const]
    expect(facts(tasks, 'claimed')['tasksExceededShare']).toBe('100')
    expect(facts(tasks, 'confirmed')['tasksExceededShare']).toBe('50')
    expect(countBodyTasks(tasks, 2026, 'confirmed', '2026-12-01').openClaims).toBe(1)
  })

  it('calls nothing late before its day, and looks no further than the year', () => {
    expect(countBodyTasks([TASK], 2026, 'confirmed', '2026-06-30').late).toBe(0)
    expect(countBodyTasks([{ ...TASK, dueOn: '2026-12-31' }], 2026, 'confirmed', '2027-02-01').late).toBe(0)
  })

  it.each([
    ['explains all of the shortfall', 6, 0, 4, true],
    ['leaves exactly 70 % of the others', 7, 3, 1, true],
    ['leaves less than 70 % of the others', 6, 3, 1, false],
    ['was confirmed for nothing', 6, 4, 0, false],
    ['explains everything', 0, 0, 3, true],
  ])('force majeure that %s', (_, done, undone, excused, confirmed) => {
    const tasks = [...many(done, DONE), ...many(undone, TASK), ...many(excused, EXCUSED)]
    expect(facts(tasks)['forceMajeureConfirmed']).toBe(confirmed)
  })
})
