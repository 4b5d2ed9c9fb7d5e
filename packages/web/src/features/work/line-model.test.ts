import type { WorkLineRow } from '@thuoc-do/contract'
import { exact } from '@thuoc-do/domain'
import { describe, expect, it } from 'vitest'
import { byState, daysLeft, lineState, progressOf, remaining } from './line-model.ts'
import { lineRow } from './work.test-data.ts'

describe('one word for a line', () => {
  it.each<[Partial<WorkLineRow>, string]>([
    [{ withdrawn: true, late: true }, 'withdrawn'],
    [{ acceptance: 'objected', late: true }, 'objected'],
    [{ acceptance: 'waiting' }, 'waiting'],
    [{ acceptance: 'waiting', late: true }, 'waiting'],
    [{ acceptance: 'waiting', completed: '4' }, 'done'],
    [{ late: true }, 'late'],
    [{ late: true, completed: '4' }, 'late'],
    [{ completed: '4' }, 'done'],
    [{ completed: '3', handedOver: '1' }, 'done'],
    [{ completed: '3.999' }, 'open'],
  ])('%j is %s', (facts, state) => expect(lineState(lineRow(facts))).toBe(state))

  it('what was handed over can no longer be done here, and nothing is left below zero', () => {
    expect(remaining(lineRow({ assigned: '4', handedOver: '1.5', completed: '1' }))).toEqual(exact(3, 2))
    expect(remaining(lineRow({ assigned: '1', completed: '3' }))).toEqual(exact(0))
  })

  it('progress is of what can be done here', () => {
    expect(progressOf(lineRow({ assigned: '4', handedOver: '2', completed: '1' }))).toBe(50)
    expect(progressOf(lineRow({ assigned: '2', handedOver: '2', completed: '0' }))).toBe(100)
  })
})

describe('my lines', () => {
  it('stand by state, what waits for me first, then by deadline', () => {
    const rows = [
      lineRow({ id: 1, completed: '4' }),
      lineRow({ id: 2, deadline: '2026-11-30' }),
      lineRow({ id: 3, deadline: '2026-11-20' }),
      lineRow({ id: 4, acceptance: 'waiting' }),
      lineRow({ id: 5, late: true }),
    ]
    expect(byState(rows).map(({ state, rows: found }) => [state, found.map(({ id }) => id)])).toEqual([
      ['waiting', [4]],
      ['late', [5]],
      ['open', [3, 2]],
      ['done', [1]],
    ])
  })

  it('count the days to the deadline only while something is left to do', () => {
    expect(daysLeft(lineRow({ deadline: '2026-11-25' }), '2026-11-23')).toBe(2)
    expect(daysLeft(lineRow({ deadline: '2026-11-20' }), '2026-11-23')).toBe(-3)
    expect(daysLeft(lineRow({ completed: '4' }), '2026-11-23')).toBeNull()
  })
})
