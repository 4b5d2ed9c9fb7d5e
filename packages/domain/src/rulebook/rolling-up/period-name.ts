import type { Period } from '../document/procedure.ts'

/** A span of the calendar year: its kind, its year, and which of that kind in the year it is, from 1. */
export type NamedPeriod = { readonly kind: Period; readonly year: number; readonly number: number }

const MONTHS: Readonly<Record<Period, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 }

/** Reads `2026-01`, `2026-Q1`, `2026-H1` or `2026`; undefined for anything else. */
export function readPeriodName(text: string): NamedPeriod | undefined {
  const match = /^(\d{4})(?:-(0[1-9]|1[0-2])|-Q([1-4])|-H([12]))?$/u.exec(text)
  if (match === null) return undefined
  const [, year, month, quarter, half] = match
  const kind =
    month !== undefined ? 'month' : quarter !== undefined ? 'quarter' : half !== undefined ? 'half-year' : 'year'
  return { kind, year: Number(year), number: Number(month ?? quarter ?? half ?? 1) }
}

/** The text {@link readPeriodName} reads. */
export function periodName({ kind, year, number }: NamedPeriod): string {
  const shown = String(year).padStart(4, '0')
  switch (kind) {
    case 'month':
      return `${shown}-${String(number).padStart(2, '0')}`
    case 'quarter':
      return `${shown}-Q${number}`
    case 'half-year':
      return `${shown}-H${number}`
    case 'year':
      return shown
    default:
      return kind satisfies never
  }
}

/** The longer span of that kind in which a period lies. */
export function spanAround(period: NamedPeriod, kind: Period): NamedPeriod {
  const firstMonth = (period.number - 1) * MONTHS[period.kind]
  return { kind, year: period.year, number: Math.floor(firstMonth / MONTHS[kind]) + 1 }
}

/** Every shorter period of that kind in a span, in order of time. */
export function periodsWithin(span: NamedPeriod, kind: Period): readonly NamedPeriod[] {
  const count = MONTHS[span.kind] / MONTHS[kind]
  return Array.from({ length: count }, (_, at) => ({
    kind,
    year: span.year,
    number: (span.number - 1) * count + at + 1,
  }))
}
