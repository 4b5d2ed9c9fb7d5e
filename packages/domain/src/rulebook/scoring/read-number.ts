import { compare, parseDecimal, parseFraction, problem, ZERO, type Exact } from '../../kernel/index.ts'
import type { RulebookProblem } from '../problems.ts'

/** Reads a decimal that cannot be negative; on a problem adds it to the list and returns undefined. */
export function readNonNegative(text: string, path: string, problems: RulebookProblem[]): Exact | undefined {
  const parsed = parseDecimal(text, path)
  if (!parsed.ok) {
    problems.push(...parsed.problems)
    return undefined
  }
  if (compare(parsed.value, ZERO) < 0) {
    problems.push(problem('negative', path, { value: text }))
    return undefined
  }
  return parsed.value
}

/** Longer than any share that was computed from real counts. */
const LONGEST_FRACTION = 80

/** The same for a share that may have been computed: also an exact fraction such as "200/3". */
export function readShare(text: string, path: string, problems: RulebookProblem[]): Exact | undefined {
  const fraction = text.includes('/') && text.length <= LONGEST_FRACTION ? parseFraction(text) : undefined
  return fraction !== undefined && compare(fraction, ZERO) >= 0 ? fraction : readNonNegative(text, path, problems)
}

/** Checks a count of events: a whole number, zero or more, as JSON numbers are. */
export function readCount(count: number, path: string, problems: RulebookProblem[]): number {
  if (count < 0) problems.push(problem('negative', path, { value: String(count) }))
  else if (!Number.isSafeInteger(count)) problems.push(problem('count-expected', path, { value: String(count) }))
  return count
}
