import type { WorkYearReply } from '@thuoc-do/contract'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, screen, within } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { registerCatalogue, type Language } from '../../lib/index.ts'
import { renderScreen } from '../../test-screen.tsx'
import { MonthsTable } from '../../ui/index.ts'
import { AbsencesCard } from './absences-card.tsx'
import { ProductsCard } from './products-card.tsx'
import { SpansCard } from './spans-card.tsx'
import { StandingCard } from './standing-card.tsx'
import { month, waiting, workYear } from './year.test-data.ts'

registerCatalogue({ vi: () => import('./locales/vi.po'), en: () => import('./locales/en.po') })
afterEach(() => vi.unstubAllGlobals())

const shown = async (part: ReactNode, language?: Language) =>
  renderScreen(<QueryClientProvider client={new QueryClient()}>{part}</QueryClientProvider>, language)

const row = (name: string): string => screen.getByRole('rowheader', { name }).closest('tr')?.textContent ?? ''

const gaps: WorkYearReply = workYear(
  { total: waiting(['periods.2026-05', 'periods.2026-12']), meanSoFar: { value: '271/3', months: 8 } },
  [
    month(2, { body: 'Sở Mẫu Hai' }),
    month(3, { standing: 'carried', total: '177/2', body: 'Sở X', document: '45/SX' }),
    month(4, { standing: 'absent', total: null, absence: 'sick-leave', document: '12/QĐ' }),
    month(5, { standing: 'missing', total: null, provisional: '88', why: 'handed-in', waitedFor: true }),
    month(6, { standing: 'absent', total: null, absence: 'study', document: '13/QĐ', waitedFor: true }),
    month(12, { standing: 'to-come', total: null, waitedFor: true }),
  ],
)

const waitingBody: NonNullable<WorkYearReply['headedBody']> = {
  unitName: 'Phòng Kế hoạch',
  standing: 'waits',
  level: null,
  document: null,
  waitsFor: 'authority',
  authority: { unitName: 'Sở Mẫu Một', personName: 'Đỗ Quang Một' },
  article: 'Điều 20 khoản 6',
}

describe('a year on screen', () => {
  it('has a line for every month, with whose score it is and why there is none', async () => {
    await shown(<MonthsTable {...gaps} bands={[]} />)
    expect(screen.getAllByRole('row')).toHaveLength(14)
    expect(row('2')).toBe('290,00Do Sở Mẫu Hai chấm.')
    expect(row('3')).toBe('388,50Do Sở X chấm, văn bản 45/SX.')
    expect(row('4')).toBe('4–Nghỉ ốm, văn bản 12/QĐ; không tính vào trung bình.')
    expect(row('5')).toBe('5≈ 88,00Đã gửi, chờ cấp có thẩm quyền xác nhận.')
    expect(row('6')).toContain('chưa có lý do để không tính')
    expect(row('Cả năm')).toBe('Cả năm–Tạm tính 90,33, trung bình của 8 tháng đã có điểm')
  })

  it('never shows the mean of some months as the result, and lists what is missing', async () => {
    await shown(<StandingCard data={gaps} />)
    expect(screen.getByRole('heading', { name: 'Tạm tính đến nay' })).toBeTruthy()
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'tháng 5: Đã gửi, chờ cấp có thẩm quyền xác nhận.',
      'tháng 6: Học tập trung',
    ])
    expect(screen.getByText('1 tháng chưa đến hoặc đang theo dõi.')).toBeTruthy()
  })

  it('shows a complete year with its level, in English too', async () => {
    await shown(<StandingCard data={workYear()} />, 'en')
    expect(screen.getByRole('heading', { name: 'Result of the year' })).toBeTruthy()
    expect(screen.getByText('Outstanding')).toBeTruthy()
  })

  it('waits for the level of the organisation, and says that the level is by points alone', async () => {
    const total = { ...workYear().total, level: 'insufficient-data' as const, missing: ['facts.unitLevel'] }
    await shown(<StandingCard data={workYear({ total, headedBody: waitingBody })} />)
    expect(screen.getByText('theo điểm số, chưa phải mức cuối cùng')).toBeTruthy()
    expect(screen.getByText(/chờ Đỗ Quang Một \(Sở Mẫu Một\) công nhận/u)).toBeTruthy()
    expect(screen.getByText(/không cao hơn mức của tổ chức \(Điều 20 khoản 6\)/u)).toBeTruthy()
  })

  it('shows a head lowered to the level of his body, and says when nobody has listed it', async () => {
    const recognised = { ...waitingBody, standing: 'recognised', level: 'good', document: '88/QĐ' } as const
    const total = { ...workYear().total, level: 'good' as const }
    await shown(
      <>
        <StandingCard data={workYear({ total, headedBody: recognised })} />
        <StandingCard data={workYear({ headedBody: { ...waitingBody, standing: 'not-listed', waitsFor: null } })} />
      </>,
    )
    expect(screen.getByText(/được hạ xuống bằng mức của tổ chức \(Điều 20 khoản 6\)/u)).toBeTruthy()
    expect(screen.getByText('văn bản 88/QĐ')).toBeTruthy()
    expect(screen.getByText(/Chưa có trong danh sách tổ chức được xếp loại/u)).toBeTruthy()
  })

  it('tells why a month counts for nothing, for one person or for the whole agency', async () => {
    const leftOut = (number: number, leftOutBy: 'form' | 'agency', reason: string) =>
      month(number, { standing: 'left-out', total: null, leftOutBy, reason })
    await shown(
      <MonthsTable
        {...workYear({}, [leftOut(6, 'form', 'Tập huấn.'), leftOut(12, 'agency', 'Xếp loại 11/12.')])}
        bands={[]}
      />,
    )
    expect(row('6')).toBe('6–Không có điểm, không tính vào trung bình: Tập huấn.')
    expect(row('12')).toBe('12–Cơ quan không tính tháng này cho ai: Xếp loại 11/12.')
  })

  it('names the missing months of a quarter, and leaves out spans the set does not know', async () => {
    const quarter = { ...waiting(['periods.2026-05']), span: '2026-Q2', kind: 'quarter' as const }
    const unknown = workYear().halfYears.map((half) => ({ ...half, known: false }))
    await shown(<SpansCard data={workYear({ quarters: [quarter], halfYears: unknown })} />)
    expect(row('quý II')).toBe('quý II–Thiếu tháng 5')
    expect(screen.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual(['quý II', 'cả năm'])
  })
})

describe('absences on screen', () => {
  const absence = {
    id: 3,
    version: 1,
    kind: 'sick-leave',
    from: '2026-03-01',
    to: null,
    document: '12/QĐ',
    leaveOutReason: null,
    withdrawn: false,
  } as const

  it('are not there for whom nothing is recorded and who records nothing', async () => {
    const { container } = await shown(<AbsencesCard data={workYear()} />)
    expect(container.textContent).toBe('')
  })

  it('are shown to the person without buttons, withdrawn ones crossed out', async () => {
    await shown(<AbsencesCard data={workYear({ absences: [absence, { ...absence, id: 4, withdrawn: true }] })} />)
    expect(screen.queryByRole('button')).toBeNull()
    expect(screen.getByText('đã hủy')).toBeTruthy()
  })

  it('get a last day from the personnel body, with a reason', async () => {
    const sent: unknown[] = []
    vi.stubGlobal('fetch', (path: string, { body }: RequestInit) => {
      sent.push([path, JSON.parse(typeof body === 'string' ? body : 'null')])
      return Promise.resolve(new Response(JSON.stringify({ id: 3 })))
    })
    await shown(
      <AbsencesCard data={workYear({ absences: [{ ...absence, to: '2026-03-31' }], can: { record: true } })} />,
    )
    fireEvent.click(screen.getByRole('button', { name: 'Sửa ngày cuối…' }))
    const dialog = within(await screen.findByRole('dialog'))
    fireEvent.click(dialog.getByRole('button', { name: 'Lưu' }))
    expect(await dialog.findByText('Hãy ghi lý do.')).toBeTruthy()
    fireEvent.change(dialog.getByLabelText('Lý do, căn cứ'), { target: { value: 'Đi làm lại' } })
    fireEvent.click(dialog.getByRole('button', { name: 'Lưu' }))
    await vi.waitFor(() =>
      expect(sent).toEqual([['/api/absences/3/end', { version: 1, to: '2026-03-31', reason: 'Đi làm lại' }]]),
    )
  })
})

describe('the products behind a year', () => {
  it('stand in one list over all periods, with the workbook of the same beside them', async () => {
    const sums = { lines: 1, assigned: '2', completed: '1', lateLines: 0, delays: 1, qualityFailures: 0 }
    const line = (id: number, name: string) => {
      const product = {
        id,
        name,
        output: '',
        productUnit: 'báo cáo',
        complexity: 2,
        coefficient: '3/2',
        origin: 'planned',
      }
      const state = { acceptance: 'accepted', assigned: '2', completed: '1', deadline: '2026-03-31' }
      return { ...product, ...state, delays: 1, qualityFailures: 0 }
    }
    const asked: string[] = []
    vi.stubGlobal('fetch', async (url: string) => {
      asked.push(String(url))
      const periods = ['2026-03', '2026-Q2'].map((period, at) => ({
        period,
        score: null,
        sums,
        lines: [line(at + 1, `Báo cáo ${at + 1}`)],
      }))
      return Response.json({ personId: 5, personCode: 'A5', fullName: 'Nguyễn Thị An', year: 2026, periods })
    })
    await shown(<ProductsCard personId={5} year={2026} />)
    expect((await screen.findAllByText(/Báo cáo \d/u)).map(({ textContent }) => textContent)).toEqual([
      'Báo cáo 1',
      'Báo cáo 2',
    ])
    expect(asked).toEqual(['/api/work-reports/person-year?person=5&year=2026'])
    const link = screen.getByRole('link', { name: 'Xuất .xlsx' })
    expect(link.getAttribute('href')).toBe('/api/work-reports/person-year.xlsx?person=5&year=2026')
    expect(screen.getAllByText('1 / 2 báo cáo')).toHaveLength(2)
  })
})
