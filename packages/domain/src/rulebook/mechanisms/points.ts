import {
  add,
  compare,
  decimal,
  divide,
  multiply,
  ZERO,
  exact,
  parseDecimal,
  problem,
  sumOf,
  toFraction,
  type Exact,
} from '../../kernel/index.ts'
import type { SubjectFacts } from '../../kernel/index.ts'
import { isFor, type Criterion, type CriterionGroup, type ScoredCriterion } from '../document/criterion.ts'
import type { RulebookProblem } from '../problems.ts'
import { step, type StepLog } from '../scoring/step.ts'

/** Mechanism `points`: every criterion is scored within its maximum, and a part is the sum of its criteria. */
export type PointsRule = { readonly kind: 'points' }

/** Scores by criterion code, as decimals with a point. */
export type RawScores = Readonly<Record<string, string>>

/** What a form says of its criteria: the points given, and which of them do not apply to the subject. */
export type FormScores = {
  readonly values: ReadonlyMap<string, Exact>
  readonly notApplicable: ReadonlySet<string>
}

/** The valid scores of one form; what is not there yet is `missing`, what cannot be is a problem. */
export type ReadScores = FormScores & {
  readonly missing: readonly string[]
  readonly problems: readonly RulebookProblem[]
}

/**
 * Reads the scores of the criteria that are on this subject's form. `path` is where the scores are in the input;
 * `notApplicable` lists the codes declared not to apply, which only a criterion printed with "(nếu có)" may.
 */
export function readScores(
  criteria: readonly Criterion[],
  person: SubjectFacts,
  scores: RawScores,
  path: string,
  notApplicable: readonly string[] = [],
): ReadScores {
  const values = new Map<string, Exact>()
  const missing: string[] = []
  const problems: RulebookProblem[] = []
  const known = new Set<string>()
  const left = new Set<string>()
  const visit = (criterion: Criterion): void => {
    if (!isFor(criterion.audience, person)) return
    known.add(criterion.code)
    const at = `${path}.${criterion.code}`
    const raw = Object.hasOwn(scores, criterion.code) ? scores[criterion.code] : undefined
    switch (criterion.kind) {
      case 'group':
        if (raw !== undefined) problems.push(problem('criterion-is-group', at, { code: criterion.code }))
        criterion.of.forEach(visit)
        return
      case 'scored': {
        if (criterion.mayNotApply && notApplicable.includes(criterion.code)) {
          left.add(criterion.code)
          if (raw !== undefined) problems.push(problem('given-twice', at, { field: 'notApplicable' }))
          return
        }
        if (raw === undefined) {
          missing.push(criterion.code)
          return
        }
        const read = readScore(criterion, raw, at)
        if ('code' in read) problems.push(read)
        else values.set(criterion.code, read)
        return
      }
      default:
        criterion satisfies never
    }
  }
  criteria.forEach(visit)
  for (const code of Object.keys(scores))
    if (!known.has(code)) problems.push(problem('criterion-unknown', `${path}.${code}`, { code }))
  return { values, notApplicable: left, missing, problems }
}

function readScore(criterion: ScoredCriterion, raw: string, path: string): Exact | RulebookProblem {
  const parsed = parseDecimal(raw, path)
  if (!parsed.ok) return parsed.problems[0] ?? problem('decimal-expected', path, { value: raw })
  const value = parsed.value
  if (compare(value, ZERO) < 0) return problem('negative', path, { value: raw })
  if (compare(value, decimal(criterion.maximum)) > 0)
    return problem('above-maximum', path, { value: raw, maximum: criterion.maximum })
  const { scoring } = criterion
  switch (scoring.kind) {
    case 'any':
    case 'graded':
      return isWhole(multiply(value, exact(100))) ? value : problem('finer-than-hundredths', path, { value: raw })
    case 'step':
      return isWhole(divide(value, decimal(scoring.step)))
        ? value
        : problem('not-on-step', path, { value: raw, step: scoring.step })
    case 'choice':
      return scoring.values.some((choice) => compare(decimal(choice), value) === 0)
        ? value
        : problem('not-a-choice', path, { value: raw, choices: scoring.values.join(' | ') })
    default:
      return scoring satisfies never
  }
}

function isWhole(value: Exact): boolean {
  return value.denominator === 1
}

/** Whether anything under the criterion is left to be scored for this subject. */
function applies(criterion: Criterion, subject: SubjectFacts, form: FormScores): boolean {
  if (!isFor(criterion.audience, subject)) return false
  return criterion.kind === 'scored'
    ? !form.notApplicable.has(criterion.code)
    : criterion.of.some((child) => applies(child, subject, form))
}

/** The points of a criterion or a group; what has no score yet counts as nothing, so check `missing` before relying on it. */
export function pointsOf(criterion: Criterion, subject: SubjectFacts, form: FormScores, steps: StepLog = null): Exact {
  switch (criterion.kind) {
    case 'scored':
      return form.values.get(criterion.code) ?? ZERO
    case 'group':
      return sumOfCriteria(criterion, criterion.code, criterion.of, subject, form, steps) ?? ZERO
    default:
      return criterion satisfies never
  }
}

/** A heading or a part: something with a label, a source and a maximum that criteria add up to. */
type Heading = Pick<CriterionGroup, 'code' | 'label' | 'maximum' | 'citation' | 'basis'>

/**
 * Adds up the criteria that apply. Where some do not, the others count for the whole heading: their sum is scaled from
 * their own maxima to the maximum of the heading. Null when none applies.
 */
export function sumOfCriteria(
  heading: Heading,
  symbol: string,
  of: readonly Criterion[],
  subject: SubjectFacts,
  form: FormScores,
  steps: StepLog,
): Exact | null {
  const printed = of.filter(({ audience }) => isFor(audience, subject))
  const counted =
    form.notApplicable.size === 0 ? printed : printed.filter((criterion) => applies(criterion, subject, form))
  if (counted.length === 0) return null
  const operands = counted.map((child): [string, Exact] => [child.code, pointsOf(child, subject, form, steps)])
  const sum = operands.reduce((total, [, points]) => add(total, points), ZERO)
  const codes = operands.map(([code]) => code).join(' + ')
  const whole = decimal(heading.maximum)
  const rest = counted.length === printed.length ? whole : sumOf(counted.map(({ maximum }) => decimal(maximum)))
  const value = compare(rest, whole) === 0 ? sum : divide(multiply(sum, whole), rest)
  steps?.push(
    step({
      code: heading.code,
      label: heading.label,
      formula:
        counted.length === printed.length
          ? `${symbol} = ${codes}`
          : `${symbol} = (${codes}) × ${heading.maximum} / ${toFraction(rest)}`,
      operands,
      value,
      unit: 'points',
      citation: heading.citation,
      basis: heading.basis,
    }),
  )
  return value
}
