import { useLingui } from '@lingui/react/macro'
import { meetingSavedSchema, type Meeting, type MeetingParticipant } from '@thuoc-do/contract'
import { useState } from 'react'
import { formatCount, formatExact, formatShareWithBase } from '../../lib/index.ts'
import { Button, Card, Notice } from '../../ui/index.ts'
import { useMeetingAct } from './queries.ts'
import { PRESENCE_NAMES, REASON_NAMES } from './words.ts'

type Presence = MeetingParticipant['presence']

/** The roll: one tap a person, large enough for a thumb. */
export function PresenceTab({ meeting }: { meeting: Meeting }) {
  const { t } = useLingui()
  const act = useMeetingAct()
  const [refused, setRefused] = useState<readonly string[]>([])
  const [sent, setSent] = useState<ReadonlyMap<number, Presence>>(new Map())
  const may = meeting.actions.includes('mark-presence')
  const mark = (marks: readonly { personId: number; presence: Presence }[]) => {
    setSent((now) => new Map([...now, ...marks.map(({ personId, presence }) => [personId, presence] as const)]))
    void act(meetingSavedSchema, `/api/meetings/${meeting.id}/presence`, { marks }, 'PUT').then((reasons) => {
      setRefused(reasons)
      setSent((now) => new Map([...now].filter(([id]) => !marks.some(({ personId }) => personId === id))))
    })
  }
  const unmarked = meeting.participants.filter(({ presence }) => presence === 'unmarked')
  const left = formatCount(unmarked.length)
  return (
    <div className="space-y-5">
      <Attendance meeting={meeting} />
      {refused.length > 0 ? <Notice tone="refusal" title={t`Chưa ghi được`} reasons={refused} /> : null}
      <Card
        title={t`Điểm danh`}
        aside={
          may && unmarked.length > 0 ? (
            <Button
              size="small"
              onPress={() => mark(unmarked.map(({ personId }) => ({ personId, presence: 'present' })))}
            >
              {t`${left} người còn lại có mặt`}
            </Button>
          ) : null
        }
      >
        <ul className="divide-y divide-line">
          {meeting.participants.map((one) => (
            <PersonLine
              key={one.personId}
              meeting={meeting}
              one={{ ...one, presence: sent.get(one.personId) ?? one.presence }}
              onMark={may ? (presence) => mark([{ personId: one.personId, presence }]) : null}
            />
          ))}
        </ul>
      </Card>
    </div>
  )
}

function PersonLine({
  meeting,
  one,
  onMark,
}: {
  meeting: Meeting
  one: MeetingParticipant
  onMark: ((presence: Presence) => void) | null
}) {
  const { t, i18n } = useLingui()
  const offered: readonly Presence[] = one.mayWrite
    ? ['present', 'written', 'excused', 'absent']
    : ['present', 'excused', 'absent']
  const offices = [
    meeting.chairId === one.personId ? t`chủ trì` : null,
    meeting.secretaryId === one.personId ? t`thư ký` : null,
    meeting.tellerIds.includes(one.personId) ? t`kiểm phiếu` : null,
  ].filter((office) => office !== null)
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-2.5">
      <span className="min-w-0">
        <b className="font-semibold">{one.fullName}</b>
        {offices.length > 0 ? <span className="text-sm text-red"> · {offices.join(', ')}</span> : null}
        <span className="block text-sm text-soft">
          {one.postTitle}, {one.unitName} · {i18n._(REASON_NAMES[one.reason])}
        </span>
      </span>
      {onMark === null ? (
        <span className="text-sm">{i18n._(PRESENCE_NAMES[one.presence])}</span>
      ) : (
        <fieldset aria-label={one.fullName} className="flex flex-wrap gap-1.5">
          {offered.map((presence) => (
            <Button
              key={presence}
              size="small"
              look={one.presence === presence ? 'primary' : 'secondary'}
              aria-pressed={one.presence === presence}
              onPress={() => onMark(presence)}
            >
              {i18n._(PRESENCE_NAMES[presence])}
            </Button>
          ))}
        </fieldset>
      )}
    </li>
  )
}

function Attendance({ meeting: { attendance, quorum } }: { meeting: Meeting }) {
  const { t } = useLingui()
  const share = formatShareWithBase(attendance.present, attendance.convened)
  const percent = formatExact(quorum.percent, 'needed')
  const source =
    quorum.source === 'none'
      ? t`Văn bản không quy định số người tối thiểu và cơ quan không đặt.`
      : quorum.source === 'office'
        ? t`Tối thiểu ${percent}% do cơ quan tự đặt (giả định, văn bản không quy định).`
        : t`Tối thiểu ${percent}% theo văn bản.`
  return (
    <Notice
      tone={attendance.quorumMet === false ? 'attention' : attendance.quorumMet === true ? 'success' : 'information'}
      title={t`Có mặt ${share}`}
      reasons={[source]}
    />
  )
}
