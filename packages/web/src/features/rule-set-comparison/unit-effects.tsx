import { useLingui } from '@lingui/react/macro'
import type { Simulation } from '@thuoc-do/contract'
import { useDeferredValue, useMemo, useState, type KeyboardEvent } from 'react'
import { formatCount, matcher, useNarrow } from '../../lib/index.ts'
import { Button, Card, Mark, SearchBox, TableScrollBox } from '../../ui/index.ts'
import { effectLines, foundEffects, topUnits, type EffectLine } from './effect-lines.ts'

const SHOWN = ['outstanding', 'good', 'satisfactory', 'unsatisfactory', 'tied', 'insufficient'] as const
type Shown = (typeof SHOWN)[number]

/** Units in their tree: each level before → after, places before → after, and how many people move. */
export function UnitEffects({ units }: Pick<Simulation, 'units'>) {
  const { t } = useLingui()
  const narrow = useNarrow()
  const [typed, setTyped] = useState('')
  const [opened, setOpened] = useState(() => topUnits(units))
  const sought = useDeferredValue(typed)
  const lines = useMemo(
    () => (sought.trim() === '' ? effectLines(units, opened) : foundEffects(units, matcher(sought))),
    [units, opened, sought],
  )
  const tops = topUnits(units)
  const shown = SHOWN.filter((level) =>
    units.some(({ unitId, all }) => tops.has(unitId) && all.before[level] + all.after[level] > 0),
  )
  const heads: Record<Shown, string> = {
    outstanding: t`Xuất sắc`,
    good: t({ message: 'Tốt', context: 'level' }),
    satisfactory: t`Hoàn thành`,
    unsatisfactory: t`Không hoàn thành`,
    tied: t`Chờ chọn`,
    insufficient: t`Không tính được`,
  }
  const toggle = (unitId: number) =>
    setOpened((now) => {
      const next = new Set(now)
      if (!next.delete(unitId)) next.add(unitId)
      return next
    })
  const toAgencies = () => setOpened(new Set(units.filter(({ agency }) => !agency).map(({ unitId }) => unitId)))
  return (
    <Card title={t`Theo đơn vị`} aside={t`đã quyết định → khi thử`} flush openOnPhone>
      <div className="no-print flex flex-wrap items-center gap-2.5 border-b border-line px-5 py-2.5 max-sm:px-0">
        <div className="w-full sm:w-64">
          <SearchBox label={t`Tìm đơn vị`} value={typed} onChange={setTyped} />
        </div>
        <output className="text-sm text-soft">{t`${formatCount(lines.length)} dòng`}</output>
        <span className="flex-1" />
        <Button size="small" onPress={() => setOpened(tops)}>{t`Thu gọn`}</Button>
        <Button size="small" onPress={toAgencies}>{t`Mở đến cơ quan`}</Button>
      </div>
      {lines.length === 0 ? (
        <p className="px-5 py-8 text-center text-soft">{t`Không có đơn vị nào khớp với “${sought}”.`}</p>
      ) : narrow ? (
        <ul className="space-y-2 pt-3">
          {lines.map((line) => (
            <EffectCard key={line.key} line={line} shown={shown} heads={heads} onToggle={toggle} />
          ))}
        </ul>
      ) : (
        <TableScrollBox caption={t`Theo đơn vị`}>
          <table className="w-full border-separate border-spacing-0">
            <caption className="sr-only">{t`Mức xếp loại và số chỗ theo đơn vị, đã quyết định và khi thử`}</caption>
            <thead>
              <tr>
                {[t`Đơn vị`, ...shown.map((level) => heads[level]), t`Chỗ xuất sắc`, t`Đổi kết quả`].map((head, at) => (
                  <th
                    key={head}
                    scope="col"
                    className={`border-b border-line bg-sunken px-2.5 py-2 text-sm font-semibold text-soft first:pl-5 last:pr-5 ${at === 0 ? 'text-left' : 'text-right'}`}
                  >
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <EffectRow key={line.key} line={line} shown={shown} onToggle={toggle} />
              ))}
            </tbody>
          </table>
        </TableScrollBox>
      )}
    </Card>
  )
}

/** Two numbers with an arrow, or one where nothing changes. */
function FromTo({ before, after }: { before: number | null; after: number | null }) {
  const { t } = useLingui()
  const [was, is] = [before === null ? '–' : formatCount(before), after === null ? '–' : formatCount(after)]
  if (before === after) return <span className="font-normal text-soft">{was}</span>
  return (
    <span className="whitespace-nowrap">
      {was} <span aria-hidden="true">→</span>
      <span className="sr-only">{t`thành`}</span> <b className="font-semibold">{is}</b>
    </span>
  )
}

type LineProps = { line: EffectLine; shown: readonly Shown[]; onToggle: (unitId: number) => void }

function EffectName({ line, onToggle }: Pick<LineProps, 'line' | 'onToggle'>) {
  const { t } = useLingui()
  const { open, unitId, name, own } = line
  const onKeyDown = (event: KeyboardEvent) => {
    if (!((event.key === 'ArrowRight' && open === false) || (event.key === 'ArrowLeft' && open === true))) return
    event.preventDefault()
    onToggle(unitId)
  }
  if (open === null) return <span className={own ? 'text-soft' : ''}>{own ? t`Thuộc chính ${name}` : name}</span>
  return (
    <button
      type="button"
      aria-expanded={open}
      onClick={() => onToggle(unitId)}
      onKeyDown={onKeyDown}
      className="flex items-start gap-2 rounded-sm text-left pointer-coarse:min-h-10 pointer-coarse:items-center"
    >
      <Mark
        name="chevron-right"
        className={`mt-1 size-3.5 text-soft transition-transform ${open ? 'rotate-90' : ''}`}
      />
      {name}
    </button>
  )
}

function EffectRow({ line, shown, onToggle }: LineProps) {
  const { depth, open, sides } = line
  const cell = `border-b border-line px-2.5 py-2.5 ${depth === 0 ? 'bg-sunken font-semibold' : ''}`
  return (
    <tr className={open === null ? '' : 'hover:bg-ground'}>
      <th scope="row" className={`${cell} min-w-56 pl-5 text-left ${depth === 0 ? '' : 'font-normal'}`}>
        <div style={{ paddingLeft: `${depth * 1.1 + (open === null && depth > 0 ? 1.35 : 0)}rem` }}>
          <EffectName line={line} onToggle={onToggle} />
        </div>
      </th>
      {shown.map((level) => (
        <td key={level} className={`${cell} text-right`}>
          <FromTo before={sides.before[level]} after={sides.after[level]} />
        </td>
      ))}
      <td className={`${cell} text-right`}>
        <FromTo before={line.placesBefore} after={line.placesAfter} />
      </td>
      <td className={`${cell} pr-5 text-right`}>{formatCount(sides.moved)}</td>
    </tr>
  )
}

/** The same line on a phone. */
function EffectCard({ line, shown, heads, onToggle }: LineProps & { heads: Record<Shown, string> }) {
  const { t } = useLingui()
  const { sides, depth } = line
  return (
    <li
      data-card=""
      className="rounded-lg border border-line bg-paper px-3.5 py-3"
      style={{ marginLeft: `${depth * 0.6}rem` }}
    >
      <div className="mb-1.5 font-semibold">
        <EffectName line={line} onToggle={onToggle} />
      </div>
      <dl className="grid grid-cols-2 gap-x-4 gap-y-1 text-sm">
        {shown.map((level) => (
          <div key={level} className="flex justify-between gap-2">
            <dt className="text-soft">{heads[level]}</dt>
            <dd>
              <FromTo before={sides.before[level]} after={sides.after[level]} />
            </dd>
          </div>
        ))}
        <div className="flex justify-between gap-2">
          <dt className="text-soft">{t`Chỗ xuất sắc`}</dt>
          <dd>
            <FromTo before={line.placesBefore} after={line.placesAfter} />
          </dd>
        </div>
        <div className="flex justify-between gap-2">
          <dt className="text-soft">{t`Đổi kết quả`}</dt>
          <dd>{formatCount(sides.moved)}</dd>
        </div>
      </dl>
    </li>
  )
}
