import { codeKey } from '../../organisation/index.ts'
import { findDuplicates, type DuplicateGroup } from './duplicates.ts'
import type { CatalogueEntry } from './entry.ts'

/** Fields of an entry that a file can change. */
export const CATALOGUE_FIELDS = [
  'code',
  'name',
  'productUnit',
  'complexity',
  'ownerUnitId',
  'points',
  'coefficient',
  'note',
] as const satisfies readonly (keyof CatalogueEntry)[]
export type CatalogueField = (typeof CATALOGUE_FIELDS)[number]

/** What bringing a file into a version would do. */
export type CataloguePlan = {
  readonly added: readonly CatalogueEntry[]
  readonly changed: readonly {
    readonly before: CatalogueEntry
    readonly after: CatalogueEntry
    readonly fields: readonly CatalogueField[]
  }[]
  readonly unchanged: number
  /** In the version and not in the file. They stay unless whoever brings it in has them dropped. */
  readonly missing: readonly CatalogueEntry[]
  /** In what the version would then say, with the missing ones dropped or not. */
  readonly duplicates: readonly DuplicateGroup<CatalogueEntry>[]
}

/** Compares a file's entries with those of a version, by code; capitals make no other code. */
export function planCatalogueImport(
  existing: readonly CatalogueEntry[],
  file: readonly CatalogueEntry[],
  dropMissing: boolean,
): CataloguePlan {
  const known = new Map(existing.map((entry) => [codeKey(entry.code), entry]))
  const named = new Set(file.map(({ code }) => codeKey(code)))
  const pairs = file.map((after) => ({ before: known.get(codeKey(after.code)), after }))
  const added = pairs.flatMap(({ before, after }) => (before === undefined ? [after] : []))
  const changed = pairs.flatMap(({ before, after }) => {
    const fields = before === undefined ? [] : changedFields(before, after)
    return before === undefined || fields.length === 0 ? [] : [{ before, after, fields }]
  })
  const missing = existing.filter(({ code }) => !named.has(codeKey(code)))
  const result = dropMissing ? file : [...missing, ...file]
  return {
    added,
    changed,
    unchanged: file.length - added.length - changed.length,
    missing,
    duplicates: findDuplicates(result),
  }
}

/** Which fields differ, in a fixed order. */
export function changedFields(before: CatalogueEntry, after: CatalogueEntry): CatalogueField[] {
  return CATALOGUE_FIELDS.filter((field) => before[field] !== after[field])
}
