import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addCounts, NO_ONE, withBases, type LevelCounts } from './counts.ts'
import { rollUp } from './roll-up.ts'

const counts = fc.record<LevelCounts>({
  outstanding: fc.nat(50),
  good: fc.nat(50),
  satisfactory: fc.nat(50),
  unsatisfactory: fc.nat(50),
  notRated: fc.nat(50),
  notReported: fc.nat(50),
})

/** A random forest whose units come in any order: unit n hangs under an earlier one or under nothing seen here. */
const forests = fc
  .array(fc.tuple(fc.integer({ min: -1, max: 40 }), fc.option(counts, { nil: undefined })), {
    minLength: 1,
    maxLength: 40,
  })
  .chain((nodes) => {
    const units = nodes.map(([parent], id) => ({ id, parentId: parent < 0 ? null : parent < id ? parent : -7 }))
    const own = new Map(nodes.flatMap(([, of], id) => (of === undefined ? [] : [[id, of] as const])))
    return fc.record({ units: fc.shuffledSubarray(units, { minLength: units.length }), own: fc.constant(own) })
  })

function sum(all: readonly LevelCounts[]): LevelCounts {
  return all.reduce(addCounts, NO_ONE)
}

describe('rolling counts up a tree of units', () => {
  it('makes children plus own the parent, for every unit and every column', () => {
    fc.assert(
      fc.property(forests, ({ units, own }) => {
        const rows = rollUp(units, own)
        for (const row of rows) {
          const children = rows.filter(({ parentId }) => parentId === row.id)
          expect(row.all).toEqual(withBases(sum([row.own, ...children.map(({ all }) => all)])))
          expect(row.own).toEqual(withBases(own.get(row.id) ?? NO_ONE))
        }
      }),
    )
  })

  it('counts everybody once over the roots', () => {
    fc.assert(
      fc.property(forests, ({ units, own }) => {
        const roots = rollUp(units, own).filter(({ parentId }) => !units.some(({ id }) => id === parentId))
        expect(withBases(sum(roots.map(({ all }) => all)))).toEqual(withBases(sum([...own.values()])))
      }),
    )
  })

  it('keeps the units in the order they came and shows each figure with its base', () => {
    const units = [
      { id: 'unit', parentId: 'agency' },
      { id: 'agency', parentId: null },
    ]
    const own = new Map([
      ['unit', { ...NO_ONE, outstanding: 2, good: 5, unsatisfactory: 1, notRated: 3, notReported: 4 }],
    ])
    const all = {
      outstanding: 2,
      good: 5,
      satisfactory: 0,
      unsatisfactory: 1,
      notRated: 3,
      notReported: 4,
      goodOrBetter: 7,
      rated: 8,
    }
    expect(rollUp(units, own)).toEqual([
      { id: 'unit', parentId: 'agency', own: all, all },
      { id: 'agency', parentId: null, own: withBases(NO_ONE), all },
    ])
  })

  it('treats a unit listed twice, counts of no unit and a circle as bugs', () => {
    const [a, b] = [
      { id: 1, parentId: 2 },
      { id: 2, parentId: 1 },
    ]
    expect(() => rollUp([a, b], new Map())).toThrow('above each other')
    expect(() => rollUp([a, a], new Map())).toThrow('twice')
    expect(() => rollUp([a], new Map([[9, NO_ONE]]))).toThrow('not listed: 9')
  })
})
