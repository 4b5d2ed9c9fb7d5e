/** A stretch of time in a main post, both days included, `YYYY-MM-DD`. */
export type Stretch = readonly [from: string, to: string]

/** Days left over from several stretches make a month when there are this many: no month of the calendar is longer. */
const DAYS_OF_A_MONTH = 31

const DAY_MS = 86_400_000
const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS

/** The same day of the month `months` later; the last day of that month when it has no such day. */
function monthsLater(start: number, months: number): number {
  const from = new Date(start * DAY_MS)
  const target = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1))
  const last = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate()
  return target.getTime() / DAY_MS + Math.min(from.getUTCDate(), last) - 1
}

/**
 * Whole months a person held a main post, from stretches clipped to the period. Stretches that touch are one: moving
 * from one unit to another loses nobody a day. The regulations say "months" and no more, so a month runs from a day to
 * the day before its like in the next month, and remainders of several stretches are added up (assumption).
 */
export function monthsInPost(stretches: readonly Stretch[]): number {
  const sorted = stretches.map(([from, to]) => ({ from: dayNumber(from), end: dayNumber(to) + 1 }))
  sorted.sort((a, b) => a.from - b.from)
  const merged: { from: number; end: number }[] = []
  for (const next of sorted) {
    const last = merged.at(-1)
    if (last !== undefined && next.from <= last.end) last.end = Math.max(last.end, next.end)
    else merged.push({ ...next })
  }
  let months = 0
  let days = 0
  for (const { from, end } of merged) {
    let whole = 0
    while (monthsLater(from, whole + 1) <= end) whole++
    months += whole
    days += Math.max(0, end - monthsLater(from, whole))
  }
  return months + Math.floor(days / DAYS_OF_A_MONTH)
}
