import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrange, nextSort, type Column } from './table-columns.ts'

type Row = { name: string; score: number | null }
const columns: Column<Row>[] = [
  { id: 'name', head: 'Họ tên', cell: ({ name }) => name, sort: ({ name }) => name, search: ({ name }) => name },
  { id: 'score', head: 'Điểm', cell: ({ score }) => score, sort: ({ score }) => score },
]
const rows: Row[] = [
  { name: 'Đức', score: 70 },
  { name: 'Dung', score: null },
  { name: 'Ánh', score: 90 },
  { name: 'An', score: 70 },
]
const names = (found: readonly Row[]) => found.map(({ name }) => name)

describe('the rows of a table', () => {
  it('come as they came without sort and search', () => expect(arrange(rows, columns, ' ', null)).toBe(rows))

  it('are found without marks', () => expect(names(arrange(rows, columns, 'anh', null))).toEqual(['Ánh']))

  it('are ordered by the alphabet of the language', () => {
    expect(names(arrange(rows, columns, '', { column: 'name', direction: 'ascending' }))).toEqual([
      'An',
      'Ánh',
      'Dung',
      'Đức',
    ])
  })

  it.each(['ascending', 'descending'] as const)('put what is not known last when %s', (direction) => {
    expect(names(arrange(rows, columns, '', { column: 'score', direction })).at(-1)).toBe('Dung')
  })

  it('keep equal rows in the order they came in', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 })), (scores) => {
        const given = scores.map((score, at) => ({ name: String(at).padStart(4, '0'), score }))
        const sorted = arrange(given, columns, '', { column: 'score', direction: 'descending' })
        const swapped = sorted.filter(({ name, score }, at) => {
          const next = sorted[at + 1]
          return next?.score === score && next !== undefined && next.name < name
        })
        expect(swapped).toEqual([])
        expect(sorted).toHaveLength(given.length)
      }),
    )
  })
})

describe('pressing a head', () => {
  it('goes up, down, and back to the order given', () => {
    const up = nextSort(null, 'score')
    expect(up).toEqual({ column: 'score', direction: 'ascending' })
    expect(nextSort(up, 'score')).toEqual({ column: 'score', direction: 'descending' })
    expect(nextSort({ column: 'score', direction: 'descending' }, 'score')).toBeNull()
    expect(nextSort(up, 'name')).toEqual({ column: 'name', direction: 'ascending' })
  })
})
