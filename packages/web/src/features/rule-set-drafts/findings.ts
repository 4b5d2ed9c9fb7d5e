import type { RuleSet } from '@thuoc-do/domain'
import { useMemo } from 'react'
import type { Sentences } from './editing.tsx'
import { useFindingWords } from './finding-words.ts'
import { liveCheck, type Finding } from './live-check.ts'

/** A finding in words. */
export type WordedFinding = { readonly path: string; readonly sentence: string }

/**
 * Everything that stands in the way, in the order of the document: what was seen while typing, and what the server
 * found in what it holds where nothing was seen at the same place.
 */
export function useFindings(document: RuleSet, fromServer: readonly Finding[]): readonly WordedFinding[] {
  const words = useFindingWords()
  const found = useMemo(() => allFindings(document, fromServer), [document, fromServer])
  return found.map((finding) => ({ path: finding.path, sentence: words(finding) }))
}

/** See {@link useFindings}. */
export function allFindings(document: RuleSet, fromServer: readonly Finding[]): readonly Finding[] {
  const live = liveCheck(document)
  const seen = new Set(live.map(({ path }) => path))
  const order = Object.keys(document)
  const place = ({ path }: Finding) => {
    const at = order.indexOf(path.split(/[.[]/u)[0] ?? '')
    return at === -1 ? order.length : at
  }
  return [...live, ...fromServer.filter(({ path }) => !seen.has(path))].toSorted((a, b) => place(a) - place(b))
}

/** The findings by their place, for the fields to say what is wrong with them. */
export function sentencesByPlace(findings: readonly WordedFinding[]): Sentences {
  const places = new Map<string, readonly string[]>()
  for (const { path, sentence } of findings) places.set(path, [...(places.get(path) ?? []), sentence])
  return places
}
