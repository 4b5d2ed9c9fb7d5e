import type { RuleSet } from '@thuoc-do/domain'
import type { Language } from '../wording/index.ts'
import { factName } from './explain-conditions.ts'
import type { PrintedCriterion } from './explain-steps.ts'

const WHOLE: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  work: { vi: 'công việc được giao trong kỳ', en: 'work assigned in the period' },
  general: { vi: 'điểm tiêu chí chung', en: 'the points of the general criteria' },
  scores: { vi: 'điểm các tiêu chí', en: 'the scores of the criteria' },
  tasks: { vi: 'nhiệm vụ trong kỳ', en: 'tasks of the period' },
  axes: { vi: 'kết quả theo các trục', en: 'the axes of results' },
  grades: { vi: 'mức đạt của các tiêu chí', en: 'the grades of the criteria' },
}

/** What is missing, in words: `scores.I.1` is the score of the criterion with that number, `facts.…` the fact. */
export function missingText(
  path: string,
  criteria: ReadonlyMap<string, PrintedCriterion>,
  { mechanism }: RuleSet,
  language: Language,
): string {
  const dot = path.indexOf('.')
  if (dot < 0) return WHOLE[path]?.[language] ?? path
  const [field, rest] = [path.slice(0, dot), path.slice(dot + 1)]
  if (field === 'facts') return factName(rest, language)
  if (field === 'leadership' && mechanism.kind === 'converted-products')
    return mechanism.leadership.find(({ code }) => code === rest)?.label[language] ?? path
  if (field === 'axes' && mechanism.kind === 'axes') {
    const at = rest.lastIndexOf('.')
    const axis = mechanism.axes.find(({ code }) => code === rest.slice(0, at))
    return axis === undefined ? path : `${axis.label[language]} (${rest.slice(at + 1)})`
  }
  if (field === 'grades' && mechanism.kind === 'grades')
    return mechanism.criteria.find(({ code }) => code === rest)?.label[language] ?? path
  const criterion = criteria.get(rest)
  if (criterion === undefined) return path
  return language === 'vi'
    ? `điểm tiêu chí ${criterion.number} ${criterion.label}`
    : `score of criterion ${criterion.number} ${criterion.label}`
}
