import { useLingui } from '@lingui/react/macro'
import type { Statistics } from '@thuoc-do/contract'
import { formatCount, formatHundredths } from '../../lib/index.ts'
import { Card, rulerBands, useLevelName, type Band } from '../../ui/index.ts'
import { aroundEdges, barsOf, type RulerBar } from './ruler-bars.ts'

const FILLS: Record<RulerBar['level'], string> = {
  outstanding: 'fill-outstanding',
  good: 'fill-[#6ea3dc]',
  satisfactory: 'fill-[#d98a2b]',
  unsatisfactory: 'fill-[#d66a60]',
  'not-rated': 'fill-not-rated',
  'insufficient-data': 'fill-not-rated',
}

const HEIGHT = 132
const AXIS = 24
const WIDTH = 400

/** How many people stand on each whole point, on the ruler of the rule set; the same figures as a table below. */
export function DistributionRuler({ distribution, bands }: Pick<Statistics, 'distribution' | 'bands'>) {
  const { t } = useLingui()
  const edges = rulerBands({ bands })
  const bars = barsOf(distribution, edges)
  const people = formatCount(bars.reduce((sum, bar) => sum + bar.people, 0))
  if (bars.every((bar) => bar.people === 0)) {
    return (
      <Card title={t`Điểm dồn trên thước`}>
        <p className="text-soft">{t`Chưa có điểm nào được quyết định.`}</p>
      </Card>
    )
  }
  return (
    <Card title={t`Điểm dồn trên thước`} aside={t`${people} người, mỗi cột một điểm`}>
      <Drawing bars={bars} edges={edges} />
      <EdgeWords bars={bars} edges={edges} />
      <Figures bars={bars} />
    </Card>
  )
}

function Drawing({ bars, edges }: { bars: readonly RulerBar[]; edges: readonly Band[] }) {
  const { t } = useLingui()
  const start = bars[0]?.from ?? 0
  const span = 100 - start
  const most = bars.reduce((max, bar) => Math.max(max, bar.people), 1)
  const at = (point: number) => ((point - start) / span) * WIDTH
  const inside = edges.map(({ from }) => from / 100).filter((point) => point > start && point < 100)
  const top = bars.find((bar) => bar.people === most)
  const highest = formatCount(most)
  const where = top ? formatCount(top.from) : ''
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT + AXIS}`}
      className="block w-full"
      role="img"
      aria-label={t`Phân bố điểm; cột cao nhất ở ${where} điểm với ${highest} người. Số liệu từng điểm có trong bảng bên dưới.`}
    >
      {bars.map((bar) => {
        const height = bar.people === 0 ? 0 : Math.max((bar.people / most) * (HEIGHT - 8), 1)
        return (
          <rect
            key={bar.from}
            x={at(bar.from) + 0.5}
            y={HEIGHT - height}
            width={Math.max(at(bar.to) - at(bar.from) - 1, 1)}
            height={height}
            className={FILLS[bar.level]}
          />
        )
      })}
      <path d={`M0 ${HEIGHT + 0.5}H${WIDTH}`} className="stroke-line-strong" />
      {bars.map(({ from }) => (
        <path
          key={from}
          d={`M${at(from)} ${HEIGHT + 1}v${from % 10 === 0 ? 6 : from % 5 === 0 ? 4 : 2.5}`}
          className="stroke-line-strong"
          strokeWidth="0.75"
        />
      ))}
      {[start, ...inside, 100].map((point, nth, all) => (
        <text
          key={point}
          x={at(point)}
          y={HEIGHT + 19}
          textAnchor={nth === 0 ? 'start' : nth === all.length - 1 ? 'end' : 'middle'}
          className="fill-soft text-xs"
        >
          {formatHundredths(point * 100, 'needed')}
        </text>
      ))}
    </svg>
  )
}

/** What lies one point on either side of each threshold: facts to look at, not a finding about anybody. */
function EdgeWords({ bars, edges }: { bars: readonly RulerBar[]; edges: readonly Band[] }) {
  const { t } = useLingui()
  const lines = aroundEdges(bars, edges)
  if (lines.length === 0) return null
  return (
    <ul className="mt-3 space-y-0.5 text-sm text-soft">
      {lines.map(({ edge, below, above }) => {
        const point = formatHundredths(edge * 100, 'needed')
        const under = formatCount(below)
        const over = formatCount(above)
        return (
          <li key={edge}>{t`Ngưỡng ${point}: ${over} người trong một điểm ngay trên, ${under} người ngay dưới.`}</li>
        )
      })}
    </ul>
  )
}

function Figures({ bars }: { bars: readonly RulerBar[] }) {
  const { t } = useLingui()
  const levelName = useLevelName('short')
  return (
    <details className="mt-3 text-sm">
      <summary className="font-medium text-red">{t`Xem bảng số`}</summary>
      <table className="mt-2 w-full">
        <thead>
          <tr className="text-soft">
            <th scope="col" className="text-left font-medium">{t`Điểm`}</th>
            <th scope="col" className="text-left font-medium">{t`Mức theo điểm`}</th>
            <th scope="col" className="text-right font-medium">{t`Số người`}</th>
          </tr>
        </thead>
        <tbody>
          {bars
            .filter(({ people }) => people > 0)
            .map((bar) => {
              const [from, to] = [formatCount(bar.from), formatCount(bar.to)]
              return (
                <tr key={bar.from}>
                  <th scope="row" className="text-left font-normal">
                    {bar.to === 100 ? t`${from} đến ${to}` : t`${from} đến dưới ${to}`}
                  </th>
                  <td>{levelName(bar.level)}</td>
                  <td className="text-right">{formatCount(bar.people)}</td>
                </tr>
              )
            })}
        </tbody>
      </table>
    </details>
  )
}
