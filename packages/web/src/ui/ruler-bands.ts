import { decimal, toHundredths, type RuleSet } from '@thuoc-do/domain'
import type { Band } from './yardstick.tsx'

/** The bands of a rule set as the ruler draws them. */
export function rulerBands(ruleSet: Pick<RuleSet, 'bands'>): Band[] {
  return ruleSet.bands.flatMap(({ level, from }) => {
    const hundredths = toHundredths(decimal(from))
    return hundredths === undefined ? [] : [{ level, from: hundredths }]
  })
}
