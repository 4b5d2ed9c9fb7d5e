import { accepted, problem, refused, type Outcome, type Problem } from '../kernel/index.ts'
import { parseTypedDate, type IsoDate } from '../organisation/index.ts'
import { dayAfter, isWeekend } from './working-days.ts'

/** Why a pasted list of days cannot be taken over. */
export type CalendarProblemCode =
  | 'calendar-line-unreadable'
  | 'calendar-range-reversed'
  | 'calendar-range-long'
  | 'calendar-other-year'
  | 'calendar-day-twice'
  | 'calendar-working-on-weekday'
  | 'calendar-empty'

/** One day that differs from an ordinary week, with what it is called. */
export type CalendarDay = { readonly day: IsoDate; readonly kind: 'off' | 'working'; readonly name: string }

const LONGEST_RANGE = 31
const DATE = String.raw`\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{4}-\d{2}-\d{2}`
const LINE = new RegExp(`^(\\+?)\\s*(${DATE})(?:\\s*(?:-|–|—|đến|tới)\\s*(${DATE}))?[\\s:;,.–—-]*(.*)$`, 'iu')
/** Said in an announcement of the days that make up for others. */
const MADE_UP = /làm bù|đi làm|làm việc|made up|working/iu

type Read = { readonly days: readonly CalendarDay[]; readonly problems: readonly Problem<CalendarProblemCode>[] }

function readLine(text: string, at: number, year: number): Read {
  const path = `lines[${at}]`
  const wrong = (code: CalendarProblemCode, params?: Record<string, string>): Read => ({
    days: [],
    problems: [problem(code, path, { line: text, ...params })],
  })
  const found = LINE.exec(text)
  const first = parseTypedDate(found?.[2] ?? '')
  const last = found?.[3] === undefined ? first : parseTypedDate(found[3])
  if (found === null || first === undefined || last === undefined) return wrong('calendar-line-unreadable')
  if (last < first) return wrong('calendar-range-reversed')
  const name = (found[4] ?? '').trim().normalize('NFC')
  const kind = found[1] === '+' || MADE_UP.test(name) ? 'working' : 'off'
  const days: CalendarDay[] = []
  for (let day = first; day <= last; day = dayAfter(day)) {
    if (days.length === LONGEST_RANGE) return wrong('calendar-range-long', { most: String(LONGEST_RANGE) })
    days.push({ day, kind, name })
  }
  if (days.some(({ day }) => Number(day.slice(0, 4)) !== year))
    return wrong('calendar-other-year', { year: String(year) })
  const weekday = days.find(({ day }) => kind === 'working' && !isWeekend(day))
  return weekday === undefined ? { days, problems: [] } : wrong('calendar-working-on-weekday', { day: weekday.day })
}

/**
 * Reads a year's list of days as it is pasted from an announcement, one line each: a day or a range of days as
 * dd/MM/yyyy, then what it is called. A line that begins with `+` or speaks of working ("làm bù") declares a Saturday or
 * Sunday working; every other line is days off. Answers every line that is wrong.
 */
export function readCalendar(pasted: string, year: number): Outcome<readonly CalendarDay[], CalendarProblemCode> {
  const lines = pasted
    .split(/\r?\n/u)
    .map((line, at) => ({ text: line.replaceAll(/\s+/gu, ' ').trim(), at: at + 1 }))
    .filter(({ text }) => text !== '')
  if (lines.length === 0) return refused([problem('calendar-empty', 'lines')])
  const read = lines.map(({ text, at }) => readLine(text, at, year))
  const days = read.flatMap((line) => line.days).toSorted((a, b) => (a.day < b.day ? -1 : 1))
  const twice = days.filter(({ day }, at) => days[at - 1]?.day === day)
  const problems = [
    ...read.flatMap((line) => line.problems),
    ...twice.map(({ day }) => problem<CalendarProblemCode>('calendar-day-twice', 'lines', { day })),
  ]
  return problems.length > 0 ? refused(problems) : accepted(days)
}
