import { fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { renderScreen } from '../test-screen.tsx'
import { DataTable } from './data-table.tsx'
import type { Column } from './table-columns.ts'

type Row = { id: number; name: string; score: number }
const columns: Column<Row>[] = [
  { id: 'name', head: 'Họ tên', cell: ({ name }) => name, sort: ({ name }) => name, search: ({ name }) => name },
  { id: 'score', head: 'Điểm', cell: ({ score }) => score, sort: ({ score }) => score, numeric: true },
  { id: 'code', head: 'Mã', cell: ({ id }) => `M${id}`, shown: 'hidden' },
]
const people = (count: number): Row[] =>
  Array.from({ length: count }, (_, at) => ({
    id: at,
    name: at === 7 ? 'Đỗ Quang Vinh' : `Người ${at}`,
    score: at % 100,
  }))

const draw = (count: number, onShown?: (rows: readonly Row[], shown: readonly Column<Row>[]) => void) =>
  renderScreen(
    <DataTable
      caption="Danh sách"
      rows={people(count)}
      columns={columns}
      rowKey={({ id }) => id}
      {...(onShown ? { onShown } : {})}
    />,
  )
const bodyRows = () => screen.getAllByRole('row').slice(1)

afterEach(() => vi.restoreAllMocks())

describe('a table of records', () => {
  it('is a plain table with a name, heads and row heads', async () => {
    await draw(3)
    const table = screen.getByRole('table', { name: 'Danh sách' })
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['Họ tên', 'Điểm'])
    expect(within(table).getAllByRole('rowheader')).toHaveLength(3)
    expect(table.getAttribute('aria-rowcount')).toBe('4')
  })

  it('finds a person without typing marks and says how many rows are shown', async () => {
    await draw(50)
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'do quang' } })
    expect(await screen.findByText('1 / 50 dòng')).toBeTruthy()
    expect(bodyRows()).toHaveLength(1)
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'không ai' } })
    expect(await screen.findByText('Không có dòng nào khớp với “không ai”.')).toBeTruthy()
  })

  it('sorts by a head and says which way', async () => {
    await draw(12)
    const head = screen.getByRole('columnheader', { name: /Điểm/u })
    expect(head.getAttribute('aria-sort')).toBe('none')
    fireEvent.click(within(head).getByRole('button'))
    fireEvent.click(within(head).getByRole('button'))
    expect(head.getAttribute('aria-sort')).toBe('descending')
    expect(bodyRows()[0]?.textContent).toContain('Người 11')
  })

  it('holds only the rows near the screen when there are thousands, and each says which it is', async () => {
    vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600)
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(45)
    await draw(2_000)
    expect(bodyRows().length).toBeGreaterThan(10)
    expect(bodyRows().length).toBeLessThan(80)
    expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('2001')
    const indexes = bodyRows()
      .map((row) => row.getAttribute('aria-rowindex'))
      .filter((index) => index !== null)
    expect(indexes.slice(0, 3)).toEqual(['2', '3', '4'])
    expect(indexes.at(-1)).toBe(String(indexes.length + 1))
  })

  it('has every row in the page while it is printed', async () => {
    await draw(2_000)
    fireEvent(window, new Event('beforeprint'))
    expect(bodyRows()).toHaveLength(2_000)
    fireEvent(window, new Event('afterprint'))
    expect(bodyRows().length).toBeLessThan(80)
  })

  it('tells what is on screen, for an export of exactly that', async () => {
    const shown: string[] = []
    await draw(20, (rows, heads) => shown.push(`${rows.length}: ${heads.map(({ id }) => id).join(' ')}`))
    fireEvent.click(screen.getByRole('button', { name: 'Cột' }))
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Mã' }))
    expect(shown.at(-1)).toBe('20: name score code')
  })
})

describe('the same on a phone', () => {
  beforeEach(() =>
    vi.stubGlobal('matchMedia', (query: string) => ({
      matches: query.includes('max-width: 639'),
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    })),
  )
  afterEach(() => vi.unstubAllGlobals())

  it('is a list of cards with every value named', async () => {
    await draw(3)
    expect(screen.queryByRole('table')).toBeNull()
    const [card] = screen.getAllByRole('listitem')
    expect(card?.textContent).toContain('Người 0')
    expect(within(card ?? document.body).getByRole('term').textContent).toBe('Điểm')
    expect(within(card ?? document.body).getByRole('definition').textContent).toBe('0')
  })
})
