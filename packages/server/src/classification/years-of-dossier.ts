import { floorHundredths, scoredByPeriods, toFraction } from '@thuoc-do/domain'
import canonicalize from 'canonicalize'
import { yearBases, type RecordedYear } from '../workplan/index.ts'
import type { AppraisalRecord, Desk, KeptYear, RoundRules } from './ports.ts'
import type { ScoredPerson } from './scored-person.ts'

/**
 * What the years of an agency's people rest on, by person; empty where the round has forms. Kept years are read as they
 * were proposed, all others are computed now, from one statement whatever their number.
 */
export async function yearsOf(
  { store, today }: Pick<Desk, 'store' | 'today'>,
  round: RoundRules,
  agencyId: number,
  records: readonly AppraisalRecord[],
): Promise<ReadonlyMap<number, RecordedYear>> {
  if (!scoredByPeriods(round.published.document)) return new Map()
  const kept = records.flatMap(({ personId, yearBasis }) =>
    yearBasis === null ? [] : [[personId, readYear(yearBasis)] as const],
  )
  const open = records.filter(({ yearBasis, stage }) => yearBasis === null && stage !== 'not-rated')
  const year = Number(round.to.slice(0, 4))
  const known = await store.knownYears(
    year,
    open.map(({ personId }) => personId),
  )
  const asked = open.map(({ personId, kind, leadership }) => ({ personId, agencyId, kind, leadership }))
  return new Map([...kept, ...yearBases(asked, known, { year, today, published: round.published })])
}

/** Reads what {@link keptYear} kept; the database keeps it from changing. */
export function readYear(text: string): RecordedYear {
  return JSON.parse(text) as RecordedYear
}

/** A year as it is kept with the proposal; undefined for a file with a form. */
export function keptYear({ year, score }: Pick<ScoredPerson, 'year' | 'score'>): KeptYear | undefined {
  if (year === null || score === null) return undefined
  const basis = canonicalize(year)
  if (basis === undefined) throw new Error('a year is always JSON')
  const { total, level } = score
  return {
    basis,
    level,
    total: total === null ? null : toFraction(total),
    totalFloor: total === null ? null : floorHundredths(total),
  }
}
