import { accepted, display, exact, type Outcome } from '../kernel/index.ts'
import { countsPrintedAs } from './figures-fit.ts'
import { plainReading, readingsOf, type FiguresReading } from './figures-readings.ts'
import { readFigures, type Figures, type FiguresInputProblemCode, type PublishedFigures } from './published-figures.ts'

/** Something that cannot be, taking every figure at its word. */
export type FiguresProblem =
  | { readonly code: 'counts-do-not-sum'; readonly sum: number; readonly difference: number }
  | { readonly code: 'shares-do-not-sum'; readonly value: string }
  | { readonly code: 'unattainable'; readonly level: string; readonly share: string; readonly of: number }
  | {
      readonly code: 'share-does-not-match-count'
      readonly level: string
      readonly share: string
      readonly count: number
      readonly of: number
      readonly expected: string
    }
  | { readonly code: 'figures-do-not-fit' }

/** What checking printed figures found: the verdict, what is wrong at its word, and what would explain it. */
export type FiguresReport = {
  readonly verdict: 'consistent' | 'consistent-under-a-reading' | 'inconsistent'
  readonly problems: readonly FiguresProblem[]
  readonly readings: readonly FiguresReading[]
}

/**
 * Checks whether whole numbers of people can stand behind printed figures. Rounded shares that add up to 99.9 or 100.1
 * are right when some counts print like that; a share is unattainable when no count out of the total prints as it.
 * Where the figures fail at their word, the simplest readings that make all of them true are given, never a guess
 * among them. "Inconsistent" means: under none of the readings known here.
 */
export function checkFigures(input: PublishedFigures): Outcome<FiguresReport, FiguresInputProblemCode> {
  const read = readFigures(input)
  if (!read.ok) return read
  const plain = plainReading(read.value)
  if (plain !== undefined) return accepted({ verdict: 'consistent', problems: [], readings: [plain] })
  const readings = readingsOf(read.value)
  const found = [...sumProblems(read.value), ...shareProblems(read.value)]
  return accepted({
    verdict: readings.length > 0 ? 'consistent-under-a-reading' : 'inconsistent',
    problems: found.length > 0 ? found : [{ code: 'figures-do-not-fit' }],
    readings,
  })
}

function sumProblems({ lines, total, whole }: Figures): readonly FiguresProblem[] {
  const problems: FiguresProblem[] = []
  const counts = lines.flatMap(({ count }) => count ?? [])
  const sum = counts.reduce((all, count) => all + count, 0)
  const complete = whole && counts.length === lines.length
  if (total !== undefined && (complete ? sum !== total : sum > total))
    problems.push({ code: 'counts-do-not-sum', sum, difference: sum - total })
  const shares = lines.flatMap(({ share }) => share ?? [])
  const decimals = Math.max(0, ...shares.map((share) => share.decimals))
  const scaled = shares.map((share) => ({
    digits: share.digits * 10 ** (decimals - share.decimals),
    half: 10 ** (decimals - share.decimals),
  }))
  const [all, slack] = [scaled.reduce((s, { digits }) => s + digits, 0), scaled.reduce((s, { half }) => s + half, 0)]
  const hundred = 100 * 10 ** decimals
  const tooMuch = 2 * all - slack > 2 * hundred
  const tooLittle = whole && shares.length === lines.length && 2 * all + slack <= 2 * hundred
  if (shares.length > 0 && (tooMuch || tooLittle))
    problems.push({ code: 'shares-do-not-sum', value: display(exact(all, 10 ** decimals), decimals) })
  return problems
}

function shareProblems({ lines, total, whole }: Figures): readonly FiguresProblem[] {
  const counts = lines.flatMap(({ count }) => count ?? [])
  const counted = whole && counts.length === lines.length ? counts.reduce((sum, count) => sum + count, 0) : undefined
  const of = total ?? counted
  if (of === undefined || of === 0) return []
  return lines.flatMap(({ label, share, count }): readonly FiguresProblem[] => {
    if (share === undefined) return []
    const { from, to } = countsPrintedAs(share, of, 'half-up')
    if (count !== undefined) {
      if (count >= from && count <= to) return []
      const expected = display(exact(100 * count, of), share.decimals)
      return [{ code: 'share-does-not-match-count', level: label, share: share.text, count, of, expected }]
    }
    return from <= to && from <= of ? [] : [{ code: 'unattainable', level: label, share: share.text, of }]
  })
}
