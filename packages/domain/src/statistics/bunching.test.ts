import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { add, compare, display, equals, ONE } from '../kernel/index.ts'
import { aroundCutoff, bunching } from './bunching.ts'

const REFERENCE = [
  { above: 18, below: 4, chance: '0,00217', adjusted: '0,01086', bunched: true },
  { above: 9, below: 1, chance: '0,01074', adjusted: '0,02686', bunched: true },
  { above: 30, below: 15, chance: '0,01785', adjusted: '0,02975', bunched: true },
  { above: 5, below: 0, chance: '0,03125', adjusted: '0,03906', bunched: true },
  { above: 12, below: 8, chance: '0,25172', adjusted: '0,25172', bunched: false },
]

describe('scores gathering above a cutoff', () => {
  it('gives the reference values of the binomial test and of Benjamini and Hochberg', () => {
    const found = bunching(REFERENCE)
    expect(found.map(({ chance, adjusted, bunched }) => [display(chance, 5), display(adjusted, 5), bunched])).toEqual(
      REFERENCE.map(({ chance, adjusted, bunched }) => [chance, adjusted, bunched]),
    )
  })

  it('finds nothing where nobody stands around the cutoff', () => {
    expect(bunching([{ below: 0, above: 0 }])).toEqual([{ chance: ONE, adjusted: ONE, bunched: false }])
    expect(bunching([])).toEqual([])
  })

  it('counts one point on each side, the cutoff itself above', () => {
    expect(aroundCutoff([8899, 8900, 8999, 9000, 9099, 9100], 9000)).toEqual({ below: 2, above: 2 })
  })

  const sides = fc.record({ below: fc.nat(30), above: fc.nat(30) })

  it('gives at least so many above and at least one more below chances that make exactly one', () => {
    const some = sides.filter(({ above }) => above > 0)
    fc.assert(
      fc.property(some, ({ below, above }) => {
        const [one, mirrored] = bunching([
          { below, above },
          { below: above - 1, above: below + 1 },
        ])
        expect(one && mirrored && equals(add(one.chance, mirrored.chance), ONE)).toBe(true)
      }),
    )
  })

  it('never makes a case more surprising by looking at more, nor depends on their order', () => {
    fc.assert(
      fc.property(fc.array(sides, { minLength: 1, maxLength: 12 }), (cases) => {
        const found = bunching(cases)
        for (const { chance, adjusted } of found) expect(compare(adjusted, chance)).toBeGreaterThanOrEqual(0)
        expect(bunching(cases.toReversed())).toEqual(found.toReversed())
      }),
    )
  })
})
