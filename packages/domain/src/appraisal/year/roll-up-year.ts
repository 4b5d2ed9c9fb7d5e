import {
  meanOf,
  parseDecimal,
  parseFraction,
  toFraction,
  type Exact,
  type Outcome,
  type RatedLevel,
  type SubjectFacts,
} from '../../kernel/index.ts'
import {
  rollUpScores,
  type LeftOutInput,
  type PeriodInput,
  type PublishedRuleSet,
  type RollUpInput,
  type RollUpResult,
  type RulebookProblemCode,
} from '../../rulebook/index.ts'
import { monthsOfYear, type MonthOfYear } from './months-of-year.ts'
import { monthsWorked } from './time-worked.ts'
import type { YearInput } from './year-input.ts'

/** Whose year it is, in the eyes of the rule set that binds him. */
export type YearSubject = {
  readonly person: SubjectFacts
  /** The day on which the set binds him. */
  readonly on: string
  /** A head is not rated above his organisation, so its level has to be known (Điều 20 khoản 6). */
  readonly headOfUnit: boolean
  /** What the organisation he heads was recognised as; null while it is not, and for whoever heads none. */
  readonly unitLevel: RatedLevel | null
  /** Facts about the year that somebody recorded, such as discipline. */
  readonly stated?: Readonly<Record<string, boolean | string>>
}

/** A longer span with its result; null where the set knows no way to it. */
export type SpanOfYear = {
  readonly span: string
  readonly to: RollUpInput['to']
  readonly outcome: Outcome<RollUpResult, RulebookProblemCode> | null
}

/** A person's year: twelve months, what counts of them so far, and every longer span. */
export type WorkYear = {
  readonly months: readonly MonthOfYear[]
  readonly monthsWorked: number
  /** Of the months that have a score, however many are still missing; no result, only where the person stands. */
  readonly meanSoFar: { readonly value: Exact; readonly months: number } | null
  readonly quarters: readonly SpanOfYear[]
  readonly halfYears: readonly SpanOfYear[]
  readonly year: SpanOfYear
}

/**
 * Rolls a person's months up to quarters, half-years and the year as his rule set says; without a set only the months
 * are told. A month of an absence the set does not leave out is left out only where the personnel body gave a reason.
 */
export function rollUpYear(
  input: YearInput,
  subject: YearSubject | null,
  published: PublishedRuleSet | null,
  options: { readonly steps: boolean } = { steps: true },
): WorkYear {
  const months = monthsOfYear(input)
  const worked = monthsWorked(input)
  const spanOf = (span: string, to: RollUpInput['to']): SpanOfYear => ({ span, to, outcome: roll(span, to) })
  const quarters = [1, 2, 3, 4].map((number) => spanOf(`${input.year}-Q${number}`, 'quarter'))
  const halfYears = [1, 2].map((number) => spanOf(`${input.year}-H${number}`, 'half-year'))
  return {
    months,
    monthsWorked: worked,
    meanSoFar: meanOfMonths(months),
    quarters,
    halfYears,
    year: spanOf(`${input.year}`, 'year'),
  }

  function roll(span: string, to: RollUpInput['to']): SpanOfYear['outcome'] {
    if (published === null || subject === null) return null
    const steps = published.document.rollUp.steps.filter((step) => step.to === to)
    if (steps.length === 0) return null
    const monthly = steps.some(({ from }) => from === 'month')
    const inside = monthly ? months.filter(({ period }) => within(period, span)) : []
    const given = monthly
      ? { periods: inside.flatMap(periodInput), without: inside.flatMap(leftOutInput) }
      : quartersGiven(span)
    const facts = to === 'year' ? yearFacts(subject) : {}
    return rollUpScores(published, { person: subject.person, on: subject.on, to, span, ...given, facts }, options)
  }

  /** For sets that come to the year by quarters: scored as a quarter, or rolled up from months, or absent throughout. */
  function quartersGiven(span: string): { periods: PeriodInput[]; without: LeftOutInput[] } {
    const inside = [1, 2, 3, 4].filter((number) => within(`${input.year}-${String(number * 3).padStart(2, '0')}`, span))
    return { periods: inside.flatMap(quarterInput), without: inside.flatMap(quarterLeftOut) }
  }

  function quarterInput(number: number): PeriodInput[] {
    const period = `${input.year}-Q${number}`
    const own = input.scores.find((score) => score.period === period && score.stage === 'confirmed')
    if (own !== undefined && own.total !== null)
      return [{ period, total: own.total, ...(own.level === null ? {} : { level: own.level }) }]
    const rolled = quarters[number - 1]?.outcome
    if (rolled?.ok === true && rolled.value.total !== null) {
      const { level } = rolled.value
      return [{ period, total: toFraction(rolled.value.total), level }]
    }
    const standings = standingsOf(number)
    const [first] = standings
    if (first?.kind === 'absent' && standings.every(({ kind }) => kind === 'absent'))
      return [{ period, absent: first.absence }]
    return []
  }

  function quarterLeftOut(number: number): LeftOutInput[] {
    const standings = standingsOf(number)
    const [first] = standings
    return first?.kind === 'left-out' && standings.every(({ kind }) => kind === 'left-out')
      ? [{ period: `${input.year}-Q${number}`, reason: first.reason }]
      : []
  }

  function standingsOf(quarter: number): MonthOfYear['standing'][] {
    return months.slice((quarter - 1) * 3, quarter * 3).map(({ standing }) => standing)
  }

  function yearFacts({ headOfUnit, unitLevel, stated = {} }: YearSubject): Record<string, boolean | string> {
    const onLeave = months.some(
      ({ standing }) =>
        standing.kind === 'absent' && (standing.absence === 'sick-leave' || standing.absence === 'maternity-leave'),
    )
    return {
      ...stated,
      monthsWorked: String(worked),
      ...(onLeave ? { onSickOrMaternityLeave: true } : {}),
      ...(headOfUnit ? { headOfUnit: true } : {}),
      ...(headOfUnit && unitLevel !== null ? { unitLevel } : {}),
    }
  }

  function periodInput({ period, standing }: MonthOfYear): PeriodInput[] {
    switch (standing.kind) {
      case 'scored':
      case 'carried':
        return [{ period, total: standing.total, ...(standing.body === null ? {} : { body: standing.body }) }]
      case 'absent':
        return decidedToLeaveOut(standing) ? [] : [{ period, absent: standing.absence }]
      case 'left-out':
      case 'to-come':
      case 'missing':
        return []
      default:
        return standing satisfies never
    }
  }

  function leftOutInput({ period, standing }: MonthOfYear): LeftOutInput[] {
    if (standing.kind === 'left-out') return [{ period, reason: standing.reason }]
    return standing.kind === 'absent' && decidedToLeaveOut(standing)
      ? [{ period, reason: `${standing.document}: ${standing.leaveOutReason}` }]
      : []
  }

  function decidedToLeaveOut(standing: Extract<MonthOfYear['standing'], { kind: 'absent' }>): boolean {
    const bySet = published?.document.rollUp.leavesMean.value.includes(standing.absence) === true
    return !bySet && standing.leaveOutReason !== null
  }
}

/** The mean of the months that have a score, however many are missing; no result. */
export function meanOfMonths(months: readonly MonthOfYear[]): WorkYear['meanSoFar'] {
  const totals = months.flatMap(({ standing }) => {
    const total = standing.kind === 'scored' || standing.kind === 'carried' ? readTotal(standing.total) : undefined
    return total === undefined ? [] : [total]
  })
  const value = meanOf(totals)
  return value === undefined ? null : { value, months: totals.length }
}

/** Exact points from a decimal with a point or a fraction; undefined for any other text. */
export function readTotal(text: string): Exact | undefined {
  const fraction = parseFraction(text)
  if (fraction !== undefined) return fraction
  const read = parseDecimal(text, '')
  return read.ok ? read.value : undefined
}

/** Whether a month lies in a quarter, a half-year or the year, all of one year. */
function within(month: string, span: string): boolean {
  const number = Number(month.slice(5))
  const [kind, at] = [span.slice(5, 6), Number(span.slice(6))]
  if (kind === 'Q') return Math.ceil(number / 3) === at
  if (kind === 'H') return Math.ceil(number / 6) === at
  return true
}
