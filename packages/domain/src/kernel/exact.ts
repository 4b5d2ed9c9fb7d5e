/**
 * An exact rational number. Scores, ratios and shares are never floats: of twelve-month means exactly equal to 90,
 * one in eleven falls below 90 in binary floating point, and a person loses a level.
 *
 * Always in lowest terms with a positive denominator, and each part is a `number` exactly when it is a safe integer,
 * so equal values have equal fields and the common case never touches bigint.
 */
export type Exact = { readonly numerator: number | bigint; readonly denominator: number | bigint }

/** Where a rounding goes when the value lies between two steps; `half-up` takes a half away from zero. */
export type RoundingDirection = 'floor' | 'half-up' | 'ceil'

function small(value: bigint): number | bigint {
  return value >= -9007199254740991n && value <= 9007199254740991n ? Number(value) : value
}

const MOST_INT32 = 0x7fffffff

function gcdNumber(a: number, b: number): number {
  let x = Math.abs(a)
  let y = b
  while (y !== 0 && (x > MOST_INT32 || y > MOST_INT32)) {
    const rest = x % y
    x = y
    y = rest
  }
  return y === 0 ? x : gcdInt32(x | 0, y | 0)
}

/** The same on 32-bit integers, whose remainder is one machine instruction; nearly every number here is one. */
function gcdInt32(a: number, b: number): number {
  let x = a
  let y = b
  while (y !== 0) {
    const rest = (x % y) | 0
    x = y
    y = rest
  }
  return x
}

function gcdBig(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

function isSmall(value: Exact): value is { readonly numerator: number; readonly denominator: number } {
  return typeof value.numerator === 'number' && typeof value.denominator === 'number'
}

function reduceNumber(numerator: number, denominator: number): Exact {
  if (denominator === 1) return { numerator: numerator + 0, denominator: 1 }
  const divisor = gcdNumber(numerator, denominator)
  return { numerator: numerator / divisor + 0, denominator: denominator / divisor }
}

function reduceBig(numerator: bigint, denominator: bigint): Exact {
  const sign = denominator < 0n ? -1n : 1n
  const divisor = gcdBig(numerator, denominator * sign)
  return { numerator: small((sign * numerator) / divisor), denominator: small((sign * denominator) / divisor) }
}

/**
 * The exact value of a quotient of integers. Throws when a part is not a safe integer (or a bigint) or the denominator
 * is zero: both are bugs of the caller, never input.
 */
export function exact(numerator: number | bigint, denominator: number | bigint = 1): Exact {
  if (typeof numerator === 'number' && !Number.isSafeInteger(numerator)) throw new Error(`not an integer: ${numerator}`)
  if (typeof denominator === 'number' && !Number.isSafeInteger(denominator))
    throw new Error(`not an integer: ${denominator}`)
  if (denominator === 0 || denominator === 0n) throw new Error('zero denominator')
  if (typeof numerator === 'number' && typeof denominator === 'number')
    return denominator > 0 ? reduceNumber(numerator, denominator) : reduceNumber(-numerator, -denominator)
  return reduceBig(BigInt(numerator), BigInt(denominator))
}

/** Zero, one and one hundred, which nearly every rule needs. */
export const ZERO: Exact = exact(0)
/** See {@link ZERO}. */
export const ONE: Exact = exact(1)
/** See {@link ZERO}. */
export const HUNDRED: Exact = exact(100)

/** a + b */
export function add(a: Exact, b: Exact): Exact {
  if (isSmall(a) && isSmall(b)) {
    if (a.denominator === b.denominator) {
      const sum = a.numerator + b.numerator
      if (Number.isSafeInteger(sum)) return reduceNumber(sum, a.denominator)
    }
    const left = a.numerator * b.denominator
    const right = b.numerator * a.denominator
    const bottom = a.denominator * b.denominator
    // A sum of two unsafe products can look safe again, so each product is looked at on its own.
    if (
      Number.isSafeInteger(left) &&
      Number.isSafeInteger(right) &&
      Number.isSafeInteger(bottom) &&
      Number.isSafeInteger(left + right)
    )
      return reduceNumber(left + right, bottom)
  }
  return reduceBig(
    BigInt(a.numerator) * BigInt(b.denominator) + BigInt(b.numerator) * BigInt(a.denominator),
    BigInt(a.denominator) * BigInt(b.denominator),
  )
}

/** −a */
export function negate(a: Exact): Exact {
  return { numerator: typeof a.numerator === 'number' ? 0 - a.numerator : -a.numerator, denominator: a.denominator }
}

/** a − b */
export function subtract(a: Exact, b: Exact): Exact {
  return add(a, negate(b))
}

/** a × b */
export function multiply(a: Exact, b: Exact): Exact {
  if (isSmall(a) && isSmall(b)) {
    const top = a.numerator * b.numerator
    const bottom = a.denominator * b.denominator
    if (Number.isSafeInteger(top) && Number.isSafeInteger(bottom)) return reduceNumber(top, bottom)
  }
  return reduceBig(BigInt(a.numerator) * BigInt(b.numerator), BigInt(a.denominator) * BigInt(b.denominator))
}

/** a ÷ b. A caller must have dealt with a zero divisor before (it usually means that a fact is missing). */
export function divide(a: Exact, b: Exact): Exact {
  if (b.numerator === 0) throw new Error('division by zero')
  const divisor = b.numerator < 0 ? negate(b) : b
  const inverse = { numerator: divisor.denominator, denominator: divisor.numerator }
  return multiply(b.numerator < 0 ? negate(a) : a, inverse)
}

/** −1, 0 or 1 as a is below, equal to or above b, exactly. */
export function compare(a: Exact, b: Exact): -1 | 0 | 1 {
  if (a.denominator === b.denominator) return a.numerator < b.numerator ? -1 : a.numerator > b.numerator ? 1 : 0
  const left = crossProduct(a.numerator, b.denominator)
  const right = crossProduct(b.numerator, a.denominator)
  return left < right ? -1 : left > right ? 1 : 0
}

function crossProduct(a: number | bigint, b: number | bigint): number | bigint {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b
    if (Number.isSafeInteger(product)) return product
  }
  return BigInt(a) * BigInt(b)
}

/** Whether the two values are the same number. */
export function equals(a: Exact, b: Exact): boolean {
  return a.numerator === b.numerator && a.denominator === b.denominator
}

/** The smaller of two values. */
export function least(a: Exact, b: Exact): Exact {
  return compare(a, b) <= 0 ? a : b
}

/** The larger of two values. */
export function greatest(a: Exact, b: Exact): Exact {
  return compare(a, b) >= 0 ? a : b
}

/** The sum of any number of values; zero for none. */
export function sumOf(values: Iterable<Exact>): Exact {
  let total = ZERO
  for (const value of values) total = add(total, value)
  return total
}

/** The arithmetic mean, or undefined for no values: the mean of nothing is not zero. */
export function meanOf(values: readonly Exact[]): Exact | undefined {
  return values.length === 0 ? undefined : divide(sumOf(values), exact(values.length))
}

/** The nearest integer in the given direction. */
export function roundToInteger(value: Exact, direction: RoundingDirection): bigint {
  const [top, bottom] = [BigInt(value.numerator), BigInt(value.denominator)]
  const below = top / bottom - (top % bottom < 0n ? 1n : 0n)
  if (below * bottom === top) return below
  switch (direction) {
    case 'floor':
      return below
    case 'ceil':
      return below + 1n
    case 'half-up': {
      const twice = 2n * (top - below * bottom)
      const up = top < 0n ? twice > bottom : twice >= bottom
      return up ? below + 1n : below
    }
    default:
      return direction satisfies never
  }
}

/** The value rounded to a number of decimal places, still exact. Only where a rule set says that the law rounds. */
export function roundTo(value: Exact, places: number, direction: RoundingDirection): Exact {
  const scale = 10n ** BigInt(places)
  return exact(roundToInteger(multiply(value, exact(scale)), direction), scale)
}

/** Whole hundredths, rounded down; for charts and paging order, never for a level. */
export function floorHundredths(value: Exact): number {
  return Number(roundToInteger(multiply(value, HUNDRED), 'floor'))
}

/** A score entered on a form, kept as an integer number of hundredths of a point. */
export function fromHundredths(hundredths: number): Exact {
  return exact(hundredths, 100)
}

/** The value as an integer number of hundredths, or undefined when it is not on that grid. */
export function toHundredths(value: Exact): number | undefined {
  const scaled = multiply(value, HUNDRED)
  return scaled.denominator === 1 && typeof scaled.numerator === 'number' ? scaled.numerator : undefined
}
