import { useLingui } from '@lingui/react/macro'
import { NO_TASK, RATED_LEVELS, YES, type AxisLine, type FactUnit, type GradeLine } from '@thuoc-do/domain'
import { formatExact, type Scores } from '../lib/index.ts'
import { useLevelName } from './level.tsx'
import { localText } from './score-groups.tsx'

/** One side of a form as it is shown beside another. */
export type AnswerColumn = { id: string; head: string; answers: Scores }

/** The side that is filled in now. `onAnswer` takes an answer away with null. */
export type AnswerEdit = AnswerColumn & {
  side: 'self' | 'review'
  onAnswer: (code: string, text: string | null) => void
}

/** What a stated fact says, in words: "95 %", "2", "Có", the name of a level. */
export function useFactWords(): (unit: FactUnit, text: string | boolean) => string {
  const { t } = useLingui()
  const name = useLevelName('full')
  return (unit, text) => {
    switch (unit) {
      case 'percent':
        return `${formatExact(String(text), 'needed')} %`
      case 'count':
        return formatExact(String(text), 'needed')
      case 'yes-no':
        return text === true || text === YES ? t`Có` : t`Không`
      case 'level': {
        const level = RATED_LEVELS.find((one) => one === text)
        return level === undefined ? String(text) : name(level)
      }
      default:
        return unit satisfies never
    }
  }
}

/** The grade in the words of the set; the word it is stored as where the set has none for it. */
export function gradeWords({ choices }: GradeLine, grade: string): string {
  const known = choices.find((choice) => choice.grade === grade)
  return known === undefined ? grade : localText(known.label)
}

/** What was given for an axis in one line: each component with its percentage, or that there was no task. */
export function useAxisWords(): (line: AxisLine, answers: Scores) => string | null {
  const { t } = useLingui()
  return ({ components, noTask }, answers) => {
    if (noTask !== null && answers[noTask] === NO_TASK) return t`không có nhiệm vụ trong kỳ`
    const given = components.flatMap(({ component, code }) => {
      const text = answers[code]
      return text === undefined ? [] : [`${component} ${formatExact(text, 'needed')} %`]
    })
    return given.length === 0 ? null : given.join(' · ')
  }
}
