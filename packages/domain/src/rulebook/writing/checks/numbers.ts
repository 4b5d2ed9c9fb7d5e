import { compare, exact, HUNDRED, multiply, parseDecimal, ZERO, type Exact } from '../../../kernel/index.ts'
import type { Report } from '../rule-set-problems.ts'

/** Whether a value is a whole number. */
export const isWhole = ({ denominator }: Exact): boolean => denominator === 1

/** Reads a decimal of the document; reports and answers undefined where it is none. */
export function readDecimal(text: string, path: string, report: Report): Exact | undefined {
  const parsed = parseDecimal(text, path)
  if (parsed.ok) return parsed.value
  for (const { code, params } of parsed.problems) report(code, path, params)
  return undefined
}

/** Reads points that something can be worth: above 0, in hundredths at the finest. */
export function readPoints(text: string, path: string, report: Report): Exact | undefined {
  const value = readDecimal(text, path, report)
  if (value === undefined) return undefined
  if (compare(value, ZERO) <= 0) report('set-not-positive', path, { value: text })
  else if (!isWhole(multiply(value, exact(100)))) report('finer-than-hundredths', path, { value: text })
  else return value
  return undefined
}

/** Reads a decimal above 0. */
export function readPositive(text: string, path: string, report: Report): Exact | undefined {
  const value = readDecimal(text, path, report)
  if (value === undefined || compare(value, ZERO) > 0) return value
  report('set-not-positive', path, { value: text })
  return undefined
}

/** Reads a percentage from 0 to 100. */
export function readPercent(text: string, path: string, report: Report): Exact | undefined {
  const value = readDecimal(text, path, report)
  if (value === undefined) return undefined
  if (compare(value, ZERO) >= 0 && compare(value, HUNDRED) <= 0) return value
  report('percent-out-of-range', path, { value: text })
  return undefined
}

/** Reports every entry that stands in a list a second time. */
export function checkListedOnce(values: readonly string[], path: string, report: Report): void {
  values.forEach((value, at) => {
    if (values.indexOf(value) < at) report('set-listed-twice', `${path}[${at}]`, { value })
  })
}
