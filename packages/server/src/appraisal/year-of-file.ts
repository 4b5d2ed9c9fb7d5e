import { scoredByPeriods } from '@thuoc-do/domain'
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
