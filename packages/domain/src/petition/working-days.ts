import { dayBefore, type IsoDate } from '../organisation/index.ts'

const DAY_MS = 86_400_000
/** An office that declared nothing but days off for so long has kept its calendar wrongly. */
const LONGEST_SEARCH = 366

/**
 * The days that differ from an ordinary week, as the office keeps them: holidays, and Saturdays or Sundays declared
 * working to make up for others. Nothing in it is computed: Tết and the tenth of the third lunar month move from year to
 * year, and which days make up for which is announced year by year.
 */
export type WorkingCalendar = {
  readonly off: ReadonlySet<string>
  readonly working: ReadonlySet<string>
}

/** Whether the day is a Saturday or a Sunday. */
export function isWeekend(day: IsoDate): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday === 0 || weekday === 6
}

/** The day after. */
export function dayAfter(day: IsoDate): IsoDate {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10)
  return next as IsoDate
}

/** Whether people work on the day: an ordinary weekday that is no holiday, or a weekend day declared working. */
export function isWorkingDay(calendar: WorkingCalendar, day: IsoDate): boolean {
  return isWeekend(day) ? calendar.working.has(day) : !calendar.off.has(day)
}

/**
 * The last of `days` working days after `from`. The day itself does not count: a time limit in days runs from the day
 * after the event (Bộ luật Dân sự 2015, Điều 147 khoản 2).
 * @param days at least one
 * @throws when there is no working day for a year on end
 */
export function addWorkingDays(calendar: WorkingCalendar, from: IsoDate, days: number): IsoDate {
  let day = from
  for (let left = days; left > 0; left -= 1) {
    let searched = 0
    do {
      day = dayAfter(day)
      searched += 1
      if (searched > LONGEST_SEARCH) throw new Error(`no working day in the year after ${from}`)
    } while (!isWorkingDay(calendar, day))
  }
  return day
}

/** How many working days there are after `from` up to and with `to`; 0 when `to` is not later. */
export function workingDaysUntil(calendar: WorkingCalendar, from: IsoDate, to: IsoDate): number {
  let count = 0
  for (let day = to; day > from; day = dayBefore(day)) if (isWorkingDay(calendar, day)) count += 1
  return count
}
