import { describe, expect, it } from 'vitest'
import { outcomeOf } from './candidate-outcome.ts'
import { dossier, REFUSAL, row } from './dossier.test-data.ts'

const full = dossier({
  refused: [REFUSAL],
  ties: [{ set: 'agency:7', places: 1, appraisalIds: [5, 6] }],
  waiting: [{ set: 'agency:7', appraisalId: 8 }],
})

describe('what the quota means for a candidate', () => {
  it('is a place, stored or still expected', () => {
    expect(outcomeOf(row(1, 'Trần Minh Đức'), full)).toEqual({ kind: 'place', settled: true })
    expect(outcomeOf(row(1, 'Trần Minh Đức'), { ...full, stage: 'proposed' })).toEqual({
      kind: 'place',
      settled: false,
    })
  })
  it('is a refusal with its reason', () =>
    expect(outcomeOf(row(4, 'Lê Hoàng Nam'), full)).toEqual({ kind: 'refused', refusal: REFUSAL }))
  it('hangs on the committee for those tied, and for those below a tie', () => {
    expect(outcomeOf(row(5, 'Nguyễn Thị Lan'), full)).toEqual({ kind: 'tied', set: 'agency:7' })
    expect(outcomeOf(row(8, 'Cao Văn Phúc'), full)).toEqual({ kind: 'waiting', set: 'agency:7' })
  })
  it('is open while nothing was proposed: nobody is shown a place before the quota was looked at', () =>
    expect(outcomeOf(row(1, 'Trần Minh Đức'), dossier({ stage: 'collecting', caps: [] }))).toEqual({ kind: 'open' }))
  it('is what was decided once it is, with the reason kept', () => {
    const decided = row(4, 'Lê Hoàng Nam', { stage: 'decided', level: 'good' })
    expect(outcomeOf(decided, full)).toEqual({ kind: 'decided', level: 'good', refusal: REFUSAL })
  })
})
