import { compare, HUNDRED, sumOf, toDecimal, toFraction, type Exact } from '../../../kernel/index.ts'
import type { Criterion } from '../../document/criterion.ts'
import type { Part, RuleSet } from '../../document/document.ts'
import type { Report } from '../rule-set-problems.ts'
import { checkAudience, formsFor, formsOf, type FormOf } from './bound-subjects.ts'
import { checkCodes, type PlacedCode } from './codes.ts'
import { readPoints } from './numbers.ts'
import { checkScoring } from './scoring.ts'

const BOTH: readonly Part['code'][] = ['general', 'result']

/** The value as an office writes it. */
export const written = (value: Exact): string => toDecimal(value) ?? toFraction(value)

/** The two parts, which make 100 points, and the tree of criteria under each. */
export function checkParts(document: RuleSet, report: Report): void {
  const { parts, mechanism, total } = document
  if (mechanism.kind === 'grades') {
    if (parts.length > 0) report('set-points-without-mechanism', 'parts')
    if (total !== null) report('set-points-without-mechanism', 'total')
  } else {
    if (total === null) report('set-total-missing', 'total')
    checkBothParts(parts, report)
  }
  const forms = formsOf(document)
  const codes: PlacedCode[] = []
  parts.forEach((part, at) => {
    const path = `parts[${at}]`
    const computed = part.code === 'result' && mechanism.kind !== 'points' && mechanism.kind !== 'grades'
    if (computed && part.criteria.length > 0) report('set-part-scored-and-computed', `${path}.criteria`)
    if (part.criteria.length > 0) checkHeading(part, part.label.vi, part.criteria, `${path}.criteria`, path, forms)
    else if (mechanism.kind === 'points') report('set-part-without-criteria', path, { part: part.code })
  })
  checkCodes(codes, report)

  /** One heading: the criteria under it, whose points make its own on every form it is on. */
  function checkHeading(
    { maximum }: { readonly maximum: string },
    name: string,
    of: readonly Criterion[],
    list: string,
    path: string,
    forms: readonly FormOf[],
  ): void {
    const points = of.map((criterion, at) => readPoints(criterion.maximum, `${list}[${at}].maximum`, report))
    const whole = readPoints(maximum, `${path}.maximum`, () => undefined)
    if (whole !== undefined) checkSum(whole, name, of, points, path, forms)
    const printed = new Set<string>()
    of.forEach((criterion, at) => {
      const own = `${list}[${at}]`
      const here = formsFor(criterion.audience, forms)
      codes.push({ code: criterion.code, path: `${own}.code` })
      checkAudience(criterion.audience, forms, `${own}.audience`, report)
      if (criterion.number.trim() === '') report('set-text-missing', `${own}.number`)
      const twice = here.filter((form) => printed.has(`${form} ${criterion.number}`))
      if (twice.length > 0) report('set-number-twice', `${own}.number`, { number: criterion.number })
      for (const form of here) printed.add(`${form} ${criterion.number}`)
      if (criterion.kind === 'scored') checkScoring(criterion, own, points[at], report)
      else if (criterion.of.length === 0) report('set-heading-empty', `${own}.of`, { heading: criterion.number })
      else checkHeading(criterion, criterion.number, criterion.of, `${own}.of`, own, here)
    })
  }

  /** Says every wrong sum once, with the forms it is wrong on, unless it is wrong on all alike. */
  function checkSum(
    whole: Exact,
    heading: string,
    of: readonly Criterion[],
    points: readonly (Exact | undefined)[],
    path: string,
    forms: readonly FormOf[],
  ): void {
    const wrong = new Map<string, FormOf[]>()
    for (const form of forms) {
      const own = points.filter((_, at) => formsFor(of[at]?.audience ?? 'all', [form]).length > 0)
      const known = own.filter((value) => value !== undefined)
      // A maximum that is no number is reported where it stands; the sum is not known then.
      if (known.length < own.length) continue
      const sum = sumOf(known)
      if (compare(sum, whole) !== 0) wrong.set(written(sum), [...(wrong.get(written(sum)) ?? []), form])
    }
    for (const [sum, of] of wrong)
      report('set-heading-sum', `${path}.maximum`, {
        heading,
        sum,
        maximum: written(whole),
        audience: of.length === forms.length ? 'all' : of.join(' '),
      })
  }
}

function checkBothParts(parts: readonly Part[], report: Report): void {
  for (const code of BOTH)
    if (!parts.some((part) => part.code === code)) report('set-part-missing', 'parts', { part: code })
  checkCodes(
    parts.map(({ code }, at) => ({ code, path: `parts[${at}].code` })),
    report,
  )
  const maxima = parts.map(({ maximum }, at) => readPoints(maximum, `parts[${at}].maximum`, report))
  const known = maxima.filter((value) => value !== undefined)
  const sum = sumOf(known)
  if (parts.length === BOTH.length && known.length === parts.length && compare(sum, HUNDRED) !== 0)
    report('set-parts-not-hundred', 'parts', { sum: written(sum) })
}
