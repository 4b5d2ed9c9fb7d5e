import { useLingui } from '@lingui/react/macro'
import { meetingSavedSchema, type Meeting } from '@thuoc-do/contract'
import { useState } from 'react'
import { formatCount, formatInstant } from '../../lib/index.ts'
import { AnchorButton, Button, Card, Notice, TextField } from '../../ui/index.ts'
import { BallotResults } from './ballot-results.tsx'
import { useMeetingAct } from './queries.ts'

/** The minutes as they will be adopted: summary, conclusion, adoption, addenda, paper. */
export function MinutesTab({ meeting }: { meeting: Meeting }) {
  const { t } = useLingui()
  const counted = meeting.ballots.find(({ state }) => state === 'counted')
  return (
    <div className="space-y-5">
      {meeting.stage === 'closed' ? <Adopted meeting={meeting} /> : null}
      <Preview meeting={meeting} />
      {counted?.results ? (
        <Card title={t`Kết quả bỏ phiếu kín`}>
          <BallotResults results={counted.results} />
        </Card>
      ) : null}
      <Conclusion key={meeting.version} meeting={meeting} />
      {meeting.actions.includes('adopt') ? <Adoption meeting={meeting} /> : null}
      {meeting.stage === 'closed' ? <Addenda meeting={meeting} /> : null}
    </div>
  )
}

function Adopted({ meeting }: { meeting: Meeting }) {
  const { t } = useLingui()
  const at = meeting.closedAt === null ? '' : formatInstant(meeting.closedAt)
  const agreed = formatCount(meeting.agreed ?? 0)
  const present = formatCount(meeting.attendance.present)
  const print = (meeting.contentHash ?? '').slice(0, 12)
  return (
    <Notice
      tone="success"
      title={t`Biên bản đã thông qua lúc ${at}, ${agreed} / ${present} người có mặt tán thành`}
      action={
        <>
          <AnchorButton
            href={`/api/meetings/${meeting.id}/minutes.docx`}
            download
          >{t`Biên bản họp (Word)`}</AnchorButton>
          <AnchorButton href={`/api/meetings/${meeting.id}/minutes.pdf`} download>{t`PDF`}</AnchorButton>
          {meeting.ballots.some(({ state }) => state === 'counted') ? (
            <AnchorButton href={`/api/meetings/${meeting.id}/tally.docx`} download>
              {t`Biên bản kiểm phiếu (Word)`}
            </AnchorButton>
          ) : null}
        </>
      }
    >
      <p>{t`Nội dung đã khóa, dấu vân tay ${print}….`}</p>
    </Notice>
  )
}

function Preview({ meeting }: { meeting: Meeting }) {
  const { t } = useLingui()
  return (
    <Card title={t`Ý kiến về từng người`}>
      <ol className="list-decimal space-y-3 pl-5">
        {meeting.subjects.map(({ appraisalId, fullName, postTitle, opinions }) => (
          <li key={appraisalId}>
            <b className="font-semibold">{fullName}</b>, {postTitle}
            {opinions.length === 0 ? (
              <span className={meeting.stage === 'closed' ? 'block text-soft' : 'block text-satisfactory'}>
                {meeting.stage === 'closed' ? t`Không có ý kiến ghi riêng.` : t`Chưa có ý kiến nào.`}
              </span>
            ) : (
              <ul>
                {opinions.map(({ id, kind, speakerName, content }) => (
                  <li key={id} className="whitespace-pre-line">
                    {kind === 'none'
                      ? t`Không có ý kiến khác.`
                      : `${speakerName ?? t`Cuộc họp`}: ${content ?? t`nội dung đã xóa`}`}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </Card>
  )
}

function Conclusion({ meeting }: { meeting: Meeting }) {
  const { t } = useLingui()
  const act = useMeetingAct()
  const [conclusion, setConclusion] = useState(meeting.conclusion)
  const [refused, setRefused] = useState<readonly string[]>([])
  const may = meeting.actions.includes('conclude')
  if (!may && meeting.conclusion === '') return null
  return (
    <Card title={t`Kết luận của chủ trì`}>
      {may ? (
        <div className="space-y-3">
          <TextField
            label={t`Kết luận`}
            labelHidden
            lines={3}
            maxLength={10_000}
            value={conclusion}
            onChange={setConclusion}
          />
          {refused.length > 0 ? <Notice tone="refusal" title={t`Chưa lưu được`} reasons={refused} /> : null}
          <Button
            isDisabled={conclusion === meeting.conclusion}
            onPress={() =>
              void act(
                meetingSavedSchema,
                `/api/meetings/${meeting.id}/conclusion`,
                { version: meeting.version, conclusion },
                'PUT',
              ).then(setRefused)
            }
          >{t`Lưu kết luận`}</Button>
        </div>
      ) : (
        <p className="whitespace-pre-line">{meeting.conclusion}</p>
      )}
    </Card>
  )
}

function Adoption({ meeting }: { meeting: Meeting }) {
  const { t } = useLingui()
  const act = useMeetingAct()
  const [agreed, setAgreed] = useState(String(meeting.attendance.present))
  const [refused, setRefused] = useState<readonly string[]>([])
  const present = formatCount(meeting.attendance.present)
  return (
    <Card title={t`Thông qua biên bản`}>
      <div className="space-y-3">
        <p className="max-w-prose text-sm text-soft">
          {t`Đọc lại biên bản tại cuộc họp rồi ghi số người tán thành. Sau đó biên bản không sửa được, chỉ bổ sung.`}
        </p>
        <div className="max-w-80">
          <TextField
            label={t`Số người tán thành trên ${present} người có mặt`}
            inputMode="numeric"
            value={agreed}
            onChange={setAgreed}
            problem={/^[0-9]{1,5}$/u.test(agreed) ? null : t`Ghi một số nguyên.`}
          />
        </div>
        {refused.length > 0 ? <Notice tone="refusal" title={t`Chưa thông qua được`} reasons={refused} /> : null}
        <Button
          look="primary"
          isDisabled={!/^[0-9]{1,5}$/u.test(agreed)}
          onPress={() =>
            void act(meetingSavedSchema, `/api/meetings/${meeting.id}/adopt`, {
              version: meeting.version,
              agreed: Number(agreed),
            }).then(setRefused)
          }
        >{t`Thông qua biên bản`}</Button>
      </div>
    </Card>
  )
}

function Addenda({ meeting }: { meeting: Meeting }) {
  const { t } = useLingui()
  const act = useMeetingAct()
  const [content, setContent] = useState('')
  const [refused, setRefused] = useState<readonly string[]>([])
  const may = meeting.actions.includes('add-addendum')
  if (!may && meeting.addenda.length === 0) return null
  return (
    <Card title={t`Bổ sung biên bản`}>
      <ol className="space-y-3">
        {meeting.addenda.map((one) => (
          <li key={one.number}>
            <p className="whitespace-pre-line">{one.content}</p>
            <p className="text-sm text-soft">
              {t`Bổ sung ${one.number}`} · {one.by} · {formatInstant(one.at)}
            </p>
          </li>
        ))}
      </ol>
      {may ? (
        <div className="mt-3 space-y-3">
          <TextField label={t`Nội dung bổ sung, đính chính`} lines={2} value={content} onChange={setContent} />
          {refused.length > 0 ? <Notice tone="refusal" title={t`Chưa ghi được`} reasons={refused} /> : null}
          <Button
            isDisabled={content.trim() === ''}
            onPress={() =>
              void act(meetingSavedSchema, `/api/meetings/${meeting.id}/addenda`, { content }).then((reasons) => {
                setRefused(reasons)
                if (reasons.length === 0) setContent('')
              })
            }
          >{t`Ghi bổ sung`}</Button>
        </div>
      ) : null}
    </Card>
  )
}
