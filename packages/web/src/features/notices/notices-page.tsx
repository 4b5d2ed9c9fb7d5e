import { useLingui } from '@lingui/react/macro'
import { isNoticeKind, noticeCount, noticeCountSchema, type Notice } from '@thuoc-do/contract'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { currentLanguage, formatCount, NOTICES_KEY, noticesQuery, request, useMe, useReasons } from '../../lib/index.ts'
import { Button, Card, EmptyState, FilterChips, PageHeader, showToast } from '../../ui/index.ts'
import { MailCard } from './mail-card.tsx'
import { NoticeLine } from './notice-line.tsx'

const ALL = 'all'

/** What the person was told, unread first; where and whether he wants mail. */
export function NoticesPage() {
  const { t } = useLingui()
  const me = useMe()
  const { kind } = useSearch({ strict: false })
  const navigate = useNavigate()
  const { data } = useSuspenseQuery(noticesQuery)
  const read = useReading()
  const chosen = kind !== undefined && isNoticeKind(kind) ? kind : ALL
  const shown = chosen === ALL ? data.notices : data.notices.filter((notice) => notice.kind === chosen)
  const unread = formatCount(data.unread)
  const groups = Map.groupBy(
    data.notices.filter((notice) => !notice.read || notice.kind === chosen),
    (notice) => notice.kind,
  )
  const choices = [...groups].map(([id, found]) => ({ id, label: noticeCount(id, found.length, currentLanguage()) }))
  const open = (notice: Notice) => {
    if (!notice.read) void read([notice.id])
    void navigate({ to: notice.link })
  }
  return (
    <>
      <PageHeader
        title={t`Thông báo`}
        about={data.unread === 0 ? t`Không có thông báo nào chưa đọc` : t`${unread} thông báo chưa đọc`}
        actions={data.unread > 0 ? <Button onPress={() => void read('all')}>{t`Đánh dấu đã đọc tất cả`}</Button> : null}
      />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <Card title={t`Mới nhất`} flush>
          {choices.length > 1 || chosen !== ALL ? (
            <div className="border-b border-line px-5 py-3">
              <FilterChips
                label={t`Lọc theo loại`}
                chosen={chosen}
                onChoose={(id) => void navigate({ to: '/notices', search: id === ALL ? {} : { kind: id } })}
                choices={[{ id: ALL, label: t`Tất cả` }, ...choices]}
              />
            </div>
          ) : null}
          {shown.length === 0 ? (
            <EmptyState title={t`Chưa có thông báo nào`}>
              {t`Khi có phiếu, việc, hồ sơ, cuộc họp hoặc kiến nghị liên quan đến anh/chị, thông báo sẽ hiện ở đây.`}
            </EmptyState>
          ) : (
            <ul>
              {shown.map((notice) => (
                <NoticeLine
                  key={notice.id}
                  notice={notice}
                  onOpen={() => open(notice)}
                  onRead={() => void read([notice.id])}
                />
              ))}
            </ul>
          )}
        </Card>
        {me.person || me.account.administrator ? <MailCard /> : null}
      </div>
    </>
  )
}

/** Marks notices as read; the bell and the list are asked anew. */
function useReading() {
  const queries = useQueryClient()
  const reasonsOf = useReasons()
  const { t } = useLingui()
  return async (ids: readonly number[] | 'all'): Promise<void> => {
    try {
      const answer = await request(noticeCountSchema, '/api/notices/read', { method: 'POST', body: { ids } })
      if (!answer.ok) showToast(reasonsOf(answer.refusal).join(' '), 'attention')
      await queries.invalidateQueries({ queryKey: NOTICES_KEY })
    } catch {
      showToast(t`Chưa kết nối được với máy chủ; thông báo vẫn là chưa đọc.`, 'attention')
    }
  }
}
