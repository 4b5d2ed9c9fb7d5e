import { act, fireEvent, screen, within } from '@testing-library/react'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import english from 'react-aria-components/i18n/en-US'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fold } from '../../lib/index.ts'
import { renderScreen } from '../../test-screen.tsx'
import { Menu } from '../../ui/index.ts'
import { ARIA_VIETNAMESE } from '../../lib/aria-vietnamese.ts'
import { GalleryPage } from './gallery-page.tsx'

/** How a Vietnamese syllable is built once its marks are folded away; "close", "select" and "sorted" are not. */
const SYLLABLE = /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?$/u
/** Words that are the same in both languages here: units, file endings, names of things. */
const SHARED = new Set([
  'excel',
  'kb',
  'mb',
  'xlsx',
  'english',
  'qd',
  'snv',
  'nd',
  'cp',
  'ubnd',
  'tt',
  'ii',
  'i',
  'k',
  'd',
])
const SPOKEN = [
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'aria-description',
  'placeholder',
  'title',
  'alt',
]

function words(): string[] {
  const texts: string[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    if (!walker.currentNode.parentElement?.closest('script, style')) texts.push(walker.currentNode.textContent ?? '')
  }
  for (const element of document.body.querySelectorAll('*')) {
    for (const name of SPOKEN) texts.push(element.getAttribute(name) ?? '')
  }
  return [...new Set(texts.flatMap((text) => fold(text).split(/[^\p{L}]+/u)).filter(Boolean))]
}
const foreign = () => words().filter((word) => !SYLLABLE.test(word) && !SHARED.has(word))

beforeEach(() => {
  // jsdom lays nothing out; the overlays only ask for a size.
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600)
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(45)
  vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => false })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe('a Vietnamese page', () => {
  it('recognises English when it meets it', () => {
    for (const word of ['close', 'select', 'suggestions', 'dismiss', 'expand', 'sorted', 'press', 'drop']) {
      expect(SYLLABLE.test(word)).toBe(false)
    }
    for (const word of 'nghiep truong quyet dinh khoa hoc hoan thanh xuat sac nhiem vu giam doc nguyen'.split(' ')) {
      expect(SYLLABLE.test(word)).toBe(true)
    }
  })

  it('has no English word left on any part of the kit', async () => {
    await renderScreen(<GalleryPage />)
    expect(words().length).toBeGreaterThan(100)
    expect(foreign()).toEqual([])
  })

  it('has none in a list of choices, opened', async () => {
    await renderScreen(<GalleryPage />)
    fireEvent.click(screen.getByRole('button', { name: /Loại người/u }))
    expect(await screen.findByRole('listbox')).toBeTruthy()
    expect(foreign()).toEqual([])
  })

  it('has none while searching in a long list of choices', async () => {
    await renderScreen(<GalleryPage />)
    const box = screen.getByRole('combobox', { name: /Đơn vị/u })
    act(() => box.focus())
    fireEvent.change(box, { target: { value: 'vien' } })
    const list = await screen.findByRole('listbox')
    expect(within(list).getAllByRole('option')).toHaveLength(1)
    fireEvent.keyDown(box, { key: 'ArrowDown' })
    expect(foreign()).toEqual([])
  })

  it('has none in a dialog that asks for a reason', async () => {
    await renderScreen(<GalleryPage />)
    fireEvent.click(screen.getByRole('button', { name: 'Trả lại' }))
    const dialog = await screen.findByRole('alertdialog')
    fireEvent.click(within(dialog).getByRole('button', { name: 'Trả lại' }))
    expect(await within(dialog).findByText('Hãy ghi lý do.')).toBeTruthy()
    expect(foreign()).toEqual([])
  })

  it('has none in a menu', async () => {
    await renderScreen(
      <QueryClientProvider client={new QueryClient()}>
        <Menu
          label="Tài khoản"
          trigger="MH"
          entries={[{ kind: 'action', id: 'x', label: 'Đăng xuất', onAction: () => undefined }]}
        />
      </QueryClientProvider>,
    )
    fireEvent.click(screen.getByRole('button', { name: 'Tài khoản' }))
    expect(await screen.findByRole('menuitem')).toBeTruthy()
    expect(foreign().filter((word) => word !== 'mh')).toEqual([])
  })
})

describe('the dictionary of React Aria', () => {
  it('has every sentence of every package in Vietnamese, and nothing that is no longer asked for', () => {
    const keys = (strings: Record<string, Record<string, unknown>>) =>
      Object.entries(strings)
        .flatMap(([room, sentences]) => Object.keys(sentences).map((key) => `${room} ${key}`))
        .toSorted((a, b) => (a < b ? -1 : 1))
    expect(keys(ARIA_VIETNAMESE)).toEqual(keys(english))
  })
})
