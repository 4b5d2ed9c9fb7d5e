import type { RuleSet } from '../../document/document.ts'
import type { Period } from '../../document/procedure.ts'
import type { Report } from '../rule-set-problems.ts'
import { checkCondition } from './conditions.ts'
import { checkListedOnce } from './numbers.ts'

const SHORTEST_FIRST: readonly Period[] = ['month', 'quarter', 'half-year', 'year']

/** How short spans become longer ones, and where the instrument orders rounding. */
export function checkRollUp(document: RuleSet, report: Report): void {
  const { steps, leavesMean } = document.rollUp
  steps.forEach(({ from, to, method }, at) => {
    const path = `rollUp.steps[${at}]`
    if (SHORTEST_FIRST.indexOf(from) >= SHORTEST_FIRST.indexOf(to))
      report('set-step-not-longer', `${path}.to`, { from, to })
    if (steps.slice(0, at).some((before) => before.from === from && before.to === to))
      report('set-step-twice', path, { from, to })
    if (method.kind === 'mean' && document.mechanism.kind === 'grades')
      report('set-mean-without-points', `${path}.method`)
    if (method.kind !== 'count') return
    if (method.levels.length === 0) report('set-count-without-lines', `${path}.method.levels`)
    method.levels.forEach(({ when }, line) =>
      checkCondition(document, when, `${path}.method.levels[${line}].when`, report),
    )
  })
  checkListedOnce(leavesMean.value, 'rollUp.leavesMean.value', report)
  document.rounding.forEach(({ where, places }, at) => {
    if (document.rounding.slice(0, at).some((before) => before.where === where))
      report('set-rounding-twice', `rounding[${at}].where`, { where })
    if (!Number.isSafeInteger(places) || places < 0 || places > 6)
      report('set-places-invalid', `rounding[${at}].places`, { value: String(places) })
  })
}
