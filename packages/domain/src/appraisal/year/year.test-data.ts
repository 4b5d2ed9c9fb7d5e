import { findRuleSet, type PublishedRuleSet } from '../../rulebook/index.ts'
import { rollUpYear, type WorkYear, type YearSubject } from './roll-up-year.ts'
import type { YearInput, YearScore } from './year-input.ts'

const [OWN, OTHER] = [7, 8]

/** The set of that id, as published. */
export function published(id: string): PublishedRuleSet {
  const document = findRuleSet(id)
  if (document === undefined) throw new Error(id)
  return { document, hash: 'h' }
}

/** An invented official under Decree 335. */
export const official: YearSubject = {
  person: { kind: 'civil-servant', leader: false },
  on: '2026-12-31',
  headOfUnit: false,
  unitLevel: null,
}

/** The name of a month of 2026, counted from 1. */
export const month = (number: number): string => `2026-${String(number).padStart(2, '0')}`

/** A confirmed score of a month of 2026. */
export function scoreOf(number: number, total = '90', change: Partial<YearScore> = {}): YearScore {
  return {
    id: number,
    period: month(number),
    agencyId: OWN,
    agencyName: 'Sở Mẫu Một',
    stage: 'confirmed',
    total,
    level: null,
    unscoredReason: null,
    ...change,
  }
}

/** A score given by another body of this installation. */
export const elsewhere = { agencyId: OTHER, agencyName: 'Sở Mẫu Hai' } as const

/** A whole year in one post, seen after its end, with confirmed scores of the months given. */
export function yearOf(months: readonly number[], change: Partial<YearInput> = {}): YearInput {
  return {
    year: 2026,
    today: '2027-01-05',
    agencyId: OWN,
    service: [{ from: '2020-01-01', to: null }],
    scores: months.map((number) => scoreOf(number)),
    absences: [],
    carried: [],
    leftOut: [],
    ...change,
  }
}

/** An absence with a document. */
export const away = (
  kind: YearInput['absences'][number]['kind'],
  from: string,
  to: string | null,
  leaveOutReason: string | null = null,
): YearInput['absences'][number] => ({ id: 1, kind, from, to, document: '12/QĐ-SNV', leaveOutReason })

/** A score a body outside sent. */
export const carried = (period: string, total: string): YearInput['carried'][number] => ({
  id: 1,
  period,
  total,
  body: 'Sở X, tỉnh Y',
  document: '45/SX-VP',
})

/** Numbers of months, both included. */
export const from = (first: number, last: number): readonly number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)

/** The year under Decree 335. */
export function rolled(input: YearInput, subject: YearSubject = official, ruleSet = 'decree-335-2025'): WorkYear {
  return rollUpYear(input, subject, published(ruleSet))
}

/** The twelve standings in one word each: what is scored with its total, else why not. */
export function told({ months }: Pick<WorkYear, 'months'>): readonly string[] {
  return months.map(({ standing }) => {
    switch (standing.kind) {
      case 'scored':
      case 'carried':
        return standing.body === null ? standing.total : `${standing.total} (${standing.body})`
      case 'absent':
        return standing.absence
      case 'missing':
        return `? ${standing.why}`
      case 'left-out':
        return `- ${standing.by}`
      case 'to-come':
        return 'to come'
      default:
        return standing satisfies never
    }
  })
}
