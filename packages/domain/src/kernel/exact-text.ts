import { exact, roundToInteger, multiply, type Exact } from './exact.ts'
import { accepted, problem, refused, type Outcome } from './outcome.ts'

/** Why a text is not a decimal number. */
export type DecimalProblemCode = 'decimal-expected' | 'decimal-comma' | 'decimal-too-long'

/** Long enough for any score, coefficient or count; short enough that hostile input costs nothing. */
const LONGEST_DECIMAL = 40

/**
 * Reads a decimal number as it travels between machines: optional minus, digits, optional point and digits ("95.5").
 * A decimal comma is Vietnamese display and is refused by name, because "1,500" would otherwise be guessed.
 */
export function parseDecimal(text: string, path: string): Outcome<Exact, DecimalProblemCode> {
  const quick = parsePlainDecimal(text)
  if (quick !== undefined) return accepted(quick)
  if (text.length > LONGEST_DECIMAL)
    return refused([problem('decimal-too-long', path, { limit: String(LONGEST_DECIMAL) })])
  const match = /^(-?)(\d+)(?:\.(\d+))?$/u.exec(text)
  if (match === null) {
    const comma = /^-?\d+(?:,\d+)+$/u.test(text)
    return refused([problem(comma ? 'decimal-comma' : 'decimal-expected', path, { value: text })])
  }
  const [, sign = '', whole = '', fraction = ''] = match
  const digits = BigInt(whole + fraction)
  return accepted(exact(sign === '-' ? -digits : digits, 10n ** BigInt(fraction.length)))
}

/**
 * Reads what nearly every input is, at most 15 digits with at most one point among them, which is never negative;
 * undefined for anything else, which is left to {@link parseDecimal}.
 */
export function parsePlainDecimal(text: string): Exact | undefined {
  if (text.length === 0 || text.length > 15) return undefined
  let digits = 0
  let scale = 0
  for (let at = 0; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - 48
    if (digit >= 0 && digit <= 9) {
      digits = digits * 10 + digit
      scale *= 10
    } else if (digit === -2 && scale === 0 && at > 0 && at < text.length - 1) scale = 1
    else return undefined
  }
  return exact(digits, scale === 0 ? 1 : scale)
}

/** Our own data has fewer; a percentage that an office enters passes here too. */
const MOST_LITERALS = 1_000
const literals = new Map<string, Exact>()

/** The exact value of a decimal literal written in our own data, read once; throws on anything else. */
export function decimal(literal: string): Exact {
  const known = literals.get(literal)
  if (known !== undefined) return known
  const parsed = parseDecimal(literal, '')
  if (!parsed.ok) throw new Error(`not a decimal literal: ${literal}`)
  if (literals.size < MOST_LITERALS) literals.set(literal, parsed.value)
  return parsed.value
}

/** The canonical text of the value, "565/6" or "70"; {@link parseFraction} reads it back. */
export function toFraction(value: Exact): string {
  return value.denominator === 1 ? String(value.numerator) : `${value.numerator}/${value.denominator}`
}

/** Reads back what {@link toFraction} wrote; undefined for any other text. */
export function parseFraction(text: string): Exact | undefined {
  const match = /^(-?\d+)(?:\/(\d*[1-9]\d*))?$/u.exec(text)
  if (match === null) return undefined
  return exact(BigInt(match[1] ?? '0'), BigInt(match[2] ?? '1'))
}

/** The value as a plain decimal with a point ("95.5"), or undefined when it has no finite decimal expansion. */
export function toDecimal(value: Exact): string | undefined {
  let [bottom, places] = [BigInt(value.denominator), 0]
  while (bottom % 10n === 0n) [bottom, places] = [bottom / 10n, places + 1]
  for (const prime of [2n, 5n]) while (bottom % prime === 0n) [bottom, places] = [bottom / prime, places + 1]
  if (bottom !== 1n) return undefined
  return places === 0 ? String(value.numerator) : withPoint(value, places, '.', '')
}

function withPoint(value: Exact, places: number, point: string, group: string): string {
  const scaled = roundToInteger(multiply(value, exact(10n ** BigInt(places))), 'half-up')
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places).replaceAll(/\B(?=(?:\d{3})+$)/gu, group)
  return `${scaled < 0n ? '-' : ''}${whole}${places === 0 ? '' : point + digits.slice(-places)}`
}

/** How people read the value: rounded half up (a half away from zero), decimal comma, dot between thousands: "94,17". */
export function display(value: Exact, places = 2): string {
  return withPoint(value, places, ',', '.')
}

/** How people read a whole number: 10960 is "10.960". */
export function displayCount(count: number): string {
  return display(exact(count), 0)
}

/** How people read an entered score: as many places as it needs, at most two: "2,5", "10". Display only. */
export function displayShort(value: Exact): string {
  return display(value, 2).replace(/,00$|0$/u, '')
}
