import { exact } from '@thuoc-do/domain'
import { describe, expect, it } from 'vitest'
import { contributions } from './contribution.ts'
import { lineRow } from './work.test-data.ts'

const cited = { citation: { instrument: '', article: '' }, basis: 'text' } as const
const rule = (per: 'unit' | 'line') => ({
  deductionPercent: { value: '25', ...cited },
  deductionPer: { value: per, ...cited },
})
const shares = (
  facts: Parameters<typeof lineRow>[0],
  proportion: 'quantity' | 'quality' | 'timeliness',
  per: 'unit' | 'line' = 'unit',
) => {
  const [first] = contributions(
    [lineRow({ coefficient: '2', assigned: '4', completed: '3', ...facts })],
    proportion,
    rule(per),
  )
  return first && [first.assigned, first.done]
}

describe('what a line adds to a, b and c', () => {
  it('is count × coefficient, below and above the stroke', () => {
    expect(shares({}, 'quantity')).toEqual([exact(8), exact(6)])
  })
  it('is less by the percent of each delay in c only', () => {
    expect(shares({ delays: 2 }, 'timeliness')).toEqual([exact(8), exact(5)])
    expect(shares({ delays: 2 }, 'quality')).toEqual([exact(8), exact(6)])
    expect(shares({ qualityFailures: 1 }, 'quality', 'line')).toEqual([exact(8), exact(9, 2)])
  })
  it('is never below zero', () => {
    expect(shares({ delays: 99 }, 'timeliness')).toEqual([exact(8), exact(0)])
  })
  it('stands above the stroke alone for work outside the plan, and nowhere when withdrawn', () => {
    expect(shares({ origin: 'received' }, 'quantity')).toEqual([exact(0), exact(6)])
    expect(shares({ withdrawn: true }, 'quantity')).toBeUndefined()
  })
})
