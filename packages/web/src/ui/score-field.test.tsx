import { act, fireEvent, screen } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import type { ParsedScore } from '../lib/index.ts'
import { renderScreen } from '../test-screen.tsx'
import { ScoreField } from './score-field.tsx'

const heard: ParsedScore[] = []

/** A field in a form; the buttons stand for somebody else's value coming in. */
function Sample({ first, maximum = 500 }: { first: number | null; maximum?: number }) {
  const [value, setValue] = useState(first)
  return (
    <>
      <ScoreField
        label="Điểm I.1"
        maximum={maximum}
        value={value}
        onChange={(score) => {
          heard.push(score)
          if (score.ok) setValue(score.hundredths)
        }}
      />
      {[200, 400].map((outside) => (
        <button key={outside} type="button" onClick={() => setValue(outside)}>
          {outside}
        </button>
      ))}
    </>
  )
}

const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Điểm I.1' })
const type = (text: string) => fireEvent.change(field(), { target: { value: text } })

describe('a field for points', () => {
  it('shows a score with a decimal comma', async () => {
    await renderScreen(<Sample first={450} />)
    expect(field().value).toBe('4,5')
  })

  it.each(['4,5', '4.5', '4,50'])('takes %s and leaves it as typed until one goes away', async (text) => {
    await renderScreen(<Sample first={null} />)
    act(() => field().focus())
    type(text)
    expect(heard.at(-1)).toEqual({ ok: true, hundredths: 450 })
    expect(field().value).toBe(text)
    act(() => field().blur())
    expect(field().value).toBe('4,5')
  })

  it('never rewrites half a number', async () => {
    await renderScreen(<Sample first={null} />)
    act(() => field().focus())
    for (const text of ['4', '4,', '4,0', '4,05']) {
      type(text)
      expect(field().value).toBe(text)
    }
    expect(heard.at(-1)).toEqual({ ok: true, hundredths: 405 })
  })

  it('says what is wrong, keeps the text, and tells a screen reader', async () => {
    await renderScreen(<Sample first={null} />)
    type('5,01')
    expect(heard.at(-1)).toEqual({ ok: false, problem: 'above-maximum' })
    expect(screen.getByText('Tối đa 5 điểm.')).toBeTruthy()
    expect(field().getAttribute('aria-invalid')).toBe('true')
    const described = field().getAttribute('aria-describedby') ?? ''
    const words = described.split(' ').map((id) => document.getElementById(id)?.textContent ?? '')
    expect(words.join(' ')).toContain('Tối đa 5 điểm.')
    act(() => field().focus())
    act(() => field().blur())
    expect(field().value).toBe('5,01')
  })

  it('tells an empty field from zero', async () => {
    await renderScreen(<Sample first={450} />)
    type('')
    expect(heard.at(-1)).toEqual({ ok: true, hundredths: null })
    type('0')
    expect(heard.at(-1)).toEqual({ ok: true, hundredths: 0 })
  })

  it('takes over a value from elsewhere, but not under the cursor', async () => {
    await renderScreen(<Sample first={100} />)
    fireEvent.click(screen.getByText('200'))
    expect(field().value).toBe('2')
    act(() => field().focus())
    type('3')
    fireEvent.click(screen.getByText('400'))
    expect(field().value).toBe('3')
  })

  it('writes a decimal point in English', async () => {
    await renderScreen(<Sample first={450} />, 'en')
    expect(field().value).toBe('4.5')
  })

  it('goes to the next field with Enter or the arrows, and stays at the ends', async () => {
    const names = ['a', 'b', 'c']
    await renderScreen(
      <div data-score-scope="">
        {names.map((name) => (
          <ScoreField key={name} label={name} value={null} onChange={() => undefined} />
        ))}
      </div>,
    )
    const [a, b, c] = names.map((name) => screen.getByRole('textbox', { name }))
    const press = (at: HTMLElement | undefined, key: string) => {
      act(() => at?.focus())
      fireEvent.keyDown(at ?? document.body, { key })
      return document.activeElement
    }
    expect(press(a, 'Enter')).toBe(b)
    expect(press(b, 'ArrowDown')).toBe(c)
    expect(press(c, 'ArrowUp')).toBe(b)
    expect(press(c, 'Enter')).toBe(c)
    expect(press(a, 'ArrowUp')).toBe(a)
  })
})
