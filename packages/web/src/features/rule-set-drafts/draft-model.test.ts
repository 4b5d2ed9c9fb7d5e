import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  field,
  freshCode,
  insertedAt,
  liesIn,
  line,
  movedAt,
  narrowed,
  placesAround,
  removedAt,
  seenAs,
  type Slot,
} from './draft-model.ts'

type Leaf = { readonly kind: 'leaf'; readonly text: string }
type Tree = Leaf | { readonly kind: 'tree'; readonly of: readonly Tree[] }
const isTree = (tree: Tree): tree is Extract<Tree, { kind: 'tree' }> => tree.kind === 'tree'
const isLeaf = (tree: Tree): tree is Leaf => tree.kind === 'leaf'

function held<T>(value: T): { now: () => T; slot: () => Slot<T> } {
  let now = value
  return {
    now: () => now,
    slot: () => ({
      value: now,
      path: '',
      change: (update) => {
        now = update(now)
      },
    }),
  }
}

const list = fc.array(fc.integer(), { maxLength: 8 })
const place = fc.nat({ max: 9 })

describe('a list of the document', () => {
  it('is as it was after a line is taken out and put back where it stood', () => {
    fc.assert(
      fc.property(list, place, (lines, at) => {
        const back = lines.slice(at, at + 1).reduce((rest, taken) => insertedAt(rest, at, taken), removedAt(lines, at))
        expect(back).toEqual(lines)
      }),
    )
  })

  it('is as it was after a line goes up and down again, and keeps every line wherever it goes', () => {
    fc.assert(
      fc.property(list, place, fc.constantFrom<1 | -1>(1, -1), (lines, at, step) => {
        const moved = movedAt(lines, at, step)
        expect(moved.toSorted((a, b) => a - b)).toEqual(lines.toSorted((a, b) => a - b))
        const inside = at < lines.length && at + step >= 0 && at + step < lines.length
        expect(inside ? movedAt(moved, at + step, step === 1 ? -1 : 1) : moved).toEqual(lines)
      }),
    )
  })

  it('does not move its first line up or its last one down', () => {
    expect(movedAt(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
    expect(movedAt(['a', 'b'], 1, 1)).toEqual(['a', 'b'])
    expect(movedAt(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c'])
  })
})

describe('a place of the document', () => {
  it('changes only itself, deep in a tree, and leaves what stands beside it the very same', () => {
    const beside: Tree = { kind: 'leaf', text: 'beside' }
    const inner: Tree = { kind: 'tree', of: [{ kind: 'leaf', text: 'old' }] }
    const document = held<Tree>({ kind: 'tree', of: [beside, inner] })
    const root = narrowed(document.slot(), isTree)
    if (!root) throw new Error('a tree')
    const below = narrowed(line(field(root, 'of'), 1, inner), isTree)
    const [first] = below?.value.of ?? []
    const leaf = below && first && narrowed(line(field(below, 'of'), 0, first), isLeaf)
    expect(leaf?.path).toBe('of[1].of[0]')
    if (leaf) field(leaf, 'text').change(() => 'new')
    expect(document.now()).toEqual({
      kind: 'tree',
      of: [beside, { kind: 'tree', of: [{ kind: 'leaf', text: 'new' }] }],
    })
    const now = document.now()
    expect(isTree(now) && now.of[0]).toBe(beside)
  })

  it('keeps both of two changes made before anything is drawn anew', () => {
    const document = held({ a: 1, b: 1 })
    const slot = document.slot()
    field(slot, 'a').change((now) => now + 1)
    field(slot, 'b').change((now) => now + 1)
    field(slot, 'a').change((now) => now + 1)
    expect(document.now()).toEqual({ a: 3, b: 2 })
  })

  it('does nothing once it no longer holds what it was narrowed to', () => {
    const document = held<Tree>({ kind: 'leaf', text: 'a' })
    const slot = document.slot()
    const leaf = narrowed(slot, isLeaf)
    slot.change(() => ({ kind: 'tree', of: [] }))
    leaf?.change((now) => ({ ...now, text: 'b' }))
    expect(document.now()).toEqual({ kind: 'tree', of: [] })
  })

  it('can be seen as another type and still change what is really there', () => {
    const document = held<string | null>(null)
    const text = seenAs(
      document.slot(),
      (value) => value ?? '',
      (value) => (value === '' ? null : value),
    )
    expect(text.value).toBe('')
    text.change(() => '5')
    expect(document.now()).toBe('5')
    text.change(() => '')
    expect(document.now()).toBeNull()
  })

  it('lies in everything its path goes through and in nothing that only begins alike', () => {
    expect(placesAround('parts[0].criteria[12].maximum')).toEqual([
      'parts[0].criteria[12].maximum',
      'parts[0].criteria[12]',
      'parts[0].criteria',
      'parts[0]',
      'parts',
    ])
    expect(placesAround('')).toEqual([])
    expect(liesIn('parts[1].label', 'parts[1]')).toBe(true)
    expect(liesIn('parts[10].label', 'parts[1]')).toBe(false)
    expect(liesIn('caps', 'cap')).toBe(false)
  })
})

describe('the code of something new', () => {
  it('is the first one nobody has', () => {
    expect(freshCode([], 'stage')).toBe('stage-1')
    expect(freshCode(['stage-1', 'stage-3'], 'stage')).toBe('stage-2')
  })
})
