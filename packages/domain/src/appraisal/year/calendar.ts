const DAY_MS = 86_400_000
const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS
const dayOf = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10)

/** A span of days, both included, `YYYY-MM-DD`; without a last day while nobody knows it. */
export type DaySpan = { readonly from: string; readonly to: string | null }

/** Every calendar day from one to another, both included; none when the first is later. */
export function daysFrom(from: string, to: string): readonly string[] {
  const first = numberOf(from)
  return Array.from({ length: Math.max(0, numberOf(to) - first + 1) }, (_, at) => dayOf(first + at))
}

/** Whether the day lies in the span. */
export function holds({ from, to }: DaySpan, day: string): boolean {
  return from <= day && (to === null || day <= to)
}

/** Monday to Friday. Public holidays are moved every year by a notice and are not known here (assumption). */
export function isWorkingDay(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6
}

/** Runs of days that follow one another, from days in any order. */
export function runsOf(days: readonly string[]): readonly (readonly [from: string, to: string])[] {
  const runs: [number, number][] = []
  for (const day of [...new Set(days)].map(numberOf).toSorted((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last !== undefined && day === last[1] + 1) last[1] = day
    else runs.push([day, day])
  }
  return runs.map(([from, to]) => [dayOf(from), dayOf(to)])
}
