import { useLingui } from '@lingui/react/macro'
import { formatCount, formatShareWithBase } from '../lib/index.ts'
import { LEVEL_LOOK, LevelMark, useLevelName, type Level } from './level.tsx'

/** How many people stand at a level. */
export type LevelCount = { level: Level; people: number }

/** How a group falls on the levels, as one bar; its counts are its text alternative. Nobody at all is an empty bar. */
export function StackedBar({ counts, tall = false }: { counts: readonly LevelCount[]; tall?: boolean }) {
  const { t } = useLingui()
  const name = useLevelName('usual')
  const total = counts.reduce((sum, { people }) => sum + people, 0)
  const alternative =
    total === 0
      ? t`chưa có ai được xếp loại`
      : counts.map(({ level, people }) => `${name(level)}: ${formatShareWithBase(people, total)}`).join('; ')
  return (
    <div
      className={`relative flex w-full min-w-24 gap-0.5 overflow-hidden rounded-sm bg-not-rated-tint ${tall ? 'h-6' : 'h-3'}`}
    >
      <span className="sr-only">{alternative}</span>
      {counts.map(({ level, people }) =>
        people > 0 ? (
          <span
            key={level}
            className={`h-full ${LEVEL_LOOK[level].bar}`}
            // A level with few people keeps two pixels: rare is not none.
            style={{ flexGrow: people, flexBasis: 0, minWidth: 2 }}
          />
        ) : null,
      )}
    </div>
  )
}

/** The colours of a bar with their words and counts. */
export function LevelLegend({ counts }: { counts: readonly LevelCount[] }) {
  const name = useLevelName('usual')
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {counts.map(({ level, people }) => (
        <li key={level} className="flex items-center gap-1.5">
          <span className={`size-3 rounded-[2px] border border-ink/15 ${LEVEL_LOOK[level].bar}`} />
          <span className={LEVEL_LOOK[level].ink}>
            <LevelMark level={level} />
          </span>
          {name(level)}
          <span className="font-semibold">{formatCount(people)}</span>
        </li>
      ))}
    </ul>
  )
}
