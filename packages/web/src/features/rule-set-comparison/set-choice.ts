import type { DraftRow, RuleSetRow } from '@thuoc-do/contract'
import type { Option } from '../../ui/index.ts'

/** A set to look at: a published version, or a draft as it stands. */
export type SetRef =
  | { readonly kind: 'version'; readonly id: string; readonly version: number }
  | { readonly kind: 'draft'; readonly draftId: number }

/** Reads `id@version` or `draft@7`; null for anything else. */
export function readSetRef(text: string | undefined): SetRef | null {
  const match = /^(.+)@(\d{1,9})$/u.exec(text ?? '')
  const [id, number] = [match?.[1], Number(match?.[2])]
  if (id === undefined || number < 1) return null
  return id === 'draft' ? { kind: 'draft', draftId: number } : { kind: 'version', id, version: number }
}

/** How a version is written in an address. */
export const versionKey = ({ id, version }: Pick<RuleSetRow, 'id' | 'version'>): string => `${id}@${version}`

/** Versions as options, newest of each set first; drafts after them. */
export function setOptions(
  ruleSets: readonly RuleSetRow[],
  drafts: readonly DraftRow[],
  words: { version: (version: number) => string; draft: string; language: 'vi' | 'en' },
): Option[] {
  const title = (row: { titleVi: string; titleEn: string }): string =>
    words.language === 'vi' ? row.titleVi : row.titleEn
  return [
    ...ruleSets.map((row) => ({
      id: versionKey(row),
      label: `${row.number} · ${words.version(row.version)}`,
      about: title(row),
    })),
    ...drafts
      .filter(({ state }) => state === 'writing' || state === 'handed-in')
      .map((row) => ({
        id: `draft@${row.draftId}`,
        label: `${row.number} · ${words.version(row.version)} · ${words.draft}`,
        about: title(row),
      })),
  ]
}

/** What a reader most likely wants to compare: the newest version that replaced one, else the last two sets. */
export function likelyPair(ruleSets: readonly RuleSetRow[]): { before?: string; after?: string } {
  const newestFirst = ruleSets.toSorted((a, b) => (a.inForceFrom < b.inForceFrom ? 1 : -1))
  for (const after of newestFirst) {
    const before = ruleSets.find(({ id, version }) => id === after.id && version === after.version - 1)
    if (before) return { before: versionKey(before), after: versionKey(after) }
  }
  const [after, before] = newestFirst
  return { ...(before && { before: versionKey(before) }), ...(after && { after: versionKey(after) }) }
}
