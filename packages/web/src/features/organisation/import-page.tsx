import { useLingui } from '@lingui/react/macro'
import { queuedSchema, type Import } from '@thuoc-do/contract'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { formatDay, isFinished, request, useJob, useReasons } from '../../lib/index.ts'
import { Card, LinkButton, Notice, PageHeader, ProgressBar, TextLink } from '../../ui/index.ts'
import { ImportPreview } from './import-preview.tsx'
import { ImportProblems } from './import-problems.tsx'
import { ImportSteps } from './import-steps.tsx'
import { JobTrouble } from './job-trouble.tsx'
import { ORGANISATION, importQuery } from './queries.ts'
import { sentenceOrCode } from './sentences.ts'
import { useWords } from './words.ts'

const STEP: Record<Import['state'], 2 | 3 | 4> = {
  reading: 2,
  refused: 2,
  ready: 3,
  applying: 4,
  applied: 4,
  stale: 3,
}

/** One import, wherever it is: the same address always shows how it stands. */
export function ImportPage() {
  const { t } = useLingui()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const reasons = useReasons()
  const words = useWords()
  const { importId } = useParams({ from: '/signed-in/organisation/imports/$importId' })
  const { job: jobId } = useSearch({ from: '/signed-in/organisation/imports/$importId' })
  const { data } = useSuspenseQuery(importQuery(importId))
  const working = data.state === 'reading' || data.state === 'applying'
  const job = useJob(working ? (jobId ?? null) : null)
  const over = job !== null && isFinished(job)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<readonly string[]>([])
  useEffect(() => {
    if (over) void queries.invalidateQueries({ queryKey: ORGANISATION })
  }, [over, queries])

  async function confirm(): Promise<void> {
    setBusy(true)
    setRefused([])
    try {
      const answer = await request(queuedSchema, `/api/organisation/imports/${importId}/confirm`, { method: 'POST' })
      if (answer.ok) {
        await navigate({
          to: '/organisation/imports/$importId',
          params: { importId },
          search: { job: answer.value.jobId },
          replace: true,
        })
      } else setRefused(reasons(answer.refusal))
      await queries.invalidateQueries({ queryKey: ORGANISATION })
    } catch (problem) {
      setRefused(reasons(problem))
    } finally {
      setBusy(false)
    }
  }

  const day = formatDay(data.on)
  const again = <LinkButton to="/organisation/import">{t`Nộp tệp khác`}</LinkButton>
  return (
    <div className="mx-auto max-w-5xl">
      <PageHeader
        title={data.fileName}
        crumbs={[
          { key: 'all', content: <TextLink to="/organisation">{t`Tổ chức và nhân sự`}</TextLink> },
          { key: 'import', content: <TextLink to="/organisation/import">{t`Nhập từ Excel`}</TextLink> },
        ]}
        about={t`Dữ liệu đúng vào ngày ${day}`}
      />
      <ImportSteps at={STEP[data.state]} />
      <div className="space-y-5">
        {working ? (
          job?.state === 'failed' ? (
            <>
              <JobTrouble job={job} />
              {again}
            </>
          ) : (
            <Card>
              <ProgressBar
                label={data.state === 'reading' ? t`Đang kiểm tra tệp` : t`Đang ghi vào hệ thống`}
                done={job?.done ?? 0}
                total={job?.total ?? 0}
                step={words.step(job?.step ?? '')}
              />
              <p className="mt-2 text-sm text-soft">
                {t`Có thể rời trang này: việc vẫn chạy, và địa chỉ này luôn cho biết đang tới đâu.`}
              </p>
            </Card>
          )
        ) : null}
        {data.fileProblems.length > 0 ? (
          <Notice
            tone="refusal"
            title={t`Không dùng được tệp này`}
            reasons={data.fileProblems.map((problem) => sentenceOrCode(problem))}
            action={again}
          />
        ) : null}
        {data.problemCount > 0 ? <ImportProblems data={data} again={again} /> : null}
        {data.state === 'stale' ? (
          <Notice tone="attention" reasons={[sentenceOrCode({ code: 'import-stale' })]} action={again} />
        ) : null}
        {refused.length > 0 ? <Notice tone="refusal" title={t`Chưa thực hiện được`} reasons={refused} /> : null}
        {data.state === 'ready' || data.state === 'applied' ? (
          <ImportPreview data={data} busy={busy} onConfirm={() => void confirm()} />
        ) : null}
      </div>
    </div>
  )
}
