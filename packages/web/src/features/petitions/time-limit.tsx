import { useLingui } from '@lingui/react/macro'
import type { DeadlineReply } from '@thuoc-do/contract'
import { formatCount, formatDay } from '../../lib/index.ts'

const LOOK: Record<DeadlineReply['state'], string> = {
  running: 'text-ink',
  'due-soon': 'text-satisfactory font-semibold',
  overdue: 'text-unsatisfactory font-semibold',
}

/** A time limit in one line: its last day, how much is left, and a warning for both sides when it runs out. */
export function TimeLimit({ limit }: { limit: DeadlineReply }) {
  const { t } = useLingui()
  const on = formatDay(limit.on)
  const left = formatCount(Math.abs(limit.left))
  const years = limit.unkeptYears.join(', ')
  const words = {
    running: t`đến hết ngày ${on}, còn ${left} ngày làm việc`,
    'due-soon': limit.left === 0 ? t`hôm nay là ngày cuối (${on})` : t`sắp hết hạn: ${on}, còn ${left} ngày làm việc`,
    overdue: t`đã quá hạn ${left} ngày làm việc (hạn ${on})`,
  }[limit.state]
  return (
    <>
      <span className={LOOK[limit.state]}>{words}</span>
      {limit.unkeptYears.length > 0 ? (
        <span className="block text-sm text-satisfactory">
          {t`Cơ quan chưa nhập lịch nghỉ năm ${years}; hạn này mới chỉ trừ thứ Bảy và Chủ nhật.`}
        </span>
      ) : null}
    </>
  )
}
