import type { Statistics } from '@thuoc-do/contract'
import { NO_ONE, rollUp, withBases, type LevelCounts } from '@thuoc-do/domain'
import { describe, expect, it } from 'vitest'
import { matcher } from '../../lib/index.ts'
import { foundLines, unitLines } from './unit-rows.ts'

const UNITS = [
  { id: 1, parentId: null, name: 'Tỉnh Vị Thủy', kind: 'root' },
  { id: 2, parentId: 1, name: 'Khối sở, ban, ngành', kind: 'block' },
  { id: 3, parentId: 2, name: 'Sở Nội vụ', kind: 'agency' },
  { id: 4, parentId: 3, name: 'Phòng Tổ chức', kind: 'unit' },
  { id: 5, parentId: 3, name: 'Thanh tra', kind: 'unit' },
] as const
const OWN = new Map<number, LevelCounts>([
  [3, { ...NO_ONE, outstanding: 1, good: 2 }],
  [4, { ...NO_ONE, outstanding: 3, good: 11, notRated: 1 }],
  [5, { ...NO_ONE, good: 5, unsatisfactory: 1, notReported: 2 }],
])

/** What the server answers: the same roll-up over a small tree. */
function rows(seen: readonly number[] = UNITS.map(({ id }) => id)): Statistics['rows'] {
  const counts = new Map(rollUp(UNITS, OWN).map((row) => [row.id, row]))
  return UNITS.filter(({ id }) => seen.includes(id)).map(({ id, parentId, name, kind }) => ({
    unitId: id,
    parentId,
    name,
    kind,
    own: counts.get(id)?.own ?? withBases(NO_ONE),
    all: counts.get(id)?.all ?? withBases(NO_ONE),
  }))
}

describe('the lines of the unit table', () => {
  it('show only the root until it is opened', () => {
    expect(unitLines(rows(), new Set()).map(({ key }) => key)).toEqual(['1'])
    expect(unitLines(rows(), new Set([1])).map(({ key }) => key)).toEqual(['1', '2'])
  })

  it('show the people of the unit itself on a line of their own, so that what lies below adds up', () => {
    const lines = unitLines(rows(), new Set([1, 2, 3]))
    expect(lines.map(({ key, depth, open }) => [key, depth, open])).toEqual([
      ['1', 0, true],
      ['2', 1, true],
      ['3', 2, true],
      ['3-own', 3, null],
      ['4', 3, null],
      ['5', 3, null],
    ])
    const agency = lines.find(({ key }) => key === '3')?.counts
    const below = lines.filter(({ depth }) => depth === 3).map(({ counts }) => counts)
    for (const what of ['outstanding', 'good', 'unsatisfactory', 'rated', 'notRated', 'notReported'] as const)
      expect(below.reduce((sum, counts) => sum + counts[what], 0)).toBe(agency?.[what])
    expect(agency).toMatchObject({ rated: 23, outstanding: 4, goodOrBetter: 22, notRated: 1, notReported: 2 })
  })

  it('begin at what the reader may see', () =>
    expect(unitLines(rows([3, 4, 5]), new Set()).map(({ name }) => name)).toEqual(['Sở Nội vụ']))

  it('are found without marks, with what they lie in', () =>
    expect(foundLines(rows(), matcher('to chuc')).map(({ name }) => name)).toEqual(['Phòng Tổ chức · Sở Nội vụ']))
})
