import { display, exact, multiply, parseFraction, toDecimal, type Exact } from '@thuoc-do/domain'
import type { Language } from '../wording/index.ts'

const MOST_DECIMALS = 6

/** A decimal with a point as it is read in the language: `0.9375` is "0,9375" in Vietnamese. */
export function localised(decimal: string, language: Language): string {
  return language === 'vi' ? decimal.replace('.', ',') : decimal
}

/** An exact fraction or decimal as text, never rounded: "0,9375" where that is short, else "2/3". */
export function numeral(text: string, language: Language): string {
  const value = parseFraction(text)
  const decimal = value === undefined ? text : toDecimal(value)
  return decimal === undefined || (decimal.split('.')[1] ?? '').length > MOST_DECIMALS
    ? text
    : localised(decimal, language)
}

/** The value of a step as people read it; "≈" says that it was rounded for display. A ratio is shown in percent. */
export function shownValue(text: string, unit: 'points' | 'ratio' | 'count', language: Language): string {
  const value = parseFraction(text)
  if (value === undefined) return text
  return unit === 'ratio' ? `${twoPlaces(multiply(value, exact(100)), language)} %` : twoPlaces(value, language)
}

function twoPlaces(value: Exact, language: Language): string {
  const decimal = toDecimal(value)
  if (decimal !== undefined && (decimal.split('.')[1] ?? '').length <= 2) return localised(decimal, language)
  const rounded = display(value).replaceAll('.', '')
  return `≈ ${language === 'vi' ? rounded : rounded.replace(',', '.')}`
}
