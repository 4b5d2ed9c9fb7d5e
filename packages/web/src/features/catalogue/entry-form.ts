import type { CatalogueEntryRow, WrittenCatalogueEntry } from '@thuoc-do/contract'
import { readEntry, readTypedNumber, type CatalogueEntry, type Problem } from '@thuoc-do/domain'
import { formatNumber } from './numbers.ts'

/** How an entry gets its weight: by points against the standard product, or by a coefficient given outright. */
export type WeighedBy = 'points' | 'coefficient'

/** An entry as it is typed. */
export type EntryForm = {
  code: string
  name: string
  productUnit: string
  complexity: number | null
  ownerUnitId: number | null
  weighedBy: WeighedBy
  /** The points or the coefficient, as typed. */
  weight: string
  note: string
}

/** An empty form; by points where the standard product has some. */
export const emptyForm = (standardPoints: string | null): EntryForm => ({
  code: '',
  name: '',
  productUnit: '',
  complexity: null,
  ownerUnitId: null,
  weighedBy: standardPoints === null ? 'coefficient' : 'points',
  weight: '',
  note: '',
})

/** The form of what is written already. */
export function formOf(entry: WrittenCatalogueEntry | CatalogueEntryRow | CatalogueEntry): EntryForm {
  const { code, name, productUnit, complexity, ownerUnitId, points, coefficient, note } = entry
  const weight = points ?? coefficient ?? ''
  const decimal = formatNumber(weight)
  return {
    code,
    name,
    productUnit,
    complexity,
    ownerUnitId,
    weighedBy: points === null ? 'coefficient' : 'points',
    weight: decimal.includes('≈') ? weight : decimal,
    note,
  }
}

/** A form read: what is sent, what it comes to, and what is wrong by field; `weight` is the field of the number. */
export type ReadForm = {
  written: WrittenCatalogueEntry
  entry: CatalogueEntry | null
  problems: ReadonlyMap<string, Problem>
}

/**
 * Reads what was typed, by the rules the server reads it with again.
 * @param codeToCome whether the code may be left out: the personnel body gives one to a proposed product
 */
export function readForm(form: EntryForm, standardPoints: string | null, codeToCome = false): ReadForm {
  const typed = readTypedNumber(form.weight, form.weighedBy)
  const number = form.weight.trim() === '' ? null : typed.ok ? typed.value : form.weight
  const { code, name, productUnit, complexity, ownerUnitId, note, weighedBy } = form
  const written = {
    code: code.trim(),
    name,
    productUnit,
    complexity,
    ownerUnitId,
    points: weighedBy === 'points' ? number : null,
    coefficient: weighedBy === 'coefficient' ? number : null,
    note,
  }
  const read = readEntry(codeToCome && written.code === '' ? { ...written, code: 'X' } : written, standardPoints)
  const problems = new Map<string, Problem>()
  if (!read.ok)
    for (const found of read.problems) {
      const field = found.path === 'points' || found.path === 'coefficient' ? 'weight' : found.path
      if (!problems.has(field)) problems.set(field, found)
    }
  if (!typed.ok) for (const found of typed.problems) problems.set('weight', found)
  return { written, entry: read.ok && problems.size === 0 ? read.value : null, problems }
}
