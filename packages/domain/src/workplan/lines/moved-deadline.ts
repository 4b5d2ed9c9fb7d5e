import { daysOf, type WorkPeriod } from '../period.ts'

const monthAt = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1

/**
 * A deadline moved with its plan into another period of the same length: the same day of the same month of it, the last
 * day where that month is shorter, and the end of the period where it was the end.
 */
export function movedDeadline(deadline: string, from: WorkPeriod, to: WorkPeriod): string {
  const [source, target] = [daysOf(from), daysOf(to)]
  if (deadline >= source.to) return target.to
  const month = monthAt(target.from) + monthAt(deadline) - monthAt(source.from)
  const name = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
  const last = new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate()
  return `${name}-${String(Math.min(Number(deadline.slice(8)), last)).padStart(2, '0')}`
}

/** Whether two periods are both months or both quarters. */
export function areAlike(a: WorkPeriod, b: WorkPeriod): boolean {
  return a.length === b.length && a.includes('Q') === b.includes('Q')
}
