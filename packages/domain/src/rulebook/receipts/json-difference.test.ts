import { describe, expect, it } from 'vitest'
import { firstDivergence, isObject, member } from './json-difference.ts'

describe('the first place where two JSON values part', () => {
  it.each<[string, unknown, unknown]>([
    ['nothing', undefined, undefined],
    ['a null', null, null],
    ['a list', [1, [2, { a: 3 }]], [1, [2, { a: 3 }]]],
    ['members in another order', { a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 }],
    ['a member that is undefined', { a: 1, b: undefined }, { a: 1 }],
  ])('is nowhere in %s', (_, recorded, computed) => {
    expect(firstDivergence(recorded, computed, '')).toBeUndefined()
    expect(firstDivergence(computed, recorded, 'x')).toBeUndefined()
  })

  it.each<[string, unknown, unknown, object]>([
    ['the whole', 1, 2, { path: '', recorded: 1, computed: 2 }],
    ['a text and a number', { a: '1' }, { a: 1 }, { path: 'a', recorded: '1', computed: 1 }],
    ['a list and an object', { a: [] }, { a: {} }, { path: 'a', recorded: [], computed: {} }],
    ['an object and null', { a: null }, { a: {} }, { path: 'a', recorded: null, computed: {} }],
    ['deep inside', { a: [{ b: [0, 1] }] }, { a: [{ b: [0, 2] }] }, { path: 'a[0].b[1]', recorded: 1, computed: 2 }],
    ['an item more', [1, 2, 3], [1, 2], { path: '[2]', recorded: 3 }],
    ['an item less', [1], [1, 2], { path: '[1]', computed: 2 }],
    ['a member more', { a: 1, b: 2 }, { a: 1 }, { path: 'b', recorded: 2 }],
    ['a member less', { a: 1 }, { a: 1, b: 2 }, { path: 'b', computed: 2 }],
    ['minus zero', { a: -0 }, { a: 0 }, { path: 'a', recorded: -0, computed: 0 }],
  ])('is found in %s', (_, recorded, computed, found) => {
    expect(firstDivergence(recorded, computed, '')).toStrictEqual(found)
  })

  it('is looked for in the named members first, then in the order of what was computed', () => {
    const [recorded, computed] = [
      { z: 1, a: 1, only: 1 },
      { a: 2, z: 2, late: 2 },
    ]
    expect(firstDivergence(recorded, computed, 'x')?.path).toBe('x.a')
    expect(firstDivergence(recorded, computed, 'x', ['z'])?.path).toBe('x.z')
    expect(firstDivergence({ only: 1, same: 1 }, { same: 1, late: 1 }, 'x')?.path).toBe('x.late')
    expect(firstDivergence({ in: recorded }, { in: computed }, 'x', ['z'])?.path).toBe('x.in.a')
  })
})

describe('a member of a JSON value', () => {
  it('is its own, never one every object has', () => {
    expect(member({ a: 1 }, 'a')).toBe(1)
    expect([member({}, 'toString'), member([1], '0'), member(null, 'a'), member('text', 'length')]).toEqual(
      Array(4).fill(undefined),
    )
  })
  it('belongs to objects alone', () => {
    expect([{}, [], null, 'a', 1, undefined].map(isObject)).toEqual([true, false, false, false, false, false])
  })
})
