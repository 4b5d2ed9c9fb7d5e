import { criteriaFor, decimal, toHundredths, type FormRow, type PersonFacts, type RuleSet } from '@thuoc-do/domain'
import type { ReactNode } from 'react'
import { currentLanguage, type Language } from '../lib/index.ts'
import { BasisMark } from './basis-mark.tsx'
import type { PaperGroup, PaperRow } from './paper-form.tsx'

/** A printed line that is scored: `code` is the number as printed, `criterion` what the score is stored under. */
export type ScoreRow = PaperRow & { criterion: string; step: number | null }

/** A band of the form; `criterion` is null for lines that follow an inner group and have no band of their own. */
export type ScoreGroup = PaperGroup<ScoreRow> & { criterion: string | null }

/** The person's form as bands of lines, in printed order; a group inside a group becomes a quieter band after it. */
export function scoreGroups(
  ruleSet: RuleSet,
  person: PersonFacts,
  language: Language = currentLanguage(),
): ScoreGroup[] {
  const groups: { group: ScoreGroup; rows: ScoreRow[] }[] = []
  for (const row of criteriaFor(ruleSet, person)) {
    const open = groups.at(-1)
    if (row.kind === 'group') groups.push(bandOfRow(row, language))
    else if (open && open.group.criterion === row.parent) open.rows.push(lineOf(row, language))
    else if (open?.group.criterion === null) open.rows.push(lineOf(row, language))
    else groups.push(withoutBand(row, language))
  }
  return groups.map(({ group, rows }) => ({ ...group, rows }))
}

function bandOfRow(row: FormRow, language: Language): { group: ScoreGroup; rows: ScoreRow[] } {
  const { number, code, maximumHundredths: maximum, depth } = row
  return {
    group: {
      code: number,
      criterion: code,
      label: row.label[language],
      maximum,
      rows: [],
      mark: markOf(row),
      ...(depth > 0 ? { inner: true } : {}),
    },
    rows: [],
  }
}

function withoutBand(row: FormRow, language: Language): { group: ScoreGroup; rows: ScoreRow[] } {
  const group = { code: `${row.number} …`, criterion: null, label: '', maximum: 0, rows: [] }
  return { group, rows: [lineOf(row, language)] }
}

function lineOf(row: FormRow, language: Language): ScoreRow {
  const { scoring } = row
  return {
    code: row.number,
    criterion: row.code,
    label: row.label[language],
    maximum: row.maximumHundredths,
    step: scoring?.kind === 'step' ? (toHundredths(decimal(scoring.step)) ?? null) : null,
    mark: markOf(row),
  }
}

function markOf(row: FormRow): ReactNode {
  return <BasisMark basis={row.basis} citation={citationText(row.citation)} of={row.number} />
}

/** A citation in one line: the instrument, then the place in it. */
export function citationText(citation: { instrument: string; article: string }): string {
  return `${citation.instrument}, ${citation.article}`
}

/** A text of a rule set in the language on screen. */
export function localText(text: { vi: string; en: string }): string {
  return text[currentLanguage()]
}

/** The codes of everything scored, in printed order. */
export function scoredLines(groups: readonly ScoreGroup[]): ScoreRow[] {
  return groups.flatMap(({ rows }) => rows)
}
