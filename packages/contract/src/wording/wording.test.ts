import { describe, expect, it } from 'vitest'
import { wording } from './every-room.ts'
import { sentenceOf } from './index.ts'
import type { Sentence } from './sentence.ts'

const sentences: [string, Sentence][] = Object.entries(wording)

describe('the wording of problems', () => {
  it.each(sentences)('%s is a full sentence in both languages, with the same values in it', (_, sentence) => {
    const used = { vi: new Set<string>(), en: new Set<string>() }
    const texts = (['vi', 'en'] as const).map((language) =>
      sentence[language]((name) => {
        used[language].add(name)
        return 'X'
      }),
    )
    expect(used.vi).toEqual(used.en)
    for (const text of texts) expect(text).toMatch(/^[\p{Lu}“"].*[.?]$/u)
    expect(texts[0]).not.toBe(texts[1])
    expect(texts[0]).toBe(texts[0]?.normalize('NFC'))
  })

  it('keeps a value from the input short, but shows every choice it offers instead', () => {
    const choices = Array.from({ length: 20 }, (_, at) => `choice-${at}`).join(' | ')
    const said = sentenceOf(
      { code: 'not-a-choice', path: 'p'.repeat(500), params: { value: 'v'.repeat(500), choices } },
      'en',
    )
    expect(said).toContain(choices)
    expect(said).toContain(`${'v'.repeat(60)}…`)
    expect(said).not.toContain('v'.repeat(61))
    expect(said).not.toContain('p'.repeat(61))
    const words = { step: 'thành phần '.repeat(20), fullName: 'An', output: 'minutes' }
    expect(sentenceOf({ code: 'person-lacks-output', path: '', params: words }, 'vi')).toMatch(/ (?:thành|phần)…”/u)
  })

  it('leads with the place, and puts a missing value in as nothing rather than as undefined', () => {
    expect(sentenceOf({ code: 'negative', path: 'work[0].delays', params: { value: '-1' } }, 'vi')).toBe(
      'work[0].delays: -1 là số âm; giá trị này không thể âm.',
    )
    expect(sentenceOf({ code: 'fact-unknown', path: '' }, 'en')).toBe('There is no fact called "".')
  })
})
