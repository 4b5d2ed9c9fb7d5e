import type { Appraisal } from '@thuoc-do/contract'
import {
  formAsked,
  isStatedByAuthority,
  NO,
  NO_TASK,
  YES,
  type AxisLine,
  type FormAsked,
  type GradeLine,
  type RuleSet,
  type StatedFact,
} from '@thuoc-do/domain'
import type { CriterionRow } from '../appraisal-1120/form-data.ts'

type Scores = Readonly<Record<string, string>>
type Sides = { readonly self: Scores; readonly review: Scores }

const LEVELS: Readonly<Record<string, string>> = {
  outstanding: 'Hoàn thành xuất sắc nhiệm vụ',
  good: 'Hoàn thành tốt nhiệm vụ',
  satisfactory: 'Hoàn thành nhiệm vụ',
  unsatisfactory: 'Không hoàn thành nhiệm vụ',
}

const group = (number: string, label: string, maximum = ''): CriterionRow => ({
  kind: 'group',
  number,
  label,
  maximum,
  selfScore: null,
  appraisedScore: null,
})

/** One line with what both sides filled in, each in the words of the paper. */
const line = (
  { number = '', label }: { readonly number?: string; readonly label: string },
  code: string,
  { self, review }: Sides,
  said: (text: string) => string,
): CriterionRow => {
  const shown = (scores: Scores): string | null => (scores[code] === undefined ? null : said(scores[code]))
  return { kind: 'criterion', number, label, maximum: '', selfScore: shown(self), appraisedScore: shown(review) }
}

const decimal = (text: string): string => text.replace('.', ',')
const percent = (text: string): string => `${decimal(text)} %`

function axisRows({ axis, label, maximum, components, noTask }: AxisLine, sides: Sides): CriterionRow[] {
  const nothing = (scores: Scores): string | null =>
    noTask !== null && scores[noTask] === NO_TASK ? 'Không có nhiệm vụ' : null
  return [
    {
      ...group(axis, label.vi, decimal(maximum)),
      selfScore: nothing(sides.self),
      appraisedScore: nothing(sides.review),
    },
    ...components.map(({ component, label: name, code }) =>
      line({ label: `${component}. ${name.vi} (%)` }, code, sides, percent),
    ),
  ]
}

function gradeRow({ code, number, label, choices }: GradeLine, sides: Sides): CriterionRow {
  const words = new Map<string, string>(choices.map(({ grade, label: { vi } }) => [grade, vi]))
  return line({ number, label: label.vi }, code, sides, (grade) => words.get(grade) ?? grade)
}

function factRow({ code, label, unit }: StatedFact, sides: Sides): CriterionRow {
  return line({ label: label.vi }, code, sides, (text) => factSaid(unit, text))
}

function factSaid(unit: StatedFact['unit'], text: string): string {
  switch (unit) {
    case 'percent':
      return percent(text)
    case 'count':
      return decimal(text)
    case 'yes-no':
      return text === YES ? 'Có' : 'Không'
    case 'level':
      return LEVELS[text] ?? text
    default:
      return unit satisfies never
  }
}

function knownRows({ known }: FormAsked): CriterionRow[] {
  return known.map(({ label, unit, value }) => {
    const said = factSaid(unit, typeof value === 'boolean' ? (value ? YES : NO) : value)
    return { kind: 'criterion', number: '', label: label.vi, maximum: '', selfScore: said, appraisedScore: said }
  })
}

/** The level stated because the instrument names none, with the article that leaves it to the authority. */
function authorityRow({ conditions, review }: Appraisal, { authority }: FormAsked): CriterionRow[] {
  const stated = authority === null ? undefined : review?.scores[authority.code]
  if (authority === null || stated === undefined || !isStatedByAuthority({ conditions })) return []
  const { instrument, article } = authority.citation
  return [
    {
      kind: 'criterion',
      number: '',
      label: `Mức do cấp có thẩm quyền nêu (${instrument}, ${article}); lý do ghi ở phần nhận xét`,
      maximum: '',
      selfScore: null,
      appraisedScore: LEVELS[stated] ?? stated,
    },
  ]
}

/**
 * What a form holds besides points, as lines of the paper; empty for a form that is points and nothing else. What was not
 * filled in stays an empty cell.
 */
export function filledRows(appraisal: Appraisal, ruleSet: RuleSet): CriterionRow[] {
  const { kind, leadership, facts, self, review } = appraisal
  const asked = formAsked(ruleSet, { kind, leader: leadership !== 'none' }, facts)
  const sides: Sides = { self: self.scores, review: review?.scores ?? {} }
  const { grades, axes, stated, known } = asked
  return [
    ...grades.map((one) => gradeRow(one, sides)),
    ...axes.flatMap((one) => axisRows(one, sides)),
    ...(stated.length + known.length === 0 ? [] : [group('', 'Kết quả làm căn cứ xếp loại')]),
    ...knownRows(asked),
    ...stated.map((one) => factRow(one, sides)),
    ...authorityRow(appraisal, asked),
  ]
}
