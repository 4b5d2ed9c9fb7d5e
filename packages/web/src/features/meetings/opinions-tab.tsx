import { useLingui } from '@lingui/react/macro'
import { meetingSavedSchema, opinionsRecordedSchema, type Meeting, type MeetingSubject } from '@thuoc-do/contract'
import { useRef, useState } from 'react'
import { formatCount, formatExact } from '../../lib/index.ts'
import { Button, Card, ComboBox, LevelChip, Notice, TextField } from '../../ui/index.ts'
import { useMeetingAct } from './queries.ts'

/** What is said of each person; Ctrl+Enter records and goes on. */
export function OpinionsTab({ meeting }: { meeting: Meeting }) {
  const { t } = useLingui()
  const act = useMeetingAct()
  const [refused, setRefused] = useState<readonly string[]>([])
  const records = meeting.actions.includes('record-opinion')
  const silent = meeting.subjects.filter(({ opinions }) => opinions.length === 0)
  const count = formatCount(silent.length)
  return (
    <div className="space-y-5">
      {records && silent.length > 0 ? (
        <div className="flex flex-wrap items-center justify-between gap-3 rounded-lg border border-line bg-paper px-5 py-3.5">
          <span>{t`Còn ${count} người chưa có ý kiến nào trong biên bản.`}</span>
          <Button
            onPress={() =>
              void act(opinionsRecordedSchema, `/api/meetings/${meeting.id}/opinions`, {
                kind: 'none',
                appraisalIds: silent.map(({ appraisalId }) => appraisalId),
              }).then(setRefused)
            }
          >{t`Ghi “không có ý kiến khác” cho ${count} người`}</Button>
        </div>
      ) : null}
      {refused.length > 0 ? <Notice tone="refusal" title={t`Chưa ghi được`} reasons={refused} /> : null}
      {meeting.subjects.map((subject) => (
        <SubjectCard
          key={subject.appraisalId}
          meeting={meeting}
          subject={subject}
          records={records}
          onRefused={setRefused}
        />
      ))}
    </div>
  )
}

type SubjectCardProps = {
  meeting: Meeting
  subject: MeetingSubject
  records: boolean
  onRefused: (reasons: readonly string[]) => void
}

function SubjectCard({ meeting, subject, records, onRefused }: SubjectCardProps) {
  const { t } = useLingui()
  const act = useMeetingAct()
  const { presented, opinions } = subject
  const writes = meeting.actions.includes('write-opinion') && subject.personId !== meeting.personId
  return (
    <Card title={subject.fullName} aside={`${subject.postTitle}, ${subject.unitName}`}>
      {presented === null ? null : (
        <div className="mb-3 space-y-1 rounded-md bg-ground px-4 py-3 text-sm">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <span className="text-soft">{t`Tự đánh giá`}</span>
            {presented.total === null ? null : (
              <b className="font-semibold tabular-nums">{formatExact(presented.total)}</b>
            )}
            {presented.level === null ? null : <LevelChip level={presented.level} />}
          </p>
          {presented.placed === null ? null : (
            <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <span className="text-soft">{t`Mức đưa ra biểu quyết`}</span>
              <LevelChip level={presented.placed} />
            </p>
          )}
          {presented.strengths === '' ? null : (
            <p className="whitespace-pre-line">
              <span className="text-soft">{t`Ưu điểm:`}</span> {presented.strengths}
            </p>
          )}
          {presented.weaknesses === '' ? null : (
            <p className="whitespace-pre-line">
              <span className="text-soft">{t`Hạn chế:`}</span> {presented.weaknesses}
            </p>
          )}
        </div>
      )}
      <ul className="space-y-2">
        {opinions.map(({ id, kind, speakerName, content }) => (
          <li key={id} className="flex items-start justify-between gap-3">
            <p className="min-w-0 whitespace-pre-line">
              {kind === 'none' ? (
                <span className="text-soft">{t`Không có ý kiến khác.`}</span>
              ) : (
                <>
                  <b className="font-semibold">{speakerName ?? t`Cuộc họp`}</b>
                  {kind === 'written' ? <span className="text-soft"> ({t`bằng văn bản`})</span> : null}:{' '}
                  {content ?? <i className="text-soft">{t`nội dung đã xóa`}</i>}
                </>
              )}
            </p>
            {records ? (
              <Button
                look="quiet"
                size="small"
                onPress={() =>
                  void act(meetingSavedSchema, `/api/meetings/${meeting.id}/opinions/${id}/withdraw`, {}).then(
                    onRefused,
                  )
                }
              >{t`Bỏ`}</Button>
            ) : null}
          </li>
        ))}
      </ul>
      {records || writes ? <OpinionForm meeting={meeting} subject={subject} spoken={records} /> : null}
    </Card>
  )
}

function OpinionForm({ meeting, subject, spoken }: { meeting: Meeting; subject: MeetingSubject; spoken: boolean }) {
  const { t } = useLingui()
  const act = useMeetingAct()
  const [speaker, setSpeaker] = useState<string>('all')
  const [content, setContent] = useState('')
  const [refused, setRefused] = useState<readonly string[]>([])
  const busy = useRef(false)
  const speakers = [
    { id: 'all', label: t`Cuộc họp (ý kiến chung)` },
    ...meeting.participants
      .filter(({ personId, presence }) => personId !== subject.personId && presence === 'present')
      .map(({ personId, fullName, postTitle }) => ({ id: String(personId), label: fullName, about: postTitle })),
  ]
  async function send(): Promise<void> {
    if (content.trim() === '' || busy.current) return
    busy.current = true
    const { appraisalId } = subject
    const body = spoken
      ? { kind: 'spoken', appraisalId, speakerId: speaker === 'all' ? null : Number(speaker), content }
      : { appraisalId, content }
    const path = spoken ? 'opinions' : 'written-opinions'
    const reasons = await act(opinionsRecordedSchema, `/api/meetings/${meeting.id}/${path}`, body)
    busy.current = false
    setRefused(reasons)
    if (reasons.length === 0) setContent('')
  }
  return (
    <div className="mt-4 space-y-3 border-t border-line pt-4">
      {spoken ? <ComboBox label={t`Người phát biểu`} options={speakers} value={speaker} onChange={setSpeaker} /> : null}
      <TextField
        label={spoken ? t`Ý kiến về ${subject.fullName}` : t`Ý kiến của tôi về ${subject.fullName}, bằng văn bản`}
        lines={2}
        maxLength={10_000}
        value={content}
        onChange={setContent}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          void send()
        }}
      />
      {refused.length > 0 ? <Notice tone="refusal" title={t`Chưa ghi được`} reasons={refused} /> : null}
      <div className="flex flex-wrap items-center gap-3">
        <Button isDisabled={content.trim() === ''} onPress={() => void send()}>{t`Ghi ý kiến`}</Button>
        <span className="text-sm text-soft max-sm:hidden">{t`hoặc Ctrl + Enter`}</span>
      </div>
    </div>
  )
}
