import { describe, expect, it } from 'vitest'
import { bodiesBelow, bodyAuthority, inTreeOrder, isBody, type BodyUnit } from './body-tree.ts'

const UNITS: readonly BodyUnit[] = [
  { id: 1, parentId: null, kind: 'root', headId: 10 },
  { id: 2, parentId: 1, kind: 'block', headId: null },
  { id: 3, parentId: 2, kind: 'agency', headId: 30 },
  { id: 4, parentId: 3, kind: 'unit', headId: 40 },
  { id: 5, parentId: 3, kind: 'unit', headId: 30 },
  { id: 6, parentId: 2, kind: 'agency', headId: null },
  { id: 7, parentId: 6, kind: 'unit', headId: 70 },
  { id: 8, parentId: 4, kind: 'unit', headId: null },
]
const tree = new Map(UNITS.map((unit) => [unit.id, unit]))

describe('who recognises a body', () => {
  it.each([
    ['an agency under a block without a head', 3, { unitId: 1, personId: 10 }],
    ['a unit of an agency', 4, { unitId: 3, personId: 30 }],
    ['a unit that the head of the agency heads himself', 5, { unitId: 1, personId: 10 }],
    ['a unit of an agency whose head is vacant', 7, { unitId: 1, personId: 10 }],
    ['a unit without a head of its own', 8, { unitId: 4, personId: 40 }],
    ['the whole tenant', 1, null],
    ['a unit that does not exist', 99, null],
  ])('%s', (_, unit, expected) => {
    expect(bodyAuthority(unit, tree)).toEqual(expected)
  })

  it('is never who heads the body', () => {
    const own = UNITS.filter(({ id, headId }) => headId !== null && bodyAuthority(id, tree)?.personId === headId)
    expect(own).toEqual([])
  })
})

describe('the bodies directly below', () => {
  it('are those on the list, through units that are not', () => {
    expect(bodiesBelow(1, tree, new Set([3, 4, 7]))).toEqual([3, 7])
    expect(bodiesBelow(3, tree, new Set([3, 8, 5]))).toEqual([8, 5])
    expect(bodiesBelow(8, tree, new Set([8]))).toEqual([])
  })
})

it('rates neither the tenant nor a block', () => {
  expect(UNITS.filter(isBody).map(({ id }) => id)).toEqual([3, 4, 5, 6, 7, 8])
})

it('puts units into the order of the tree, also where what is above is not shown', () => {
  const shown = [7, 4, 3, 8].map((id) => UNITS.find((unit) => unit.id === id)).filter((unit) => unit !== undefined)
  expect(inTreeOrder(shown).map(({ unit, depth }) => [unit.id, depth])).toEqual([
    [7, 0],
    [3, 0],
    [4, 1],
    [8, 2],
  ])
})
