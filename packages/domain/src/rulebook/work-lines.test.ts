import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, toFraction, type Exact } from '../kernel/index.ts'
import { scoredLine, type LineState } from '../workplan/index.ts'
import { evaluate } from './scoring/evaluate.ts'
import { decree335of2025 } from './sets/decree-335-2025.ts'
import type { WorkLineInput } from './scoring/score-input.ts'

const line = { origin: 'planned', coefficient: '7/3' } as const
type Counts = Pick<LineState, 'assigned' | 'completed' | 'delays' | 'qualityFailures' | 'withdrawn'>

function total(work: readonly WorkLineInput[]): Exact {
  const outcome = evaluate(
    { document: decree335of2025, hash: '0'.repeat(64) },
    { person: { kind: 'civil-servant', leader: false }, generalTotal: '30', work },
  )
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  if (outcome.value.total === null) throw new Error('no total')
  return outcome.value.total
}

const counts: fc.Arbitrary<Counts> = fc
  .record({
    assigned: fc.integer({ min: 1, max: 50 }),
    part: fc.nat(50),
    delays: fc.nat(9),
    qualityFailures: fc.nat(9),
  })
  .map(({ assigned, part, delays, qualityFailures }) => {
    const completed = String(Math.min(part, assigned))
    return { assigned: String(assigned), completed, delays, qualityFailures, withdrawn: false }
  })

describe('work lines in a score', () => {
  it('are read as they fold, with a coefficient that no decimal holds', () => {
    const scored = scoredLine({ assigned: '3', completed: '3', delays: 0, qualityFailures: 0, withdrawn: false }, line)
    expect(scored && toFraction(total([scored]))).toBe('100')
  })

  it('never give more for less work, more delays or more failed reviews', () => {
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 5 }), (all) => {
        const work = all.flatMap((one) => scoredLine(one, line) ?? [])
        const worse = work.map((one) => ({
          ...one,
          completed: String(Math.max(0, Number(one.completed) - 1)),
          delays: one.delays + 1,
          qualityFailures: one.qualityFailures + 1,
        }))
        expect(compare(total(worse), total(work))).toBeLessThanOrEqual(0)
      }),
    )
  })
})
