import { useLingui } from '@lingui/react/macro'
import { importStartedSchema } from '@thuoc-do/contract'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { request, today, useReasons } from '../../lib/index.ts'
import { AnchorButton, Button, Card, DayField, FileDrop, Notice, PageHeader, TextLink } from '../../ui/index.ts'
import { ImportSteps } from './import-steps.tsx'

const LIMIT = 20 * 1_048_576

/** Where an import begins: take a file, fill it in, hand it over. Nothing is written before the preview is confirmed. */
export function ImportStartPage() {
  const { t } = useLingui()
  const navigate = useNavigate()
  const reasons = useReasons()
  const [file, setFile] = useState<File | null>(null)
  const [on, setOn] = useState<string | null>(today())
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<readonly string[]>([])

  async function upload(): Promise<void> {
    setTried(true)
    if (file === null || on === null || on > today()) return
    setBusy(true)
    setRefused([])
    try {
      const asked = new URLSearchParams({ fileName: file.name, on })
      const answer = await request(importStartedSchema, `/api/organisation/imports?${asked}`, {
        method: 'POST',
        body: new Blob([file], { type: 'application/octet-stream' }),
      })
      if (answer.ok) {
        const { importId, jobId } = answer.value
        await navigate({
          to: '/organisation/imports/$importId',
          params: { importId: String(importId) },
          search: { job: jobId },
        })
      } else setRefused(reasons(answer.refusal))
    } catch (problem) {
      setRefused(reasons(problem))
    } finally {
      setBusy(false)
    }
  }

  return (
    <div className="mx-auto max-w-4xl">
      <PageHeader
        title={t`Nhập tổ chức và nhân sự từ Excel`}
        crumbs={[{ key: 'all', content: <TextLink to="/organisation">{t`Tổ chức và nhân sự`}</TextLink> }]}
      />
      <ImportSteps at={file === null ? 1 : 2} />
      <div className="space-y-5">
        <Card title={t`1. Lấy tệp để điền`}>
          <p className="max-w-prose text-soft">
            {t`Lần đầu: dùng tệp mẫu, có hướng dẫn và dòng ví dụ. Lần sau: tải dữ liệu hiện có, sửa những gì thay đổi rồi nộp lại; dòng không sửa thì không thay đổi gì.`}
          </p>
          <div className="mt-3 flex flex-wrap gap-2.5">
            <AnchorButton href="/api/organisation/import-template" download>
              {t`Tải tệp mẫu (.xlsx)`}
            </AnchorButton>
            <AnchorButton href="/api/organisation/export" download>
              {t`Tải dữ liệu hiện có (.xlsx)`}
            </AnchorButton>
          </div>
        </Card>
        <Card title={t`2. Nộp tệp đã điền`}>
          <div className="space-y-4">
            <FileDrop
              label={t`Thả tệp Excel vào đây`}
              hint={t`Tệp .xlsx, nhiều nhất 20 MB`}
              endings={['.xlsx']}
              limit={LIMIT}
              file={file}
              onFile={setFile}
            />
            {tried && file === null ? (
              <p role="alert" className="text-sm font-medium text-unsatisfactory">
                {t`Hãy chọn tệp.`}
              </p>
            ) : null}
            <div className="max-w-xs">
              <DayField
                label={t`Dữ liệu đúng vào ngày`}
                hint={t`Đổi tên, chuyển cấp và đóng đơn vị trong tệp có hiệu lực từ ngày này.`}
                value={on}
                onChange={setOn}
                max={today()}
                problem={
                  on === null ? t`Hãy ghi ngày.` : on > today() ? t`Ngày này chưa tới; nhiều nhất là hôm nay.` : null
                }
              />
            </div>
            {refused.length > 0 ? <Notice tone="refusal" title={t`Chưa nộp được tệp`} reasons={refused} /> : null}
            <div className="flex flex-wrap items-center gap-3">
              <Button look="primary" isPending={busy} onPress={() => void upload()}>
                {t`Kiểm tra và xem trước`}
              </Button>
              <span className="text-sm text-soft">{t`Chưa ghi gì vào hệ thống ở bước này.`}</span>
            </div>
          </div>
        </Card>
      </div>
    </div>
  )
}
