import { toDecimal, toFraction } from '@thuoc-do/domain'
import { currentLanguage, formatExact, readExact, type Language } from '../../lib/index.ts'

/**
 * An exact number as people read it, with every place it has: "1,5". One without an end keeps its fraction beside the
 * rounded value: "10/3 ≈ 3,33". What is no number is shown as it came.
 */
export function formatNumber(text: string, language: Language = currentLanguage()): string {
  const value = readExact(text)
  if (value === null) return text
  const decimal = toDecimal(value)
  if (decimal === undefined) return `${toFraction(value)} ≈ ${formatExact(text)}`
  return language === 'vi' ? decimal.replace('.', ',') : decimal
}
