import { describe, expect, it } from 'vitest'
import { KINDS_ABOVE, kindsBelow, mayStandBelow } from './placement.ts'

const KINDS = ['root', 'block', 'agency', 'unit'] as const

describe('what stands above what', () => {
  it.each([
    ['agency', 'agency', true],
    ['agency', 'block', true],
    ['agency', 'unit', false],
    ['unit', 'block', false],
    ['unit', 'unit', true],
    ['block', 'agency', false],
    ['root', 'root', false],
  ] as const)('%s below %s: %s', (kind, above, may) => {
    expect(mayStandBelow(kind, above)).toBe(may)
  })

  it('reads the same from both ends', () => {
    for (const above of KINDS)
      expect(new Set<string>(kindsBelow(above))).toEqual(
        new Set(KINDS.filter((kind) => KINDS_ABOVE[kind].includes(above))),
      )
  })
})
