import { compare, divide, ZERO, type Exact } from '../../../kernel/index.ts'
import type { ScoredCriterion } from '../../document/criterion.ts'
import type { Report } from '../rule-set-problems.ts'
import { checkListedOnce, isWhole, readDecimal, readPositive } from './numbers.ts'

/** How a criterion is scored: its maximum can be given, and nothing above it. */
export function checkScoring(
  { scoring, maximum: text }: ScoredCriterion,
  path: string,
  maximum: Exact | undefined,
  report: Report,
): void {
  const at = `${path}.scoring`
  switch (scoring.kind) {
    case 'any':
      return
    case 'step': {
      const step = readPositive(scoring.step, `${at}.step`, report)
      if (step !== undefined && maximum !== undefined && !isWhole(divide(maximum, step)))
        report('set-step-not-dividing', `${at}.step`, { step: scoring.step, maximum: text })
      return
    }
    case 'choice': {
      if (scoring.values.length === 0) report('set-choices-missing', `${at}.values`)
      else checkChoices(scoring.values, `${at}.values`, maximum, text, report)
      return
    }
    case 'graded':
      checkGrades(
        scoring.grades.map(({ from }) => from),
        `${at}.grades`,
        maximum,
        text,
        report,
      )
      return
    default:
      scoring satisfies never
  }
}

/** Values that may be given: none negative, none twice, none above the maximum, and the maximum itself among them. */
export function checkChoices(
  values: readonly string[],
  path: string,
  maximum: Exact | undefined,
  text: string,
  report: Report,
): void {
  const read = values.map((value, at) => readDecimal(value, `${path}[${at}]`, report))
  checkListedOnce(values, path, report)
  read.forEach((value, at) => {
    if (value !== undefined && compare(value, ZERO) < 0)
      report('negative', `${path}[${at}]`, { value: values[at] ?? '' })
    if (value !== undefined && maximum !== undefined && compare(value, maximum) > 0)
      report('set-above-maximum', `${path}[${at}]`, { value: values[at] ?? '', maximum: text })
  })
  const reachable = read.some((value) => value === undefined || maximum === undefined || compare(value, maximum) === 0)
  if (!reachable) report('set-maximum-unreachable', path, { maximum: text })
}

function checkGrades(
  from: readonly string[],
  path: string,
  maximum: Exact | undefined,
  text: string,
  report: Report,
): void {
  if (from.length === 0) return report('set-choices-missing', path)
  const read = from.map((value, at) => readDecimal(value, `${path}[${at}].from`, report))
  read.forEach((value, at) => {
    const above = read[at - 1]
    const params = { value: from[at] ?? '', maximum: text }
    if (value === undefined) return
    if (maximum !== undefined && compare(value, maximum) > 0) report('set-above-maximum', `${path}[${at}].from`, params)
    else if (above !== undefined && compare(value, above) >= 0)
      report('set-grades-not-falling', `${path}[${at}].from`, { value: from[at] ?? '', above: from[at - 1] ?? '' })
  })
  const last = read.at(-1)
  if (last !== undefined && compare(last, ZERO) !== 0)
    report('set-grades-not-to-zero', `${path}[${read.length - 1}].from`, { value: from.at(-1) ?? '' })
}
