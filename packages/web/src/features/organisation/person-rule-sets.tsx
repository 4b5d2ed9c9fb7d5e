import { useLingui } from '@lingui/react/macro'
import { applicableSchema } from '@thuoc-do/contract'
import { useQuery } from '@tanstack/react-query'
import { fetchValue } from '../../lib/index.ts'
import { ApplicableSets, Card } from '../../ui/index.ts'
import { ORGANISATION } from './queries.ts'

/** By which rule sets the person is appraised today, from the post held and the Party membership. */
export function PersonRuleSets({ personId }: { personId: number }) {
  const { t } = useLingui()
  const { data } = useQuery({
    queryKey: [...ORGANISATION, 'rule-sets', personId],
    queryFn: ({ signal }) => fetchValue(applicableSchema, `/api/people/${personId}/rule-sets`, { signal }),
  })
  if (data === undefined) return null
  return (
    <Card title={t`Bộ tiêu chí áp dụng hôm nay`}>
      {data.subject === null ? (
        <p>{t`Không giữ vị trí công tác chính nào hôm nay nên chưa có bộ tiêu chí áp dụng.`}</p>
      ) : (
        <ApplicableSets findings={data.findings} />
      )}
    </Card>
  )
}
