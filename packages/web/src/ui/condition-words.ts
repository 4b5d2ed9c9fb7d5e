import { useLingui } from '@lingui/react/macro'
import { FACTS, type Condition } from '@thuoc-do/domain'
import { currentLanguage, formatExact } from '../lib/index.ts'
import { useLevelName } from './level.tsx'
import { GRADE_NAMES } from './rule-names.ts'

/** A condition over facts as a sentence; nested ones stand in brackets. */
export function useConditionWords(): (condition: Condition) => string {
  const { t, i18n } = useLingui()
  const levelName = useLevelName('full')
  const inside = (condition: Condition): string =>
    condition.kind === 'all' || condition.kind === 'any' ? `(${say(condition)})` : say(condition)
  const say = (condition: Condition): string => {
    switch (condition.kind) {
      case 'all':
        return condition.of.map(inside).join(t` và `)
      case 'any':
        return condition.of.map(inside).join(t` hoặc `)
      case 'not': {
        const what = inside(condition.of)
        return t`không phải: ${what}`
      }
      case 'holds':
        return FACTS[condition.fact].label[currentLanguage()]
      case 'compare': {
        const fact = FACTS[condition.fact].label[currentLanguage()]
        const value = formatExact(condition.value, 'needed')
        switch (condition.is) {
          case 'below':
            return t`${fact} dưới ${value}`
          case 'at-most':
            return t`${fact} không quá ${value}`
          case 'equal':
            return t`${fact} bằng ${value}`
          case 'at-least':
            return t`${fact} từ ${value} trở lên`
          case 'above':
            return t`${fact} trên ${value}`
          default:
            return condition.is satisfies never
        }
      }
      case 'level': {
        const fact = FACTS[condition.fact].label[currentLanguage()]
        const level = levelName(condition.atLeast)
        return t`${fact}: từ ${level} trở lên`
      }
      case 'grade': {
        const fact = FACTS[condition.fact].label[currentLanguage()]
        const grade = i18n._(GRADE_NAMES[condition.atLeast])
        return t`${fact}: từ mức ${grade} trở lên`
      }
      default:
        return condition satisfies never
    }
  }
  return say
}
