import { describe, expect, it } from 'vitest'
import { differencesOf } from './differences.ts'

const line = (code: string, maximum: string) => ({ code, maximum, label: { vi: `Dòng ${code}`, en: code } })

describe('two versions of a document', () => {
  it('do not differ where they say the same', () => {
    expect(differencesOf({ a: [line('x', '1')], b: null }, { a: [line('x', '1')], b: null })).toEqual([])
  })

  it('differ value by value', () => {
    expect(differencesOf({ a: { b: '1', c: true } }, { a: { b: '2', c: false } })).toEqual([
      { path: 'a.b', mine: '1', theirs: '2' },
      { path: 'a.c', mine: 'true', theirs: 'false' },
    ])
  })

  it('are laid side by side by code, also where a line stands elsewhere', () => {
    const mine = { of: [line('x', '1'), line('y', '2')] }
    const theirs = { of: [line('z', '9'), line('y', '3'), line('x', '1')] }
    expect(differencesOf(mine, theirs)).toEqual([
      { path: 'of[1].maximum', mine: '2', theirs: '3' },
      { path: 'of[0]', mine: null, theirs: 'Dòng z' },
    ])
  })

  it('name a line that only one of them has', () => {
    expect(differencesOf({ of: [line('x', '1')] }, { of: [] })).toEqual([
      { path: 'of[0]', mine: 'Dòng x', theirs: null },
    ])
  })

  it('differ in the order of lines alone', () => {
    const [x, y] = [line('x', '1'), line('y', '2')]
    expect(differencesOf({ of: [x, y] }, { of: [y, x] })).toEqual([{ path: 'of', mine: 'x, y', theirs: 'y, x' }])
  })
})
