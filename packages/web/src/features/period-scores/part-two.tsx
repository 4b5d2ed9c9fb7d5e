import { useLingui } from '@lingui/react/macro'
import { toFraction } from '@thuoc-do/domain'
import type { ReactNode } from 'react'
import { formatExact, formatHundredths } from '../../lib/index.ts'
import { Card } from '../../ui/index.ts'
import type { Running } from './running.ts'

/** Part II of Mẫu số 01: the sums as they stand, then the texts in the order of the paper form. */
export function PartTwo({ running, children }: { running: Running; children: ReactNode }) {
  const { t } = useLingui()
  const { sheet, result, total } = running
  const lines: readonly (readonly [string, string, string])[] = [
    ['1', t`Điểm tiêu chí chung`, sheet.tally.scored === 0 ? '–' : formatHundredths(sheet.total)],
    ['2', t`Điểm tiêu chí kết quả thực hiện nhiệm vụ`, result === null ? '–' : formatExact(toFraction(result))],
    ['3', t`Tổng điểm theo dõi, đánh giá công chức`, total === null ? '–' : formatHundredths(total)],
  ]
  return (
    <Card title={t`II. Tổng hợp kết quả theo dõi, đánh giá công chức`}>
      <dl className="divide-y divide-line">
        {lines.map(([number, name, value]) => (
          <div key={number} className={`flex items-baseline gap-3 py-2 ${number === '3' ? 'font-semibold' : ''}`}>
            <dt className="flex-1">
              {number}. {name}
            </dt>
            <dd className="font-semibold">{value}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-3 space-y-4">{children}</div>
    </Card>
  )
}
