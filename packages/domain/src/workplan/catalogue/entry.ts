import {
  accepted,
  compare,
  divide,
  parseDecimal,
  parseFraction,
  problem,
  refused,
  toDecimal,
  toFraction,
  ZERO,
  type Exact,
  type Outcome,
  type Problem,
} from '../../kernel/index.ts'
import { isUsableCode, normaliseText } from '../../organisation/index.ts'

/**
 * What the catalogue of an agency says of one product (Điều 13 khoản 1). Numbers are exact texts: `points` a decimal with
 * a point, `coefficient` a fraction as `toFraction` writes it.
 */
export type CatalogueEntry = {
  readonly code: string
  readonly name: string
  /** What one of it is: văn bản, hồ sơ, lượt … */
  readonly productUnit: string
  /** One of at most five groups, or null where it was not classified. */
  readonly complexity: number | null
  /** Null where the whole agency shares it. */
  readonly ownerUnitId: number | null
  /** Points of the product, where its coefficient is points ÷ points of the standard product; null where it is given. */
  readonly points: string | null
  /** How many standard products one of it is. */
  readonly coefficient: string
  readonly note: string
}

/** An entry as somebody writes it: its weight comes either from `points` or from a `coefficient` given outright. */
export type WrittenEntry = Omit<CatalogueEntry, 'coefficient'> & { readonly coefficient: string | null }

/** Why an entry cannot stand as it was written; `path` is the field. */
export type CatalogueEntryProblemCode =
  | 'catalogue-code-missing'
  | 'catalogue-code-unusable'
  | 'catalogue-name-missing'
  | 'catalogue-product-unit-missing'
  | 'catalogue-text-too-long'
  | 'catalogue-complexity-out-of-range'
  | 'catalogue-weight-missing'
  | 'catalogue-weight-twice'
  | 'catalogue-standard-points-missing'
  | 'catalogue-number-unreadable'
  | 'catalogue-number-not-positive'
  | 'catalogue-number-too-long'

/** Groups of complexity there may be at most (Điều 13 khoản 1 điểm a). */
export const MOST_COMPLEXITY_GROUPS = 5

/** Longest texts of an entry. */
export const CATALOGUE_TEXT_LIMITS = { name: 500, productUnit: 50, note: 2_000 } as const

type Found = Problem<CatalogueEntryProblemCode>

/**
 * Checks what somebody wrote and works the coefficient out. Every wrong field gives one problem, all at once.
 * @param standardPoints points of the standard product, a decimal, or null where nothing is weighed by points
 */
export function readEntry(
  written: WrittenEntry,
  standardPoints: string | null,
): Outcome<CatalogueEntry, CatalogueEntryProblemCode> {
  const problems: Found[] = []
  const text = (field: 'name' | 'productUnit' | 'note', missing?: CatalogueEntryProblemCode): string => {
    const value = normaliseText(written[field])
    const limit = CATALOGUE_TEXT_LIMITS[field]
    if (value === '' && missing !== undefined) problems.push(problem(missing, field))
    if (value.length > limit) problems.push(problem('catalogue-text-too-long', field, { limit: String(limit) }))
    return value
  }
  const code = normaliseText(written.code)
  if (code === '') problems.push(problem('catalogue-code-missing', 'code'))
  else if (!isUsableCode(code)) problems.push(problem('catalogue-code-unusable', 'code', { value: code }))
  const name = text('name', 'catalogue-name-missing')
  const productUnit = text('productUnit', 'catalogue-product-unit-missing')
  const note = text('note')
  const { complexity, ownerUnitId } = written
  if (complexity !== null && !isGroup(complexity))
    problems.push(problem('catalogue-complexity-out-of-range', 'complexity', { value: String(complexity) }))
  const weight = weigh(written, standardPoints)
  if (!weight.ok) return refused([...problems, ...weight.problems])
  if (problems.length > 0) return refused(problems)
  return accepted({ code, name, productUnit, complexity, ownerUnitId, note, ...weight.value })
}

/** Whether the number names one of the groups of complexity. */
export function isGroup(complexity: number): boolean {
  return Number.isInteger(complexity) && complexity >= 1 && complexity <= MOST_COMPLEXITY_GROUPS
}

/** Points ÷ standard points, or the coefficient that is given: one way and never both. */
function weigh(
  { points, coefficient }: Pick<WrittenEntry, 'points' | 'coefficient'>,
  standardPoints: string | null,
): Outcome<Pick<CatalogueEntry, 'points' | 'coefficient'>, CatalogueEntryProblemCode> {
  if (points !== null && coefficient !== null) return refused([problem('catalogue-weight-twice', 'coefficient')])
  if (points !== null) {
    const own = readPositive(points, 'points')
    if (!own.ok) return own
    const standard = standardPoints === null ? undefined : readPositive(standardPoints, 'points')
    if (standard?.ok !== true) return refused([problem('catalogue-standard-points-missing', 'points')])
    return accepted({
      points: toDecimal(own.value) ?? points,
      coefficient: toFraction(divide(own.value, standard.value)),
    })
  }
  if (coefficient === null) return refused([problem('catalogue-weight-missing', 'points')])
  const given = readPositive(coefficient, 'coefficient')
  return given.ok ? accepted({ points: null, coefficient: toFraction(given.value) }) : given
}

/** At most seven digits before and six behind the point, or a fraction of two such whole numbers. */
const READABLE = /^-?\d+(?:\.\d+|\/\d+)?$/u
const SHORT = /^-?\d{1,7}(?:\.\d{1,6}|\/\d{1,7})?$/u

/** Reads a number above zero as it travels between machines: `2`, `1.5`, and a coefficient also as `1/3`. */
export function readPositive(text: string, path: string): Outcome<Exact, CatalogueEntryProblemCode> {
  if (!READABLE.test(text) || (text.includes('/') && path !== 'coefficient'))
    return refused([problem('catalogue-number-unreadable', path, { value: text })])
  if (!SHORT.test(text)) return refused([problem('catalogue-number-too-long', path, { value: text })])
  const decimal = parseDecimal(text, path)
  const value = decimal.ok ? decimal.value : parseFraction(text)
  if (value === undefined) return refused([problem('catalogue-number-unreadable', path, { value: text })])
  if (compare(value, ZERO) <= 0) return refused([problem('catalogue-number-not-positive', path, { value: text })])
  return accepted(value)
}
