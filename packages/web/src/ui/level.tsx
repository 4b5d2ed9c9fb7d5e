import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'

/** The levels of every rule set, the people not rated, and those who cannot be computed yet. */
export const LEVELS = [
  'outstanding',
  'good',
  'satisfactory',
  'unsatisfactory',
  'not-rated',
  'insufficient-data',
] as const
export type Level = (typeof LEVELS)[number]

const FULL: Record<Level, MessageDescriptor> = {
  outstanding: msg`Hoàn thành xuất sắc nhiệm vụ`,
  good: msg`Hoàn thành tốt nhiệm vụ`,
  satisfactory: msg`Hoàn thành nhiệm vụ`,
  unsatisfactory: msg`Không hoàn thành nhiệm vụ`,
  'not-rated': msg`Không xếp loại`,
  'insufficient-data': msg`Chưa đủ dữ liệu`,
}
const USUAL: Record<Level, MessageDescriptor> = {
  ...FULL,
  outstanding: msg`Hoàn thành xuất sắc`,
  good: msg`Hoàn thành tốt`,
  satisfactory: msg`Hoàn thành`,
  unsatisfactory: msg`Không hoàn thành`,
}
const SHORT: Record<Level, MessageDescriptor> = {
  ...USUAL,
  outstanding: msg`Xuất sắc`,
  good: msg({ message: 'Tốt', context: 'level' }),
}
const WORDINGS = { full: FULL, usual: USUAL, short: SHORT }
export type LevelWording = keyof typeof WORDINGS

/** The words of a level in the language on screen; `full` as the decree writes it. */
export function useLevelName(wording: LevelWording = 'usual'): (level: Level) => string {
  const { i18n } = useLingui()
  return (level) => i18n._(WORDINGS[wording][level])
}

/** Colours of a level in Tailwind's words: the chip, a stretch of the yardstick, a stretch of a bar. */
export const LEVEL_LOOK: Record<Level, { chip: string; band: string; bar: string; ink: string }> = {
  outstanding: {
    chip: 'bg-outstanding-tint text-outstanding',
    band: 'fill-outstanding-tint',
    bar: 'bg-chart-outstanding',
    ink: 'text-outstanding',
  },
  good: { chip: 'bg-good-tint text-good', band: 'fill-good-tint', bar: 'bg-chart-good', ink: 'text-good' },
  satisfactory: {
    chip: 'bg-satisfactory-tint text-satisfactory',
    band: 'fill-satisfactory-tint',
    bar: 'bg-chart-satisfactory',
    ink: 'text-satisfactory',
  },
  unsatisfactory: {
    chip: 'bg-unsatisfactory-tint text-unsatisfactory',
    band: 'fill-unsatisfactory-tint',
    bar: 'bg-chart-unsatisfactory',
    ink: 'text-unsatisfactory',
  },
  'not-rated': {
    chip: 'bg-not-rated-tint text-soft',
    band: 'fill-not-rated-tint',
    bar: 'bg-chart-not-rated',
    ink: 'text-not-rated',
  },
  'insufficient-data': {
    chip: 'bg-not-rated-tint text-soft',
    band: 'fill-not-rated-tint',
    bar: 'bg-not-rated-tint',
    ink: 'text-not-rated',
  },
}

/** A shape of its own for each level, so that nothing hangs on colour. */
const SHAPES: Record<Level, ReactNode> = {
  outstanding: <path d="m5 .6 1.3 2.9 3.1.3-2.3 2.1.7 3.1L5 7.4 2.2 9l.7-3.1L.6 3.8l3.1-.3z" fill="currentColor" />,
  good: <circle cx="5" cy="5" r="3.4" fill="currentColor" />,
  satisfactory: (
    <>
      <circle cx="5" cy="5" r="3.2" fill="none" stroke="currentColor" strokeWidth="1.2" />
      <path d="M5 1.8a3.2 3.2 0 0 0 0 6.4z" fill="currentColor" />
    </>
  ),
  unsatisfactory: <path d="M1.2 2h7.6L5 8.8z" fill="currentColor" />,
  'not-rated': <path d="M1.5 5h7" stroke="currentColor" strokeWidth="1.8" />,
  'insufficient-data': (
    <circle cx="5" cy="5" r="3.4" fill="none" stroke="currentColor" strokeWidth="1.3" strokeDasharray="1.8 1.6" />
  ),
}

/** The mark of a level alone; decoration beside its word. */
export function LevelMark({ level }: { level: Level }) {
  return (
    <svg viewBox="0 0 10 10" className="size-2.5 shrink-0" aria-hidden="true">
      {SHAPES[level]}
    </svg>
  )
}

/** A level: its word, its mark and its colour. `children` replaces the word, e.g. "Đủ điểm xuất sắc". */
export function LevelChip(props: { level: Level; wording?: LevelWording; children?: ReactNode }) {
  const name = useLevelName(props.wording)
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-md px-2 py-0.5 text-sm font-semibold whitespace-nowrap ${LEVEL_LOOK[props.level].chip}`}
    >
      <LevelMark level={props.level} />
      {props.children ?? name(props.level)}
    </span>
  )
}
