import type { RuleSet } from '@thuoc-do/domain'
import { createContext, use } from 'react'
import { currentLanguage } from '../../lib/index.ts'
import { useChapters } from './chapters.tsx'

/** The document places are named in. */
export const DocumentContext = createContext<RuleSet | null>(null)

/** What people call a place of the document: its chapter, and the line in it. */
export function usePlaceWords(): (path: string) => string {
  const chapters = useChapters()
  const document = use(DocumentContext)
  const language = currentLanguage()
  return (path) => {
    const keys = keysOf(path)
    const chapter =
      chapters.find(({ about }) => about[0] === keys[0]) ??
      chapters.find(({ about }) => about.some((key) => key === keys[0]))
    const line = nameOn(document, keys, language)
    const title = chapter?.title ?? path
    return line === null ? title : `${title} · ${line}`
  }
}

/** The steps of a written place: `a[0].b` is a, 0, b. */
export function keysOf(path: string): readonly string[] {
  return path.split(/[.[\]]/u).filter((key) => key !== '')
}

/** The number and label of the innermost thing on the way to a place that has one. */
function nameOn(document: unknown, keys: readonly string[], language: 'vi' | 'en'): string | null {
  let name: string | null = null
  let now = document
  for (const key of keys) {
    if (typeof now !== 'object' || now === null) break
    now = Object.entries(now).find(([own]) => own === key)?.[1]
    name = nameOf(now, language) ?? name
  }
  return name
}

function nameOf(value: unknown, language: 'vi' | 'en'): string | null {
  if (typeof value !== 'object' || value === null || !('label' in value)) return null
  const { label } = value
  const text =
    typeof label === 'object' && label !== null
      ? Object.entries(label).find(([own]) => own === language)?.[1]
      : undefined
  const number = 'number' in value && typeof value.number === 'string' ? value.number : ''
  const words = `${number} ${typeof text === 'string' ? text : ''}`.trim()
  return words === '' ? null : words.length > 70 ? `${words.slice(0, 69)}…` : words
}
