import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { isFinished, sentenceOfReason, useJob, useReasons } from '../../lib/index.ts'
import { Card, Notice, ProgressBar } from '../../ui/index.ts'
import { simulationQuery } from './queries.ts'
import { SimulationResult } from './simulation-result.tsx'

const STEPS: Record<string, MessageDescriptor> = {
  queued: msg`Đang chờ đến lượt`,
  reading: msg`Đang đọc kết quả đã quyết định`,
  classifying: msg`Đang xếp loại lại từng người`,
  quota: msg`Đang phân bổ lại số chỗ xuất sắc`,
}

/** A simulation while it is computed and what it found; it may be left at any time. */
export function SimulationRun({ jobId }: { jobId: string }) {
  const { t, i18n } = useLingui()
  const reasons = useReasons()
  const job = useJob(jobId)
  const isOver = job !== null && isFinished(job)
  const { data: simulation, error } = useQuery({
    ...simulationQuery(jobId),
    enabled: isOver && job.state === 'done',
  })
  if (simulation) return <SimulationResult simulation={simulation} />
  if (error) return <Notice tone="refusal" title={t`Không đọc được kết quả thử`} reasons={reasons(error)} />
  if (isOver && job.state === 'failed')
    return (
      <Notice
        tone="refusal"
        title={t`Việc thử dừng giữa chừng`}
        reasons={job.problems.map((problem) => sentenceOfReason(problem) ?? problem.code)}
      />
    )
  const step = STEPS[job?.step ?? 'queued']
  return (
    <Card>
      <ProgressBar
        label={step ? i18n._(step) : t`Đang tính`}
        done={job?.done ?? 0}
        total={job?.total ?? 0}
        step={t`Có thể rời màn hình này; việc tính vẫn tiếp tục.`}
      />
    </Card>
  )
}
