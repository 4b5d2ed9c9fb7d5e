import {
  add,
  compare,
  decimal,
  divide,
  HUNDRED,
  multiply,
  problem,
  sumOf,
  toFraction,
  ZERO,
  type Exact,
  type SubjectFacts,
} from '../../kernel/index.ts'
import { isFor } from '../document/criterion.ts'
import type { RulebookProblem } from '../problems.ts'
import { readShare } from '../scoring/read-number.ts'
import { step, type StepLog } from '../scoring/step.ts'
import {
  AXIS_COMPONENTS,
  type AxesRule,
  type Axis,
  type AxisComponent,
  type AxisInput,
  type AxisScores,
} from './axes-rule.ts'

/** Reads the percentages of the axes on this subject's form; what is merely absent is no problem here. */
export function readAxes(
  rule: AxesRule,
  subject: SubjectFacts,
  given: readonly AxisInput[],
  problems: RulebookProblem[],
): AxisScores {
  const axes = axesFor(rule, subject)
  const scores = new Map<string, ReadonlyMap<AxisComponent, Exact> | null>()
  given.forEach((input, at) => {
    const path = `axes[${at}]`
    const axis = axes.find(({ code }) => code === input.code)
    if (axis === undefined) problems.push(problem('axis-unknown', `${path}.code`, { code: input.code }))
    else if (scores.has(axis.code)) problems.push(problem('given-twice', `${path}.code`, { field: axis.code }))
    else scores.set(axis.code, readAxis(rule, axis, input, path, problems))
  })
  return scores
}

function readAxis(
  rule: AxesRule,
  axis: Axis,
  input: AxisInput,
  path: string,
  problems: RulebookProblem[],
): ReadonlyMap<AxisComponent, Exact> | null {
  const given = AXIS_COMPONENTS.flatMap((code) => (input[code] === undefined ? [] : [[code, input[code]] as const]))
  if (input.notApplicable === true) {
    if (rule.whenNotApplicable.value === 'not-allowed')
      problems.push(problem('must-apply', `${path}.notApplicable`, { code: axis.code }))
    if (given.length > 0) problems.push(problem('given-twice', path, { field: 'notApplicable' }))
    return null
  }
  const values = new Map<AxisComponent, Exact>()
  for (const [code, text] of given) {
    const at = `${path}.${code}`
    if (axis.weights[code] === undefined) problems.push(problem('component-unknown', at, { component: code }))
    const value = readShare(text, at, problems)
    if (value === undefined) continue
    if (compare(value, HUNDRED) > 0) problems.push(problem('above-maximum', at, { value: text, maximum: '100' }))
    values.set(code, value)
  }
  return values
}

const axesFor = (rule: AxesRule, subject: SubjectFacts): readonly Axis[] =>
  rule.axes.filter(({ audience }) => isFor(audience, subject))

/** The result part, at most `maximum` points: the sum of the axes that apply, scaled to it where some do not. */
export function axesPoints(
  rule: AxesRule,
  maximum: string,
  subject: SubjectFacts,
  scores: AxisScores,
  steps: StepLog,
): { readonly points: Exact | null; readonly missing: readonly string[] } {
  const axes = axesFor(rule, subject)
  const counted = axes.filter(({ code }) => scores.get(code) !== null)
  const missing = counted.flatMap((axis) =>
    componentsOf(axis)
      .filter((component) => scores.get(axis.code)?.get(component) === undefined)
      .map((component) => `axes.${axis.code}.${component}`),
  )
  if (missing.length > 0) return { points: null, missing }
  if (counted.length === 0) return { points: null, missing: ['axes'] }
  const operands = counted.map((axis): [string, Exact] => [
    `T${axis.code}`,
    axisPoints(axis, scores.get(axis.code) ?? new Map(), steps),
  ])
  const sum = operands.reduce((total, [, value]) => add(total, value), ZERO)
  const whole = decimal(maximum)
  const rest = sumOf(counted.map(({ maximum }) => decimal(maximum)))
  const isWhole = counted.length === axes.length
  const symbols = operands.map(([symbol]) => symbol).join(' + ')
  const points = isWhole ? sum : divide(multiply(sum, whole), rest)
  steps?.push(
    step({
      code: 'result',
      label: rule.result.label,
      formula: isWhole ? `R = ${symbols}` : `R = (${symbols}) × ${maximum} / ${toFraction(rest)}`,
      operands,
      value: points,
      unit: 'points',
      citation: isWhole ? rule.result.citation : rule.whenNotApplicable.citation,
      basis: isWhole ? rule.result.basis : rule.whenNotApplicable.basis,
    }),
  )
  return { points, missing }
}

const componentsOf = (axis: Axis): readonly AxisComponent[] =>
  AXIS_COMPONENTS.filter((code) => axis.weights[code] !== undefined)

function axisPoints(axis: Axis, values: ReadonlyMap<AxisComponent, Exact>, steps: StepLog): Exact {
  const weighted = componentsOf(axis).map((code) => ({
    code,
    weight: decimal(axis.weights[code] ?? '0'),
    value: values.get(code) ?? ZERO,
  }))
  const weights = sumOf(weighted.map(({ weight }) => weight))
  const mean = divide(sumOf(weighted.map(({ weight, value }) => multiply(weight, value))), weights)
  const points = divide(multiply(decimal(axis.maximum), mean), HUNDRED)
  steps?.push(
    step({
      code: `axis.${axis.code}`,
      label: axis.label,
      formula: `T${axis.code} = ${axis.maximum} × (${weighted
        .map(({ code, weight }) => `${toFraction(weight)} × ${code}`)
        .join(' + ')}) / ${toFraction(weights)} / 100`,
      operands: weighted.map(({ code, value }): [string, Exact] => [code, value]),
      value: points,
      unit: 'points',
      citation: axis.citation,
      basis: axis.basis,
    }),
  )
  return points
}
