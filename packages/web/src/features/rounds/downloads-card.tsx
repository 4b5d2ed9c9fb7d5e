import { useLingui } from '@lingui/react/macro'
import { queuedSchema, type Dossier } from '@thuoc-do/contract'
import { useState } from 'react'
import { formatCount, isFinished, request, sentenceOfReason, useJob, useReasons } from '../../lib/index.ts'
import { AnchorButton, Button, Card, Notice, ProgressBar } from '../../ui/index.ts'
import { dossierPath } from './queries.ts'

type FormFormat = 'docx' | 'pdf'

/** What can be taken out of the dossier: the consolidated list at once, everybody's forms as a piece of work. */
export function DownloadsCard({ dossier }: { dossier: Dossier }) {
  const { t } = useLingui()
  const reasonsOf = useReasons()
  const [jobId, setJobId] = useState<string | null>(null)
  const [refused, setRefused] = useState<readonly string[]>([])
  const path = dossierPath(dossier.roundId, dossier.agencyId)

  async function make(format: FormFormat, notices = false): Promise<void> {
    setRefused([])
    try {
      const answer = await request(queuedSchema, notices ? `${path}/notices` : `/api/rounds/${dossier.roundId}/forms`, {
        method: 'POST',
        body: notices ? { format } : { unitId: dossier.agencyId, format },
      })
      if (answer.ok) setJobId(answer.value.jobId)
      else setRefused(reasonsOf(answer.refusal))
    } catch (problem) {
      setRefused(reasonsOf(problem))
    }
  }

  return (
    <Card title={t`Tải về`}>
      <div className="space-y-3">
        <AnchorButton href={`${path}/list.xlsx`} download wide>
          {t`Danh sách tổng hợp (.xlsx)`}
        </AnchorButton>
        <div className="grid grid-cols-2 gap-2">
          <Button wide onPress={() => void make('docx')}>{t`Mọi phiếu (Word)`}</Button>
          <Button wide onPress={() => void make('pdf')}>{t`Mọi phiếu (PDF)`}</Button>
        </div>
        {dossier.counts.decided > 0 ? (
          <div className="grid grid-cols-2 gap-2">
            <Button wide onPress={() => void make('docx', true)}>{t`Thông báo (Word)`}</Button>
            <Button wide onPress={() => void make('pdf', true)}>{t`Thông báo (PDF)`}</Button>
          </div>
        ) : null}
        {jobId ? <FormsProgress jobId={jobId} /> : null}
        {refused.length > 0 ? <Notice tone="refusal" title={t`Chưa lập được phiếu`} reasons={refused} /> : null}
      </div>
    </Card>
  )
}

/** The forms being made, and the way to the file once they are. */
function FormsProgress({ jobId }: { jobId: string }) {
  const { t } = useLingui()
  const job = useJob(jobId)
  if (!job || !isFinished(job)) {
    return <ProgressBar label={t`Đang lập phiếu`} done={job?.done ?? 0} total={job?.total ?? 0} />
  }
  if (job.state === 'failed' || !job.file) {
    return (
      <Notice
        tone="refusal"
        title={t`Chưa lập được phiếu`}
        reasons={job.problems.map((problem) => sentenceOfReason(problem) ?? problem.code)}
      />
    )
  }
  const size = formatCount(Math.max(1, Math.ceil(job.file.size / 1024)))
  return (
    <AnchorButton look="primary" href={`/api/jobs/${jobId}/file`} download wide>
      {t`Tải tệp phiếu (${size} KB)`}
    </AnchorButton>
  )
}
