import { useLingui } from '@lingui/react/macro'
import { equals, HUNDRED, sumOf, type RuleSet } from '@thuoc-do/domain'
import { formatExact } from '../../lib/index.ts'
import { Mark } from '../../ui/index.ts'
import { readPoints, textOf } from './exact-sums.ts'

/** "Tổng 100 / 100 · chung 30 · kết quả 70": always in sight, with a word and a mark when it does not come out. */
export function TotalsBar({ document }: { document: Pick<RuleSet, 'parts'> }) {
  const { t } = useLingui()
  const { parts } = document
  if (parts.length === 0) return <p className="text-sm text-soft">{t`Không chấm điểm`}</p>
  const points = parts.map(({ maximum }) => readPoints(maximum)).filter((value) => value !== null)
  const sum = points.length === parts.length ? sumOf(points) : null
  const right = sum !== null && equals(sum, HUNDRED)
  const total = formatExact(textOf(sum), 'needed')
  const words = { general: t`chung`, result: t`kết quả` }
  return (
    <output
      className={`inline-flex flex-wrap items-center gap-x-1.5 ${right ? '' : 'text-unsatisfactory'}`}
      aria-label={t`Tổng điểm của bộ tiêu chí`}
    >
      <Mark name={right ? 'check' : 'warning'} className={`size-4 ${right ? 'text-outstanding' : ''}`} />
      <b className="font-semibold">{right ? t`Tổng ${total} / 100` : t`Tổng ${total} / 100, lệch`}</b>
      {parts.map(({ code, maximum }) => (
        <span key={code}>
          · {words[code]} {maximum === '' ? '–' : formatExact(maximum, 'needed')}
        </span>
      ))}
    </output>
  )
}
