import type { WorkPeriod } from '@thuoc-do/domain'
import { readPeriod } from '../lib/index.ts'

type Search = Record<string, unknown>
const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)
// The router reads "2026" in an address as a number; words that are figures are asked as words.
const words = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined

/** The period a screen of work is about. */
export function readWorkSearch(search: Search): { period?: WorkPeriod | undefined } {
  return { period: readPeriod(search['period']) }
}

/** What the list of a unit's work is narrowed to; the screen checks the words against what the server knows. */
export function readUnitSearch(search: Search): {
  period?: WorkPeriod | undefined
  unit?: number | undefined
  person?: number | undefined
  search?: string | undefined
  state?: string | undefined
  complexity?: number | undefined
  sort?: string | undefined
  page?: number | undefined
} {
  return {
    ...readWorkSearch(search),
    unit: number(search['unit']),
    person: number(search['person']),
    search: words(search['search']),
    state: words(search['state']),
    complexity: number(search['complexity']),
    sort: words(search['sort']),
    page: number(search['page']),
  }
}

/** Which list of scores is looked at. */
export function readScoresSearch(search: Search): {
  period?: WorkPeriod | undefined
  unit?: number | undefined
  view?: string | undefined
} {
  return { ...readWorkSearch(search), unit: number(search['unit']), view: words(search['view']) }
}

/** The year whose periods are looked at. */
export function readYear(search: Search): { year?: number | undefined } {
  return { year: number(search['year']) }
}
