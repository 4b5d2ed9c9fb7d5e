import { useLingui } from '@lingui/react/macro'
import { openingResultSchema, type Job, type OpeningResult, type RoundRow } from '@thuoc-do/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { formatCount, isFinished, sentenceOfReason, useJob } from '../../lib/index.ts'
import { Button, Card, Notice, ProgressBar, TextLink } from '../../ui/index.ts'
import { ROUNDS_KEY, roundsQuery } from './queries.ts'

/** The opening of a round while it runs and what came of it; it may be left at any time. */
export function OpeningPanel({ jobId, onDismiss }: { jobId: string; onDismiss: () => void }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const job = useJob(jobId)
  const { data: rounds } = useQuery(roundsQuery)
  const over = job !== null && isFinished(job)
  useEffect(() => {
    if (over) void queries.invalidateQueries({ queryKey: ROUNDS_KEY })
  }, [over, queries])
  if (over) return <OpeningOutcome job={job} rounds={rounds?.rounds ?? []} onDismiss={onDismiss} />
  return (
    <Card>
      <ProgressBar
        label={t`Đang mở đợt đánh giá`}
        done={job?.done ?? 0}
        total={job?.total ?? 0}
        step={t`Có thể rời màn hình này; việc mở vẫn tiếp tục và sẽ báo khi xong.`}
      />
    </Card>
  )
}

/** What a finished opening did, or why it stopped. */
export function OpeningOutcome(props: {
  job: Job
  rounds: readonly Pick<RoundRow, 'id' | 'name'>[]
  onDismiss: () => void
}) {
  const { t } = useLingui()
  const { job, rounds, onDismiss } = props
  const result = openingResultSchema.safeParse(job.result)
  const round = rounds.find(({ id }) => id === result.data?.roundId)
  const close = <Button size="small" onPress={onDismiss}>{t`Đã xem`}</Button>
  if (job.state === 'failed' || !result.success) {
    return (
      <Notice
        tone="refusal"
        title={t`Việc mở đợt dừng giữa chừng`}
        reasons={job.problems.map((problem) => sentenceOfReason(problem) ?? problem.code)}
        action={close}
      >
        <p>{t`Những phiếu đã mở vẫn còn. Mở lại cùng đợt này thì hệ thống làm tiếp phần còn thiếu.`}</p>
      </Notice>
    )
  }
  return (
    <Notice tone="success" title={round ? t`Đã mở xong đợt ${round.name}` : t`Đã mở xong đợt đánh giá`} action={close}>
      <OpeningFigures result={result.data} />
    </Notice>
  )
}

function OpeningFigures({ result }: { result: OpeningResult }) {
  const { t } = useLingui()
  const opened = formatCount(result.opened)
  const already = formatCount(result.already)
  const notRated = formatCount(result.notRated)
  const skipped = formatCount(result.skipped)
  const reasons = Object.entries(result.reasons).filter(([, count]) => count > 0)
  return (
    <>
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        <li>{t`Mở mới: ${opened} phiếu`}</li>
        <li>{t`Đã có từ trước: ${already}`}</li>
        <li>{t`Không thuộc diện xếp loại: ${notRated}`}</li>
        <li>{t`Bỏ qua: ${skipped}`}</li>
      </ul>
      {reasons.length > 0 ? (
        <ul className="list-disc pl-5 text-sm">
          {reasons.map(([code, count]) => (
            <li key={code}>
              {t`${formatCount(count)} người`}: {sentenceOfReason({ code, path: '' }) ?? code}
            </li>
          ))}
        </ul>
      ) : null}
      <p>
        <TextLink
          to="/rounds/$roundId"
          params={{ roundId: String(result.roundId) }}
        >{t`Mở danh sách cơ quan của đợt`}</TextLink>
      </p>
    </>
  )
}
