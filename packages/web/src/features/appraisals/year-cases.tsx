import { useLingui } from '@lingui/react/macro'
import { recordedSchema, type Appraisal, type CaseBook, type CaseRecord } from '@thuoc-do/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { APPRAISALS_KEY, formatDay, request, useReasons } from '../../lib/index.ts'
import {
  Button,
  Card,
  Checkbox,
  DayField,
  FormDialog,
  localText,
  ReasonDialog,
  Select,
  TextField,
} from '../../ui/index.ts'

type Props = { appraisal: Appraisal; book: CaseBook }

/** Facts that settle the level, each with the document that established it; the personnel body records them. */
export function CasesCard({ appraisal, book }: Props) {
  const { t } = useLingui()
  const [recording, setRecording] = useState(false)
  const [mistaken, setMistaken] = useState<CaseRecord | null>(null)
  const { cases, can } = book
  const since = appraisal.year?.since ?? null
  const counted = cases.filter(({ id }) => since?.withdrawn.every((record) => record.id !== id) ?? true)
  if (cases.length === 0 && !can.recordCase) return null
  return (
    <Card
      title={t`Kỷ luật, kết luận vi phạm trong năm`}
      aside={
        can.recordCase ? (
          <Button size="small" onPress={() => setRecording(true)}>{t`Ghi nhận…`}</Button>
        ) : appraisal.year === null ? undefined : (
          t`Điều 11, Điều 20`
        )
      }
    >
      {cases.length === 0 ? (
        <p className="text-soft">{t`Chưa ghi nhận trường hợp nào. Không ghi nhận nghĩa là không có.`}</p>
      ) : (
        <CaseList cases={counted} onWithdraw={can.recordCase ? setMistaken : null} />
      )}
      {since !== null && since.recorded.length > 0 ? (
        <section className="mt-4 space-y-2">
          <h3 className="font-semibold">{t`Ghi nhận sau khi đã quyết định`}</h3>
          <p className="text-sm text-soft">{t`Tự nó không đổi kết quả; được tính khi người có thẩm quyền thay thế quyết định.`}</p>
          <CaseList cases={since.recorded} onWithdraw={setMistaken} />
        </section>
      ) : null}
      {since !== null && since.withdrawn.length > 0 ? (
        <section className="mt-4 space-y-2">
          <h3 className="font-semibold">{t`Đã hủy sau khi quyết định, quyết định vẫn còn tính`}</h3>
          <CaseList cases={since.withdrawn} onWithdraw={null} />
        </section>
      ) : null}
      {recording ? <RecordCaseDialog appraisal={appraisal} book={book} onClose={() => setRecording(false)} /> : null}
      {mistaken ? (
        <WithdrawCaseDialog appraisalId={appraisal.id} record={mistaken} onClose={() => setMistaken(null)} />
      ) : null}
    </Card>
  )
}

function CaseList(props: { cases: readonly CaseRecord[]; onWithdraw: ((record: CaseRecord) => void) | null }) {
  const { t } = useLingui()
  const { cases, onWithdraw } = props
  return (
    <ul className="space-y-3">
      {cases.map((record) => (
        <li key={record.id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
          <div className="min-w-0 flex-1 basis-64">
            <p className="font-medium">{localText(record.label)}</p>
            <p className="text-sm text-soft">
              {t`${record.violation} · văn bản ${record.document} ngày ${formatDay(record.on)}`}
              {record.atFormerBody ? ` · ${t`xảy ra ở tổ chức cũ, tính vào kết quả của tổ chức cũ`}` : ''}
            </p>
          </div>
          {onWithdraw === null ? null : (
            <Button look="quiet" size="small" onPress={() => onWithdraw(record)}>{t`Hủy bản ghi…`}</Button>
          )}
        </li>
      ))}
    </ul>
  )
}

function RecordCaseDialog({ appraisal, book, onClose }: Props & { onClose: () => void }) {
  const { t } = useLingui()
  const [fact, setFact] = useState<string | null>(null)
  const [violation, setViolation] = useState('')
  const [document, setDocument] = useState('')
  const [on, setOn] = useState<string | null>(null)
  const [atFormerBody, setAtFormerBody] = useState(false)
  const [tried, setTried] = useState(false)
  const chosen = book.recordable.find((known) => known.fact === fact)
  const needed = (lacking: boolean): string | null => (tried && lacking ? t`Hãy điền mục này.` : null)
  return (
    <FormDialog
      title={t`Ghi nhận kỷ luật, kết luận vi phạm của ${appraisal.fullName}`}
      action={t`Ghi nhận`}
      said={t`Đã ghi nhận.`}
      refreshes={APPRAISALS_KEY}
      onClose={onClose}
      send={() => {
        setTried(true)
        if (fact === null || on === null || violation.trim() === '' || document.trim() === '') return null
        const body = { fact, violation, document, on, atFormerBody }
        return request(recordedSchema, `/api/appraisals/${appraisal.id}/cases`, { method: 'POST', body })
      }}
    >
      <Select
        label={t`Trường hợp`}
        {...(chosen === undefined ? {} : { hint: chosen.citation })}
        options={book.recordable.map((known) => ({ id: known.fact, label: localText(known.label) }))}
        value={fact}
        onChange={setFact}
        problem={needed(fact === null)}
      />
      <TextField
        label={t`Hành vi, hoặc số hồ sơ vụ việc`}
        hint={t`Một hành vi chỉ tính ở một năm; hãy ghi giống nhau ở mọi năm.`}
        value={violation}
        maxLength={300}
        onChange={setViolation}
        problem={needed(violation.trim() === '')}
      />
      <TextField
        label={t`Văn bản của cấp có thẩm quyền (số)`}
        value={document}
        maxLength={300}
        onChange={setDocument}
        problem={needed(document.trim() === '')}
      />
      <DayField label={t`Ngày văn bản`} value={on} onChange={setOn} problem={needed(on === null)} />
      <Checkbox isSelected={atFormerBody} onChange={setAtFormerBody}>
        {t`Xảy ra ở tổ chức cũ (Điều 11 khoản 3 điểm c, d): tính vào kết quả của tổ chức cũ`}
      </Checkbox>
    </FormDialog>
  )
}

function WithdrawCaseDialog(props: { appraisalId: number; record: CaseRecord; onClose: () => void }) {
  const { t } = useLingui()
  const { appraisalId, record, onClose } = props
  const queries = useQueryClient()
  const reasons = useReasons()
  return (
    <ReasonDialog
      title={t`Hủy bản ghi ${record.violation}`}
      action={t`Hủy bản ghi`}
      look="danger"
      reasonLabel={t`Lý do hủy`}
      isOpen
      onClose={onClose}
      onConfirm={async (reason) => {
        const body = { version: record.version, reason }
        const url = `/api/appraisals/${appraisalId}/cases/${record.id}/withdraw`
        const answer = await request(recordedSchema, url, { method: 'POST', body })
        if (!answer.ok) return reasons(answer.refusal)
        await queries.invalidateQueries({ queryKey: APPRAISALS_KEY })
        return []
      }}
    >
      <p>{t`Bản ghi không còn được tính nhưng vẫn lưu trong lịch sử.`}</p>
    </ReasonDialog>
  )
}
