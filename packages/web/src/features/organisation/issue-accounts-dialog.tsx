import { useLingui } from '@lingui/react/macro'
import { jobsSchema, queuedSchema } from '@thuoc-do/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { fetchValue, formatCount, formatInstant, isFinished, request, useJob, useReasons } from '../../lib/index.ts'
import { AnchorButton, Button, Dialog, Notice, PlainAnchor, ProgressBar } from '../../ui/index.ts'
import { ORGANISATION } from './queries.ts'
import { JobTrouble } from './job-trouble.tsx'
import { useWords } from './words.ts'

const fileOf = (jobId: string) => `/api/jobs/${jobId}/file`
const issuedIn = (result: Record<string, unknown>): number =>
  typeof result['issued'] === 'number' ? result['issued'] : 0

/** Issues accounts to one person, or to everybody of a unit who has none, and hands over the one list of first passwords. */
export function IssueAccountsDialog(props: {
  /** Who it is for, in words. */
  who: string
  recipients: { unitId: number } | { personIds: number[] }
  onClose: () => void
}) {
  const { t } = useLingui()
  const words = useWords()
  const reasons = useReasons()
  const queries = useQueryClient()
  const { who, recipients, onClose } = props
  const [jobId, setJobId] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<readonly string[]>([])
  const job = useJob(jobId)
  const over = job !== null && isFinished(job)
  useEffect(() => {
    if (over) void queries.invalidateQueries({ queryKey: ORGANISATION })
  }, [over, queries])

  async function start(): Promise<void> {
    setBusy(true)
    setRefused([])
    try {
      const answer = await request(queuedSchema, '/api/accounts', { method: 'POST', body: recipients })
      if (answer.ok) setJobId(answer.value.jobId)
      else setRefused(reasons(answer.refusal))
    } catch (problem) {
      setRefused(reasons(problem))
    } finally {
      setBusy(false)
    }
  }

  const issued = formatCount(job === null ? 0 : issuedIn(job.result))
  return (
    <Dialog
      title={t`Cấp tài khoản: ${who}`}
      isOpen
      onClose={onClose}
      foot={
        jobId === null ? (
          <>
            <Button onPress={onClose}>{t`Thôi`}</Button>
            <Button look="primary" isPending={busy} onPress={() => void start()}>{t`Cấp tài khoản`}</Button>
          </>
        ) : (
          <Button onPress={onClose}>{t`Đóng`}</Button>
        )
      }
    >
      <div className="space-y-4">
        {jobId === null ? (
          <>
            <p>
              {'unitId' in recipients
                ? t`Mọi người trong đơn vị và cấp dưới chưa có tài khoản sẽ được cấp; ai đã có thì giữ nguyên.`
                : t`Tên đăng nhập được đặt theo họ tên, không dấu.`}
            </p>
            <Notice tone="attention" title={t`Mật khẩu lần đầu chỉ có trong một tệp`}>
              {t`Hệ thống không giữ mật khẩu và không hiện lại được. Hãy tải tệp về, phát riêng cho từng người rồi xóa tệp; mỗi người phải đổi mật khẩu khi đăng nhập lần đầu.`}
            </Notice>
            <EarlierFiles />
          </>
        ) : job === null || !isFinished(job) ? (
          <>
            <ProgressBar
              label={t`Đang cấp tài khoản`}
              done={job?.done ?? 0}
              total={job?.total ?? 0}
              step={words.step(job?.step ?? '')}
            />
            <p className="text-sm text-soft">{t`Có thể đóng cửa sổ này: việc vẫn chạy, tệp có ở đây khi mở lại.`}</p>
          </>
        ) : job.state === 'failed' ? (
          <JobTrouble job={job} />
        ) : issuedIn(job.result) === 0 ? (
          <Notice tone="information" title={t`Không có ai cần cấp`}>
            {t`Mọi người ở đây đã có tài khoản.`}
          </Notice>
        ) : (
          <Notice
            tone="success"
            title={t`Đã cấp ${issued} tài khoản`}
            action={
              <AnchorButton look="primary" href={fileOf(job.id)} download>
                {t`Tải danh sách mật khẩu (.xlsx)`}
              </AnchorButton>
            }
          >
            {t`Phát riêng cho từng người, không gửi chung cả danh sách; xong thì xóa tệp.`}
          </Notice>
        )}
        {refused.length > 0 ? <Notice tone="refusal" title={t`Chưa thực hiện được`} reasons={refused} /> : null}
      </div>
    </Dialog>
  )
}

/** Lists this account made before: who closed the window too early finds his file again. */
function EarlierFiles() {
  const { t } = useLingui()
  const { data } = useQuery({
    queryKey: [...ORGANISATION, 'jobs'],
    queryFn: ({ signal }) => fetchValue(jobsSchema, '/api/jobs', { signal }),
  })
  const files = (data?.jobs ?? []).filter(
    ({ kind, file, result }) => kind === 'issue-accounts' && file !== null && issuedIn(result) > 0,
  )
  if (files.length === 0) return null
  return (
    <div className="text-sm">
      <p className="font-medium">{t`Các lần cấp trước của anh/chị`}</p>
      <ul className="mt-1 space-y-0.5">
        {files.slice(0, 3).map(({ id, createdAt, result }) => {
          const at = formatInstant(createdAt)
          const count = formatCount(issuedIn(result))
          return (
            <li key={id}>
              <PlainAnchor href={fileOf(id)} download>{t`${at}: ${count} tài khoản`}</PlainAnchor>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
