import { useLingui } from '@lingui/react/macro'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMe } from '../../lib/index.ts'
import { EmptyState, PageHeader } from '../../ui/index.ts'
import { YearView } from './year-view.tsx'

/** My own year, month by month. */
export function MyYearPage() {
  const { t } = useLingui()
  const { person } = useMe()
  const { year } = useSearch({ from: '/signed-in/work/year' })
  const navigate = useNavigate({ from: '/work/year' })
  if (person === null)
    return (
      <>
        <PageHeader title={t`Năm công tác của tôi`} />
        <EmptyState title={t`Tài khoản này không gắn với người nào.`} />
      </>
    )
  return (
    <YearView
      personId={person.id}
      year={year}
      own
      crumbs={[]}
      onYear={(chosen) => void navigate({ search: { year: chosen } })}
    />
  )
}
