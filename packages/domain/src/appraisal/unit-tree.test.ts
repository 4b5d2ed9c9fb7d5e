import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agencyOf, dossierUnitOf, whoReviews, type TreeUnit, type UnitTree } from './unit-tree.ts'

const tree: UnitTree = new Map<number, TreeUnit>([
  [1, { parentId: null, kind: 'root', headId: 100 }],
  [2, { parentId: 1, kind: 'block', headId: null }],
  [3, { parentId: 2, kind: 'agency', headId: 300 }],
  [4, { parentId: 3, kind: 'unit', headId: 400 }],
  [5, { parentId: 4, kind: 'unit', headId: null }],
])

describe('who appraises a person', () => {
  it.each([
    ['an official, the head of his unit', 7, 4, 400],
    ['a head, the next head above', 400, 4, 300],
    ['the head of an agency, past a block without a head', 300, 3, 100],
    ['an official of a unit whose head is vacant, the next head above', 7, 5, 400],
  ])('is, for %s', (_who, id, unitId, reviewer) => {
    expect(whoReviews({ id, unitId }, tree)).toBe(reviewer)
  })

  it('is nobody for the head at the top, and nobody for a unit that hangs nowhere', () => {
    expect(whoReviews({ id: 100, unitId: 1 }, tree)).toBeNull()
    expect(whoReviews({ id: 7, unitId: 99 }, tree)).toBeNull()
  })

  it('is never the person himself, whatever he heads', () => {
    const heads = fc.array(fc.option(fc.constantFrom(1, 2, 3), { nil: null }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(heads, fc.constantFrom(1, 2, 3), (chain, id) => {
        const line: UnitTree = new Map(
          chain.map((headId, at) => [at, { parentId: at === 0 ? null : at - 1, kind: 'unit', headId }]),
        )
        const found = whoReviews({ id, unitId: chain.length - 1 }, line)
        expect(found).not.toBe(id)
        expect(found === null).toBe(chain.every((head) => head === null || head === id))
      }),
    )
  })
})

describe('the agency of a unit', () => {
  it.each([
    [5, 3],
    [3, 3],
    [2, null],
    [1, null],
    [99, null],
  ])('of unit %i is %s', (unit, agency) => expect(agencyOf(unit, tree)).toBe(agency))

  it('is not looked for in a circle', () => {
    const loop: UnitTree = new Map<number, TreeUnit>([
      [1, { parentId: 2, kind: 'unit', headId: null }],
      [2, { parentId: 1, kind: 'unit', headId: null }],
    ])
    expect(() => agencyOf(1, loop)).toThrow('circle')
  })
})

describe('in whose dossier a person is classified', () => {
  const person = (id: number, unitId: number, leadership: 'none' | 'deputy' | 'head' = 'none') => ({
    id,
    unitId,
    leadership,
  })

  it('is his agency, and for the head of an agency the level that decides on him where the rule set says so', () => {
    const where = (of: ReturnType<typeof person>) => [
      dossierUnitOf(of, 'agency', tree),
      dossierUnitOf(of, 'deciding-level', tree),
    ]
    expect(where(person(300, 3, 'head'))).toEqual([3, 1])
    expect(where(person(7, 3, 'deputy'))).toEqual([3, 3])
    expect(where(person(400, 4, 'head'))).toEqual([3, 3])
    expect(where(person(100, 1, 'head'))).toEqual([null, null])
  })

  it('stays his agency where nobody is above its head', () => {
    const alone: UnitTree = new Map([[3, { parentId: null, kind: 'agency', headId: 300 }]])
    expect(dossierUnitOf(person(300, 3, 'head'), 'deciding-level', alone)).toBe(3)
  })
})
