import { accepted, problem, RATED_LEVELS, refused, type Outcome, type Problem } from '../kernel/index.ts'

/** Figures as a report prints them: decimals as text with a comma or a point, whole numbers as plain digits. */
export type PublishedFigures = {
  readonly total?: string | undefined
  /** Per cent by level, or by any other label a report uses. */
  readonly shares?: Readonly<Record<string, string>> | undefined
  readonly counts?: Readonly<Record<string, string>> | undefined
  /** The report leaves labels out on purpose, so that nothing has to add up to the whole. */
  readonly partial?: boolean | undefined
}

/** Why figures cannot be checked at all. */
export type FiguresInputProblemCode = 'figure-not-a-count' | 'figure-not-a-share' | 'figures-missing'

/** A printed percentage: `digits` in units of the last printed decimal, so "19,9" is 199 with one decimal. */
export type PrintedShare = { readonly text: string; readonly digits: number; readonly decimals: number }

/** One label with whatever is printed about it. */
export type FigureLine = {
  readonly label: string
  readonly share: PrintedShare | undefined
  readonly count: number | undefined
}

/** The figures of one report: levels best first, then any other label by name. */
export type Figures = {
  readonly total: number | undefined
  readonly lines: readonly FigureLine[]
  readonly whole: boolean
}

type Read<T> = (text: string, path: string, problems: Problem<FiguresInputProblemCode>[]) => T | undefined

/**
 * Reads printed figures, or says all that is not a figure. At most eight digits for a count and four decimals for a
 * share: beyond that no report goes, and every product below stays a whole number that is exact.
 */
export function readFigures(input: PublishedFigures): Outcome<Figures, FiguresInputProblemCode> {
  const problems: Problem<FiguresInputProblemCode>[] = []
  const total = input.total === undefined ? undefined : readCount(input.total, 'total', problems)
  const shares = readAll(input.shares, 'shares', readShare, problems)
  const counts = readAll(input.counts, 'counts', readCount, problems)
  const labels = [...new Set([...Object.keys(input.shares ?? {}), ...Object.keys(input.counts ?? {})])]
  if (labels.length === 0) problems.push(problem('figures-missing', ''))
  if (problems.length > 0) return refused(problems)
  const lines = labels
    .toSorted((a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1))
    .map((label) => ({ label, share: shares.get(label), count: counts.get(label) }))
  // One figure alone never claims to be the whole.
  return accepted({ total, lines, whole: input.partial !== true && lines.length > 1 })
}

function rankOf(label: string): number {
  const rank = RATED_LEVELS.findIndex((level) => level === label)
  return rank < 0 ? RATED_LEVELS.length : rank
}

function readAll<T>(
  texts: Readonly<Record<string, string>> | undefined,
  path: string,
  read: Read<T>,
  problems: Problem<FiguresInputProblemCode>[],
): ReadonlyMap<string, T> {
  const values = new Map<string, T>()
  for (const [label, text] of Object.entries(texts ?? {})) {
    const value = read(text, `${path}.${label}`, problems)
    if (value !== undefined) values.set(label, value)
  }
  return values
}

const readCount: Read<number> = (text, path, problems) => {
  if (/^\d{1,8}$/u.test(text)) return Number(text)
  problems.push(problem('figure-not-a-count', path, { value: text }))
  return undefined
}

const readShare: Read<PrintedShare> = (text, path, problems) => {
  const match = /^(\d{1,3})(?:[.,](\d{1,4}))?$/u.exec(text)
  if (match !== null) {
    const [, whole = '', decimals = ''] = match
    return { text, digits: Number(whole + decimals), decimals: decimals.length }
  }
  problems.push(problem('figure-not-a-share', path, { value: text }))
  return undefined
}
