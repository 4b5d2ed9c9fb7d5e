import { useLingui } from '@lingui/react/macro'
import { noticeIsHeld, noticeSentence, type Notice } from '@thuoc-do/contract'
import type { MouseEvent } from 'react'
import { currentLanguage, formatDay, formatInstant, periodInSentence, today } from '../../lib/index.ts'
import { Button } from '../../ui/index.ts'

/** One notice: what it says, by when, and the way to it. An unread one is marked by more than its colour. */
export function NoticeLine(props: { notice: Notice; onOpen: () => void; onRead: () => void }) {
  const { t } = useLingui()
  const { notice, onOpen, onRead } = props
  const { deadline, read } = notice
  const by = deadline === null ? '' : formatDay(deadline)
  const held = noticeIsHeld(notice.kind)
  const overdue = deadline !== null && deadline < today() && !read && !held
  const { period } = notice.params
  const params = period === undefined ? notice.params : { ...notice.params, period: periodInSentence(period) }
  // A click with a key held opens a new tab as everywhere.
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    onOpen()
  }
  return (
    <li className="flex items-start gap-3 border-b border-line px-5 py-3.5 last:border-b-0">
      <span aria-hidden="true" className={`mt-2 size-2 shrink-0 rounded-full ${read ? 'bg-transparent' : 'bg-red'}`} />
      <div className="min-w-0 flex-1">
        <a
          href={notice.link}
          onClick={open}
          className={`rounded-sm hover:underline ${read ? 'text-soft' : 'font-semibold'}`}
        >
          {read ? null : <span className="sr-only">{t`Chưa đọc`}: </span>}
          {noticeSentence(notice.kind, params, currentLanguage())}
        </a>
        <p className="text-sm text-soft">
          {formatInstant(notice.createdAt)}
          {deadline === null ? null : (
            <span className={overdue ? 'font-medium text-satisfactory' : ''}>
              {' '}
              · {held ? t`họp ngày ${by}` : overdue ? t`đã quá hạn ${by}` : t`hạn ${by}`}
            </span>
          )}
        </p>
      </div>
      {read ? null : (
        <div className="shrink-0">
          <Button onPress={onRead}>{t`Đã đọc`}</Button>
        </div>
      )}
    </li>
  )
}
