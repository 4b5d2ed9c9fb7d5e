import { compare, decimal, parsePlainDecimal, problem, type Exact } from '../../kernel/index.ts'
import type {
  ConvertedProductsPolicy,
  ConvertedProductsRule,
  Leadership,
  WorkLine,
} from '../mechanisms/converted-products-rule.ts'
import type { RulebookProblem } from '../problems.ts'
import { readCount, readNonNegative, readShare } from './read-number.ts'
import type { ScoreInput, WorkLineInput } from './score-input.ts'

/** Reads work lines; a line with a problem is left out and the problem listed, so a result must not be built on it. */
export function readWork(input: ScoreInput, problems: RulebookProblem[]): WorkLine[] {
  const lines: WorkLine[] = []
  for (const [at, line] of (input.work ?? []).entries()) {
    const coefficient = readDecimal(line, 'coefficient', at, problems)
    const assigned = readDecimal(line, 'assigned', at, problems)
    const completed = readDecimal(line, 'completed', at, problems)
    if (coefficient?.numerator === 0)
      problems.push(problem('not-positive', `work[${at}].coefficient`, { value: line.coefficient }))
    const qualityFailures = readEvents(line, 'qualityFailures', at, problems)
    const delays = readEvents(line, 'delays', at, problems)
    if (coefficient === undefined || assigned === undefined || completed === undefined) continue
    const { exempted = false, outsidePlan = false } = line
    lines.push({ coefficient, assigned, completed, qualityFailures, delays, exempted, outsidePlan })
  }
  return lines
}

/** The place of a value is put into words only where something is wrong with it. */
function readDecimal(
  line: WorkLineInput,
  field: 'coefficient' | 'assigned' | 'completed',
  at: number,
  problems: RulebookProblem[],
): Exact | undefined {
  const text = line[field]
  const plain = parsePlainDecimal(text)
  if (plain !== undefined) return plain
  // A coefficient may be points ÷ points of the standard product (Điều 13), which decimals cannot always hold.
  const read = field === 'coefficient' ? readShare : readNonNegative
  return read(text, `work[${at}].${field}`, problems)
}

function readEvents(
  line: WorkLineInput,
  field: 'qualityFailures' | 'delays',
  at: number,
  problems: RulebookProblem[],
): number {
  const count = line[field] ?? 0
  return Number.isSafeInteger(count) && count >= 0 ? count : readCount(count, `work[${at}].${field}`, problems)
}

/** Reads the leadership percentages; only the values the instrument knows are possible. */
export function readLeadership(
  rule: ConvertedProductsRule,
  input: ScoreInput,
  problems: RulebookProblem[],
): Leadership {
  const given = input.leadership
  if (given === undefined) return {}
  if (!input.person.leader) problems.push(problem('input-not-used', 'leadership', { field: 'leadership' }))
  const choices = rule.leadershipValues.value
  return Object.fromEntries(
    rule.leadership.flatMap(({ code }) => {
      const text = given[code]
      if (text === undefined) return []
      const path = `leadership.${code}`
      const value = readNonNegative(text, path, problems)
      if (value === undefined) return []
      if (!choices.some((choice) => compare(decimal(choice), value) === 0))
        problems.push(problem('not-a-choice', path, { value: text, choices: choices.join(' | ') }))
      return [[code, value]]
    }),
  )
}

/** The switches in force: the set's own, or those the office overrides. */
export function policyOf(rule: ConvertedProductsRule, input: ScoreInput): ConvertedProductsPolicy {
  return {
    deductionPer: input.policy?.deductionPer ?? rule.deductionPer.value,
    capEachComponent: input.policy?.capEachComponent ?? rule.capEachComponent.value,
  }
}
