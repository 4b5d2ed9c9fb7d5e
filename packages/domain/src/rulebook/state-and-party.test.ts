import { describe, expect, it } from 'vitest'
import { toFraction } from '../kernel/index.ts'
import { evaluate } from './evaluate.ts'
import type { ScoreInput } from './score-input.ts'
import type { ScoreResult } from './score-result.ts'
import { decree335of2025 } from './sets/decree-335-2025.ts'
import { party366of2025 } from './sets/party-366-2025.ts'

const person = { kind: 'civil-servant', leader: true } as const
const on = '2026-06-30'

function result(document: typeof decree335of2025, input: Omit<ScoreInput, 'person' | 'on'>): ScoreResult {
  const outcome = evaluate({ document, hash: 'h' }, { person, on, ...input })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  return outcome.value
}

const state = result(decree335of2025, {
  generalTotal: '25',
  work: [{ coefficient: '1', assigned: '10', completed: '10' }],
  leadership: { unitResult: '100', organising: '100', cohesion: '100' },
})

function party(exceeded: string): ScoreResult {
  return result(party366of2025, {
    generalTotal: '25',
    axes: ['1', '2', '3', '4', '5', '6'].map((code) => ({ code, A: '100', B: '100', C: '100', D: '100' })),
    facts: {
      tasksDoneOnTimeShare: '100',
      tasksExceededShare: exceeded,
      unitTasksDoneOnTimeShare: '100',
      unitTasksExceededShare: '30',
    },
  })
}

const seen = ({ level, total }: ScoreResult): readonly string[] => [level, total === null ? '' : toFraction(total)]

describe('the same leader with 95 points under State and Party rules on the same day', () => {
  it('is outstanding by Decree 335, which asks for points alone', () => {
    expect(seen(state)).toEqual(['outstanding', '95'])
  })

  it('is good by Regulation 366 with 20 % of his tasks exceeded, because it asks for 30', () => {
    const { conditions } = party('20')
    expect(seen(party('20'))).toEqual(['good', '95'])
    expect(conditions.find(({ truth, role }) => role === 'band' && truth === 'false')).toMatchObject({
      code: 'outstanding.tasks-exceeded',
      decidedBy: [{ fact: 'tasksExceededShare', value: '20', asked: 'at-least 30' }],
    })
  })

  it('is outstanding by both with 30 %', () => {
    expect(seen(party('30'))).toEqual(['outstanding', '95'])
  })
})
