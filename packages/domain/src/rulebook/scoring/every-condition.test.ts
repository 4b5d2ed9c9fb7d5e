import { describe, expect, it } from 'vitest'
import { decree335of2025Bodies as bodies } from '../sets/decree-335-2025-bodies.ts'
import { everyCondition } from './every-condition.ts'

const body = { kind: 'agency', leader: false } as const
const standing = (facts: Readonly<Record<string, string | boolean>>) => {
  const answer = everyCondition(bodies, body, facts)
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
  return answer.value.map(({ level, code, truth, decidedBy }) => [
    `${level}.${code}`,
    decidedBy.every(({ presumed }) => presumed) ? 'presumed' : truth,
  ])
}

describe('every condition of an instrument', () => {
  it('is listed whatever the points are, with its truth', () => {
    const facts = { tasksDoneShare: '85', tasksDoneOnTimeShare: '80', tasksLateShare: '20', tasksExceededShare: '30' }
    expect(standing({ ...facts, subordinateUnsatisfactory: true, forceMajeureConfirmed: false })).toEqual([
      ['outstanding.all-on-time', 'false'],
      ['outstanding.exceeded', 'true'],
      ['outstanding.subordinates', 'false'],
      ['outstanding.findings-remedied', 'presumed'],
      ['good.all-on-time', 'false'],
      ['satisfactory.all-done', 'false'],
      ['satisfactory.late', 'true'],
      ['unsatisfactory.personnel-wrongdoing', 'presumed'],
      ['unsatisfactory.under-seventy-percent', 'false'],
    ])
  })

  it('is unknown where nothing was said', () => {
    expect(standing({})[0]).toEqual(['outstanding.all-on-time', 'unknown'])
  })

  it('refuses facts that cannot be', () => {
    expect(everyCondition(bodies, body, { nonsense: true }).ok).toBe(false)
  })
})
