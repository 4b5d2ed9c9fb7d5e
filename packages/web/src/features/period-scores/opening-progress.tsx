import { useLingui } from '@lingui/react/macro'
import type { Job } from '@thuoc-do/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { formatCount, isFinished, sentenceOfReason, useJob, WORK_KEY } from '../../lib/index.ts'
import { Button, Card, Notice, ProgressBar } from '../../ui/index.ts'

/** The opening of periods while it runs and what came of it; it may be left at any time. */
export function OpeningProgress({ jobId, onDismiss }: { jobId: string; onDismiss: () => void }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const job = useJob(jobId)
  const over = job !== null && isFinished(job)
  useEffect(() => {
    if (over) void queries.invalidateQueries({ queryKey: WORK_KEY })
  }, [over, queries])
  if (over) return <OpenedPeriods job={job} onDismiss={onDismiss} />
  return (
    <Card>
      <ProgressBar
        label={t`Đang mở kỳ theo dõi`}
        done={job?.done ?? 0}
        total={job?.total ?? 0}
        step={t`Có thể rời màn hình này; việc mở vẫn tiếp tục và sẽ báo khi xong.`}
      />
    </Card>
  )
}

/** What a finished opening did: who got a form, who was left out and why. */
export function OpenedPeriods({ job, onDismiss }: { job: Job; onDismiss: () => void }) {
  const { t } = useLingui()
  const close = <Button size="small" onPress={onDismiss}>{t`Đã xem`}</Button>
  if (job.state === 'failed') {
    return (
      <Notice
        tone="refusal"
        title={t`Việc mở kỳ dừng giữa chừng`}
        reasons={job.problems.map((problem) => sentenceOfReason(problem) ?? problem.code)}
        action={close}
      >
        <p>{t`Những phiếu đã mở vẫn còn. Mở lại cùng kỳ này thì hệ thống làm tiếp phần còn thiếu.`}</p>
      </Notice>
    )
  }
  const count = (name: string) => (typeof job.result[name] === 'number' ? job.result[name] : 0)
  const opened = formatCount(count('opened'))
  const already = formatCount(count('already'))
  const skipped = formatCount(count('skipped'))
  return (
    <Notice tone="success" title={t`Đã mở xong kỳ theo dõi`} action={close}>
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        <li>{t`Mở mới: ${opened} phiếu`}</li>
        <li>{t`Đã có từ trước: ${already}`}</li>
        <li>{t`Không thuộc diện: ${skipped}`}</li>
      </ul>
      <Reasons reasons={job.result['reasons']} />
      <LeftOut left={job.result['left']} />
    </Notice>
  )
}

function Reasons({ reasons }: { reasons: unknown }) {
  const { t } = useLingui()
  if (typeof reasons !== 'object' || reasons === null) return null
  const found = Object.entries(reasons).flatMap(([code, count]) =>
    typeof count === 'number' && count > 0 ? [[code, formatCount(count)] as const] : [],
  )
  return found.length === 0 ? null : (
    <ul className="list-disc pl-5 text-sm">
      {found.map(([code, count]) => (
        <li key={code}>
          {t`${count} người`}: {sentenceOfReason({ code, path: '' }) ?? code}
        </li>
      ))}
    </ul>
  )
}

/** Who got no form, by name, each with the reason. */
function LeftOut({ left }: { left: unknown }) {
  const { t } = useLingui()
  const people = Array.isArray(left)
    ? left.flatMap((one: unknown) =>
        typeof one === 'object' &&
        one !== null &&
        'fullName' in one &&
        typeof one.fullName === 'string' &&
        'reason' in one &&
        typeof one.reason === 'string'
          ? [{ fullName: one.fullName, reason: one.reason }]
          : [],
      )
    : []
  if (people.length === 0) return null
  return (
    <details>
      <summary className="text-sm font-medium">{t`Những ai?`}</summary>
      <ul className="mt-1 max-h-60 overflow-auto text-sm">
        {people.map(({ fullName, reason }, at) => (
          <li key={at}>
            {fullName}: {sentenceOfReason({ code: reason, path: '' }) ?? reason}
          </li>
        ))}
      </ul>
    </details>
  )
}
