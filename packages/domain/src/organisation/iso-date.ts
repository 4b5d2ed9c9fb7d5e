/** A calendar day of the Gregorian calendar, written `YYYY-MM-DD`; string order is time order. */
export type IsoDate = string & { readonly brand: 'iso-date' }

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/
const VIETNAMESE = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** Builds a day; undefined when the calendar has no such day (30 February, month 13, year 0). */
export function isoDate(year: number, month: number, day: number): IsoDate | undefined {
  const days = month === 2 && isLeap(year) ? 29 : MONTH_DAYS[month - 1]
  if (days === undefined || day < 1 || day > days || year < 1 || year > 9999) return undefined
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as IsoDate
}

/** Reads `YYYY-MM-DD`; undefined when it is anything else or no day of the calendar. */
export function parseIsoDate(text: string): IsoDate | undefined {
  const found = ISO.exec(text)
  return found ? isoDate(Number(found[1]), Number(found[2]), Number(found[3])) : undefined
}

/** Reads a day as people type it here, `dd/MM/yyyy` (also with `-` or `.`), or `YYYY-MM-DD`; never month first. */
export function parseTypedDate(text: string): IsoDate | undefined {
  const found = VIETNAMESE.exec(text)
  return found ? isoDate(Number(found[3]), Number(found[2]), Number(found[1])) : parseIsoDate(text)
}

/** Writes a day as `dd/MM/yyyy`, the way people here read it. */
export function showDate(day: IsoDate): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`
}

/** The day before; a post left for another is held to the day before the new one begins. */
export function dayBefore(day: IsoDate): IsoDate {
  const year = Number(day.slice(0, 4))
  const month = Number(day.slice(5, 7))
  const date = Number(day.slice(8, 10))
  const found =
    isoDate(year, month, date - 1) ??
    [31, 30, 29, 28].map((last) => isoDate(year, month - 1, last)).find((d) => d !== undefined) ??
    isoDate(year - 1, 12, 31)
  if (found === undefined) throw new Error(`no day before ${day}`)
  return found
}
