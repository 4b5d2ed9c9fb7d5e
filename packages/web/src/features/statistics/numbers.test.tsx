import { NO_ONE, withBases } from '@thuoc-do/domain'
import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { registerCatalogue, type Language } from '../../lib/index.ts'
import { renderScreen } from '../../test-screen.tsx'
import { HeadLine } from './head-line.tsx'
import { PublishedWords } from './published-words.tsx'
import { sumOf } from './statistics-page.tsx'
import { UnitRow } from './unit-line.tsx'

registerCatalogue({ vi: () => import('./locales/vi.po'), en: () => import('./locales/en.po') })

const PROVINCE = withBases({
  outstanding: 2177,
  good: 8719,
  satisfactory: 52,
  unsatisfactory: 12,
  notRated: 60,
  notReported: 3,
})
const plain = (element: Element) => (element.textContent ?? '').replaceAll('\u00a0', ' ')

describe('the head line', () => {
  it('shows each level with its base and keeps "or better" apart', async () => {
    const { container } = await renderScreen(<HeadLine counts={PROVINCE} />)
    const text = plain(container)
    for (const part of [
      '2.177',
      '19,86 % của 10.960 người được xếp loại',
      '79,55 % của 10.960',
      '0,47 % của 10.960',
      '0,11 % của 10.960',
      'Tốt trở lên (cộng dồn)99,42 %',
      '10.896 / 10.960 · xuất sắc bằng 19,98 % của nhóm này',
      '60 người có trong danh sách, không xếp loại',
      '3 người chưa có kết quả được quyết định',
    ])
      expect(text).toContain(part)
  })
  it('shows a dash where nobody is rated: a share of nobody is not 0', async () => {
    const { container } = await renderScreen(<HeadLine counts={withBases({ ...NO_ONE, notReported: 7 })} />)
    expect(plain(container)).toContain('– của 0 người')
  })
})

describe('the sentence to publish', () => {
  it.each<[Language, string]>([
    [
      'vi',
      'Trong 10.960 người được xếp loại, có 2.177 người hoàn thành xuất sắc nhiệm vụ (19,9 %); 10.896 người hoàn thành tốt nhiệm vụ trở lên, gồm cả xuất sắc (99,42 %); 52 người hoàn thành nhiệm vụ (0,47 %); 12 người không hoàn thành nhiệm vụ (0,11 %).',
    ],
    [
      'en',
      'Of 10,960 people rated, 2,177 are outstanding (19.9 %); 10,896 are good or better, outstanding included (99.42 %); 52 are satisfactory (0.47 %); 12 are unsatisfactory (0.11 %).',
    ],
  ])('states every figure with its base, in %s', async (language, sentence) => {
    const { container } = await renderScreen(<PublishedWords counts={PROVINCE} />, language)
    expect(plain(container)).toBe(sentence)
  })
})

describe('several topmost units', () => {
  it('add up figure by figure', () => {
    const part = withBases({ ...NO_ONE, outstanding: 1, good: 3, notRated: 2 })
    expect(sumOf([PROVINCE, part])).toEqual(
      withBases({ outstanding: 2178, good: 8722, satisfactory: 52, unsatisfactory: 12, notRated: 62, notReported: 3 }),
    )
  })
})

describe('a row of the unit table', () => {
  it('shows every share with its base and opens by its name', async () => {
    const line = { key: '1', unitId: 1, name: 'Tỉnh Vị Thủy', counts: PROVINCE, depth: 0, open: false, own: false }
    await renderScreen(
      <table>
        <tbody>
          <UnitRow line={line} onToggle={() => undefined} />
        </tbody>
      </table>,
    )
    const cells = screen.getAllByRole('cell').map(plain)
    expect(cells[0]).toBe('10.960')
    expect(cells.slice(1, 3)).toEqual(['60', '3'])
    expect(cells.slice(4)).toEqual(['19,9 %2.177 / 10.960', '99,4 %10.896 / 10.960'])
    expect(screen.getByRole('button', { name: 'Tỉnh Vị Thủy' }).getAttribute('aria-expanded')).toBe('false')
  })
})
