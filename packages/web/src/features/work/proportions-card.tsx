import { useLingui } from '@lingui/react/macro'
import type { PeriodScore, WorkLineRow } from '@thuoc-do/contract'
import { sumOf, type RuleSet } from '@thuoc-do/domain'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import {
  currentLanguage,
  formatExact,
  formatProportion,
  formatQuantity,
  hundredthsOf,
  periodInSentence,
  periodScoreQuery,
  periodScoresQuery,
  ruleSetQuery,
} from '../../lib/index.ts'
import {
  Card,
  Dialog,
  LevelChip,
  rulerBands,
  StepLine,
  stepValue,
  TextLink,
  useLevelName,
  Yardstick,
} from '../../ui/index.ts'
import { contributions, type Proportion } from './contribution.ts'

const PROPORTIONS: readonly Proportion[] = ['quantity', 'quality', 'timeliness']
const STEPS: Record<Proportion, readonly string[]> = {
  quantity: ['assigned', 'completed', 'quantity'],
  quality: ['assigned', 'completed-well', 'quality'],
  timeliness: ['assigned', 'completed-on-time', 'timeliness'],
}

/** My a, b and c of the period as they stand now, each opening into its lines and its steps. */
export function ProportionsCard({ period, lines }: { period: string; lines: readonly WorkLineRow[] }) {
  const { t } = useLingui()
  const { data: scores } = useQuery(periodScoresQuery({ scope: 'mine', period }))
  const row = scores?.[0]
  if (!scores) return <div className="h-48 animate-pulse rounded-lg bg-sunken" />
  if (!row) {
    return (
      <Card title={t`Điểm của kỳ`}>
        <p className="text-soft">
          {t`Kỳ ${periodInSentence(period)} chưa được mở để chấm điểm. Việc được giao và báo cáo vẫn được ghi nhận; điểm hiện ở đây khi kỳ được mở.`}
        </p>
      </Card>
    )
  }
  return <Opened id={row.id} lines={lines} />
}

function Opened({ id, lines }: { id: number; lines: readonly WorkLineRow[] }) {
  const { t } = useLingui()
  const { data: score } = useQuery(periodScoreQuery(id))
  const { data: rules } = useQuery({
    ...ruleSetQuery(score?.ruleSet.id ?? '', score?.ruleSet.version),
    enabled: score !== undefined,
  })
  const name = useLevelName('usual')
  const [open, setOpen] = useState<Proportion | null>(null)
  const { mechanism } = rules?.document ?? {}
  if (!score || !rules || mechanism?.kind !== 'converted-products')
    return <div className="h-48 animate-pulse rounded-lg bg-sunken" />
  const total = hundredthsOf(score.total)
  return (
    <Card
      title={t`Điểm của kỳ, đến lúc này`}
      aside={<TextLink to="/work/score/$scoreId" params={{ scoreId: String(id) }}>{t`Mở phiếu`}</TextLink>}
    >
      {total === null ? null : (
        <div className="mb-2 space-y-1.5">
          <Yardstick
            bands={rulerBands(rules.document)}
            markers={[{ value: total, ...(score.level === null ? {} : { level: score.level }) }]}
          />
          {score.level === null ? null : (
            <LevelChip level={score.level}>{t`Đang ngang mức ${name(score.level)}`}</LevelChip>
          )}
        </div>
      )}
      <ul className="grid grid-cols-3 gap-x-3 sm:block sm:divide-y sm:divide-line">
        {PROPORTIONS.map((proportion) => {
          const component = mechanism[proportion]
          return (
            <li key={proportion} className="items-baseline gap-3 py-2 sm:flex">
              <span className="min-w-0 flex-1">
                <b className="font-semibold">{component.symbol}</b>
                <span className="max-sm:sr-only"> · {component.label[currentLanguage()]}</span>
              </span>
              <b className="block font-semibold whitespace-nowrap">{formatProportion(score[proportion])}</b>
              <button
                type="button"
                aria-label={t`Vì sao ${component.symbol}`}
                onClick={() => setOpen(proportion)}
                className="rounded-sm text-sm font-medium text-red underline-offset-2 hover:underline pointer-coarse:min-h-10"
              >
                {t`Vì sao?`}
              </button>
            </li>
          )
        })}
        <li className="col-span-3 flex items-baseline gap-3 py-2 max-sm:border-t max-sm:border-line">
          <span className="flex-1">{t`Tiêu chí chung`}</span>
          <b className="font-semibold whitespace-nowrap">
            {score.general === null ? t`chưa chấm đủ` : formatExact(score.general)}
          </b>
        </li>
      </ul>
      {score.steps.length === 0 && score.quantity === null ? (
        <p className="mt-1 text-sm text-soft">{t`Chưa có việc được giao trong kế hoạch, nên chưa có gì để so.`}</p>
      ) : null}
      {open === null ? null : (
        <WhyProportion
          proportion={open}
          score={score}
          ruleSet={rules.document}
          lines={lines}
          onClose={() => setOpen(null)}
        />
      )}
    </Card>
  )
}

/** Where one proportion comes from: its lines, then the steps with their articles. */
function WhyProportion(props: {
  proportion: Proportion
  score: PeriodScore
  ruleSet: RuleSet
  lines: readonly WorkLineRow[]
  onClose: () => void
}) {
  const { t } = useLingui()
  const { proportion, score, ruleSet, lines, onClose } = props
  if (ruleSet.mechanism.kind !== 'converted-products') return null
  const component = ruleSet.mechanism[proportion]
  const found = contributions(lines, proportion, ruleSet.mechanism)
  const steps = score.steps.filter(({ code }) => STEPS[proportion].includes(code))
  const language = currentLanguage()
  const cell = 'py-2 text-right align-top whitespace-nowrap'
  return (
    <Dialog title={`${component.symbol} · ${component.label[language]}`} isOpen onClose={onClose} size="wide">
      <div className="-mx-5 overflow-x-auto px-5">
        <table className="w-full">
          <caption className="sr-only">{t`Từng việc tính vào tỷ lệ này`}</caption>
          <thead>
            <tr className="text-sm text-soft">
              <th scope="col" className="py-1.5 pr-3 text-left font-semibold">{t`Việc`}</th>
              <th scope="col" className="py-1.5 pr-3 text-right font-semibold">{t`Giao (quy đổi)`}</th>
              <th scope="col" className="py-1.5 text-right font-semibold">{t`Được tính (quy đổi)`}</th>
            </tr>
          </thead>
          <tbody>
            {found.map(({ row, assigned, done, taken }) => (
              <tr key={row.id} className="border-t border-line">
                <th scope="row" className="py-2 pr-3 text-left font-normal">
                  <TextLink to="/work/lines/$lineId" params={{ lineId: String(row.id) }}>
                    {row.name}
                  </TextLink>
                  <span className="block text-sm text-soft">
                    {t`${formatQuantity(row.completed)} / ${formatQuantity(row.assigned)} ${row.productUnit} × hệ số ${formatQuantity(row.coefficient)}`}
                    {taken > 0 ? ` · ${t`trừ ${String(taken)} lần`}` : ''}
                    {row.origin === 'planned' ? '' : ` · ${t`ngoài số được giao`}`}
                  </span>
                </th>
                <td className={`${cell} pr-3`}>{formatQuantity(assigned)}</td>
                <td className={cell}>{formatQuantity(done)}</td>
              </tr>
            ))}
            <tr className="border-t-2 border-line font-semibold">
              <th scope="row" className="py-2 pr-3 text-left font-semibold">{t`Cộng`}</th>
              <td className={`${cell} pr-3`}>{formatQuantity(sumOf(found.map(({ assigned }) => assigned)))}</td>
              <td className={cell}>{formatQuantity(sumOf(found.map(({ done }) => done)))}</td>
            </tr>
          </tbody>
        </table>
      </div>
      {steps.length > 0 ? (
        <ol className="-mx-5 mt-4 border-t border-line">
          {steps.map((step, at) => (
            <StepLine
              key={step.code}
              number={at + 1}
              label={step.label[language]}
              how={step.formula}
              value={stepValue(step)}
              citation={step.citation}
              basis={step.basis}
            />
          ))}
        </ol>
      ) : (
        <p className="mt-4 text-sm text-soft">
          {component.citation.instrument}, {component.citation.article}
        </p>
      )}
    </Dialog>
  )
}
