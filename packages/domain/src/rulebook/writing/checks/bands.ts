import { compare, HUNDRED, RATED_LEVELS, ZERO } from '../../../kernel/index.ts'
import type { Band, RuleSet } from '../../document/document.ts'
import type { Report } from '../rule-set-problems.ts'
import { checkAudience, formsOf } from './bound-subjects.ts'
import { checkCodes, placedCodes } from './codes.ts'
import { checkCondition } from './conditions.ts'
import { readDecimal } from './numbers.ts'

/** The four levels, best first, and the points and conditions by which each is reached: no hole, no overlap. */
export function checkBands(document: RuleSet, report: Report): void {
  const { bands } = document
  checkLevels(bands, report)
  if (document.mechanism.kind === 'grades')
    bands.forEach(({ from }, at) => {
      if (from !== null) report('set-band-with-points', `bands[${at}].from`, { from })
    })
  else checkPoints(bands, report)
  const forms = formsOf(document)
  bands.forEach(({ conditions }, at) => {
    const path = `bands[${at}].conditions`
    checkCodes(placedCodes(conditions, path), report)
    conditions.forEach(({ audience, when }, place) => {
      checkAudience(audience, forms, `${path}[${place}].audience`, report)
      checkCondition(document, when, `${path}[${place}].when`, report)
    })
  })
  const lowest = bands.length - 1
  if ((bands[lowest]?.conditions.length ?? 0) > 0) report('set-lowest-has-conditions', `bands[${lowest}].conditions`)
}

function checkLevels(bands: readonly Band[], report: Report): void {
  const levels = bands.map(({ level }) => level)
  const missing = RATED_LEVELS.filter((level) => !levels.includes(level))
  for (const level of missing) report('set-level-missing', 'bands', { level })
  levels.forEach((level, at) => {
    if (levels.indexOf(level) < at) report('set-listed-twice', `bands[${at}].level`, { value: level })
  })
  const inOrder = levels.every((level, at) => level === RATED_LEVELS[at])
  if (!inOrder && missing.length === 0 && levels.length === RATED_LEVELS.length)
    report('set-levels-out-of-order', 'bands')
}

function checkPoints(bands: readonly Band[], report: Report): void {
  const read = bands.map(({ from }, at) => (from === null ? undefined : readDecimal(from, `bands[${at}].from`, report)))
  bands.forEach(({ from, level }, at) => {
    const path = `bands[${at}].from`
    const [own, above] = [read[at], read[at - 1]]
    if (from === null) return report('set-band-without-points', path, { level })
    if (own === undefined) return
    if (compare(own, HUNDRED) > 0) return report('set-band-above-hundred', path, { from })
    if (above !== undefined && compare(above, HUNDRED) <= 0 && compare(own, above) >= 0)
      return report('set-bands-overlap', path, { from, above: bands[at - 1]?.from ?? '' })
    if (at === bands.length - 1 && compare(own, ZERO) !== 0) report('set-bands-leave-hole', path, { from })
  })
}
