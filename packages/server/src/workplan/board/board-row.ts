import type { WorkBoardRow } from '@thuoc-do/contract'
import {
  convertedProductsOf,
  daysOf,
  decimal,
  isUnremarkable,
  parseFraction,
  unusualPatterns,
  ZERO,
  type Exact,
  type Peers,
  type PeriodScorePart,
  type RuleSet,
  type Unusual,
} from '@thuoc-do/domain'
import { presentRow } from '../scores/present-score.ts'
import type { ScoreFile } from '../scores/ports.ts'
import type { LineFigures } from './ports.ts'

/** Nothing assigned, nothing reported. */
export const NO_LINES: Omit<LineFigures, 'personId' | 'unitId'> = {
  lines: 0,
  lateLines: 0,
  openClaims: 0,
  objections: 0,
  linesDone: 0,
  linesWithoutEvidence: 0,
  reports: 0,
  firstReportedOn: null,
}

const exactOf = (text: string | null): Exact | null => (text === null ? null : (parseFraction(text) ?? null))

/** The most the general criteria can be. */
function generalMaximum(ruleSet: RuleSet): Exact {
  const part = ruleSet.parts.find(({ code }) => code === 'general')
  return convertedProductsOf(ruleSet) === undefined || part === undefined ? ZERO : decimal(part.maximum)
}

/** The group somebody is compared within, as it is called. */
export const groupOf = ({ comparableGroup, postTitle }: ScoreFile): string => comparableGroup || postTitle

/** What a row is made of besides the score itself. */
export type RowParts = {
  readonly file: ScoreFile
  readonly parts: ReadonlySet<PeriodScorePart>
  readonly figures: Omit<LineFigures, 'personId' | 'unitId'>
  readonly ruleSet: RuleSet
  readonly peers: Peers
  readonly remindedOn: string | null
}

function patternsOf(row: RowParts, shown: ReturnType<typeof presentRow>): readonly Unusual[] {
  const { file, figures, ruleSet } = row
  return unusualPatterns(
    {
      shares: [shown.quantity, shown.quality, shown.timeliness].map(exactOf),
      general: exactOf(shown.general),
      generalMaximum: generalMaximum(ruleSet),
      completed: exactOf(file.products.completed) ?? ZERO,
      linesDone: figures.linesDone,
      linesWithoutEvidence: figures.linesWithoutEvidence,
      reports: figures.reports,
      firstReportedOn: figures.firstReportedOn,
      lastDay: daysOf(file.period).to,
    },
    row.peers,
  )
}

/** One person as a head looks at him; nothing that the reader is not shown on the form. */
export function boardRow(row: RowParts): WorkBoardRow {
  const { file, parts, figures, remindedOn } = row
  const shown = presentRow(file, parts)
  const unusual = patternsOf(row, shown)
  const handedIn = file.stage === 'handed-in'
  const missing = file.stage === 'self-scoring' ? [] : file.live.missing
  const questions = { ...figures, unusual, missing: missing.length }
  return {
    personId: file.personId,
    personCode: file.personCode,
    fullName: file.fullName,
    postTitle: file.postTitle,
    leadership: file.leadership,
    unitId: file.unitId,
    unitName: file.unitName,
    score: { id: file.id, version: file.version, stage: file.stage },
    quantity: shown.quantity,
    quality: shown.quality,
    timeliness: shown.timeliness,
    total: shown.total,
    level: shown.level,
    load: file.products.assigned,
    completed: file.products.completed,
    lines: figures.lines,
    lateLines: figures.lateLines,
    openClaims: figures.openClaims,
    objections: figures.objections,
    unusual: unusual.map(({ code, params }) => ({ code, params: { ...params } })),
    missing: missing.map(({ code, path, params }) => ({ code, path, params: { ...params } })),
    unremarkable: handedIn && isUnremarkable(questions),
    waitsForMe: handedIn && shown.waitsForMe,
    remindedOn,
  }
}
