import { useLingui } from '@lingui/react/macro'
import { appraisalListSchema } from '@thuoc-do/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { fetchValue, formatCount, useMe } from '../../lib/index.ts'
import { Card, EmptyState, PageHeader } from '../../ui/index.ts'

/** The first screen: what waits for this person. */
export function TodayPage() {
  const { t } = useLingui()
  const me = useMe()
  const { data } = useSuspenseQuery({
    queryKey: ['appraisals', 'waiting'],
    queryFn: ({ signal }) => fetchValue(appraisalListSchema, '/api/appraisals?scope=waiting', { signal }),
  })
  const name = me.person?.fullName ?? me.account.username
  const count = formatCount(data.rows.length)
  return (
    <>
      <PageHeader
        title={data.rows.length === 0 ? t`Chào ${name}, hôm nay không có việc chờ` : t`Chào ${name}, có ${count} việc`}
        about={me.person ? `${me.person.postTitle} · ${me.person.unitName}` : me.tenant.name}
      />
      <Card title={t`Đang chờ`} flush>
        {data.rows.length === 0 ? (
          <EmptyState title={t`Không có việc nào đang chờ`} />
        ) : (
          <ul>
            {data.rows.map((row) => (
              <li key={row.id} className="border-b border-line px-5 py-3 last:border-b-0">
                <p className="font-semibold">{row.fullName}</p>
                <p className="text-sm text-soft">
                  {row.roundName} · {row.unitName}
                </p>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </>
  )
}
