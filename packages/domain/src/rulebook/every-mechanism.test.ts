import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { add, compare, compareLevels, decimal, exact, isRated, ZERO } from '../kernel/index.ts'
import { mechanismCases } from '../../test/mechanism-inputs.ts'
import { resultOf, text } from './small-sets.test-data.ts'

describe.each(mechanismCases.map((one) => [one.name, one] as const))('%s, for any input', (_, one) => {
  const { document, raised, turned, best } = one
  const any = raised.map(([input]) => input)

  it('has parts that add up to the total exactly, within 0 and 100', () => {
    fc.assert(
      fc.property(any, (input) => {
        const { general, result, total } = resultOf(document, input)
        expect(add(general ?? ZERO, result ?? ZERO)).toEqual(total)
        expect(compare(total ?? exact(-1), ZERO)).toBeGreaterThanOrEqual(0)
        expect(compare(total ?? exact(101), exact(100))).toBeLessThanOrEqual(0)
      }),
    )
  })

  it('has points for every complete input', () => {
    fc.assert(
      fc.property(any, (input) => {
        const { total, missing, level } = resultOf(document, input)
        expect([total === null, missing, isRated(level)]).toEqual([false, [], true])
      }),
    )
  })

  it('is exactly 100 and outstanding at the best', () => {
    const { total, level } = resultOf(document, best)
    expect([total, level]).toEqual([exact(100), 'outstanding'])
  })

  it('never falls when one thing gets better, neither the total nor the level', () => {
    let rose = 0
    fc.assert(
      fc.property(raised, ([before, after]) => {
        const [first, second] = [resultOf(document, before), resultOf(document, after)]
        if (first.total === null || second.total === null) throw new Error('incomplete')
        const change = compare(second.total, first.total)
        rose += change
        expect(change).toBeGreaterThanOrEqual(0)
        if (!isRated(first.level) || !isRated(second.level)) throw new Error('not rated')
        expect(compareLevels(second.level, first.level)).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 300 },
    )
    expect(rose).toBeGreaterThan(50)
  })

  it('does not depend on the order in which things are given', () => {
    fc.assert(
      fc.property(any, (input) => {
        const { receipt: _, steps: ___, ...straight } = resultOf(document, input)
        const { receipt: __, steps: ____, ...back } = resultOf(document, turned(input))
        expect(back).toEqual(straight)
      }),
    )
  })

  it('has exactly one level for its total', () => {
    fc.assert(
      fc.property(any, (input) => {
        const { total, levelByPoints, level } = resultOf(document, input)
        const within = document.bands.filter(({ from }, at) => {
          const above = document.bands[at - 1]?.from ?? '101'
          return (
            compare(total ?? exact(-1), decimal(from ?? '')) >= 0 && compare(total ?? exact(-1), decimal(above)) < 0
          )
        })
        expect(within.map((band) => band.level)).toEqual([levelByPoints])
        expect(level).toBe(levelByPoints)
      }),
    )
  })

  it('ends its steps with the very values of the result', () => {
    fc.assert(
      fc.property(any, (input) => {
        const { steps, total, result, general } = resultOf(document, input)
        const values = (code: string): string[] => steps.filter((step) => step.code === code).map(({ value }) => value)
        expect(values('result')).toEqual([text(result)])
        expect(values('total')).toEqual([text(total)])
        expect(steps.at(-1)?.value).toBe(text(total))
        const operands = steps.find(({ code }) => code === 'total')?.operands
        expect(operands).toEqual([
          { symbol: 'C', value: text(general) },
          { symbol: 'R', value: text(result) },
        ])
      }),
    )
  })

  it('is the same without steps in everything else', () => {
    fc.assert(
      fc.property(any, (input) => {
        const { steps, ...withSteps } = resultOf(document, input)
        expect(steps.length).toBeGreaterThan(2)
        expect(resultOf(document, input, { steps: false })).toEqual({ ...withSteps, steps: [] })
      }),
    )
  })
})
