const PLAIN = /^[\x21-\x7E]+(?: [\x21-\x7E]+)*$/
const UNSEEN = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/gu
const CONTROL = /\p{Cc}/gu

/**
 * The one spelling of a typed text. Vietnamese comes composed (NFC) from one keyboard and decomposed (NFD) from
 * another, with non-breaking, thin or doubled spaces and invisible marks pasted along; all of them mean the same word.
 */
export function normaliseText(text: string): string {
  if (PLAIN.test(text)) return text
  return text.normalize('NFC').replace(UNSEEN, '').replace(CONTROL, ' ').replace(/\s+/gu, ' ').trim()
}

/**
 * The form a text is looked up by: lower case, without diacritics, `đ` as `d`. Two different names may share it, so
 * it finds candidates and never decides that two things are the same.
 */
export function foldForSearch(text: string): string {
  return normaliseText(text)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'd')
    .toLowerCase()
}
