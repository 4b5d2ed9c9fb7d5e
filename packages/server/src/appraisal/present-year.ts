import type { AppraisalYear } from '@thuoc-do/contract'
import {
  accepted,
  FACTS,
  isFactName,
  meanOfMonths,
  recordableFacts,
  scoreOfYear,
  toFraction,
  type ConditionReport,
  type YearResult,
} from '@thuoc-do/domain'
import { decidableBy } from '../classification/index.ts'
import type { Actor } from '../platform/actor.ts'
import { dayOf } from '../platform/transaction.ts'
import { presentMonth, presentSpan, type KnownCase, type RecordedYear } from '../workplan/index.ts'
import type { AppraisalFile, Desk, RoundRules } from './ports.ts'
import { mayListUnrated, mayRecordCase } from './reach.ts'
import { missingMonths, yearOfFile } from './year-of-file.ts'

/** A file's year with what its months come to. */
export type YearOfFile = { basis: RecordedYear; result: YearResult; mayWriteHandling: boolean }

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
  }
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
  { basis, result, mayWriteHandling: handles }: YearOfFile,
): AppraisalYear {
  const person = { kind: file.kind, leader: file.leadership !== 'none' }
  const mean = meanOfMonths(basis.months)
  return {
    year: basis.year,
    months: basis.months.map((month) => presentMonth(month, published.document.rollUp.leavesMean.value)),
    monthsWorked: basis.monthsWorked,
    meanSoFar: mean === null ? null : { value: toFraction(mean.value), months: mean.months },
    total: presentSpan({ span: String(basis.year), to: 'year', outcome: accepted(result) }),
    settledBy: result.conditions.filter(settles).map(({ code, label, citation }) => ({
      code,
      label,
      citation: `${citation.instrument}, ${citation.article}`,
    })),
    kept: file.keptYear !== null,
    waits: missingMonths(basis, result.missing).map(({ code, path, params }) => ({
      code,
      path,
      params: { ...params },
    })),
    cases: basis.cases.map(presentCase),
    recordable: recordableFacts(published, person).map(({ fact, label, citation }) => ({
      fact,
      label,
      citation: `${citation.instrument}, ${citation.article}`,
    })),
    // The person hears of it with the decision, like of the level.
    handling: file.personId === actor.personId && file.stage !== 'decided' ? '' : file.handling,
    can: {
      recordCase: mayRecordCase(actor, file),
      writeHandling: handles,
      listUnrated: mayListUnrated(actor, file, result),
    },
  }
}

/** Whether a condition, and not the points, gave the level: a settled case, a cap, or an organisation rated lower. */
function settles({ role, truth }: ConditionReport): boolean {
  return role === 'head-cap' ? truth === 'false' : role !== 'band' && truth === 'true'
}

function presentCase({ fact, ...record }: KnownCase): AppraisalYear['cases'][number] {
  const label = isFactName(fact) ? FACTS[fact].label : { vi: fact, en: fact }
  return { ...record, fact, label }
}
