import { compare, compareGrades, HUNDRED, sumOf, type Exact } from '../../../kernel/index.ts'
import type { RuleSet } from '../../document/document.ts'
import { AXIS_COMPONENTS, type AxesRule } from '../../mechanisms/axes-rule.ts'
import type { ConvertedProductsRule } from '../../mechanisms/converted-products-rule.ts'
import type { GradesRule } from '../../mechanisms/grades-rule.ts'
import type { TimeAndDifficultyRule } from '../../mechanisms/time-and-difficulty-rule.ts'
import type { Report } from '../rule-set-problems.ts'
import { checkAudience, formsFor, formsOf, type FormOf } from './bound-subjects.ts'
import { checkCodes, placedCodes } from './codes.ts'
import { readPercent, readPoints, readPositive } from './numbers.ts'
import { written } from './parts.ts'
import { checkChoices } from './scoring.ts'

/** The way the result part is computed, and that it comes to the points of the part. */
export function checkMechanism(document: RuleSet, report: Report): void {
  const { mechanism } = document
  switch (mechanism.kind) {
    case 'points':
      return
    case 'converted-products':
      checkSamePoints(document, mechanism.points.value, report)
      return checkConvertedProducts(mechanism, report)
    case 'axes':
      return checkAxes(document, mechanism, formsOf(document), report)
    case 'grades':
      return checkGradesRule(mechanism, formsOf(document), report)
    case 'time-and-difficulty':
      checkSamePoints(document, mechanism.points.value, report)
      return checkTimeAndDifficulty(mechanism, report)
    default:
      mechanism satisfies never
  }
}

/** Points of the result part, where they can be read; what is wrong with them is reported with the parts. */
function resultPoints({ parts }: RuleSet): Exact | undefined {
  const part = parts.find(({ code }) => code === 'result')
  return part === undefined ? undefined : readPoints(part.maximum, '', () => undefined)
}

function checkSamePoints(document: RuleSet, points: string, report: Report): void {
  const own = readPoints(points, 'mechanism.points.value', report)
  const whole = resultPoints(document)
  if (own !== undefined && whole !== undefined && compare(own, whole) !== 0)
    report('set-mechanism-points-differ', 'mechanism.points.value', { points, maximum: written(whole) })
}

function checkConvertedProducts(rule: ConvertedProductsRule, report: Report): void {
  readPercent(rule.deductionPercent.value, 'mechanism.deductionPercent.value', report)
  checkCodes(placedCodes(rule.leadership, 'mechanism.leadership'), report)
  const values = rule.leadershipValues.value
  const path = 'mechanism.leadershipValues.value'
  if (values.length > 0) checkChoices(values, path, HUNDRED, '100', report)
  else if (rule.leadership.length > 0) report('set-choices-missing', path)
}

function checkAxes(document: RuleSet, rule: AxesRule, forms: readonly FormOf[], report: Report): void {
  checkCodes([...placedCodes(rule.components, 'mechanism.components')], report)
  checkCodes(placedCodes(rule.axes, 'mechanism.axes'), report)
  if (rule.fromWork !== null) readPercent(rule.fromWork.deductionPercent, 'mechanism.fromWork.deductionPercent', report)
  const declared = new Set(rule.components.map(({ code }) => code))
  const maxima = rule.axes.map((axis, at) => {
    const path = `mechanism.axes[${at}]`
    checkAudience(axis.audience, forms, `${path}.audience`, report)
    const used = AXIS_COMPONENTS.filter((code) => axis.weights[code] !== undefined)
    if (used.length === 0) report('set-axis-without-weights', `${path}.weights`, { axis: axis.code })
    for (const code of used) {
      readPositive(axis.weights[code] ?? '', `${path}.weights.${code}`, report)
      if (!declared.has(code)) report('set-component-undeclared', `${path}.weights.${code}`, { component: code })
    }
    return readPoints(axis.maximum, `${path}.maximum`, report)
  })
  const whole = resultPoints(document)
  if (whole === undefined || maxima.includes(undefined)) return
  for (const form of forms) {
    const own = maxima.filter((_, at) => formsFor(rule.axes[at]?.audience ?? 'all', [form]).length > 0)
    const sum = sumOf(own.filter((value) => value !== undefined))
    if (compare(sum, whole) !== 0)
      report('set-axes-sum', 'mechanism.axes', { sum: written(sum), maximum: written(whole), audience: form })
  }
}

function checkGradesRule(rule: GradesRule, forms: readonly FormOf[], report: Report): void {
  if (rule.scale.length === 0) report('set-choices-missing', 'mechanism.scale')
  rule.scale.forEach(({ grade }, at) => {
    const above = rule.scale[at - 1]?.grade
    if (above !== undefined && compareGrades(grade, above) >= 0)
      report('set-scale-out-of-order', `mechanism.scale[${at}].grade`)
  })
  checkCodes(placedCodes(rule.criteria, 'mechanism.criteria'), report)
  const printed = new Set<string>()
  rule.criteria.forEach(({ audience, number, part }, at) => {
    const path = `mechanism.criteria[${at}]`
    checkAudience(audience, forms, `${path}.audience`, report)
    const own = formsFor(audience, forms).map((form) => `${form} ${part} ${number}`)
    if (number.trim() === '') report('set-text-missing', `${path}.number`)
    else if (own.some((place) => printed.has(place))) report('set-number-twice', `${path}.number`, { number })
    for (const place of own) printed.add(place)
  })
  for (const form of forms)
    for (const part of ['general', 'result'] as const)
      if (!rule.criteria.some((own) => own.part === part && formsFor(own.audience, [form]).length > 0))
        report('set-grades-part-empty', 'mechanism.criteria', { part, audience: form })
}

function checkTimeAndDifficulty(rule: TimeAndDifficultyRule, report: Report): void {
  const percents = ['timeliness', 'quality'] as const
  const factors = ['bases', 'difficulty'] as const
  for (const name of [...factors, ...percents]) {
    if (rule[name].length === 0) report('set-choices-missing', `mechanism.${name}`)
    checkCodes(placedCodes(rule[name], `mechanism.${name}`), report)
  }
  for (const name of percents)
    rule[name].forEach(({ value }, at) => readPercent(value, `mechanism.${name}[${at}].value`, report))
  for (const name of factors)
    rule[name].forEach(({ value }, at) => readPositive(value, `mechanism.${name}[${at}].value`, report))
  readPercent(rule.timelinessWeight.value, 'mechanism.timelinessWeight.value', report)
  rule.timeliness.forEach(({ untilDaysLate: days }, at) => {
    const path = `mechanism.timeliness[${at}].untilDaysLate`
    const before = rule.timeliness[at - 1]?.untilDaysLate ?? -1
    const last = at === rule.timeliness.length - 1
    if (days !== null && (!Number.isSafeInteger(days) || days < 0))
      report('count-expected', path, { value: String(days) })
    else if (last ? days !== null : days === null || days <= before) report('set-lateness-out-of-order', path)
  })
}
