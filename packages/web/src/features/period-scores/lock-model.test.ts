import { describe, expect, it } from 'vitest'
import { unconfirmed, unscoredOf } from './lock-model.ts'
import { SCORE } from './score.test-data.ts'

describe('locking a period', () => {
  it('is kept open by whoever has neither a confirmed score nor a reason', () => {
    const rows = [
      { ...SCORE, personId: 1 },
      { ...SCORE, personId: 2, stage: 'confirmed' as const },
      { ...SCORE, personId: 3, unscoredReason: 'Nghỉ thai sản' },
      { ...SCORE, personId: 4, stage: 'handed-in' as const },
    ]
    expect(unconfirmed(rows).map(({ personId }) => personId)).toEqual([1, 4])
  })
  it('needs a reason for each of them', () => {
    const people = [{ personId: 1 }, { personId: 4 }]
    expect(unscoredOf(people, { 1: 'Nghỉ ốm', 4: '  ' }, 9)).toBeNull()
    expect(unscoredOf(people, { 1: ' Nghỉ ốm ', 4: 'Đi học' }, 9)).toEqual([
      { personId: 1, reason: 'Nghỉ ốm' },
      { personId: 4, reason: 'Đi học' },
    ])
    expect(unscoredOf([], {}, 9)).toEqual([])
  })
  it('takes no reason that somebody states for himself', () => {
    expect(unscoredOf([{ personId: 1 }], { 1: 'Nghỉ ốm' }, 1)).toBeNull()
  })
})
