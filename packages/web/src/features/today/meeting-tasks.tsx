import { useLingui } from '@lingui/react/macro'
import type { TodayItem } from '@thuoc-do/contract'
import { formatCount, formatInstant } from '../../lib/index.ts'
import { LinkButton } from '../../ui/index.ts'
import { Due, Task } from './task.tsx'

type Of<Kind extends TodayItem['kind']> = Extract<TodayItem, { kind: Kind }>

/** A meeting with what of it is the person's: to come, to open, to vote, to count, or its minutes. */
export function MeetingTask({ item }: { item: Of<'meeting'> }) {
  const { t } = useLingui()
  const { step, title, place, startsAt, overdue } = item
  const what = {
    attend: t`Dự họp: ${title}`,
    open: t`Khai mạc cuộc họp: ${title}`,
    vote: t`Bỏ phiếu kín: ${title}`,
    count: t`Kiểm phiếu: ${title}`,
    'write-minutes': t`Ghi biên bản: ${title}`,
    'adopt-minutes': t`Thông qua biên bản: ${title}`,
  }[step]
  const params = { meetingId: String(item.meetingId) }
  return (
    <Task
      what={what}
      where={
        <p className={overdue && step !== 'attend' ? 'font-medium text-satisfactory' : ''}>
          {formatInstant(startsAt)}
          {place === '' ? null : <> · {place}</>}
        </p>
      }
      action={
        step === 'vote' ? (
          <LinkButton look="primary" to="/meetings/$meetingId/vote" params={params}>{t`Bỏ phiếu`}</LinkButton>
        ) : (
          <LinkButton to="/meetings/$meetingId" params={params}>{t`Mở`}</LinkButton>
        )
      }
    />
  )
}

/** A round in which the opinion of the Party committee is still missing. */
export function OpinionTask({ item }: { item: Of<'party-opinion'> }) {
  const { t } = useLingui()
  const people = formatCount(item.people)
  return (
    <Task
      what={t`Ghi ý kiến của cấp ủy về ${people} người`}
      where={
        <p>
          {item.roundName}
          <Due {...item} />
        </p>
      }
      action={<LinkButton to="/meetings/party-opinions" search={{ round: item.roundId }}>{t`Mở`}</LinkButton>}
    />
  )
}
