import { decimal, toHundredths, type RuleSet } from '@thuoc-do/domain'
import type { Band } from './yardstick.tsx'

/** The bands of a rule set, or of statistics under one, as the ruler draws them. */
export function rulerBands(ruleSet: {
  readonly bands: readonly Pick<RuleSet['bands'][number], 'level' | 'from'>[]
}): Band[] {
  return ruleSet.bands.flatMap(({ level, from }) => {
    const hundredths = from === null ? undefined : toHundredths(decimal(from))
    return hundredths === undefined ? [] : [{ level, from: hundredths }]
  })
}
