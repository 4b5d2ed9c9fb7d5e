import { checkFigures } from '@thuoc-do/domain'
import { fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { registerCatalogue, type Language } from '../../lib/index.ts'
import { renderScreen } from '../../test-screen.tsx'
import { FiguresCheck, figuresBody, FiguresFindings } from './figures-check.tsx'

registerCatalogue({ vi: () => import('./locales/vi.po'), en: () => import('./locales/en.po') })

type Input = Parameters<typeof checkFigures>[0]

/** What the server answers, in the shape it sends: the same domain function over the same figures. */
async function wordsOf(input: Input, language: Language = 'vi'): Promise<string> {
  const outcome = checkFigures(input)
  if (!outcome.ok) throw new Error('unusable figures')
  const report = structuredClone(outcome.value)
  const { container } = await renderScreen(
    <FiguresFindings
      report={{
        ...report,
        problems: [...report.problems],
        readings: report.readings.map((one) => ({ ...one, nested: [...one.nested] })),
      }}
      total={input.total ?? ''}
    />,
    language,
  )
  return (container.textContent ?? '').replaceAll('\u00a0', ' ')
}

const SENTENCE_2023 = {
  total: '2177',
  shares: { outstanding: '19,9', good: '99,42', satisfactory: '0,47', unsatisfactory: '0,11' },
}

describe('the words about published figures', () => {
  it('say how the sentence about 2023 has to be read', async () => {
    const words = await wordsOf(SENTENCE_2023)
    for (const part of [
      'Không khớp theo đúng câu chữ, nhưng khớp theo cách hiểu dưới đây.',
      'Các tỷ lệ cộng lại được 119,90 %, không phải 100 %.',
      '2.177 là số người “Hoàn thành xuất sắc”, không phải tổng số người được xếp loại.',
      '“Hoàn thành tốt” nghĩa là mức này trở lên (cộng dồn).',
      'Tổng số người được xếp loại: từ 10.913 đến 10.967 người.',
      'Hoàn thành xuất sắc: đúng 2.177 người.',
      'Hoàn thành: từ 51 đến 52 người.',
    ])
      expect(words).toContain(part)
  })

  it('put points and commas the English way', async () => {
    const words = await wordsOf(SENTENCE_2023, 'en')
    expect(words).toContain('The shares add up to 119.90%, not to 100%.')
    expect(words).toContain('People rated in all: 10,913 to 10,967 people.')
  })

  it('say that everything fits when it does', async () => {
    const words = await wordsOf({
      total: '10960',
      counts: { outstanding: '2177', good: '8719', satisfactory: '52', unsatisfactory: '12' },
    })
    expect(words).toContain('Khớp: có số người nguyên cho ra đúng mọi con số.')
    expect(words).not.toContain('Cách hiểu')
  })

  it('name the sum and the difference of counts, whichever way they are off', async () => {
    const counts = { outstanding: '500', good: '1700', satisfactory: '3', unsatisfactory: '2' }
    expect(await wordsOf({ total: '2229', counts })).toContain('cộng lại được 2.205, ít hơn tổng 24 người')
    expect(await wordsOf({ total: '2181', counts })).toContain('cộng lại được 2.205, nhiều hơn tổng 24 người')
  })

  it('say what a count would really be in per cent', async () => {
    const words = await wordsOf({
      total: '200',
      shares: { outstanding: '20', good: '80' },
      counts: { outstanding: '30', good: '170' },
    })
    expect(words).toContain('Hoàn thành xuất sắc: 30 / 200 là 15 %, không phải 20 %.')
    expect(words).toContain('Không khớp: không có cách hiểu nào')
  })
})

describe('what is sent', () => {
  const none = { outstanding: '', good: '', satisfactory: '', unsatisfactory: '' }
  it('is only what was typed, without groups, blanks and signs', () =>
    expect(figuresBody(' 2.177 ', { ...none, outstanding: '19,9 %' }, { ...none, good: '8 719' })).toEqual({
      total: '2177',
      shares: { outstanding: '19,9' },
      counts: { good: '8719' },
    }))
  it('leaves the total out where none was stated', () =>
    expect(figuresBody('', { ...none, good: '80' }, none)).toEqual({ shares: { good: '80' }, counts: {} }))
})

describe('the panel', () => {
  const sent: unknown[] = []
  beforeEach(() => {
    sent.length = 0
    vi.stubGlobal('fetch', (_path: string, options: RequestInit) => {
      const body: unknown = JSON.parse(typeof options.body === 'string' ? options.body : 'null')
      sent.push(body)
      const outcome = checkFigures(SENTENCE_2023)
      return Promise.resolve(new Response(JSON.stringify(outcome.ok ? outcome.value : null)))
    })
  })
  afterEach(() => vi.unstubAllGlobals())

  it('comes filled in with the sentence about 2023 in the demonstration and answers in words', async () => {
    await renderScreen(<FiguresCheck demonstration />)
    fireEvent.click(screen.getByRole('button', { name: 'Đối chiếu' }))
    expect(await screen.findByText(/khớp theo cách hiểu dưới đây/u)).toBeTruthy()
    expect(sent).toEqual([{ ...SENTENCE_2023, counts: {} }])
  })

  it('is empty elsewhere', async () => {
    await renderScreen(<FiguresCheck demonstration={false} />)
    for (const field of screen.getAllByRole('textbox')) expect(field).toHaveProperty('value', '')
  })
})
