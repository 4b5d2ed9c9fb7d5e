import { daysOf, isWorkPeriod } from '../../workplan/index.ts'
import { monthsInPost } from '../months-in-post.ts'
import { daysFrom, holds, runsOf } from './calendar.ts'
import type { YearInput } from './year-input.ts'

/** Absences that are no working time: leave without pay (Điều 11 khoản 2), and time before the service began. */
const NOT_WORKED: readonly string[] = ['unpaid-leave', 'not-yet-here']

/**
 * Whole months worked in the year, as the exception of Điều 11 counts them: time in a post here, up to the end of the
 * year where the post is still held, and months scored elsewhere, less leave without pay. Sick and maternity leave are
 * not taken off: for them the article asks no minimum.
 */
export function monthsWorked(input: YearInput): number {
  const first = `${input.year}-01-01`
  const elsewhere = input.carried.flatMap(({ period }) => (isWorkPeriod(period) ? [daysOf(period)] : []))
  const spans = [...input.service, ...elsewhere]
  const worked = daysFrom(first, `${input.year}-12-31`).filter(
    (day) =>
      spans.some((span) => holds(span, day)) &&
      !input.absences.some((absence) => NOT_WORKED.includes(absence.kind) && holds(absence, day)),
  )
  return monthsInPost(runsOf(worked))
}
