import { plainLine } from './plain-text.ts'

/** A calendar day, as written on a sheet (no clock time, no time zone). */
export type PaperDate = { day: number; month: number; year: number }

/** Where and when a sheet is signed; a part not known yet stays a dotted blank to be filled in by hand. */
export type PlaceAndDate = { place: string | null; date: PaperDate | null }

/** "ngày 05 tháng 02 năm 2024": days below 10 and months 1 and 2 take a leading zero (Decree 30/2020, Annex I, II.4). */
export function dateInWords(date: PaperDate | null): string {
  if (date === null) return 'ngày ..... tháng ..... năm ........'
  const day = String(date.day).padStart(2, '0')
  const month = date.month <= 2 ? `0${date.month}` : String(date.month)
  return `ngày ${day} tháng ${month} năm ${date.year}`
}

/** "Vị Thanh, ngày 05 tháng 12 năm 2023". */
export function placeAndDateLine({ place, date }: PlaceAndDate): string {
  return `${place === null ? '...............' : plainLine(place)}, ${dateInWords(date)}`
}

/** A calendar day in Viet Nam (UTC+7), from a moment or a `YYYY-MM-DD`; null stays null. */
export function paperDateOf(text: string | null | undefined): PaperDate | null {
  if (text === null || text === undefined) return null
  const day = text.length === 10 ? text : new Date(Date.parse(text) + 7 * 3_600_000).toISOString().slice(0, 10)
  const [year, month, date] = day.split('-').map(Number)
  return year === undefined || month === undefined || date === undefined ? null : { year, month, day: date }
}
