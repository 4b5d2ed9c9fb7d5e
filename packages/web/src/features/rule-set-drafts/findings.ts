import { checkRuleSet, type RuleSet } from '@thuoc-do/domain'
import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { sentenceOfReason } from '../../lib/index.ts'
import type { Sentences } from './editing.tsx'

/** Something that stands in the way of publishing, with its place in the document. */
export type Finding = {
  readonly code: string
  readonly path: string
  readonly params?: Readonly<Record<string, string>> | undefined
}

/** A finding in words. */
export type WordedFinding = { readonly path: string; readonly sentence: string }

/**
 * Everything that stands in the way, in the order of the document: what the rules of writing find at every keystroke,
 * and what only the server can know, where nothing was found at the same place.
 */
export function useFindings(document: RuleSet, fromServer: readonly Finding[]): readonly WordedFinding[] {
  const { t } = useLingui()
  const found = useMemo(() => allFindings(document, fromServer), [document, fromServer])
  return found.map(({ code, path, params }) => {
    const known = sentenceOfReason({ code, path, ...(params === undefined ? {} : { params: { ...params } }) })
    return { path, sentence: known ?? t`Chưa hợp lệ: ${code}.` }
  })
}

/** See {@link useFindings}. */
export function allFindings(document: RuleSet, fromServer: readonly Finding[]): readonly Finding[] {
  const live: readonly Finding[] = checkRuleSet(document)
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
