import { useLingui } from '@lingui/react/macro'
import { filedPetitionSchema, petitionSchema, type Petition } from '@thuoc-do/contract'
import { useState } from 'react'
import { request, today } from '../../lib/index.ts'
import { Checkbox, DayField, FormDialog, TextField } from '../../ui/index.ts'
import { PETITIONS_KEY } from './queries.ts'

const LONGEST = 4_000

/** Files a petition about the decision in force, in one's own words. */
export function FileDialog({ appraisalId, onClose }: { appraisalId: number; onClose: () => void }) {
  const { t } = useLingui()
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  return (
    <FormDialog
      title={t`Kiến nghị về kết quả xếp loại`}
      action={t`Gửi kiến nghị`}
      said={t`Đã gửi kiến nghị; hôm nay được ghi là ngày nhận.`}
      refreshes={PETITIONS_KEY}
      onClose={onClose}
      send={() => {
        setTried(true)
        if (text.trim() === '') return null
        return request(filedPetitionSchema, `/api/appraisals/${appraisalId}/petition`, {
          method: 'POST',
          body: { text: text.trim() },
        })
      }}
    >
      <TextField
        label={t`Nội dung không nhất trí và lý do`}
        hint={t`Nêu điểm nào, tiêu chí nào, minh chứng gì. Người có thẩm quyền và bộ phận tổ chức của cơ quan đọc được; đồng nghiệp thì không.`}
        lines={7}
        value={text}
        maxLength={LONGEST}
        onChange={setText}
        {...(tried && text.trim() === '' ? { problem: t`Hãy viết nội dung kiến nghị.` } : {})}
      />
    </FormDialog>
  )
}

/** Adds to the dialogue; whoever is not the petitioner may record a meeting that was held. */
export function SayDialog({ petition, onClose }: { petition: Petition; onClose: () => void }) {
  const { t } = useLingui()
  const [text, setText] = useState('')
  const [met, setMet] = useState(false)
  const [day, setDay] = useState<string | null>(today())
  const [minutes, setMinutes] = useState('')
  const [tried, setTried] = useState(false)
  const missing = t`Không để trống.`
  return (
    <FormDialog
      title={t`Trao đổi về kiến nghị`}
      action={t`Ghi lại`}
      said={t`Đã ghi vào quá trình trao đổi.`}
      refreshes={PETITIONS_KEY}
      onClose={onClose}
      send={() => {
        setTried(true)
        if (text.trim() === '' || (met && (day === null || minutes.trim() === ''))) return null
        return request(petitionSchema, `/api/petitions/${petition.id}/entries`, {
          method: 'POST',
          body: {
            version: petition.version,
            text: text.trim(),
            meeting: met && day !== null ? { on: day, minutes: minutes.trim() } : null,
          },
        })
      }}
    >
      {petition.can.recordMeeting ? (
        <Checkbox isSelected={met} onChange={setMet}>{t`Ghi lại một buổi đối thoại trực tiếp`}</Checkbox>
      ) : null}
      {met ? (
        <div className="grid gap-4 sm:grid-cols-2">
          <DayField label={t`Ngày đối thoại`} value={day} min={petition.filedOn} max={today()} onChange={setDay} />
          <TextField
            label={t`Số biên bản`}
            value={minutes}
            maxLength={100}
            onChange={setMinutes}
            {...(tried && minutes.trim() === '' ? { problem: missing } : {})}
          />
        </div>
      ) : null}
      <TextField
        label={t`Nội dung`}
        lines={5}
        value={text}
        maxLength={LONGEST}
        onChange={setText}
        {...(tried && text.trim() === '' ? { problem: missing } : {})}
      />
    </FormDialog>
  )
}

/** Ends a petition: the decision stands, or the person takes it back. */
export function EndDialog(props: { petition: Petition; act: 'uphold' | 'withdraw'; onClose: () => void }) {
  const { t } = useLingui()
  const { petition, act, onClose } = props
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const uphold = act === 'uphold'
  return (
    <FormDialog
      title={uphold ? t`Giữ nguyên quyết định ${petition.number}` : t`Rút kiến nghị`}
      action={uphold ? t`Trả lời giữ nguyên` : t`Rút kiến nghị`}
      said={uphold ? t`Đã trả lời kiến nghị.` : t`Đã rút kiến nghị.`}
      refreshes={PETITIONS_KEY}
      look={uphold ? 'primary' : 'danger'}
      onClose={onClose}
      send={() => {
        setTried(true)
        if (text.trim() === '') return null
        return request(petitionSchema, `/api/petitions/${petition.id}/${act}`, {
          method: 'POST',
          body: { version: petition.version, text: text.trim() },
        })
      }}
    >
      <p>
        {uphold
          ? t`Câu trả lời được gửi tới người kiến nghị và không sửa lại được.`
          : t`Trong thời hạn, anh/chị vẫn có thể gửi kiến nghị khác.`}
      </p>
      <TextField
        label={uphold ? t`Trả lời từng nội dung kiến nghị` : t`Lý do rút`}
        lines={6}
        value={text}
        maxLength={LONGEST}
        onChange={setText}
        {...(tried && text.trim() === '' ? { problem: t`Không để trống.` } : {})}
      />
    </FormDialog>
  )
}
