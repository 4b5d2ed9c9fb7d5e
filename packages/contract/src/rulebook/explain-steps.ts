import { criteriaFor, type RuleSet, type SubjectFacts } from '@thuoc-do/domain'
import type { Language } from '../wording/index.ts'
import type { ExplainedStep } from './explained-score.ts'
import { filledFormula } from './filled-formula.ts'
import { LEVEL_NAMES, nameOf } from './names.ts'
import { localised, numeral, shownValue } from './numerals.ts'
import { withValue, wrapped } from './text-layout.ts'

const BASES = {
  text: { vi: '', en: '' },
  reported: { vi: ' · theo báo chí, chưa đọc được văn bản', en: ' · reported, not read in the text' },
  assumption: { vi: ' · giả định', en: ' · assumption' },
} as const

/** The article in brackets, with a mark where it is not the instrument's own text. */
export function sourceText(
  { citation, basis }: Pick<ExplainedStep, 'citation' | 'basis'>,
  document: RuleSet,
  language: Language,
): string {
  const own = citation.instrument === document.identity.number
  return `[${own ? citation.article : `${citation.article}, ${citation.instrument}`}]${BASES[basis][language]}`
}

/** What a criterion is called on this subject's form: its printed number, its label, its maximum. */
export type PrintedCriterion = { readonly number: string; readonly label: string; readonly maximum: string }

/** The criteria on this subject's form by their codes. */
export function printedCriteria(
  document: RuleSet,
  subject: SubjectFacts,
  language: Language,
): ReadonlyMap<string, PrintedCriterion> {
  return new Map(
    criteriaFor(document, subject).map(({ code, number, label, maximumHundredths }) => [
      code,
      { number, label: label[language], maximum: localised(String(maximumHundredths / 100), language) },
    ]),
  )
}

/** The derivation, numbered: name and value, the formula, the same with its numbers, the article. */
export function stepLines(
  steps: readonly ExplainedStep[],
  criteria: ReadonlyMap<string, PrintedCriterion>,
  document: RuleSet,
  language: Language,
): string[] {
  return steps.flatMap((step, at) => {
    const level = step.code.startsWith('band.') ? step.code.slice('band.'.length) : undefined
    const value =
      level === undefined ? shownValue(step.value, step.unit, language) : nameOf(LEVEL_NAMES, level, language)
    return [
      ...(at === 0 ? [] : ['']),
      ...withValue(`${at + 1}. `.padStart(4), step.label[language], value),
      ...howLines(step, criteria, language),
      ...wrapped(sourceText(step, document, language), 4),
    ]
  })
}

function howLines(step: ExplainedStep, criteria: ReadonlyMap<string, PrintedCriterion>, language: Language): string[] {
  const [rounded] = step.operands
  if (step.code.endsWith('.rounded') && rounded !== undefined)
    return wrapped(`${numeral(rounded.value, language)} → ${numeral(step.value, language)}`, 4)
  const filled = filledFormula(step, language)
  const exact = numeral(step.value, language)
  const isNews = shownValue(step.value, step.unit, language).startsWith('≈') && filled?.replaceAll(' ', '') !== exact
  return [
    ...wrapped(printed(step.formula, criteria, language), 4),
    ...step.operands.flatMap(({ symbol, value }) => {
      const criterion = criteria.get(symbol)
      return criterion === undefined
        ? []
        : withValue(
            `${criterion.number} `.padEnd(6),
            criterion.label,
            `${numeral(value, language)} / ${criterion.maximum}`,
            6,
          )
    }),
    ...(filled === null
      ? []
      : wrapped(step.code.startsWith('band.') ? filled : `= ${filled}${isNews ? ` = ${exact}` : ''}`, 6)),
  ]
}

/** The formula in symbols, with the numbers printed on the form in place of the codes scores are stored under. */
function printed(formula: string, criteria: ReadonlyMap<string, PrintedCriterion>, language: Language): string {
  const words = formula.split(' ').map((word) => {
    const [, before = '', code = word, after = ''] = /^(\(*)(.*?)([),]*)$/u.exec(word) ?? []
    return `${before}${criteria.get(code)?.number ?? code}${after}`
  })
  const text = words.join(' ')
  return language === 'vi' ? text.replaceAll(', ', '; ') : text
}
