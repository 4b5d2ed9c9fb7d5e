import { scoredByPeriods, type MonthStanding } from '@thuoc-do/domain'
import { dayOf, type ServerProblem } from '../platform/transaction.ts'
import { yearBases, type RecordedYear } from '../workplan/index.ts'
import type { AppraisalFile, Desk, RoundRules } from './ports.ts'

/** The year a round is about. */
export function yearOfRound({ to }: Pick<RoundRules, 'to'>): number {
  return Number(to.slice(0, 4))
}

/**
 * What a file's result rests on where it comes from the months of a year: kept since the proposal, before that computed
 * now by the one function for years. Null for a file with a form, and for whoever is not rated.
 */
export async function yearOfFile(
  { store, now }: Pick<Desk, 'store' | 'now'>,
  file: AppraisalFile,
  rules: RoundRules,
): Promise<RecordedYear | null> {
  if (!scoredByPeriods(rules.published.document)) return null
  if (file.keptYear !== null) return file.keptYear
  const year = yearOfRound(rules)
  const known = await store.knownYears(year, [file.personId])
  const today = dayOf(now)
  return yearBases([file], known, { year, today, published: rules.published }).get(file.personId) ?? null
}

/** Mẫu số 02, mục II asks for the person's own level. */
export function levelNotChosen(declared: AppraisalFile['self']['declared']): ServerProblem[] {
  return declared === null ? [{ code: 'level-not-chosen', path: 'self.level' }] : []
}

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
