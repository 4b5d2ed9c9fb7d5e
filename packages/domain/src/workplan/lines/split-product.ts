import { exact, multiply, roundToInteger } from '../../kernel/index.ts'
import { quantityOf, quantityText } from './fold-line.ts'

const THOUSANDTHS = 1_000

/**
 * Splits a quantity into as many shares, as equal as thousandths allow; together they are exactly the whole. Work that
 * is long or done in a group is assigned as outputs within the sum of the units it consists of (Điều 18 khoản 1 điểm c).
 * @returns undefined where a share would be nothing
 */
export function splitProduct(quantity: string, shares: number): string[] | undefined {
  const parts = roundToInteger(multiply(quantityOf(quantity), exact(THOUSANDTHS)), 'floor')
  const each = parts / BigInt(shares)
  if (each === 0n) return undefined
  const rest = Number(parts % BigInt(shares))
  return Array.from({ length: shares }, (_, at) => quantityText(exact(at < rest ? each + 1n : each, THOUSANDTHS)))
}
