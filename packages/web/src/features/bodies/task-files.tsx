import { useLingui } from '@lingui/react/macro'
import type { BodyTaskReply } from '@thuoc-do/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { FILE_ENDINGS, FILE_LIMIT, useEvidenceUpload } from '../../lib/index.ts'
import { EvidenceLinks, FileDrop } from '../../ui/index.ts'
import { BODIES_KEY } from './queries.ts'

/** Files of evidence kept with a task. */
export function TaskFiles({ task }: { task: BodyTaskReply }) {
  if (task.files.length === 0) return null
  return (
    <div className="mt-1.5">
      <EvidenceLinks files={task.files} addressOf={({ id }) => `/api/body-tasks/${task.id}/files/${id}`} />
    </div>
  )
}

/** Takes a file of evidence, which goes to the server as soon as it is chosen. */
export function TaskFileDrop({ taskId }: { taskId: number }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const [given, setGiven] = useState<readonly string[]>([])
  const { busy, problem, upload } = useEvidenceUpload(`/api/body-tasks/${taskId}/files`, async ({ name }) => {
    setGiven((before) => [...before.filter((known) => known !== name), name])
    await queries.invalidateQueries({ queryKey: BODIES_KEY })
  })
  return (
    <div className="space-y-1.5">
      <FileDrop
        compact
        label={busy === null ? t`Tệp minh chứng (không bắt buộc)` : t`Đang gửi ${busy}…`}
        hint={t`PDF, ảnh, Word, Excel; tối đa 20 MB`}
        endings={FILE_ENDINGS}
        limit={FILE_LIMIT}
        file={null}
        onFile={(file) => {
          if (file) void upload(file)
        }}
      />
      {problem === null ? null : (
        <p role="alert" className="text-sm font-medium text-unsatisfactory">
          {problem}
        </p>
      )}
      {given.length === 0 ? null : (
        <output className="block text-sm text-soft">{t`Đã kèm: ${given.join(', ')}`}</output>
      )}
    </div>
  )
}
