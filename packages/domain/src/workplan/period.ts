/** A monitoring period: a month `2026-03` or a quarter `2026-Q1`. */
export type WorkPeriod = string & { readonly brand: 'work-period' }

const PATTERN = /^(\d{4})-(?:(0[1-9]|1[0-2])|Q([1-4]))$/

/** Whether the text names a month or a quarter. */
export function isWorkPeriod(text: string): text is WorkPeriod {
  return PATTERN.test(text)
}

/** First and last calendar day of a period, `YYYY-MM-DD`. Throws on a text that is not one: callers have checked. */
export function daysOf(period: WorkPeriod): { readonly from: string; readonly to: string } {
  const { year, first, count } = monthsOf(period)
  const last = first + count - 1
  const lastDay = new Date(Date.UTC(year, last, 0)).getUTCDate()
  return { from: `${year}-${pad(first)}-01`, to: `${year}-${pad(last)}-${lastDay}` }
}

/** The period of the same length just before. */
export function periodBefore(period: WorkPeriod): WorkPeriod {
  const { year, first, count } = monthsOf(period)
  const [y, m] = first === 1 ? [year - 1, 13 - count] : [year, first - count]
  return nameOf(y, m, count)
}

/** The periods of the other length that cover some of the same months. */
export function periodsAcross(period: WorkPeriod): readonly WorkPeriod[] {
  const { year, first, count } = monthsOf(period)
  return count === 1 ? [quarterOf(daysOf(period).from)] : [0, 1, 2].map((step) => nameOf(year, first + step, 1))
}

/** The month in which a day lies. */
export function monthOf(day: string): WorkPeriod {
  return nameOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 1)
}

/** The quarter in which a day lies. */
export function quarterOf(day: string): WorkPeriod {
  return nameOf(Number(day.slice(0, 4)), Math.ceil(Number(day.slice(5, 7)) / 3) * 3 - 2, 3)
}

/** Year, first month (1–12) and number of months of a period. */
function monthsOf(period: WorkPeriod): { year: number; first: number; count: 1 | 3 } {
  const [, year, month, quarter] = PATTERN.exec(period) ?? []
  if (year === undefined) throw new Error(`not a period: ${period}`)
  return month === undefined
    ? { year: Number(year), first: Number(quarter) * 3 - 2, count: 3 }
    : { year: Number(year), first: Number(month), count: 1 }
}

function nameOf(year: number, first: number, count: 1 | 3): WorkPeriod {
  const name = count === 1 ? `${year}-${pad(first)}` : `${year}-Q${Math.ceil(first / 3)}`
  if (!isWorkPeriod(name)) throw new Error(`not a period: ${name}`)
  return name
}

const pad = (number: number): string => String(number).padStart(2, '0')
