import type { YearAnew } from '@thuoc-do/contract'
import { accepted, RATED_LEVELS, scoreOfYear, type PublishedRuleSet } from '@thuoc-do/domain'
import canonicalize from 'canonicalize'
import {
  missingMonths,
  presentCase,
  presentMonth,
  presentSpan,
  settledBy,
  type RecordedYear,
} from '../../workplan/index.ts'
import type { OpenDossier } from '../open-dossier.ts'
import type { Desk } from '../ports.ts'
import type { ScoredPerson } from '../scored-person.ts'
import { yearsOf } from '../years-of-dossier.ts'

/** A year as the decision in force rests on it, and as its months, absences and recorded facts stand now. */
export type ReopenedYear = { before: RecordedYear; after: RecordedYear }

/**
 * The year of a decided person computed anew from what is confirmed today (Decree 335, Điều 21, Điều 22: what was found
 * later is found in a month, or is a fact to be recorded). Null for a file with a form. Nothing is written.
 */
export async function reopenYear(
  desk: Pick<Desk, 'store' | 'today'>,
  { round, dossier }: Pick<OpenDossier, 'round' | 'dossier'>,
  person: ScoredPerson,
): Promise<ReopenedYear | null> {
  if (person.year === null) return null
  const now = await yearsOf(desk, round, dossier.agencyId, [{ ...person, yearBasis: null }])
  const after = now.get(person.personId)
  if (after === undefined) throw new Error(`the year of appraisal ${person.id} cannot be computed anew`)
  return { before: person.year, after }
}

const same = (a: unknown, b: unknown): boolean => canonicalize(a) === canonicalize(b)

/** Whether anything the result of a year is computed from, or that the decision counted, is other than before. */
export function yearChanged({ before, after }: ReopenedYear): boolean {
  const grounds = ({ input, parts, cases }: RecordedYear) => ({ input, parts, cases: cases.map(({ id }) => id) })
  return !same(grounds(before), grounds(after))
}

/** Both years side by side, month by month, with what their results rest on. */
export function presentAnew(reopened: ReopenedYear, published: PublishedRuleSet): YearAnew {
  const { before, after } = reopened
  const leavesMean = published.document.rollUp.leavesMean.value
  const receiptOf = ({ receipts }: RecordedYear, scoreId: number | null) => receipts[String(scoreId)] ?? null
  const resultOf = (year: RecordedYear) => {
    const result = scoreOfYear(published, year)
    return {
      total: presentSpan({ span: String(year.year), to: 'year', outcome: accepted(result) }),
      settledBy: settledBy(result),
    }
  }
  const missing = scoreOfYear(published, after, { steps: false }).missing
  const counted = new Set(before.cases.map(({ id }) => id))
  const standing = new Set(after.cases.map(({ id }) => id))
  const unitLevel = ({ input }: RecordedYear) => {
    const level = input.facts?.['unitLevel']
    return RATED_LEVELS.find((known) => known === level) ?? null
  }
  const levels = { before: unitLevel(before), after: unitLevel(after) }
  return {
    year: after.year,
    changed: yearChanged(reopened),
    months: after.months.map((month, at) => {
      const old = presentMonth(before.months[at] ?? month, leavesMean)
      const now = presentMonth(month, leavesMean)
      // Confirmed anew with the same points is still another score.
      const changed = !same(old, now) || receiptOf(before, old.scoreId) !== receiptOf(after, now.scoreId)
      return { before: old, after: now, changed }
    }),
    before: resultOf(before),
    after: resultOf(after),
    cases: [
      ...before.cases.map((one): YearAnew['cases'][number] => ({
        ...presentCase(one),
        change: standing.has(one.id) ? 'kept' : 'withdrawn',
      })),
      ...after.cases
        .filter(({ id }) => !counted.has(id))
        .map((one): YearAnew['cases'][number] => ({ ...presentCase(one), change: 'recorded' })),
    ],
    unitLevel: levels.before === levels.after ? null : levels,
    waits: missingMonths(after, missing).map(({ code, path, params }) => ({ code, path, params: { ...params } })),
  }
}
