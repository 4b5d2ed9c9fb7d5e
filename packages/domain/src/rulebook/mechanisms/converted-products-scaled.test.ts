import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimal, divide, exact, toFraction, type Exact } from '../../kernel/index.ts'
import { decree335of2025 } from '../sets/decree-335-2025.ts'
import type { Step } from '../scoring/step.ts'
import type { WorkLine } from './converted-products-rule.ts'
import { scaledTotals, scaleInput } from './converted-products-scaled.ts'
import { convertedProducts } from './converted-products.ts'

const clean = { qualityFailures: 0, delays: 0, exempted: false, outsidePlan: false }
const line = (coefficient: string, assigned: string, completed: string): WorkLine => ({
  coefficient: decimal(coefficient),
  assigned: decimal(assigned),
  completed: decimal(completed),
  ...clean,
})
const { mechanism: rule } = decree335of2025
if (rule.kind !== 'converted-products') throw new Error('another mechanism')

describe('work lines summed as plain integers', () => {
  it.each([
    ['hundredths', [line('1.25', '4', '3.5')], '7/8'],
    ['nothing done', [line('1', '4', '0')], '0'],
    ['a thousandth', [line('1.125', '4', '3')], undefined],
    ['a coefficient beyond small integers', [line('90071992547409.93', '4', '3')], undefined],
    ['a sum beyond small integers', [line('1000000', '1000000000', '3')], undefined],
    ['a count that is a fraction of no decimal', [{ ...line('1', '4', '3'), completed: exact(1, 3) }], undefined],
  ] satisfies [string, WorkLine[], string | undefined][])('%s', (_, work, proportion) => {
    const scaled = scaleInput(rule, work)
    const totals = scaled && scaledTotals(scaled, 'unit')
    expect(totals === undefined ? undefined : toFraction(divide(totals.completed, totals.assigned))).toBe(proportion)
  })

  it('give the very result that adding up fractions and writing down every step gives', () => {
    const value = fc.tuple(fc.integer({ min: 0, max: 99_999 }), fc.constantFrom(1, 4, 10, 100, 1_000))
    const decimalValue = value.map(([top, bottom]): Exact => exact(top, bottom))
    const events = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constantFrom(1_000, Number.MAX_SAFE_INTEGER))
    const works = fc.array(
      fc.record({
        coefficient: decimalValue,
        assigned: decimalValue,
        completed: decimalValue,
        qualityFailures: events,
        delays: events,
        exempted: fc.boolean(),
        outsidePlan: fc.boolean(),
      }),
      { maxLength: 6 },
    )
    const policy = fc.record({
      deductionPer: fc.constantFrom('unit' as const, 'line' as const),
      capEachComponent: fc.boolean(),
    })
    fc.assert(
      fc.property(works, policy, (work, switches) => {
        const steps: Step[] = []
        const slow = convertedProducts(rule, switches, false, work, {}, steps)
        expect(convertedProducts(rule, switches, false, work, {}, null)).toEqual(slow)
      }),
      { numRuns: 500 },
    )
  })
})
