import type { MonthStanding } from '@thuoc-do/domain'
import type { ServerProblem } from '../../platform/transaction.ts'
import type { RecordedYear } from './year-bases.ts'

/** What the year still waits for, month by month, and whose it is to act; from what the rule set found missing. */
export function missingMonths({ months }: RecordedYear, missing: readonly string[]): ServerProblem[] {
  const waited = new Set(missing.filter((place) => place.startsWith('periods.')).map((place) => place.split('.')[1]))
  const found = months.flatMap(({ period, number, standing }): ServerProblem[] => {
    const quarter = `${period.slice(0, 4)}-Q${Math.ceil(number / 3)}`
    const code = waited.has(period) || waited.has(quarter) ? codeOf(standing) : undefined
    return code === undefined ? [] : [{ code, path: `months.${period}`, params: { month: String(number) } }]
  })
  return missing.includes('periods') ? [...found, { code: 'year-without-months', path: 'months' }] : found
}

function codeOf(standing: MonthStanding): ServerProblem['code'] | undefined {
  switch (standing.kind) {
    case 'missing':
      return `month-${standing.why}`
    case 'absent':
      return 'month-absent-without-reason'
    case 'to-come':
      return 'month-to-come'
    case 'scored':
    case 'carried':
    case 'left-out':
      return undefined
    default:
      return standing satisfies never
  }
}
