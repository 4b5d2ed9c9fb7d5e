import { parseDecimal, toDecimal, type Exact } from '@thuoc-do/domain'
import { readExact } from './exact-value.ts'
import { formatCount } from './format.ts'
import { currentLanguage } from './language.ts'

/** A typed count of products: the text the server takes, or null where it cannot be read. */
export function readQuantity(typed: string): string | null {
  const text = typed.normalize('NFKC').replaceAll(/\s+/gu, '').replace(',', '.')
  if (!/^\d{1,7}(\.\d{1,3})?$/u.test(text)) return null
  const read = parseDecimal(text, '')
  return read.ok ? (toDecimal(read.value) ?? null) : null
}

/** {@link readQuantity}, above zero. */
export function readWholeQuantity(typed: string): string | null {
  const quantity = readQuantity(typed)
  return quantity === null || quantity === '0' ? null : quantity
}

/** A count as it is typed: "2,5". */
export function writeQuantity(quantity: string): string {
  return currentLanguage() === 'vi' ? quantity.replace('.', ',') : quantity
}

/**
 * An exact count for reading: whole numbers grouped, decimals to three places, a fraction that never ends rounded half
 * up to two and marked so. Never compare these.
 */
export function formatQuantity(text: string | Exact): string {
  const value = typeof text === 'string' ? readExact(text) : text
  if (value === null) return typeof text === 'string' ? text : ''
  const point = currentLanguage() === 'vi' ? ',' : '.'
  const decimal = toDecimal(value)
  if (decimal !== undefined && (decimal.split('.')[1]?.length ?? 0) <= 3) {
    const [whole = '0', after] = decimal.split('.')
    return `${formatCount(BigInt(whole))}${after === undefined ? '' : point + after}`
  }
  const hundredths = (BigInt(value.numerator) * 200n + BigInt(value.denominator)) / (BigInt(value.denominator) * 2n)
  const after = String(hundredths % 100n).padStart(2, '0')
  return `≈${formatCount(hundredths / 100n)}${point}${after}`
}

/** A proportion of 1 as a percentage with two places: "96,43 %". */
export function formatProportion(text: string | null): string {
  const value = text === null ? null : readExact(text)
  if (value === null) return '–'
  const scaled = (BigInt(value.numerator) * 20_000n + BigInt(value.denominator)) / (BigInt(value.denominator) * 2n)
  const after = String(scaled % 100n)
    .padStart(2, '0')
    .replace(/0+$/u, '')
  const point = currentLanguage() === 'vi' ? ',' : '.'
  return `${formatCount(scaled / 100n)}${after === '' ? '' : point + after}\u00a0%`
}
