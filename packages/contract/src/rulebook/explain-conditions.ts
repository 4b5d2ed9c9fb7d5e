import { FACTS, isFactName, type RuleSet } from '@thuoc-do/domain'
import type { Language } from '../wording/index.ts'
import { sourceText } from './explain-steps.ts'
import type { ExplainedCondition } from './explained-score.ts'
import { GRADE_TITLES, LEVEL_NAMES, nameOf, type Name } from './names.ts'
import { localised, numeral } from './numerals.ts'
import { listed, withValue, wrapped } from './text-layout.ts'

const ROLES: Readonly<Record<ExplainedCondition['role'], Name>> = {
  'not-rated': { vi: 'Trường hợp không xếp loại', en: 'Cases in which nobody is rated' },
  disqualifier: { vi: 'Trường hợp xếp loại không hoàn thành nhiệm vụ', en: 'Cases that are rated unsatisfactory' },
  band: { vi: 'Điều kiện của mức xếp loại', en: 'Conditions of the level' },
  'no-level-named': { vi: 'Văn bản không nêu mức', en: 'The instrument names no level' },
  cap: { vi: 'Trường hợp không được xếp cao hơn một mức', en: 'Cases in which a level is not exceeded' },
  'head-cap': { vi: 'Mức trần của người đứng đầu', en: 'Ceiling of a head' },
}

const TRUTHS: Readonly<Record<ExplainedCondition['truth'], Name>> = {
  true: { vi: 'có', en: 'yes' },
  false: { vi: 'không', en: 'no' },
  unknown: { vi: 'chưa biết', en: 'not known' },
}

/** Of something that is asked for, not of a case that may have happened. */
const FULFILMENTS: typeof TRUTHS = {
  true: { vi: 'đạt', en: 'met' },
  false: { vi: 'không đạt', en: 'not met' },
  unknown: { vi: 'chưa biết', en: 'not known' },
}

const COMPARISONS: Readonly<Record<string, Name>> = {
  below: { vi: 'dưới', en: 'below' },
  'at-most': { vi: 'không quá', en: 'at most' },
  equal: { vi: 'đúng bằng', en: 'exactly' },
  'at-least': { vi: 'ít nhất', en: 'at least' },
  above: { vi: 'trên', en: 'above' },
}

/** The name of a fact as the glossary has it; one it does not know stays as it is written. */
export function factName(fact: string, language: Language): string {
  return isFactName(fact) ? FACTS[fact].label[language] : fact
}

/** Every condition that had a say, under what it is for, with its truth and what decided it. */
export function conditionLines(
  conditions: readonly ExplainedCondition[],
  document: RuleSet,
  language: Language,
): string[] {
  return conditions.flatMap((condition, at) => [
    ...(condition.role === conditions[at - 1]?.role
      ? []
      : [...(at === 0 ? [] : ['']), `${ROLES[condition.role][language]}:`]),
    ...withValue('– ', condition.label[language], wordsOf(condition)[condition.truth][language], 2),
    ...condition.decidedBy.flatMap((deciding) => listed('· ', decidingText(deciding, condition, language), 4)),
    ...wrapped(sourceText(condition, document, language), 4),
  ])
}

const wordsOf = ({ role }: ExplainedCondition): typeof TRUTHS =>
  role === 'band' || role === 'head-cap' || role === 'no-level-named' ? FULFILMENTS : TRUTHS

type Deciding = ExplainedCondition['decidedBy'][number]

/** What a deciding fact was and how it is known; its name is left out where the condition has the same one. */
function decidingText(deciding: Deciding, { label }: ExplainedCondition, language: Language): string {
  const { fact, value, presumed, asked } = deciding
  const name = factName(fact, language)
  const names = isFactName(fact) && FACTS[fact].kind === 'grade' ? GRADE_TITLES : LEVEL_NAMES
  const led = name === label[language] ? '' : `${name}: `
  const wanted = asked === 'true' ? '' : askedText(asked, names, language)
  if (language === 'vi') {
    const question = wanted === '' ? '' : ` (xét: ${wanted})`
    if (value === null) return `${led}chưa ai khai${question}`
    return `${led}${presumed ? 'không ai khai, coi như không' : `${valueText(value, names, 'vi')}, đã khai`}${question}`
  }
  const question = wanted === '' ? '' : ` (asked: ${wanted})`
  if (value === null) return `${led}nobody stated it${question}`
  return `${led}${presumed ? 'nobody stated it, presumed not' : `${valueText(value, names, 'en')}, stated`}${question}`
}

function valueText(value: string, names: Readonly<Record<string, Name>>, language: Language): string {
  if (value === 'true' || value === 'false') return TRUTHS[value][language]
  return nameOf(names, numeral(value, language), language)
}

function askedText(asked: string, names: Readonly<Record<string, Name>>, language: Language): string {
  const [is = '', than = ''] = asked.split(' ')
  return `${nameOf(COMPARISONS, is, language)} ${nameOf(names, localised(than, language), language)}`
}
