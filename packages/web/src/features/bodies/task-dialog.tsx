import { useLingui } from '@lingui/react/macro'
import { bodyTaskActedSchema, type BodyTaskActRequest, type BodyTaskReply } from '@thuoc-do/contract'
import { useState } from 'react'
import { request, today } from '../../lib/index.ts'
import { Checkbox, DayField, FormDialog, Select, TextField } from '../../ui/index.ts'
import { BODIES_KEY } from './queries.ts'
import { TaskFileDrop } from './task-files.tsx'
import { useTaskActs, type TaskAct } from './task-acts.ts'

type Fields = {
  day: string | null
  name: string
  text: string
  exceeded: boolean
  verdict: 'good' | 'poor' | 'not-done' | null
  granted: 'yes' | 'no' | null
}

/** The act as it is sent; null while something is missing. */
function actOf(kind: TaskAct, fields: Fields): BodyTaskActRequest | null {
  const { day, name, exceeded, verdict, granted } = fields
  const text = fields.text.trim()
  if (text === '') return null
  switch (kind) {
    case 'reported':
      return day === null ? null : { kind, doneOn: day, exceeded, evidence: text }
    case 'report-taken-back':
    case 'withdrawn':
      return { kind, reason: text }
    case 'postponement-claimed':
      return day === null ? null : { kind, until: day, reason: text }
    case 'judged':
      return verdict === null ? null : { kind, verdict, reason: text }
    case 'exceeding-answered':
      return granted === null ? null : { kind, granted: granted === 'yes', reason: text }
    case 'postponement-answered':
      return granted === null || day === null ? null : { kind, granted: granted === 'yes', until: day, reason: text }
    case 'changed':
      return day === null || name.trim() === '' ? null : { kind, name: name.trim(), dueOn: day, reason: text }
    default:
      return kind satisfies never
  }
}

/** The day a dialog begins with: what was claimed, what is there, or today. */
function firstDay(act: TaskAct, task: BodyTaskReply): string | null {
  if (act === 'reported') return today()
  if (act === 'changed') return task.dueOn
  if (act === 'postponement-answered') {
    const claim = task.events.findLast(({ kind }) => kind === 'postponement-claimed')?.act['until']
    return typeof claim === 'string' ? claim : null
  }
  return null
}

/** Asks for what an act needs and does it. */
export function TaskDialog({ task, act, onClose }: { task: BodyTaskReply; act: TaskAct; onClose: () => void }) {
  const { t } = useLingui()
  const names = useTaskActs()
  const [key] = useState(() => crypto.randomUUID())
  const [tried, setTried] = useState(false)
  const [fields, setFields] = useState<Fields>(() => ({
    day: firstDay(act, task),
    name: task.name,
    text: '',
    exceeded: false,
    verdict: null,
    granted: null,
  }))
  const change = (part: Partial<Fields>) => setFields((now) => ({ ...now, ...part }))
  const dayLabel = act === 'reported' ? t`Ngày hoàn thành` : act === 'changed' ? t`Hạn hoàn thành` : t`Lùi đến ngày`
  const asksDay =
    act === 'reported' ||
    act === 'changed' ||
    act === 'postponement-claimed' ||
    (act === 'postponement-answered' && fields.granted !== 'no')
  const asksAnswer = act === 'exceeding-answered' || act === 'postponement-answered'
  return (
    <FormDialog
      title={names[act]}
      action={names[act]}
      said={t`Đã ghi nhận.`}
      refreshes={BODIES_KEY}
      onClose={onClose}
      look={act === 'withdrawn' ? 'danger' : 'primary'}
      send={() => {
        setTried(true)
        const body = actOf(act, fields)
        const url = `/api/body-tasks/${task.id}/events`
        return body === null ? null : request(bodyTaskActedSchema, url, { method: 'POST', body: { key, act: body } })
      }}
    >
      {act === 'changed' ? (
        <TextField
          label={t`Nhiệm vụ`}
          lines={2}
          maxLength={500}
          value={fields.name}
          onChange={(name) => change({ name })}
        />
      ) : (
        <p>{task.name}</p>
      )}
      {act === 'judged' ? (
        <Select
          label={t`Kết quả`}
          options={[
            { id: 'good', label: t`Hoàn thành, bảo đảm chất lượng` },
            { id: 'poor', label: t`Hoàn thành, chưa bảo đảm chất lượng` },
            { id: 'not-done', label: t`Chưa hoàn thành` },
          ]}
          value={fields.verdict}
          onChange={(verdict) => change({ verdict })}
          problem={tried && fields.verdict === null ? t`Hãy chọn.` : null}
        />
      ) : null}
      {asksAnswer ? (
        <Select
          label={t`Trả lời`}
          options={[
            {
              id: 'yes',
              label: act === 'exceeding-answered' ? t`Công nhận vượt mức` : t`Xác nhận bất khả kháng, lùi hạn`,
            },
            { id: 'no', label: t`Không đồng ý` },
          ]}
          value={fields.granted}
          onChange={(granted) => change({ granted })}
          problem={tried && fields.granted === null ? t`Hãy chọn.` : null}
        />
      ) : null}
      {asksDay ? (
        <DayField
          label={dayLabel}
          value={fields.day}
          onChange={(day) => change({ day })}
          problem={tried && fields.day === null ? t`Hãy chọn ngày.` : null}
        />
      ) : null}
      {act === 'reported' ? (
        <Checkbox isSelected={fields.exceeded} onChange={(exceeded) => change({ exceeded })}>
          {t`Đề nghị công nhận hoàn thành vượt mức yêu cầu`}
        </Checkbox>
      ) : null}
      <TextField
        label={act === 'reported' ? t`Minh chứng: số văn bản, địa chỉ, sản phẩm` : t`Lý do, căn cứ`}
        lines={3}
        maxLength={2000}
        value={fields.text}
        onChange={(text) => change({ text })}
        problem={tried && fields.text.trim() === '' ? t`Hãy ghi nội dung này.` : null}
      />
      {act === 'reported' ? <TaskFileDrop taskId={task.id} /> : null}
    </FormDialog>
  )
}
