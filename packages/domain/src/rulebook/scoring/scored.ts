import { add, roundTo, type Exact } from '../../kernel/index.ts'
import { bandOf, logBand } from './bands.ts'
import { conclude, type Conclusion } from './conclude.ts'
import type { RuleSet } from '../document/document.ts'
import type { ReadInput } from './read-score-input.ts'
import { logRounding, roundingOf } from './rounding.ts'
import { partsOf, type Parts } from './score-parts.ts'
import { step, type StepLog } from './step.ts'

/** Both parts, their total (null when it could not be computed), and what is concluded from them. */
export type Scored = Parts & { readonly total: Exact | null; readonly conclusion: Conclusion }

/** Adds up an input that was read, and draws the level; writes the steps down unless they are not wanted. */
export function scored(ruleSet: RuleSet, read: ReadInput, steps: StepLog): Scored {
  const parts = partsOf(ruleSet, read, steps)
  const { general, result } = parts
  const total =
    general.points === null || result.points === null ? null : totalOf(ruleSet, general.points, result.points, steps)
  return { ...parts, total, conclusion: conclusionOf(ruleSet, read, parts, total) }
}

function conclusionOf(ruleSet: RuleSet, read: ReadInput, parts: Parts, total: Exact | null): Conclusion {
  if (read.silent !== null && total !== null) {
    const known = read.silent.conclusions[ruleSet.bands.indexOf(bandOf(ruleSet.bands, total))]
    if (known !== undefined) return known
  }
  const missing = [...parts.general.missing, ...parts.result.missing]
  const facts = Object.keys(parts.drawn).length === 0 ? read.facts : { ...read.facts, ...parts.drawn }
  return conclude(ruleSet, read.input.person, total, facts, missing)
}

/** The sum of the parts, rounded where the instrument says so, written down with the band it falls into. */
function totalOf(ruleSet: RuleSet, general: Exact, result: Exact, steps: StepLog): Exact {
  const sum = add(general, result)
  const rule = roundingOf(ruleSet, 'total')
  const total = rule === undefined ? sum : roundTo(sum, rule.places, rule.direction)
  if (steps === null || ruleSet.total === null) return total
  steps.push(
    step({
      code: 'total',
      label: ruleSet.total.label,
      formula: 'T = C + R',
      operands: [
        ['C', general],
        ['R', result],
      ],
      value: sum,
      unit: 'points',
      citation: ruleSet.total.citation,
      basis: ruleSet.total.basis,
    }),
  )
  if (rule !== undefined) logRounding(rule, 'total', 'T', sum, total, steps)
  logBand(ruleSet, total, steps)
  return total
}
