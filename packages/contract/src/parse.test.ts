import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { parseInput, pathText } from './parse.ts'

const schema = z.strictObject({
  name: z.string().min(2).max(5),
  count: z.int().min(1).max(9),
  share: z.number(),
  yes: z.boolean(),
  list: z.array(z.strictObject({ kind: z.enum(['a', 'b']) })).max(2),
  byCode: z.record(z.string(), z.string()),
  day: z.iso.date(),
})
const good = {
  name: 'abc',
  count: 3,
  share: 0.5,
  yes: true,
  list: [{ kind: 'a' }],
  byCode: { x: '1' },
  day: '2026-01-01',
}

describe('reading an input', () => {
  it('gives back what fits', () => {
    expect(parseInput(schema, good)).toEqual({ ok: true, value: good })
  })

  it.each<[object, string]>([
    [{ name: 7 }, 'name text-expected'],
    [{ name: 'a' }, 'name too-short'],
    [{ name: 'abcdef' }, 'name too-long'],
    [{ name: undefined }, 'name value-missing'],
    [{ count: 1.5 }, 'count whole-number-expected'],
    [{ count: 0 }, 'count too-small'],
    [{ count: 10 }, 'count too-large'],
    [{ share: '1' }, 'share number-expected'],
    [{ yes: 1 }, 'yes boolean-expected'],
    [{ list: {} }, 'list list-expected'],
    [{ list: [{ kind: 'c' }] }, 'list[0].kind choice-expected'],
    [{ list: [{}] }, 'list[0].kind value-missing'],
    [{ list: [{ kind: 'a' }, { kind: 'a' }, { kind: 'a' }] }, 'list too-long'],
    [{ list: [{ kind: 'a', extra: 1 }] }, 'list[0].extra key-unknown'],
    [{ byCode: [] }, 'byCode object-expected'],
    [{ byCode: { x: 1 } }, 'byCode.x text-expected'],
    [{ day: '2026-02-30' }, 'day value-invalid'],
  ])('names what is wrong in %o', (change, wanted) => {
    const outcome = parseInput(schema, { ...good, ...change })
    expect(outcome.ok ? [] : outcome.problems.map(({ path, code }) => `${path} ${code}`)).toEqual([wanted])
  })

  it('names every problem at once', () => {
    const outcome = parseInput(schema, { ...good, name: 1, yes: 1, extra: 1, more: 2 })
    expect(outcome.ok ? [] : outcome.problems.map(({ path }) => path)).toEqual(['name', 'yes', 'extra', 'more'])
  })

  it('writes places the way people read them', () => {
    expect(pathText(['work', 2, 'delays'])).toBe('work[2].delays')
    expect(pathText([])).toBe('')
    expect(pathText([0, 'id'])).toBe('[0].id')
  })
})
