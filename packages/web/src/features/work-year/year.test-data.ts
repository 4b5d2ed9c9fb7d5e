import type { WorkMonth, WorkSpan, WorkYearReply } from '@thuoc-do/contract'

/** A month with a score of 90, changed as a case needs it. */
export const month = (number: number, change: Partial<WorkMonth> = {}): WorkMonth => ({
  period: `2026-${String(number).padStart(2, '0')}`,
  number,
  standing: 'scored',
  total: '90',
  provisional: null,
  scoreId: number,
  ofQuarter: null,
  body: null,
  document: null,
  absence: null,
  reason: null,
  leftOutBy: null,
  why: null,
  waitedFor: false,
  ...change,
})

const span = (name: string, kind: WorkSpan['kind'], change: Partial<WorkSpan> = {}): WorkSpan => ({
  span: name,
  kind,
  known: true,
  total: '90',
  level: 'outstanding',
  levelByPoints: 'outstanding',
  missing: [],
  leftOut: [],
  problems: [],
  ...change,
})

/** An invented person's year, complete unless a case changes it. */
export function workYear(change: Partial<WorkYearReply> = {}, months: readonly WorkMonth[] = []): WorkYearReply {
  return {
    year: 2026,
    years: [2026],
    person: {
      id: 7,
      code: 'HG000007',
      fullName: 'Nguyễn Thị An',
      postTitle: 'Chuyên viên',
      unitName: 'Phòng Kế hoạch',
      agencyName: 'Sở Mẫu Một',
      kind: 'civil-servant',
      leadership: 'none',
    },
    ruleSet: null,
    months: Array.from({ length: 12 }, (_, at) => months.find(({ number }) => number === at + 1) ?? month(at + 1)),
    meanSoFar: { value: '90', months: 12 },
    monthsWorked: 12,
    quarters: [1, 2, 3, 4].map((number) => span(`2026-Q${number}`, 'quarter')),
    halfYears: [1, 2].map((number) => span(`2026-H${number}`, 'half-year')),
    total: span('2026', 'year'),
    headedBody: null,
    absences: [],
    carried: [],
    can: { record: false },
    ...change,
  }
}

/** The year without a result, for what is missing. */
export const waiting = (missing: readonly string[]): WorkSpan =>
  span('2026', 'year', { total: null, level: 'insufficient-data', levelByPoints: null, missing: [...missing] })
