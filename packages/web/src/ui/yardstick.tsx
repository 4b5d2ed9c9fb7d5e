import { useLingui } from '@lingui/react/macro'
import { useId, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { formatHundredths } from '../lib/index.ts'
import { placeLabels } from './label-places.ts'
import { LEVEL_LOOK, useLevelName, type Level } from './level.tsx'

/** A stretch of the ruler: the level it stands for and the least score of it, in hundredths. */
export type Band = { level: Level; from: number }

/** A score on the ruler, in hundredths. Its level is what the server said, never read off the picture. */
export type RulerMarker = { value: number; label?: string; level?: Level; faint?: boolean }

export type YardstickProps = {
  bands: readonly Band[]
  /** The first marker is the score this ruler is about; others are for comparison. */
  markers: readonly RulerMarker[]
  /** `small` is a strip for a list row: no words, no figures; the row itself must say the score. */
  size?: 'large' | 'small'
  /** The end of the ruler in hundredths. */
  end?: number
}

/** The least score of the next band above a score, and how much is missing; null at the top. */
export function distanceToNext(bands: readonly Band[], value: number): { band: Band; missing: number } | null {
  const band = [...bands].toSorted((a, b) => a.from - b.from).find(({ from }) => from > value)
  return band ? { band, missing: band.from - value } : null
}

/** "Thiếu 2,58 điểm để đạt 90", or null where there is no higher band. */
export function useMissingSentence(): (bands: readonly Band[], value: number) => string | null {
  const { t } = useLingui()
  return (bands, value) => {
    const next = distanceToNext(bands, value)
    if (!next) return null
    const missing = formatHundredths(next.missing, 'needed')
    const target = formatHundredths(next.band.from, 'needed')
    return t`Thiếu ${missing} điểm để đạt ${target}`
  }
}

const SIDE = 2
const LABEL_ROW = 20
const BAR = 14

/**
 * The product's instrument: one ruler with the bands of the rule set in force and a marker for each score. A score
 * beyond an end stands at the end, its figure stays true.
 */
export function Yardstick({ bands, markers, size = 'large', end = 10_000 }: YardstickProps) {
  const alternative = useAlternative(bands, markers, end)
  const box = useRef<HTMLDivElement>(null)
  const clip = useId()
  const [width, setWidth] = useState(size === 'large' ? 420 : 112)
  useLayoutEffect(() => {
    if (!box.current || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0) setWidth(entry.contentRect.width)
    })
    observer.observe(box.current)
    return () => observer.disconnect()
  }, [])

  const length = Math.max(width - SIDE * 2, 1)
  const at = (value: number) => SIDE + (Math.min(Math.max(value, 0), end) / end) * length
  const sorted = bands.toSorted((a, b) => a.from - b.from)
  if (size === 'small') return <Strip {...{ box, sorted, markers, end, alternative }} />

  const texts = markers.map((marker) =>
    marker.label ? `${formatHundredths(marker.value)} · ${marker.label}` : formatHundredths(marker.value),
  )
  const labels = placeLabels(
    markers.map((marker, nth) => ({ at: at(marker.value), width: textWidth(texts[nth] ?? '') })),
    width,
    10,
  )
  // A stem climbs to a higher row only where it crosses no other label.
  const free = (x: number, row: number) =>
    labels.every((label, nth) => label.row >= row || Math.abs(label.centre - x) > textWidth(texts[nth] ?? '') / 2 + 2)
  const stemTop = (x: number, row: number, foot: number) =>
    row === 0 ? top - 4 : free(x, row) ? foot + 4 : free(x, 1) ? top - 4 : top
  const rows = labels.reduce((most, { row }) => Math.max(most, row + 1), 1)
  const top = rows * LABEL_ROW + 6
  const height = top + BAR + 26
  const figures = [...new Set([0, ...sorted.map(({ from }) => from), end])]
  const figurePlaces = placeLabels(
    figures.map((figure) => ({ at: at(figure), width: formatHundredths(figure, 'needed').length * 7 + 2 })),
    width,
    4,
  )

  return (
    <div ref={box} className="w-full">
      <span className="sr-only">{alternative}</span>
      <svg width="100%" height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" className="block">
        <clipPath id={clip}>
          <rect x={SIDE} y={top} width={length} height={BAR} rx="3" />
        </clipPath>
        <g clipPath={`url(#${clip})`}>
          {sorted.map((band, nth) => (
            <rect
              key={band.level}
              x={at(band.from)}
              y={top}
              width={Math.max(at(sorted[nth + 1]?.from ?? end) - at(band.from), 0)}
              height={BAR}
              className={LEVEL_LOOK[band.level].band}
            />
          ))}
        </g>
        <rect x={SIDE} y={top} width={length} height={BAR} rx="3" fill="none" className="stroke-[#cfcdc7]" />
        <Ticks {...{ at, end, top: top + BAR, length }} />
        {figures.map((figure, nth) =>
          figurePlaces[nth]?.row === 0 ? (
            <text
              key={figure}
              x={figurePlaces[nth].centre}
              y={top + BAR + 21}
              textAnchor="middle"
              className="fill-soft text-xs"
            >
              {formatHundredths(figure, 'needed')}
            </text>
          ) : null,
        )}
        {markers.map((marker, nth) => {
          const place = labels[nth] ?? { centre: 0, row: 0 }
          const foot = top - place.row * LABEL_ROW - 8
          return (
            <g key={`${marker.label ?? ''}${marker.value}`} className={marker.faint ? 'text-soft' : 'text-ink'}>
              <path
                d={`M${at(marker.value)} ${top + BAR + 4}V${stemTop(at(marker.value), place.row, foot)}`}
                stroke="currentColor"
                strokeWidth={marker.faint ? 1.25 : 2.25}
                fill="none"
              />
              <text
                x={place.centre}
                y={foot}
                textAnchor="middle"
                fill="currentColor"
                className={`text-sm ${marker.faint ? '' : 'font-semibold'}`}
              >
                {texts[nth]}
              </text>
            </g>
          )
        })}
      </svg>
    </div>
  )
}

/** A generous guess at the width of a label in pixels, so that the page need not be measured. */
function textWidth(text: string): number {
  return text.length * 7.6 + 4
}

function Ticks({ at, end, top, length }: { at: (value: number) => number; end: number; top: number; length: number }) {
  const step = length > 260 ? 200 : 500
  const ticks = Array.from({ length: Math.floor(end / step) + 1 }, (_, nth) => nth * step)
  return (
    <g className="stroke-line-strong">
      {ticks.map((tick) => (
        <path
          key={tick}
          d={`M${at(tick)} ${top + 1}v${tick % 1000 === 0 ? 7 : 4}`}
          strokeWidth={tick % 1000 === 0 ? 1.25 : 0.75}
        />
      ))}
    </g>
  )
}

function Strip(props: {
  box: RefObject<HTMLDivElement | null>
  sorted: readonly Band[]
  markers: readonly RulerMarker[]
  end: number
  alternative: string
}) {
  const { box, sorted, markers, end, alternative } = props
  const part = (value: number) => (Math.min(Math.max(value, 0), end) / end) * 100
  return (
    <div ref={box} className="relative w-28">
      <span className="sr-only">{alternative}</span>
      <svg width="100%" height="16" aria-hidden="true" className="block overflow-visible">
        {sorted.map((band, nth) => (
          <rect
            key={band.level}
            x={`${part(band.from)}%`}
            y="4"
            width={`${Math.max(part(sorted[nth + 1]?.from ?? end) - part(band.from), 0)}%`}
            height="8"
            className={LEVEL_LOOK[band.level].band}
          />
        ))}
        <rect x="0" y="4" width="100%" height="8" rx="2" fill="none" className="stroke-line" />
        {markers.map((marker) => (
          <rect
            key={`${marker.label ?? ''}${marker.value}`}
            x={`${part(marker.value)}%`}
            y="1"
            width="2"
            height="14"
            transform="translate(-1 0)"
            className={marker.faint ? 'fill-line-strong' : 'fill-ink'}
          />
        ))}
      </svg>
    </div>
  )
}

function useAlternative(bands: readonly Band[], markers: readonly RulerMarker[], end: number): string {
  const { t } = useLingui()
  const name = useLevelName('full')
  const missing = useMissingSentence()
  const last = formatHundredths(end, 'needed')
  const scores = markers.map((marker) =>
    [marker.label, t`${formatHundredths(marker.value)} điểm`, marker.level ? name(marker.level) : null]
      .filter(Boolean)
      .join(', '),
  )
  const thresholds = bands
    .filter(({ from }) => from > 0)
    .toSorted((a, b) => a.from - b.from)
    .map((band) => t`từ ${formatHundredths(band.from, 'needed')}: ${name(band.level)}`)
  const main = markers[0]
  return [
    t`Thước điểm 0 đến ${last}`,
    ...scores,
    main ? missing(bands, main.value) : t`chưa có điểm`,
    thresholds.join('; '),
  ]
    .filter(Boolean)
    .join('. ')
}
