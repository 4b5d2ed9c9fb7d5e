import { accepted, compare, decimal, problem, refused, type Exact, type Outcome } from '../../kernel/index.ts'
import { bindingOf } from '../binding/binding.ts'
import type { KnownFacts } from './condition-truth.ts'
import type { Criterion } from '../document/criterion.ts'
import { partNamed, type Binding, type RuleSet } from '../document/document.ts'
import type {
  ConvertedProductsPolicy,
  ConvertedProductsRule,
  Leadership,
  WorkLine,
} from '../mechanisms/converted-products-rule.ts'
import { readAxes } from '../mechanisms/axes.ts'
import type { AxesRule, AxisScores } from '../mechanisms/axes-rule.ts'
import { scaleInput, type ScaledInput } from '../mechanisms/converted-products-scaled.ts'
import { readGrades, type ReadGrades } from '../mechanisms/grades.ts'
import type { GradesRule } from '../mechanisms/grades-rule.ts'
import { readScores, type FormScores, type RawScores, type ReadScores } from '../mechanisms/points.ts'
import { readTasks } from '../mechanisms/time-and-difficulty.ts'
import type { Task, TimeAndDifficultyRule } from '../mechanisms/time-and-difficulty-rule.ts'
import type { RulebookProblem, RulebookProblemCode } from '../problems.ts'
import { readFacts } from './read-facts.ts'
import { readNonNegative } from './read-number.ts'
import { policyOf, readLeadership, readWork } from './read-work.ts'
import type { ScoreInput } from './score-input.ts'
import { NO_FACTS, silentConclusions, type SilentConclusions } from './silent-conclusions.ts'
import { unusedFields } from '../document/unused-fields.ts'

/** The general criteria as they were given: one by one, as a total, or not at all. */
export type GeneralInput =
  | (FormScores & { readonly kind: 'scores'; readonly missing: readonly string[] })
  | { readonly kind: 'total'; readonly points: Exact }
  | { readonly kind: 'none' }

/** What the mechanism of the set works on. */
export type MechanismInput =
  | (FormScores & { readonly kind: 'points'; readonly missing: readonly string[] })
  | {
      readonly kind: 'converted-products'
      readonly rule: ConvertedProductsRule
      readonly general: GeneralInput
      readonly work: readonly WorkLine[]
      readonly leadership: Leadership
      readonly policy: ConvertedProductsPolicy
      /** The same work as plain integers, where hundredths hold it. */
      readonly scaled: ScaledInput | undefined
    }
  | { readonly kind: 'axes'; readonly rule: AxesRule; readonly general: GeneralInput; readonly axes: AxisScores }
  | { readonly kind: 'grades'; readonly rule: GradesRule; readonly grades: ReadGrades }
  | {
      readonly kind: 'time-and-difficulty'
      readonly rule: TimeAndDifficultyRule
      readonly general: GeneralInput
      readonly tasks: readonly Task[]
    }

/** An input that was read and found possible for a rule set. Computing on it cannot fail. */
export type ReadInput = {
  readonly input: ScoreInput
  readonly binding: Binding
  readonly facts: KnownFacts
  /** What follows from the band alone; null when a fact is stated, or the set has no points. */
  readonly silent: SilentConclusions | null
  readonly mechanism: MechanismInput
}

/** Reads an input against a rule set; lists everything in it that cannot be. What is merely absent is no problem here. */
export function readScoreInput(ruleSet: RuleSet, input: ScoreInput): Outcome<ReadInput, RulebookProblemCode> {
  const problems: RulebookProblem[] = unusedFields(ruleSet, input)
  const binding = bindingOf(ruleSet, input)
  if (!binding.ok) problems.push(...binding.problems)
  const facts = readFacts(input, problems)
  const mechanism = readMechanism(ruleSet, input, problems)
  return !binding.ok || problems.length > 0
    ? refused(problems)
    : accepted({
        input,
        binding: binding.value,
        facts,
        silent: facts === NO_FACTS ? silentConclusions(ruleSet, input.person) : null,
        mechanism,
      })
}

function readMechanism(ruleSet: RuleSet, input: ScoreInput, problems: RulebookProblem[]): MechanismInput {
  const rule = ruleSet.mechanism
  switch (rule.kind) {
    case 'points': {
      const criteria = ruleSet.parts.flatMap((part) => part.criteria)
      const { problems: found, ...form } = readForm(criteria, input, input.scores ?? {}, 'scores')
      problems.push(...found)
      return { kind: 'points', ...form }
    }
    case 'converted-products': {
      const general = readGeneral(ruleSet, input, problems)
      const work = readWork(input, problems)
      return {
        kind: 'converted-products',
        rule,
        general,
        work,
        scaled: scaleInput(rule, work),
        leadership: readLeadership(rule, input, problems),
        policy: policyOf(rule, input),
      }
    }
    case 'axes':
      return {
        kind: 'axes',
        rule,
        general: readGeneral(ruleSet, input, problems),
        axes: readAxes(rule, input.person, input.axes ?? [], problems),
      }
    case 'grades':
      return { kind: 'grades', rule, grades: readGrades(rule, input.person, input.grades ?? {}, problems) }
    case 'time-and-difficulty':
      return {
        kind: 'time-and-difficulty',
        rule,
        general: readGeneral(ruleSet, input, problems),
        tasks: readTasks(rule, input.tasks ?? [], problems),
      }
    default:
      return rule satisfies never
  }
}

function readGeneral(ruleSet: RuleSet, input: ScoreInput, problems: RulebookProblem[]): GeneralInput {
  const { general, generalTotal } = input
  const part = partNamed(ruleSet, 'general')
  if (general !== undefined && generalTotal !== undefined)
    problems.push(problem('given-twice', 'generalTotal', { field: 'general' }))
  if (general !== undefined) {
    const { problems: found, ...form } = readForm(part.criteria, input, general, 'general')
    problems.push(...found)
    return { kind: 'scores', ...form }
  }
  if (input.notApplicable !== undefined)
    problems.push(problem('input-not-used', 'notApplicable', { field: 'notApplicable' }))
  if (generalTotal === undefined) return { kind: 'none' }
  const points = readNonNegative(generalTotal, 'generalTotal', problems)
  if (points === undefined) return { kind: 'none' }
  if (compare(points, decimal(part.maximum)) > 0)
    problems.push(problem('above-maximum', 'generalTotal', { value: generalTotal, maximum: part.maximum }))
  return { kind: 'total', points }
}

/** The scores of a form, with the codes that do not apply checked against it. */
function readForm(
  criteria: readonly Criterion[],
  { person, notApplicable = [] }: ScoreInput,
  scores: RawScores,
  path: string,
): ReadScores {
  const read = readScores(criteria, person, scores, path, notApplicable)
  const refusedCodes = notApplicable.filter((code) => !read.notApplicable.has(code))
  return {
    ...read,
    problems: [...read.problems, ...refusedCodes.map((code) => problem('must-apply', 'notApplicable', { code }))],
  }
}
