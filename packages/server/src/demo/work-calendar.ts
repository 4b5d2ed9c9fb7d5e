import { daysOf, isWorkPeriod, type WorkPeriod } from '@thuoc-do/domain'

/** Months of the year the demonstration's work is invented for. */
export function monthsOfWork(year: number): WorkPeriod[] {
  return Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`).filter(isWorkPeriod)
}

/** A day of a month, the last one where the month is shorter. */
export function dayIn(period: WorkPeriod, day: number): string {
  const { to } = daysOf(period)
  return `${period}-${String(Math.min(day, Number(to.slice(8)))).padStart(2, '0')}`
}

/** A moment of a day between eight in the morning and four in the afternoon in Viet Nam; `minute` counts from eight. */
export function momentOf(day: string, minute: number): string {
  return new Date(Date.parse(`${day}T01:00:00Z`) + (minute % 480) * 60_000).toISOString()
}

/** The day so many days after another. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
