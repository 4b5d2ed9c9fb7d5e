import { describe, expect, it } from 'vitest'
import { accepted, problem, refused } from './outcome.ts'

describe('outcomes', () => {
  it('carry a value or every reason', () => {
    expect(accepted(7)).toEqual({ ok: true, value: 7 })
    expect(refused([problem('a', 'x'), problem('b', '', { n: '1' })])).toEqual({
      ok: false,
      problems: [
        { code: 'a', path: 'x' },
        { code: 'b', path: '', params: { n: '1' } },
      ],
    })
  })

  it('never refuse without a reason', () => {
    expect(() => refused([])).toThrow('needs a reason')
  })
})
