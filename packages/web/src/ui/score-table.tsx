import { useLingui } from '@lingui/react/macro'
import { formatHundredths, scoreOf, type ParsedScore, type Scores, type Sheet } from '../lib/index.ts'
import { Button } from './button.tsx'
import { PaperForm, type PaperColumn, type PaperGroup } from './paper-form.tsx'
import { ScoreField } from './score-field.tsx'
import type { ScoreGroup, ScoreRow } from './score-groups.tsx'

type Column = PaperColumn<ScoreRow>
const sumIn = (sheet: Sheet) => (group: PaperGroup<ScoreRow> & { criterion?: string | null }) =>
  sheet.groupTotal(group.criterion ?? null)

/** The paper form with the given columns of scores. */
export function ScoreTable(props: { groups: readonly ScoreGroup[]; columns: readonly Column[] }) {
  const { t } = useLingui()
  return <PaperForm caption={t`Phiếu chấm điểm`} groups={props.groups} columns={props.columns} />
}

/** The columns of the form; which of them a screen shows depends on who looks. */
export function useScoreColumns(): {
  /** Scores as they stand, to read. */
  fixed: (column: { id: string; head: string; scores: Scores; sheet: Sheet }) => Column
  /** Scores to enter. */
  entry: (column: {
    id: string
    head: string
    scores: Scores
    sheet: Sheet
    name: (row: ScoreRow) => string
    onScore: (criterion: string, score: ParsedScore) => void
    /** Offers to take this other score over, line by line. */
    take?: { from: Scores; label: (row: ScoreRow, score: string) => string }
  }) => Column
  /** How far the second column is from the first, line by line. */
  difference: (column: { from: Scores; to: Scores; fromSheet: Sheet; toSheet: Sheet }) => Column
} {
  const { t } = useLingui()
  return {
    fixed: ({ id, head, scores, sheet }) => ({
      id,
      head,
      total: sumIn(sheet),
      cell: (row) => <Points value={scoreOf(scores, row.criterion)} />,
    }),
    entry: ({ id, head, scores, sheet, name, onScore, take }) => ({
      id,
      head,
      main: true,
      total: sumIn(sheet),
      cell: (row) => {
        const score = scoreOf(scores, row.criterion)
        const other = take ? scoreOf(take.from, row.criterion) : null
        return (
          <span
            data-criterion={row.criterion}
            className="inline-flex items-center justify-end gap-1.5 max-sm:flex-col-reverse max-sm:items-end"
          >
            {take && other !== null && other !== score ? (
              <Button
                look="quiet"
                size="small"
                aria-label={take.label(row, formatHundredths(other, 'needed'))}
                onPress={() => onScore(row.criterion, { ok: true, hundredths: other })}
              >
                {t`Lấy ${formatHundredths(other, 'needed')}`}
              </Button>
            ) : null}
            <ScoreField
              label={name(row)}
              labelHidden
              compact
              maximum={row.maximum}
              {...(row.step === null ? {} : { step: row.step })}
              value={score}
              onChange={(typed) => onScore(row.criterion, typed)}
            />
          </span>
        )
      },
    }),
    difference: ({ from, to, fromSheet, toSheet }) => ({
      id: 'difference',
      head: t`Chênh lệch`,
      total: (group: PaperGroup<ScoreRow> & { criterion?: string | null }) => {
        const [a, b] = [fromSheet.groupTotal(group.criterion ?? null), toSheet.groupTotal(group.criterion ?? null)]
        return a === null || b === null ? null : b - a
      },
      cell: (row) => <Difference from={scoreOf(from, row.criterion)} to={scoreOf(to, row.criterion)} />,
    }),
  }
}

function Points({ value }: { value: number | null }) {
  return <span className="font-semibold">{value === null ? '–' : formatHundredths(value, 'needed')}</span>
}

/** A difference with its sign. */
export function Difference({ from, to }: { from: number | null; to: number | null }) {
  if (from === null || to === null) return <span className="text-soft">–</span>
  if (from === to) return <span className="text-soft">0</span>
  const size = formatHundredths(to - from, 'needed')
  return <span className="font-semibold text-satisfactory">{to > from ? `+${size}` : size}</span>
}

/** Puts the cursor into the field of a criterion. */
export function goToCriterion(criterion: string): void {
  const cell = document.querySelector(`[data-criterion="${CSS.escape(criterion)}"]`)
  const field = cell?.querySelector('input')
  field?.scrollIntoView({ block: 'center' })
  field?.focus({ preventScroll: true })
}
