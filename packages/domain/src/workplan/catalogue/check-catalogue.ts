import { compare, parseFraction, problem, ZERO, type Problem } from '../../kernel/index.ts'
import { codeKey, normaliseText } from '../../organisation/index.ts'
import { isGroup, MOST_COMPLEXITY_GROUPS, readPositive, type CatalogueEntry } from './entry.ts'

/** What keeps a catalogue from being handed in or decided. */
export type CatalogueProblemCode =
  | 'catalogue-empty'
  | 'catalogue-standard-product-missing'
  | 'catalogue-standard-points-unusable'
  | 'catalogue-entry-name-missing'
  | 'catalogue-entry-code-twice'
  | 'catalogue-entry-weightless'
  | 'catalogue-too-many-groups'
  | 'catalogue-begins-too-early'

/** A version as a whole. */
export type WrittenCatalogue = {
  readonly standardName: string
  /** Points of the standard product, a decimal; null where every coefficient is given outright. */
  readonly standardPoints: string | null
  readonly validFrom: string
  /** First day of the newest decided version, null where there is none. */
  readonly previousValidFrom: string | null
  readonly entries: readonly Pick<CatalogueEntry, 'code' | 'name' | 'complexity' | 'points' | 'coefficient'>[]
}

/** Everything that is wrong with a catalogue about to be decided, all at once (Điều 13 khoản 1, 2). */
export function checkCatalogue(catalogue: WrittenCatalogue): Problem<CatalogueProblemCode>[] {
  const { standardName, standardPoints, validFrom, previousValidFrom, entries } = catalogue
  const problems: Problem<CatalogueProblemCode>[] = []
  if (entries.length === 0) problems.push(problem('catalogue-empty', ''))
  if (normaliseText(standardName) === '') problems.push(problem('catalogue-standard-product-missing', 'standardName'))
  const byPoints = entries.some(({ points }) => points !== null)
  const unusable = standardPoints === null ? byPoints : !readPositive(standardPoints, 'standardPoints').ok
  if (unusable) problems.push(problem('catalogue-standard-points-unusable', 'standardPoints'))
  const codes = new Set<string>()
  const found = new Set<number>()
  for (const { code, name, complexity, coefficient } of entries) {
    if (codes.has(codeKey(code))) problems.push(problem('catalogue-entry-code-twice', code, { code }))
    codes.add(codeKey(code))
    if (normaliseText(name) === '') problems.push(problem('catalogue-entry-name-missing', code, { code }))
    const value = parseFraction(coefficient)
    if (value === undefined || compare(value, ZERO) <= 0)
      problems.push(problem('catalogue-entry-weightless', code, { code }))
    if (complexity !== null) found.add(complexity)
  }
  if (found.size > MOST_COMPLEXITY_GROUPS || [...found].some((group) => !isGroup(group)))
    problems.push(problem('catalogue-too-many-groups', '', { limit: String(MOST_COMPLEXITY_GROUPS) }))
  if (previousValidFrom !== null && validFrom <= previousValidFrom)
    problems.push(problem('catalogue-begins-too-early', 'validFrom', { day: previousValidFrom }))
  return problems
}
