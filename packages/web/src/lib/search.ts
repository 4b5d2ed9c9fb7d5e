/**
 * What two spellings have in common: case, tone and vowel marks, đ, non-breaking and doubled spaces do not matter, and
 * composed (NFC) and decomposed (NFD) input are the same. "Nguyễn  Đức" and "nguyen duc" fold to one text.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replaceAll(/\s+/gu, ' ')
    .trim()
}

/**
 * A test for "contains every word that was typed, in any order". If the person typed marks, a word must carry them:
 * "mai" finds Mai, Mãi and Mải, but "mãi" finds only Mãi.
 */
export function matcher(typed: string): (text: string) => boolean {
  const words = typed.normalize('NFC').toLowerCase().split(/\s+/u).filter(Boolean)
  if (words.length === 0) return () => true
  const plain = words.every((word) => fold(word) === word)
  return (text) => {
    const folded = fold(text)
    const exact = plain ? folded : text.normalize('NFC').toLowerCase()
    return words.every((word) => (fold(word) === word ? folded : exact).includes(word))
  }
}

const collators = new Map<string, Intl.Collator>()

/** Orders texts the way the language on screen does (ă after a, đ after d), with numbers inside by value. */
export function compareText(left: string, right: string, locale = 'vi'): number {
  let collator = collators.get(locale)
  if (!collator) {
    collator = new Intl.Collator(locale, { numeric: true })
    collators.set(locale, collator)
  }
  return collator.compare(left, right)
}
