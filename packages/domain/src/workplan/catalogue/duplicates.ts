import { codeKey, foldForSearch } from '../../organisation/index.ts'
import type { CatalogueEntry } from './entry.ts'

/** Why entries are shown together: one code in several spellings, the same words, or the same words in another order. */
export type DuplicateKind = 'same-code' | 'same-words' | 'other-order'

/** Entries that probably are one product, in the order they were given. */
export type DuplicateGroup<T> = { readonly kind: DuplicateKind; readonly entries: readonly T[] }

/**
 * Finds what Điều 13 khoản 2 has removed before a catalogue is decided: entries that say the same. Diacritics, spacing,
 * composed and decomposed letters, capitals, punctuation and the order of words make no difference. Two different
 * products may look alike this way, so groups are shown to be merged and nothing is merged by itself.
 */
export function findDuplicates<T extends Pick<CatalogueEntry, 'code' | 'name'>>(
  entries: readonly T[],
): DuplicateGroup<T>[] {
  const read = entries.map((entry) => ({ entry, words: wordsOf(entry.name) }))
  const byCode = groups(read, ({ entry }) => codeKey(entry.code)).map((group): DuplicateGroup<T> => ({
    kind: 'same-code',
    entries: group.map(({ entry }) => entry),
  }))
  const byWords = groups(read, ({ words }) => words.toSorted().join(' ')).map((group): DuplicateGroup<T> => {
    const orders = new Set(group.map(({ words }) => words.join(' ')))
    return { kind: orders.size === 1 ? 'same-words' : 'other-order', entries: group.map(({ entry }) => entry) }
  })
  return [...byCode, ...byWords]
}

function wordsOf(name: string): string[] {
  return foldForSearch(name).match(/[\p{L}\p{N}]+/gu) ?? []
}

function groups<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const found = Map.groupBy(items, keyOf)
  found.delete('')
  return [...found.values()].filter((group) => group.length > 1)
}
