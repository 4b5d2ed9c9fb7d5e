import english from 'react-aria-components/i18n/en-US'
import { ARIA_VIETNAMESE, type AriaSentence, type AriaStrings } from './aria-vietnamese.ts'

let language: 'vi' | 'en' = 'vi'

/** Which language React Aria answers in from now on. */
export function setAriaLanguage(next: 'vi' | 'en'): void {
  language = next
}

/**
 * React Aria ships no Vietnamese. It reads one global dictionary if there is one, in one language only; so each entry
 * here is a function that asks which language is on screen, and a switch needs no reload. The dictionary must name
 * every package: one that is missing throws at its first use. Call before the first render.
 */
export function installAriaStrings(): void {
  const both: AriaStrings = {}
  for (const [room, sentences] of Object.entries(english)) {
    const entries: Record<string, AriaSentence> = {}
    for (const [key, inEnglish] of Object.entries(sentences)) {
      const inVietnamese = ARIA_VIETNAMESE[room]?.[key]
      entries[key] = (variables, formatter) => {
        const sentence = language === 'vi' && inVietnamese !== undefined ? inVietnamese : inEnglish
        return typeof sentence === 'function' ? sentence(variables as never, formatter) : sentence
      }
    }
    both[room] = entries
  }
  Object.assign(window, {
    [Symbol.for('react-aria.i18n.locale')]: 'vi-VN',
    [Symbol.for('react-aria.i18n.strings')]: both,
  })
}
