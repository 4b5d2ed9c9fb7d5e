import { useLingui } from '@lingui/react/macro'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatCount, formatQuantity, periodInSentence, today, useMe, workListQuery } from '../../lib/index.ts'
import { Card, EmptyState, FormLayout, PageHeader, PeriodChooser } from '../../ui/index.ts'
import { AcceptButton } from './accept.tsx'
import { ActDialog, type Asked } from './act-dialog.tsx'
import { byState } from './line-model.ts'
import { MyLine } from './my-line.tsx'
import { ProportionsCard } from './proportions-card.tsx'
import { usePeriod } from './use-period.ts'
import { STATE_HEADINGS } from './words.ts'

/** More lines than anybody has in one period; the server pages beyond. */
const ALL = 200

/** What I was assigned in a period: what to do with each line is one press away, and my a, b, c stand beside. */
export function MyWorkPage() {
  const { t, i18n } = useLingui()
  const me = useMe()
  const [period, setPeriod] = usePeriod()
  const [now] = useState(today)
  const [reporting, setReporting] = useState<number | null>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  const { data } = useSuspenseQuery(workListQuery({ scope: 'mine', period, size: ALL }))
  const groups = byState(data.rows)
  const counted = data.rows.filter(({ withdrawn }) => !withdrawn)
  const count = formatCount(counted.length)
  const [done, all] = [formatQuantity(data.sums.completed), formatQuantity(data.sums.assigned)]
  return (
    <>
      <PageHeader
        title={t`Công việc của tôi`}
        about={
          counted.length === 0
            ? `${me.person?.postTitle ?? ''} · ${me.person?.unitName ?? ''}`
            : t`${count} việc · hoàn thành ${done} / ${all} sản phẩm quy đổi`
        }
        actions={<PeriodChooser period={period} onChange={setPeriod} />}
      />
      <FormLayout side={<ProportionsCard period={period} lines={data.rows} />}>
        {data.rows.length === 0 ? (
          <Card flush>
            <EmptyState title={t`Chưa có việc nào trong ${periodInSentence(period)}`}>
              {t`Việc được giao hiện ở đây ngay khi người đứng đầu giao, kèm hạn và hệ số.`}
            </EmptyState>
          </Card>
        ) : null}
        {groups.map(({ state, rows }) => (
          <Card
            key={state}
            flush
            title={
              <>
                {i18n._(STATE_HEADINGS[state])}{' '}
                <span className="font-normal text-soft">{formatCount(rows.length)}</span>
              </>
            }
            aside={state === 'waiting' && rows.length > 1 ? <AcceptButton lines={rows} /> : null}
          >
            <ul>
              {rows.map((row) => (
                <MyLine
                  key={row.id}
                  row={row}
                  today={now}
                  reporting={reporting === row.id}
                  onReport={(open) => setReporting(open ? row.id : null)}
                  onAsk={setAsked}
                />
              ))}
            </ul>
          </Card>
        ))}
      </FormLayout>
      {asked === null ? null : <ActDialog asked={asked} onClose={() => setAsked(null)} />}
    </>
  )
}
