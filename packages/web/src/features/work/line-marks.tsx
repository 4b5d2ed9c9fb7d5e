import { useLingui } from '@lingui/react/macro'
import type { WorkLineRow } from '@thuoc-do/contract'
import type { ReactNode } from 'react'
import { formatCount, formatDay, formatQuantity } from '../../lib/index.ts'
import { Mark } from '../../ui/index.ts'
import { daysLeft, lineState, progressOf, type LineState } from './line-model.ts'
import { ORIGIN_WORDS, STATE_WORDS, useDaysWords } from './words.ts'

type MarkName = Parameters<typeof Mark>[0]['name']
const LOOKS: Record<LineState, { look: string; mark: MarkName }> = {
  waiting: { look: 'bg-red-tint text-red', mark: 'info' },
  late: { look: 'bg-unsatisfactory-tint text-unsatisfactory', mark: 'warning' },
  objected: { look: 'bg-satisfactory-tint text-satisfactory', mark: 'warning' },
  open: { look: 'bg-good-tint text-good', mark: 'chevron-right' },
  done: { look: 'bg-outstanding-tint text-outstanding', mark: 'check' },
  withdrawn: { look: 'bg-not-rated-tint text-soft', mark: 'cross' },
}

/** How a line stands: its word, its mark, its colour. */
export function StateChip({ state }: { state: LineState }) {
  const { i18n } = useLingui()
  const { look, mark } = LOOKS[state]
  return (
    <span
      className={`inline-flex items-center gap-1 rounded-md px-1.5 py-0.5 text-xs font-semibold whitespace-nowrap ${look}`}
    >
      <Mark name={mark} className="size-3" />
      {i18n._(STATE_WORDS[state])}
    </span>
  )
}

/** What else is to be known of a line at a glance: its output, where it came from, what counts against it, what is missing. */
export function LineFacts({ row }: { row: WorkLineRow }) {
  const { t, i18n } = useLingui()
  const origin = ORIGIN_WORDS[row.origin]
  const count = (number: number) => formatCount(number)
  const noEvidence = row.evidence === 0 && row.lastDoneOn !== null
  const facts: { key: string; words: ReactNode; loud?: boolean }[] = [
    ...(origin === null ? [] : [{ key: 'origin', words: i18n._(origin) }]),
    ...(row.complexity === null ? [] : [{ key: 'group', words: t`nhóm ${row.complexity}` }]),
    ...(row.handedOver === '0' ? [] : [{ key: 'handed', words: t`đã bàn giao ${formatQuantity(row.handedOver)}` }]),
    ...(row.delays === 0 ? [] : [{ key: 'delays', words: t`${count(row.delays)} lần chậm`, loud: true }]),
    ...(row.qualityFailures === 0
      ? []
      : [{ key: 'quality', words: t`${count(row.qualityFailures)} lần chưa đạt chất lượng`, loud: true }]),
    ...(row.openClaims === 0 ? [] : [{ key: 'claims', words: t`chờ xác nhận nguyên nhân khách quan`, loud: true }]),
    ...(noEvidence ? [{ key: 'evidence', words: t`chưa có minh chứng` }] : []),
  ]
  if (facts.length === 0 && row.output === '') return null
  return (
    <div className="flex flex-wrap items-baseline gap-x-2 gap-y-0.5 text-sm font-normal text-soft">
      {row.output === '' ? null : <span>{row.output}</span>}
      <ul className="flex flex-wrap gap-x-1.5 gap-y-0.5 text-xs">
        {facts.map(({ key, words, loud }) => (
          <li
            key={key}
            className={`rounded-sm border px-1.5 ${loud ? 'border-[#ecc992] bg-satisfactory-tint font-medium text-satisfactory' : 'border-line'}`}
          >
            {words}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The look of the button that opens what else may be done. */
export const MORE_BUTTON =
  'flex size-7 items-center justify-center rounded-md border border-[#cfcdc7] bg-paper hover:bg-ground pointer-coarse:size-10'

/** The deadline and how far off it is. */
export function Deadline({ row, today }: { row: WorkLineRow; today: string }) {
  const words = useDaysWords()
  const days = daysLeft(row, today)
  const near = days !== null && days <= 3
  return (
    <span className="text-sm whitespace-nowrap">
      {formatDay(row.deadline)}
      {days === null ? null : (
        <span
          className={`block text-xs ${days < 0 ? 'font-semibold text-unsatisfactory' : near ? 'font-semibold text-satisfactory' : 'text-soft'}`}
        >
          {words(days)}
        </span>
      )}
    </span>
  )
}

/** Done out of assigned, with a bar. */
export function Progress({ row }: { row: WorkLineRow }) {
  const state = lineState(row)
  const bar = state === 'late' ? 'bg-unsatisfactory' : state === 'done' ? 'bg-outstanding' : 'bg-good'
  return (
    <div className="w-full min-w-24">
      <p className="text-sm whitespace-nowrap">
        <b className="font-semibold">{formatQuantity(row.completed)}</b>
        <span className="text-soft">
          {' '}
          / {formatQuantity(row.assigned)} {row.productUnit}
        </span>
      </p>
      <div aria-hidden="true" className="mt-0.5 h-1 overflow-hidden rounded-full bg-not-rated-tint">
        <div className={`h-full ${bar}`} style={{ width: `${Math.min(progressOf(row), 100)}%` }} />
      </div>
    </div>
  )
}
