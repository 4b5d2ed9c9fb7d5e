import { i18n, type Messages } from '@lingui/core'
import { setAriaLanguage } from './aria-language.ts'

/** Languages the screens are written in; Vietnamese is the source, English is complete. */
export type Language = 'vi' | 'en'

/** One set of sentences, as a room ships it: each language is fetched only when it is read. */
export type Catalogue = Record<Language, () => Promise<{ messages: Messages }>>

const STORED_AS = 'thuoc-do:language'
const listeners = new Set<() => void>()
const catalogues: Catalogue[] = []
const loaded = new Map<Catalogue, Set<Language>>()
let current: Language = 'vi'

/** The language on screen now. */
export function currentLanguage(): Language {
  return current
}

/** The BCP 47 tag for `Intl` and React Aria. */
export function localeOf(language: Language): 'vi-VN' | 'en-GB' {
  return language === 'vi' ? 'vi-VN' : 'en-GB'
}

/** What the person chose on this machine before, else Vietnamese. */
export function storedLanguage(): Language {
  try {
    return localStorage.getItem(STORED_AS) === 'en' ? 'en' : 'vi'
  } catch {
    // A browser may forbid storage altogether; the product still works, it only forgets the choice.
    return 'vi'
  }
}

/** Announces the sentences of one room, for the next `switchLanguage` to fetch. */
export function registerCatalogue(catalogue: Catalogue): void {
  if (!catalogues.includes(catalogue)) catalogues.push(catalogue)
}

/** Makes the sentences of one room available in the present language; later switches include it. */
export async function addCatalogue(catalogue: Catalogue): Promise<void> {
  registerCatalogue(catalogue)
  await loadInto(catalogue, current)
}

/** Puts every screen into `language`: sentences, React Aria's own strings, numbers, and `<html lang>`. */
export async function switchLanguage(language: Language): Promise<void> {
  await Promise.all(catalogues.map((catalogue) => loadInto(catalogue, language)))
  current = language
  setAriaLanguage(language)
  i18n.activate(language)
  if (typeof document !== 'undefined') document.documentElement.lang = language
  try {
    localStorage.setItem(STORED_AS, language)
  } catch {
    // See storedLanguage.
  }
  for (const listener of listeners) listener()
}

/** For `useSyncExternalStore`: told after each switch. */
export function onLanguageChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

async function loadInto(catalogue: Catalogue, language: Language): Promise<void> {
  const done = loaded.get(catalogue) ?? new Set<Language>()
  if (done.has(language)) return
  const { messages } = await catalogue[language]()
  i18n.load(language, messages)
  done.add(language)
  loaded.set(catalogue, done)
}
