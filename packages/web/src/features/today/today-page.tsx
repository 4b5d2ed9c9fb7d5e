import { useLingui } from '@lingui/react/macro'
import { todayOnlyTells, todaySchema } from '@thuoc-do/contract'
import { queryOptions, useSuspenseQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { appraisalListQuery, currentLanguage, fetchValue, formatCount, localeOf, useMe } from '../../lib/index.ts'
import { Card, EmptyState, LinkButton, PageHeader } from '../../ui/index.ts'
import { MyScoreCard } from './my-score-card.tsx'
import { TaskList } from './task-list.tsx'
import { UnitCard } from './unit-card.tsx'

const todayQuery = queryOptions({
  queryKey: ['today'],
  queryFn: async ({ signal }) => (await fetchValue(todaySchema, '/api/today', { signal })).items,
  staleTime: 0,
})

/** The first screen: what waits for this person, his own provisional score, and where his unit stands. */
export function TodayPage() {
  const { t } = useLingui()
  const me = useMe()
  const [now] = useState(() => new Date())
  const [{ data: items }, { data: mine }, { data: reviewed }] = useSuspenseQueries({
    queries: [todayQuery, appraisalListQuery('mine'), appraisalListQuery('reviewed')],
  })
  const name = me.person?.fullName ?? me.account.username
  const number = items.filter((item) => !todayOnlyTells(item)).length
  const count = formatCount(number)
  const latest = mine.toSorted((a, b) => b.roundId - a.roundId)[0]
  const where = me.person ? `${me.person.postTitle}, ${me.person.unitName}` : me.tenant.name
  return (
    <>
      <PageHeader
        title={number === 0 ? t`Chào ${name}` : t`Chào ${name}, có ${count} việc chờ`}
        about={`${dayInWords(now)} · ${where}`}
      />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_26rem]">
        <Card title={t`Chờ anh/chị`} flush>
          {items.length === 0 ? (
            <EmptyState
              title={t`Không có việc nào đang chờ`}
              action={latest ? <LinkButton to="/appraisals">{t`Xem phiếu của tôi`}</LinkButton> : null}
            >
              {t`Khi có phiếu cần chấm, cần thẩm định, cuộc họp, kiến nghị hoặc hồ sơ cần xử lý, việc sẽ hiện ở đây.`}
            </EmptyState>
          ) : (
            <TaskList items={items} />
          )}
        </Card>
        <div className="space-y-5">
          {latest ? <MyScoreCard row={latest} /> : null}
          {reviewed.length > 0 ? <UnitCard rows={reviewed} /> : null}
        </div>
      </div>
    </>
  )
}

/** "Thứ Hai, 23 tháng 11, 2026", in the office's time. */
export function dayInWords(now: Date): string {
  const words = new Intl.DateTimeFormat(localeOf(currentLanguage()), {
    timeZone: 'Asia/Ho_Chi_Minh',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(now)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
