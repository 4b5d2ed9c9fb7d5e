import { useLingui } from '@lingui/react/macro'
import type { WorkMonth, WorkYearReply } from '@thuoc-do/contract'
import { formatExact, hundredthsOf } from '../lib/index.ts'
import { Yardstick, type Band } from './yardstick.tsx'
import { useYearWords } from './year-words.ts'

type MonthsTableProps = Pick<WorkYearReply, 'year' | 'months' | 'total' | 'meanSoFar'> & {
  /** Of the rule set's points; empty draws no rulers. */
  bands: readonly Band[]
}

/** The twelve months as on Mẫu số 02: score, where it stands, and why there is none. */
export function MonthsTable({ year, months, total, meanSoFar, bands }: MonthsTableProps) {
  const { t } = useLingui()
  const counted = meanSoFar?.months ?? 0
  return (
    <table className="w-full text-left">
      <caption className="sr-only">{t`Điểm từng tháng trong năm ${year}`}</caption>
      <thead>
        <tr className="border-b border-line text-sm text-soft">
          <th scope="col" className="w-20 py-2 pl-5 font-medium max-sm:w-14">{t`Tháng`}</th>
          <th scope="col" className="w-24 py-2 pr-4 text-right font-medium max-sm:w-20">{t`Tổng điểm`}</th>
          <th scope="col" className="w-36 py-2 font-medium max-sm:hidden">
            <span className="sr-only">{t`Trên thước điểm`}</span>
          </th>
          <th scope="col" className="py-2 pr-5 pl-2 font-medium">{t`Ghi chú`}</th>
        </tr>
      </thead>
      <tbody>
        {months.map((month) => (
          <MonthLine key={month.period} month={month} bands={bands} />
        ))}
      </tbody>
      <tfoot>
        <tr className="border-t-2 border-line-strong font-semibold">
          <th scope="row" className="py-3 pl-5">{t`Cả năm`}</th>
          <td className="py-3 pr-4 text-right tabular-nums">{formatExact(total.total)}</td>
          <td className="py-3 max-sm:hidden">
            <Strip bands={bands} total={total.total} />
          </td>
          <td className="py-3 pr-5 pl-2 text-sm font-normal text-soft">
            {total.total === null && meanSoFar !== null
              ? t`Tạm tính ${formatExact(meanSoFar.value)}, trung bình của ${counted} tháng đã có điểm`
              : total.total === null
                ? t`Chưa có tháng nào có điểm`
                : t`Trung bình cộng của ${counted} tháng`}
          </td>
        </tr>
      </tfoot>
    </table>
  )
}

function MonthLine({ month, bands }: { month: WorkMonth; bands: readonly Band[] }) {
  const { number, total, provisional, waitedFor, standing } = month
  const pending = standing === 'missing' || (standing === 'absent' && waitedFor)
  return (
    <tr className={`border-b border-line last:border-b-0 ${pending ? 'bg-[#fffdf7]' : ''}`}>
      <th scope="row" className="py-2 pl-5 align-top font-medium tabular-nums">
        {number}
      </th>
      <td className="py-2 pr-4 text-right align-top whitespace-nowrap tabular-nums">
        {total !== null ? (
          <b className="font-semibold">{formatExact(total)}</b>
        ) : provisional !== null ? (
          <span className="text-soft">≈ {formatExact(provisional)}</span>
        ) : (
          <span className="text-soft">–</span>
        )}
      </td>
      <td className="py-2 align-top max-sm:hidden">
        <Strip bands={bands} total={total} />
      </td>
      <td className="py-2 pr-5 pl-2 align-top text-sm">
        <MonthNote month={month} />
      </td>
    </tr>
  )
}

function Strip({ bands, total }: { bands: readonly Band[]; total: string | null }) {
  const value = hundredthsOf(total)
  return bands.length === 0 || value === null ? null : <Yardstick size="small" bands={bands} markers={[{ value }]} />
}

/** Whose score it is, why there is none, or what it waits for. */
export function MonthNote({ month }: { month: WorkMonth }) {
  const { t } = useLingui()
  const words = useYearWords()
  const { standing, body, document, ofQuarter, absence, why, waitedFor, provisional, reason, leftOutBy } = month
  const parts: string[] = []
  if (ofQuarter !== null) parts.push(t`Theo điểm ${words.period(ofQuarter)}.`)
  if (standing === 'scored' && body !== null) parts.push(t`Do ${body} chấm.`)
  if (standing === 'carried') parts.push(t`Do ${body ?? ''} chấm, văn bản ${document ?? ''}.`)
  if (standing === 'absent' && absence !== null) {
    const kind = words.absence(absence)
    parts.push(
      waitedFor
        ? t`${kind}, văn bản ${document ?? ''}; chưa có lý do để không tính vào trung bình.`
        : t`${kind}, văn bản ${document ?? ''}; không tính vào trung bình.`,
    )
  }
  if (standing === 'left-out' && reason !== null)
    parts.push(
      leftOutBy === 'agency'
        ? t`Cơ quan không tính tháng này cho ai: ${reason}`
        : t`Không có điểm, không tính vào trung bình: ${reason}`,
    )
  if (standing === 'to-come') parts.push(provisional === null ? t`Chưa đến.` : t`Đang theo dõi.`)
  if (standing === 'missing' && why !== null) parts.push(words.waits(why))
  const pending = standing === 'missing' || (standing === 'absent' && waitedFor)
  return <span className={pending ? 'font-medium text-satisfactory' : 'text-soft'}>{parts.join(' ')}</span>
}
