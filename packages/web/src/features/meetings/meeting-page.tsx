import { useLingui } from '@lingui/react/macro'
import { meetingSavedSchema, type Meeting } from '@thuoc-do/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { formatInstant } from '../../lib/index.ts'
import {
  Button,
  Card,
  ConfirmDialog,
  HistoryList,
  LinkButton,
  Notice,
  PageHeader,
  Tabs,
  TextLink,
} from '../../ui/index.ts'
import { BallotTab } from './ballot-tab.tsx'
import { MinutesTab } from './minutes-tab.tsx'
import { OpinionsTab } from './opinions-tab.tsx'
import { PresenceTab } from './presence-tab.tsx'
import { meetingQuery, useMeetingAct } from './queries.ts'
import { CONVENER_NAMES, HISTORY_NAMES, ROLE_NAMES, STAGE_NAMES } from './words.ts'

type View = 'presence' | 'opinions' | 'ballot' | 'minutes' | 'history'

/** One meeting: who is there, what is said of whom, the ballot, the minutes. */
export function MeetingPage() {
  const { t, i18n } = useLingui()
  const { meetingId } = useParams({ strict: false })
  const { data: meeting } = useSuspenseQuery(meetingQuery(Number(meetingId)))
  const act = useMeetingAct()
  const [view, setView] = useState<View>(
    meeting.stage === 'called' ? 'presence' : meeting.stage === 'closed' ? 'minutes' : 'opinions',
  )
  const [refused, setRefused] = useState<readonly string[]>([])
  const [cancelling, setCancelling] = useState(false)
  const may = (action: Meeting['actions'][number]) => meeting.actions.includes(action)
  const voting = meeting.ballots.find(({ actions }) => actions.includes('cast'))
  const tabs = [
    { id: 'presence' as const, label: t`Thành phần dự họp`, content: <PresenceTab meeting={meeting} /> },
    { id: 'opinions' as const, label: t`Ý kiến`, content: <OpinionsTab meeting={meeting} /> },
    ...(meeting.ballotDue || meeting.ballots.length > 0
      ? [{ id: 'ballot' as const, label: t`Bỏ phiếu kín`, content: <BallotTab meeting={meeting} /> }]
      : []),
    { id: 'minutes' as const, label: t`Biên bản`, content: <MinutesTab meeting={meeting} /> },
    { id: 'history' as const, label: t`Lịch sử`, content: <History meeting={meeting} /> },
  ]
  return (
    <>
      <PageHeader
        title={meeting.title}
        crumbs={[{ key: 'list', content: <TextLink to="/meetings">{t`Họp nhận xét, đánh giá`}</TextLink> }]}
        about={
          <>
            {meeting.unitName} · {i18n._(CONVENER_NAMES[meeting.convener])} · {formatInstant(meeting.startsAt)}
            {meeting.place === '' ? '' : ` · ${meeting.place}`} · <b>{i18n._(STAGE_NAMES[meeting.stage])}</b>
          </>
        }
        actions={
          <>
            {may('cancel') ? <Button onPress={() => setCancelling(true)}>{t`Hủy họp`}</Button> : null}
            {may('open') ? (
              <Button
                look="primary"
                onPress={() =>
                  void act(meetingSavedSchema, `/api/meetings/${meeting.id}/open`, { version: meeting.version }).then(
                    (reasons) => {
                      setRefused(reasons)
                      if (reasons.length === 0) setView('opinions')
                    },
                  )
                }
              >{t`Khai mạc`}</Button>
            ) : null}
            {voting ? (
              <LinkButton look="primary" to="/meetings/$meetingId/vote" params={{ meetingId: String(meeting.id) }}>
                {t`Bỏ phiếu`}
              </LinkButton>
            ) : null}
          </>
        }
      />
      {refused.length > 0 ? (
        <div className="mb-4">
          <Notice tone="refusal" title={t`Chưa khai mạc được`} reasons={refused} />
        </div>
      ) : null}
      <Tabs label={t`Các phần của cuộc họp`} tabs={tabs} selected={view} onSelect={setView} />
      <ConfirmDialog
        title={t`Hủy cuộc họp`}
        isOpen={cancelling}
        onClose={() => setCancelling(false)}
        action={t`Hủy họp`}
        look="danger"
        onConfirm={() => act(meetingSavedSchema, `/api/meetings/${meeting.id}/cancel`, { version: meeting.version })}
      >
        {t`Cuộc họp đã hủy không mở lại được; cần họp thì triệu tập cuộc khác.`}
      </ConfirmDialog>
    </>
  )
}

function History({ meeting }: { meeting: Meeting }) {
  const { i18n } = useLingui()
  const worded = (names: typeof HISTORY_NAMES, code: string): string => {
    const name = names[code]
    return name === undefined ? code : i18n._(name)
  }
  return (
    <Card>
      <HistoryList
        lines={meeting.history.map(({ at, action, actorName, role, reason }) => ({
          at,
          what: worded(HISTORY_NAMES, action),
          by: actorName,
          as: worded(ROLE_NAMES, role),
          reason,
        }))}
      />
    </Card>
  )
}
