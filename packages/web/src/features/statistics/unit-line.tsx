import { useLingui } from '@lingui/react/macro'
import type { Counts } from '@thuoc-do/contract'
import type { KeyboardEvent } from 'react'
import { formatCount, formatShare } from '../../lib/index.ts'
import { Mark, StackedBar, type LevelCount } from '../../ui/index.ts'
import type { UnitLine } from './unit-rows.ts'

type LineProps = { line: UnitLine; onToggle: (unitId: number) => void }

/** The exclusive levels of a unit, as a bar takes them. */
export function levelsOf(counts: Counts): LevelCount[] {
  return (['outstanding', 'good', 'satisfactory', 'unsatisfactory'] as const).map((level) => ({
    level,
    people: counts[level],
  }))
}

/** A row of the tree: its name is the button that opens and closes it; right opens and left closes too. */
export function UnitRow({ line, onToggle }: LineProps) {
  const { t } = useLingui()
  const { counts, depth, open, unitId } = line
  const onKeyDown = (event: KeyboardEvent) => {
    if ((event.key === 'ArrowRight' && open === false) || (event.key === 'ArrowLeft' && open === true)) {
      event.preventDefault()
      onToggle(unitId)
    } else moveByKeys(event)
  }
  const cell = `border-b border-line px-2.5 py-2.5 ${depth === 0 ? 'bg-sunken font-semibold' : ''}`
  return (
    <tr className={open === null ? '' : 'hover:bg-ground'}>
      <th scope="row" className={`${cell} min-w-60 pl-5 text-left ${depth === 0 ? '' : 'font-normal'}`}>
        <div className="flex items-start" style={{ paddingLeft: `${depth * 1.1}rem` }}>
          {open === null ? (
            <span className={`pl-5.5 ${line.own ? 'text-soft' : ''}`}>
              {line.own ? t`Thuộc chính ${line.name}` : line.name}
            </span>
          ) : (
            <button
              type="button"
              aria-expanded={open}
              onClick={() => onToggle(unitId)}
              onKeyDown={onKeyDown}
              className="flex items-start gap-2 rounded-sm text-left"
            >
              <Twist open={open} />
              {line.name}
            </button>
          )}
        </div>
      </th>
      <td className={`${cell} text-right`}>{formatCount(counts.rated)}</td>
      <td className={`${cell} text-right font-normal text-soft`}>{formatCount(counts.notRated)}</td>
      <td className={`${cell} text-right font-normal text-soft`}>{formatCount(counts.notReported)}</td>
      <td className={`${cell} w-36`}>
        <StackedBar counts={levelsOf(counts)} />
      </td>
      <ShareCell part={counts.outstanding} whole={counts.rated} look={cell} />
      <ShareCell part={counts.goodOrBetter} whole={counts.rated} look={`${cell} pr-5`} />
    </tr>
  )
}

/** Up and down go from one unit that opens to the next. */
function moveByKeys(event: KeyboardEvent): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  const buttons = [...(event.currentTarget.closest('tbody')?.querySelectorAll<HTMLElement>('th button') ?? [])]
  const next = buttons[buttons.findIndex((button) => button === event.currentTarget) + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}

function ShareCell({ part, whole, look }: { part: number; whole: number; look: string }) {
  return (
    <td className={`${look} text-right whitespace-nowrap`}>
      {formatShare(part, whole)}
      {whole === 0 ? null : (
        <span className="block text-xs font-normal text-soft">
          {formatCount(part)} / {formatCount(whole)}
        </span>
      )}
    </td>
  )
}

function Twist({ open }: { open: boolean }) {
  return (
    <Mark name="chevron-right" className={`mt-1 size-3.5 text-soft transition-transform ${open ? 'rotate-90' : ''}`} />
  )
}

/** The same line on a phone. */
export function UnitCard({ line, onToggle }: LineProps) {
  const { t } = useLingui()
  const { counts, depth, open, unitId } = line
  const rated = formatCount(counts.rated)
  const notRated = formatCount(counts.notRated)
  const notReported = formatCount(counts.notReported)
  const outstanding = formatCount(counts.outstanding)
  const share = formatShare(counts.outstanding, counts.rated)
  const better = formatCount(counts.goodOrBetter)
  const betterShare = formatShare(counts.goodOrBetter, counts.rated)
  const name = line.own ? t`Thuộc chính ${line.name}` : line.name
  return (
    <li
      data-card=""
      className="rounded-lg border border-line bg-paper px-3.5 py-3"
      style={{ marginLeft: `${depth * 0.6}rem` }}
    >
      {open === null ? (
        <p className={line.own ? 'text-soft' : 'font-semibold'}>{name}</p>
      ) : (
        <button
          type="button"
          aria-expanded={open}
          onClick={() => onToggle(unitId)}
          className="-my-1 flex min-h-10 w-full items-center gap-1.5 text-left font-semibold"
        >
          <Twist open={open} />
          {name}
        </button>
      )}
      <div className="my-2">
        <StackedBar counts={levelsOf(counts)} />
      </div>
      <p className="text-sm">
        {t`Xuất sắc ${outstanding} / ${rated} (${share}) · tốt trở lên ${better} / ${rated} (${betterShare})`}
      </p>
      <p className="text-sm text-soft">{t`${notRated} không xếp loại · ${notReported} chưa có kết quả`}</p>
    </li>
  )
}
