import { exact, multiply, parseDecimal, parseFraction, roundToInteger, type Exact } from '@thuoc-do/domain'
import { formatHundredths } from './format.ts'

/** Reads an exact value as the server sends it, "565/6" or "95.5"; null for anything else. */
export function readExact(text: string): Exact | null {
  const fraction = parseFraction(text)
  if (fraction) return fraction
  const read = parseDecimal(text, '')
  return read.ok ? read.value : null
}

/**
 * The value in whole hundredths for showing and for a place on the ruler, rounded half up. Never compare these: 89.996
 * shows as 90,00 and is not 90.
 */
export function shownHundredths(value: Exact): number {
  return Number(roundToInteger(multiply(value, exact(100)), 'half-up'))
}

/** {@link shownHundredths} of a text from the server; null where there is no value. */
export function hundredthsOf(text: string | null): number | null {
  const value = text === null ? null : readExact(text)
  return value === null ? null : shownHundredths(value)
}

/** An exact value as people read it: "94,17". What is no number is shown as it came, what is not there as a dash. */
export function formatExact(text: string | null, places: 'needed' | 'two' = 'two'): string {
  if (text === null) return '–'
  const hundredths = hundredthsOf(text)
  return hundredths === null ? text : formatHundredths(hundredths, places)
}
