import type { Simulation } from '@thuoc-do/contract'
import { findRuleSet, type RuleSet } from '@thuoc-do/domain'
import { fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { registerCatalogue } from '../../lib/index.ts'
import { renderScreen } from '../../test-screen.tsx'
import { Changes } from './compare-page.tsx'
import { likelyPair, readSetRef } from './set-choice.ts'
import { SimulationResult } from './simulation-result.tsx'

registerCatalogue({ vi: () => import('./locales/vi.po'), en: () => import('./locales/en.po') })
// A link needs a router; where it leads is checked in the browser.
vi.mock('@tanstack/react-router', async (load) => ({
  ...(await load<object>()),
  createLink:
    () =>
    ({ children }: { children: React.ReactNode }) => <a href="/">{children}</a>,
}))
beforeEach(() => {
  // jsdom lays nothing out; long tables only ask for a size.
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600)
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(45)
})

const found = findRuleSet('hau-giang-1120-2022')
if (found?.quota == null) throw new Error('Regulation 1120 is on the shelf and has a quota')
const [before, quota] = [found, found.quota]
const after: RuleSet = {
  ...before,
  bands: before.bands.map((band) => (band.level === 'outstanding' ? { ...band, from: '92.5' } : band)),
  quota: {
    ...quota,
    percent: { ...quota.percent, value: '15', basis: 'text' },
    countsHeads: { ...quota.countsHeads, value: false },
  },
  uses: before.uses.slice(1),
}

describe('two versions on screen', () => {
  it('say what happened in words, with a decimal comma, the level by its name and yes or no', async () => {
    const { container } = await renderScreen(<Changes before={before} after={after} />)
    const line = (text: string) => screen.getByText(text).closest('li')?.textContent
    expect(line('Hoàn thành xuất sắc nhiệm vụ')).toMatch(/Sửa.*Từ.*Trước90.*Sau92,5/u)
    expect(line('Tính cả người đứng đầu')).toMatch(/Trướccó.*Saukhông/u)
    expect(line('Tỷ lệ (%)')).toMatch(/Trước20.*Sau15/u)
    expect(line('Quy hoạch cán bộ')).toMatch(/Bỏ.*Saukhông có/u)
    expect(container.textContent).toContain('1 chỗ chỉ khác căn cứ, chưa hiện.')
  })

  it('show differences of sources when asked for', async () => {
    const { container } = await renderScreen(<Changes before={before} after={after} />)
    fireEvent.click(screen.getByRole('checkbox'))
    expect(container.textContent).toContain('Độ tin cậy của căn cứ')
  })

  it('say so when nothing differs', async () => {
    await renderScreen(<Changes before={before} after={before} />)
    expect(screen.getByText('Hai bên giống hệt nhau')).toBeTruthy()
  })
})

describe('a set in an address', () => {
  it.each([
    ['decree-335-2025@2', { kind: 'version', id: 'decree-335-2025', version: 2 }],
    ['draft@7', { kind: 'draft', draftId: 7 }],
    ['decree-335-2025', null],
    ['a@0', null],
    [undefined, null],
  ])('%s', (text, ref) => expect(readSetRef(text)).toEqual(ref))

  it('has nothing to compare where there is no set', () => expect(likelyPair([])).toEqual({}))
})

const NOBODY = { outstanding: 0, good: 0, satisfactory: 0, unsatisfactory: 0, notRated: 0, insufficient: 0, tied: 0 }
const set = { id: 'a', version: 1, hash: 'x', number: '1120-QĐ/TU', draftId: null }
const SIMULATION: Simulation = {
  roundId: 1,
  roundName: 'Năm 2023',
  before: set,
  after: { ...set, draftId: 7, version: 2 },
  people: 10,
  moved: 2,
  transitions: [
    { before: 'outstanding', after: 'outstanding', people: 1 },
    { before: 'outstanding', after: 'good', people: 1 },
    { before: 'good', after: 'good', people: 7 },
    { before: 'good', after: 'insufficient-data', people: 1 },
  ],
  lacking: [{ fact: 'scores.II.9', label: { vi: 'II.9 Sáng kiến', en: 'II.9 Ideas' }, reason: 'missing', people: 1 }],
  units: [
    {
      unitId: 1,
      parentId: null,
      name: 'Sở Mẫu',
      agency: true,
      own: { before: { ...NOBODY, good: 4 }, after: { ...NOBODY, good: 4 }, moved: 0 },
      all: {
        before: { ...NOBODY, outstanding: 2, good: 8 },
        after: { ...NOBODY, outstanding: 1, good: 8, insufficient: 1 },
        moved: 2,
      },
      placesBefore: 2,
      placesAfter: 1,
    },
    {
      unitId: 2,
      parentId: 1,
      name: 'Phòng Mẫu',
      agency: false,
      own: {
        before: { ...NOBODY, outstanding: 2, good: 4 },
        after: { ...NOBODY, outstanding: 1, good: 4, insufficient: 1 },
        moved: 2,
      },
      all: {
        before: { ...NOBODY, outstanding: 2, good: 4 },
        after: { ...NOBODY, outstanding: 1, good: 4, insufficient: 1 },
        moved: 2,
      },
      placesBefore: null,
      placesAfter: null,
    },
  ],
  moves: [
    {
      appraisalId: 5,
      name: 'Lý Văn Mẫu',
      unitName: 'Phòng Mẫu',
      before: 'outstanding',
      after: 'good',
      totalBefore: '91',
      totalAfter: '91',
      because: 'quota',
    },
    {
      appraisalId: 6,
      name: 'Lê Thị Mẫu',
      unitName: 'Phòng Mẫu',
      before: 'good',
      after: 'insufficient-data',
      totalBefore: '169/2',
      totalAfter: null,
      because: 'insufficient',
    },
  ],
  problems: [{ code: 'agencies-not-decided', path: '', params: { agencies: '3' } }],
  milliseconds: 820,
}

describe('what a trial would change', () => {
  it('is one sentence with its base, the places, what is lacking and what was left out', async () => {
    const { container } = await renderScreen(<SimulationResult simulation={SIMULATION} />)
    for (const part of [
      'Nếu áp dụng bản nháp của 1120-QĐ/TU, phiên bản 2 cho đợt Năm 2023: 2 người đổi kết quả (20,0\u00a0% của 10 người).',
      'Trong đó không tính được: 1 / 10 (10,0\u00a0%)',
      'Chỗ xuất sắc: 2 → 1',
      'II.9 Sáng kiến',
      '3 cơ quan chưa quyết định xong nên không được tính ở đây.',
      'số chỗ xuất sắc khác',
      '84,50 → –',
    ])
      expect(container.textContent).toContain(part)
  })

  it('opens a unit to its own people and its parts, which add up to it', async () => {
    await renderScreen(<SimulationResult simulation={SIMULATION} />)
    const table = screen.getByRole('table', { name: /^Mức xếp loại và số chỗ/u })
    expect(within(table).getByText('Thuộc chính Sở Mẫu')).toBeTruthy()
    fireEvent.click(within(table).getByRole('button', { name: 'Sở Mẫu' }))
    expect(within(table).queryByText('Phòng Mẫu')).toBeNull()
  })

  it('is complete in English', async () => {
    const { container } = await renderScreen(<SimulationResult simulation={SIMULATION} />, 'en')
    expect(container.textContent).toContain('2 people would have another result (20.0\u00a0% of 10 people)')
  })
})
