import { daysOf, isWorkPeriod, monthOf, quarterOf, type WorkPeriod } from '@thuoc-do/domain'
import { currentLanguage } from './language.ts'
import { today } from './format.ts'

const ROMAN = ['I', 'II', 'III', 'IV'] as const
const MONTHS_EN = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** A period as it stands in an address; anything else is none. */
export function readPeriod(text: unknown): WorkPeriod | undefined {
  return typeof text === 'string' && isWorkPeriod(text) ? text : undefined
}

/** "Tháng 3/2026", "Quý I/2026"; what is no period is shown as it came. */
export function periodName(period: string): string {
  const [year = '', part = ''] = period.split('-')
  const vi = currentLanguage() === 'vi'
  const quarter = part.startsWith('Q') ? Number(part.slice(1)) : 0
  if (quarter > 0) return vi ? `Quý ${ROMAN[quarter - 1] ?? part}/${year}` : `Quarter ${quarter}, ${year}`
  const month = Number(part)
  if (!Number.isInteger(month) || month < 1) return period
  return vi ? `Tháng ${month}/${year}` : `${MONTHS_EN[month - 1] ?? part} ${year}`
}

/** The same inside a sentence: "tháng 3/2026". */
export function periodInSentence(period: string): string {
  const name = periodName(period)
  return currentLanguage() === 'vi' ? name.charAt(0).toLowerCase() + name.slice(1) : name
}

/** The months and quarters of a year, each quarter after its months. */
export function periodsOfYear(year: number): WorkPeriod[] {
  const days = Array.from({ length: 12 }, (_, nth) => `${year}-${String(nth + 1).padStart(2, '0')}-01`)
  return days.flatMap((day, nth) => (nth % 3 === 2 ? [monthOf(day), quarterOf(day)] : [monthOf(day)]))
}

/** Whether a day lies in a period. */
export function liesIn(day: string, period: WorkPeriod): boolean {
  const { from, to } = daysOf(period)
  return from <= day && day <= to
}

/**
 * The period a screen begins with: one of those in use that holds the present day, a month before a quarter; without
 * any, the present month.
 */
export function presentPeriod(inUse: readonly string[] = [], now: string = today()): WorkPeriod {
  const held = inUse.filter(isWorkPeriod).filter((period) => liesIn(now, period))
  return held.includes(monthOf(now)) ? monthOf(now) : (held[0] ?? monthOf(now))
}

/** Days from one calendar day to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}
