import { describe, expect, it } from 'vitest'
import { aroundEdges, barsOf } from './ruler-bars.ts'

const EDGES = [
  { level: 'outstanding', from: 9000 },
  { level: 'good', from: 7000 },
  { level: 'satisfactory', from: 5000 },
  { level: 'unsatisfactory', from: 0 },
] as const
const people = (from: number, count: number) => ({ from, people: count })

describe('the bars on the ruler', () => {
  const bars = barsOf(
    [people(67, 2), people(69, 1), people(70, 40), people(89, 3), people(90, 70), people(100, 5)],
    EDGES,
  )
  it('lose nobody', () => expect(bars.reduce((sum, bar) => sum + bar.people, 0)).toBe(121))
  it('have no gap, begin on a five and end at full marks', () => {
    expect([bars[0]?.from, bars.at(-1)?.to]).toEqual([65, 100])
    expect(bars.every((bar, at) => at === 0 || bar.from === bars[at - 1]?.to)).toBe(true)
  })
  it('put full marks into the last bar', () => expect(bars.at(-1)).toMatchObject({ from: 99, people: 5 }))
  it('take the colour of the band they stand in', () => {
    const levels = [67, 69, 70, 89, 90].map((from) => bars.find((bar) => bar.from === from)?.level)
    expect(levels).toEqual(['satisfactory', 'satisfactory', 'good', 'good', 'outstanding'])
  })
  it('tell what lies on either side of a threshold within them', () =>
    expect(aroundEdges(bars, EDGES)).toEqual([
      { edge: 90, below: 3, above: 70 },
      { edge: 70, below: 1, above: 40 },
    ]))
})

describe('nobody at all', () => {
  it('still has a ruler', () => expect(barsOf([], EDGES)).toHaveLength(5))
})
