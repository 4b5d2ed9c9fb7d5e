import type { Citation } from '../kernel/index.ts'
import type { IsoDate } from '../organisation/index.ts'
import type { Cited } from '../rulebook/index.ts'
import { addWorkingDays, workingDaysUntil, type WorkingCalendar } from './working-days.ts'

/** So many working days before its end a time limit is about to run out. */
const SOON = 2

/** The last day on which something may or has to be done, and where that is written. */
export type TimeLimit = {
  readonly on: IsoDate
  readonly workingDays: number
  readonly citation: Citation
  /** Years it runs through for which the office keeps no holidays: it may then end too early. */
  readonly unkeptYears: readonly number[]
}

/** How a time limit stands on a day: `overdue` is after its last day. */
export type DeadlineStanding = {
  readonly state: 'running' | 'due-soon' | 'overdue'
  /** Working days left, today not counted; negative by the working days it is overdue. */
  readonly left: number
}

/** Years that have at least one day off in the calendar. */
function keptYears(calendar: WorkingCalendar): ReadonlySet<number> {
  return new Set([...calendar.off].map((day) => Number(day.slice(0, 4))))
}

/**
 * The end of a time limit that begins with an event on `from`; null where the instrument sets none (Decree 335/2025,
 * Điều 22 sets none for filing).
 */
export function deadlineOf(limit: Cited<number | null>, from: IsoDate, calendar: WorkingCalendar): TimeLimit | null {
  if (limit.value === null) return null
  const on = addWorkingDays(calendar, from, limit.value)
  const [first, last] = [Number(from.slice(0, 4)), Number(on.slice(0, 4))]
  const kept = keptYears(calendar)
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at)
  return {
    on,
    workingDays: limit.value,
    citation: limit.citation,
    unkeptYears: years.filter((year) => !kept.has(year)),
  }
}

/** How a time limit stands today. */
export function standingOf(deadline: TimeLimit, today: IsoDate, calendar: WorkingCalendar): DeadlineStanding {
  const { on } = deadline
  if (today > on) return { state: 'overdue', left: -workingDaysUntil(calendar, on, today) }
  const left = workingDaysUntil(calendar, today, on)
  return { state: left <= SOON ? 'due-soon' : 'running', left }
}
