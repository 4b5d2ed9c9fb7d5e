import type { AppraisalYear } from '@thuoc-do/contract'
import { accepted, meanOfMonths, recordableFacts, scoreOfYear, toFraction, type YearResult } from '@thuoc-do/domain'
import { decidableBy } from '../classification/index.ts'
import type { Actor } from '../platform/actor.ts'
import { dayOf } from '../platform/transaction.ts'
import {
  missingMonths,
  presentCase,
  presentMonth,
  presentSpan,
  settledBy,
  type KnownCase,
  type RecordedYear,
} from '../workplan/index.ts'
import type { AppraisalFile, Desk, RoundRules } from './ports.ts'
import { mayListUnrated, mayRecordCase } from './reach.ts'
import { yearOfFile, yearOfRound } from './year-of-file.ts'

/** A file's year with what its months come to. */
export type YearOfFile = {
  basis: RecordedYear
  result: YearResult
  mayWriteHandling: boolean
  /** Facts as they are recorded now, of a decided year and for whoever records them; null otherwise. */
  casesNow: readonly KnownCase[] | null
}

/** A file's year with its result and whether the actor is the one to propose what is done with it; null for a form. */
export async function loadYear(
  desk: Pick<Desk, 'store' | 'actor' | 'now'>,
  file: AppraisalFile,
  rules: RoundRules,
): Promise<YearOfFile | null> {
  const basis = await yearOfFile(desk, file, rules)
  if (basis === null) return null
  return {
    basis,
    result: scoreOfYear(rules.published, basis),
    mayWriteHandling: await mayWriteHandling(desk, file),
    casesNow: await casesNow(desk, file, rules),
  }
}

async function casesNow(
  { store, actor }: Pick<Desk, 'store' | 'actor'>,
  file: AppraisalFile,
  rules: RoundRules,
): Promise<readonly KnownCase[] | null> {
  if (file.stage !== 'decided' || !mayRecordCase(actor, file)) return null
  const known = await store.knownYears(yearOfRound(rules), [file.personId])
  return known.get(file.personId)?.cases ?? []
}

/** What the personnel body may record of this person under the rule set, each with its article. */
export function presentRecordable(
  { kind, leadership }: Pick<AppraisalFile, 'kind' | 'leadership'>,
  published: RoundRules['published'],
): AppraisalYear['recordable'] {
  return recordableFacts(published, { kind, leader: leadership !== 'none' }).map(({ fact, label, citation }) => ({
    fact,
    label,
    citation: `${citation.instrument}, ${citation.article}`,
  }))
}

/** Facts recorded and taken back since a year was decided. */
function casesSince({ basis, casesNow: now }: YearOfFile): AppraisalYear['since'] {
  if (now === null) return null
  const without = (cases: readonly KnownCase[], others: readonly KnownCase[]) =>
    cases.filter(({ id }) => others.every((other) => other.id !== id)).map(presentCase)
  return { recorded: without(now, basis.cases), withdrawn: without(basis.cases, now) }
}

/** Whoever decides the person's level writes what he proposes to do with the result, until it is decided. */
export async function mayWriteHandling(
  { store, actor, now }: Pick<Desk, 'store' | 'actor' | 'now'>,
  file: AppraisalFile,
): Promise<boolean> {
  if (!['confirmed', 'proposed', 'allocated'].includes(file.stage)) return false
  const upward = await store.headsOver(actor.tenantId, file.agencyId, dayOf(now))
  return decidableBy(actor, [file], upward).people.length > 0
}

/** Mẫu số 02 as its reader is shown it. */
export function presentYearOfFile(
  actor: Actor,
  file: AppraisalFile,
  { published }: RoundRules,
  shown: YearOfFile,
): AppraisalYear {
  const { basis, result, mayWriteHandling: handles } = shown
  const mean = meanOfMonths(basis.months)
  return {
    year: basis.year,
    months: basis.months.map((month) => presentMonth(month, published.document.rollUp.leavesMean.value)),
    monthsWorked: basis.monthsWorked,
    meanSoFar: mean === null ? null : { value: toFraction(mean.value), months: mean.months },
    total: presentSpan({ span: String(basis.year), to: 'year', outcome: accepted(result) }),
    settledBy: settledBy(result),
    kept: file.keptYear !== null,
    waits: missingMonths(basis, result.missing).map(({ code, path, params }) => ({
      code,
      path,
      params: { ...params },
    })),
    cases: basis.cases.map(presentCase),
    since: casesSince(shown),
    recordable: presentRecordable(file, published),
    // The person hears of it with the decision, like of the level.
    handling: file.personId === actor.personId && file.stage !== 'decided' ? '' : file.handling,
    can: {
      recordCase: mayRecordCase(actor, file),
      writeHandling: handles,
      listUnrated: mayListUnrated(actor, file, result),
    },
  }
}
