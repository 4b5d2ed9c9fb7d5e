import { useLingui } from '@lingui/react/macro'
import { addedBodyTasksSchema } from '@thuoc-do/contract'
import { useState } from 'react'
import { formatCount, request } from '../../lib/index.ts'
import { DayField, FormDialog, Select, TextField } from '../../ui/index.ts'
import { BODIES_KEY, type ShownBody } from './queries.ts'

/** Adds tasks to a body's year: one on each line, all with one day. */
export function AddTasksDialog({ body, onClose }: { body: ShownBody; onClose: () => void }) {
  const { t } = useLingui()
  const [key] = useState(() => crypto.randomUUID())
  const [text, setText] = useState('')
  const [dueOn, setDueOn] = useState<string | null>(null)
  const [source, setSource] = useState<'programme' | 'arisen'>('programme')
  const [document, setDocument] = useState('')
  const [tried, setTried] = useState(false)
  const names = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const count = formatCount(names.length)
  return (
    <FormDialog
      title={t`Thêm nhiệm vụ năm ${body.year}`}
      action={names.length > 1 ? t`Thêm ${count} nhiệm vụ` : t`Thêm nhiệm vụ`}
      said={t`Đã thêm nhiệm vụ.`}
      refreshes={BODIES_KEY}
      onClose={onClose}
      send={() => {
        setTried(true)
        if (names.length === 0 || dueOn === null) return null
        const sent = { key, unitId: body.unitId, year: body.year, source, document, dueOn, names }
        return request(addedBodyTasksSchema, '/api/body-tasks', { method: 'POST', body: sent })
      }}
    >
      <TextField
        label={t`Nhiệm vụ`}
        hint={t`Mỗi dòng một nhiệm vụ; dán được từ bảng tính.`}
        lines={5}
        value={text}
        onChange={setText}
        problem={tried && names.length === 0 ? t`Hãy ghi ít nhất một nhiệm vụ.` : null}
      />
      <DayField
        label={t`Hạn hoàn thành`}
        value={dueOn}
        onChange={setDueOn}
        min={`${body.year}-01-01`}
        max={`${body.year}-12-31`}
        problem={tried && dueOn === null ? t`Hãy chọn ngày.` : null}
      />
      <Select
        label={t`Nguồn`}
        options={[
          { id: 'programme', label: t`Chương trình, kế hoạch công tác năm` },
          { id: 'arisen', label: t`Nhiệm vụ phát sinh` },
        ]}
        value={source}
        onChange={setSource}
      />
      <TextField label={t`Số văn bản giao`} maxLength={200} value={document} onChange={setDocument} />
    </FormDialog>
  )
}
