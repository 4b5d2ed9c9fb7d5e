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
  type Exact,
} from '../../kernel/index.ts'
import type { PersonFacts } from '../../kernel/index.ts'
import { isFor, type Criterion, type CriterionGroup, type ScoredCriterion } from '../criterion.ts'
import type { RulebookProblem } from '../problems.ts'
import { step, type StepLog } from '../step.ts'

/** Mechanism `points`: every criterion is scored within its maximum, and a part is the sum of its criteria. */
export type PointsRule = { readonly kind: 'points' }

/** Scores by criterion code, as decimals with a point. */
export type RawScores = Readonly<Record<string, string>>

/** The valid scores of one form; what is not there yet is `missing`, what cannot be is a problem. */
export type ReadScores = {
  readonly values: ReadonlyMap<string, Exact>
  readonly missing: readonly string[]
  readonly problems: readonly RulebookProblem[]
}

/** Reads the scores of the criteria that are on this person's form. `path` is where the scores are in the input. */
export function readScores(
  criteria: readonly Criterion[],
  person: PersonFacts,
  scores: RawScores,
  path: string,
): ReadScores {
  const values = new Map<string, Exact>()
  const missing: string[] = []
  const problems: RulebookProblem[] = []
  const known = new Set<string>()
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
  return { values, missing, problems }
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

/** The points of a criterion or a group; what has no score yet counts as nothing, so check `missing` before relying on it. */
export function pointsOf(
  criterion: Criterion,
  person: PersonFacts,
  values: ReadonlyMap<string, Exact>,
  steps: StepLog = null,
): Exact {
  switch (criterion.kind) {
    case 'scored':
      return values.get(criterion.code) ?? ZERO
    case 'group':
      return groupPoints(criterion, person, values, steps)
    default:
      return criterion satisfies never
  }
}

function groupPoints(
  group: CriterionGroup,
  person: PersonFacts,
  values: ReadonlyMap<string, Exact>,
  steps: StepLog,
): Exact {
  const parts = group.of
    .filter((child) => isFor(child.audience, person))
    .map((child): [string, Exact] => [child.code, pointsOf(child, person, values, steps)])
  const value = parts.reduce((total, [, points]) => add(total, points), ZERO)
  steps?.push(
    step({
      code: group.code,
      label: group.label,
      formula: `${group.code} = ${parts.map(([code]) => code).join(' + ')}`,
      operands: parts,
      value,
      unit: 'points',
      citation: group.citation,
      basis: group.basis,
    }),
  )
  return value
}
