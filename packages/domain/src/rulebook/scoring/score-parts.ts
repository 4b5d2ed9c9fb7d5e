import { roundTo, type Exact, type SubjectFacts } from '../../kernel/index.ts'
import type { KnownFacts } from './condition-truth.ts'
import { scoredCodes } from '../document/criterion.ts'
import { partNamed, type Part, type RuleSet } from '../document/document.ts'
import type { ConvertedProductsResult } from '../mechanisms/converted-products-rule.ts'
import { convertedProducts } from '../mechanisms/converted-products.ts'
import { axesPoints } from '../mechanisms/axes.ts'
import { gradeFacts } from '../mechanisms/grades.ts'
import { sumOfCriteria, type FormScores } from '../mechanisms/points.ts'
import { timeAndDifficulty } from '../mechanisms/time-and-difficulty.ts'
import { logRounding, roundingOf } from './rounding.ts'
import type { GeneralInput, ReadInput } from './read-score-input.ts'
import type { StepLog } from './step.ts'

/** How the parts are called in formulas, as in T = C + R. */
const PART_SYMBOLS = { general: 'C', result: 'R' } as const

/** Points of a part; null when a needed fact is missing, with the places in the input where it belongs. */
export type PartPoints = { readonly points: Exact | null; readonly missing: readonly string[] }

/** Both parts, before the level is drawn. */
export type Parts = {
  readonly general: PartPoints
  readonly result: PartPoints
  /** Only where the mechanism has proportions. */
  readonly shares: ConvertedProductsResult | null
  /** Facts the mechanism draws itself, such as the lowest grade. */
  readonly drawn: KnownFacts
}

const NOTHING_DRAWN: KnownFacts = {}

/** Adds up both parts as the mechanism of the set asks. */
export function partsOf(ruleSet: RuleSet, { input, mechanism }: ReadInput, steps: StepLog): Parts {
  const subject = input.person
  const scored = (code: Part['code'], form: ScoredForm, path: string): PartPoints =>
    scoredPart(partNamed(ruleSet, code), subject, form, path, steps)
  const general = (given: GeneralInput): PartPoints =>
    given.kind === 'scores' ? scored('general', given, 'general') : generalTotal(given)
  const parts = (first: PartPoints, second: PartPoints, shares: ConvertedProductsResult | null = null): Parts => ({
    general: rounded(ruleSet, 'general', first, steps),
    result: rounded(ruleSet, 'result', second, steps),
    shares,
    drawn: NOTHING_DRAWN,
  })
  switch (mechanism.kind) {
    case 'points':
      return parts(scored('general', mechanism, 'scores'), scored('result', mechanism, 'scores'))
    case 'converted-products': {
      const { rule, policy, work, leadership, scaled } = mechanism
      const first = general(mechanism.general)
      const shares = convertedProducts(rule, policy, subject.leader, work, leadership, steps, scaled)
      return parts(first, shares, shares)
    }
    case 'axes': {
      const first = general(mechanism.general)
      const { maximum } = partNamed(ruleSet, 'result')
      return parts(first, axesPoints(mechanism.rule, maximum, subject, mechanism.axes, steps))
    }
    case 'grades': {
      const { rule, grades } = mechanism
      const missing = grades.missing.map((code) => `grades.${code}`)
      return {
        general: { points: null, missing },
        result: { points: null, missing: [] },
        shares: null,
        drawn: gradeFacts(rule, subject, grades),
      }
    }
    case 'time-and-difficulty': {
      const first = general(mechanism.general)
      return parts(first, timeAndDifficulty(mechanism.rule, mechanism.tasks, steps))
    }
    default:
      return mechanism satisfies never
  }
}

type ScoredForm = FormScores & { readonly missing: readonly string[] }

function generalTotal(given: Exclude<GeneralInput, { kind: 'scores' }>): PartPoints {
  return given.kind === 'total' ? { points: given.points, missing: [] } : { points: null, missing: ['general'] }
}

function scoredPart(part: Part, subject: SubjectFacts, form: ScoredForm, path: string, steps: StepLog): PartPoints {
  const lacking = form.missing.length === 0 ? [] : lackingOf(part, subject, form.missing)
  if (lacking.length > 0) return { points: null, missing: lacking.map((code) => `${path}.${code}`) }
  const points = sumOfCriteria(part, PART_SYMBOLS[part.code], part.criteria, subject, form, steps)
  return points === null ? { points, missing: [path] } : { points, missing: [] }
}

function lackingOf(part: Part, subject: SubjectFacts, missing: readonly string[]): string[] {
  return part.criteria.flatMap((root) => scoredCodes(root, subject)).filter((code) => missing.includes(code))
}

/** A part as the instrument has it rounded, if it does. */
function rounded(ruleSet: RuleSet, code: Part['code'], part: PartPoints, steps: StepLog): PartPoints {
  const rule = part.points === null ? undefined : roundingOf(ruleSet, 'part')
  if (rule === undefined || part.points === null) return part
  const points = roundTo(part.points, rule.places, rule.direction)
  logRounding(rule, code, PART_SYMBOLS[code], part.points, points, steps)
  return { points, missing: part.missing }
}
