import type {
  AbsenceRecord,
  AppraisalYear,
  CarriedScoreRecord,
  CaseRecord,
  HeadedBody,
  WorkMonth,
  WorkSpan,
  WorkYearReply,
} from '@thuoc-do/contract'
import {
  FACTS,
  isFactName,
  readTotal,
  toFraction,
  type ConditionReport,
  type MonthOfYear,
  type PublishedRuleSet,
  type SpanOfYear,
  type WorkYear,
} from '@thuoc-do/domain'
import type { KnownCase } from './year-bases.ts'
import type { Place, ServiceStretch, YearPerson } from './ports.ts'

/** Everything the answer about a year is made of. */
type YearParts = {
  year: number
  years: readonly number[]
  person: YearPerson
  stretch: ServiceStretch | undefined
  place: Place
  published: PublishedRuleSet | null
  rolled: WorkYear
  headedBody: HeadedBody | null
  absences: readonly AbsenceRecord[]
  carried: readonly CarriedScoreRecord[]
  mayRecord: boolean
}

/** Writes a person's year as JSON. */
export function presentYear(parts: YearParts): WorkYearReply {
  const { person, stretch, place, published, rolled } = parts
  const { meanSoFar } = rolled
  const leavesMean = published?.document.rollUp.leavesMean.value ?? []
  return {
    year: parts.year,
    years: [...parts.years],
    person: {
      id: person.id,
      code: person.code,
      fullName: person.fullName,
      postTitle: stretch?.postTitle ?? '',
      unitName: place.unitName,
      agencyName: place.agencyName,
      kind: stretch?.kind ?? null,
      leadership: stretch?.leadership ?? 'none',
    },
    ruleSet:
      published === null
        ? null
        : {
            id: published.document.id,
            version: published.document.version,
            hash: published.hash,
            number: published.document.identity.number,
            leavesMean: [...leavesMean],
          },
    months: rolled.months.map((month) => presentMonth(month, leavesMean)),
    meanSoFar: meanSoFar === null ? null : { value: toFraction(meanSoFar.value), months: meanSoFar.months },
    monthsWorked: rolled.monthsWorked,
    quarters: rolled.quarters.map(presentSpan),
    halfYears: rolled.halfYears.map(presentSpan),
    total: presentSpan(rolled.year),
    headedBody: parts.headedBody,
    absences: [...parts.absences],
    carried: [...parts.carried],
    can: { record: parts.mayRecord },
  }
}

/** One month as JSON; `leavesMean` are the absences the set leaves out by itself. */
export function presentMonth({ period, number, standing }: MonthOfYear, leavesMean: readonly string[]): WorkMonth {
  const row: WorkMonth = {
    period,
    number,
    standing: standing.kind,
    total: null,
    provisional: null,
    scoreId: null,
    ofQuarter: null,
    body: null,
    document: null,
    absence: null,
    reason: null,
    leftOutBy: null,
    why: null,
    waitedFor: false,
  }
  switch (standing.kind) {
    case 'scored':
      return {
        ...row,
        total: standing.total,
        scoreId: standing.scoreId,
        ofQuarter: standing.ofQuarter,
        body: standing.body,
      }
    case 'carried': {
      const total = readTotal(standing.total)
      return {
        ...row,
        total: total === undefined ? null : toFraction(total),
        ofQuarter: standing.ofQuarter,
        body: standing.body,
        document: standing.document,
      }
    }
    case 'absent':
      return {
        ...row,
        absence: standing.absence,
        document: standing.document,
        waitedFor: standing.leaveOutReason === null && !leavesMean.includes(standing.absence),
      }
    case 'left-out':
      return {
        ...row,
        scoreId: standing.scoreId,
        ofQuarter: standing.ofQuarter,
        reason: standing.reason,
        leftOutBy: standing.by,
      }
    case 'to-come':
      return { ...row, provisional: standing.provisional, scoreId: standing.scoreId, waitedFor: true }
    case 'missing':
      return {
        ...row,
        provisional: standing.provisional,
        scoreId: standing.scoreId,
        why: standing.why,
        waitedFor: true,
      }
    default:
      return standing satisfies never
  }
}

/** A quarter, half-year or year as JSON. */
export function presentSpan({ span, to, outcome }: SpanOfYear): WorkSpan {
  const head = { span, kind: to, known: outcome !== null }
  if (outcome === null || !outcome.ok)
    return {
      ...head,
      total: null,
      level: null,
      levelByPoints: null,
      missing: [],
      leftOut: [],
      problems:
        outcome === null
          ? []
          : outcome.problems.map(({ code, path, params }) => ({ code, path, params: { ...params } })),
    }
  const { total, level, levelByPoints, missing, leftOut } = outcome.value
  return {
    ...head,
    total: total === null ? null : toFraction(total),
    level,
    levelByPoints,
    missing: [...missing],
    leftOut: [...leftOut],
    problems: [],
  }
}

/** What besides the points settled the level, or held it down, with the article of each. */
export function settledBy({ conditions }: { conditions: readonly ConditionReport[] }): AppraisalYear['settledBy'] {
  return conditions.filter(settles).map(({ code, label, citation }) => ({
    code,
    label,
    citation: `${citation.instrument}, ${citation.article}`,
  }))
}

/** Whether a condition, and not the points, gave the level: a settled case, a cap, or an organisation rated lower. */
function settles({ role, truth }: ConditionReport): boolean {
  return role === 'head-cap' ? truth === 'false' : role !== 'band' && truth === 'true'
}

/** A recorded fact with its name. */
export function presentCase({ fact, ...record }: KnownCase): CaseRecord {
  const label = isFactName(fact) ? FACTS[fact].label : { vi: fact, en: fact }
  return { ...record, fact, label }
}
