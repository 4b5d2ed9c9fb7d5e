import type { RuleSet } from './document/document.ts'
import type { Deadline } from './document/procedure.ts'

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)

/** The last day on which a stage is in time. Working days are not counted: which days are off is not in a rule set. */
function lastDayOf(deadline: Deadline, lastDay: string): string | null {
  switch (deadline.kind) {
    case 'before-day-of-year':
      return dayBefore(`${lastDay.slice(0, 4)}-${deadline.day}`)
    case 'before-day-of-last-month':
      return dayBefore(`${lastDay.slice(0, 8)}${String(deadline.day).padStart(2, '0')}`)
    case 'working-days-of-period':
      return null
    default:
      return deadline satisfies never
  }
}

/**
 * The last day on which the procedure of a period is in time: the latest of its stages' deadlines; null where the rule set
 * names none that is a day of the calendar.
 * @param period its last day, `YYYY-MM-DD`
 */
export function dueDayOf({ procedure }: Pick<RuleSet, 'procedure'>, period: { readonly to: string }): string | null {
  const days = procedure.flatMap(({ deadline }) => (deadline === null ? [] : (lastDayOf(deadline, period.to) ?? [])))
  return days.toSorted().at(-1) ?? null
}
