import { useLingui } from '@lingui/react/macro'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useMe } from '../../lib/index.ts'
import { TextLink } from '../../ui/index.ts'
import { YearView } from './year-view.tsx'

/** The year of somebody whom the caller answers for. */
export function PersonYearPage() {
  const { t } = useLingui()
  const { personId } = useParams({ from: '/signed-in/organisation/people/$personId/year' })
  const { year } = useSearch({ from: '/signed-in/organisation/people/$personId/year' })
  const navigate = useNavigate({ from: '/organisation/people/$personId/year' })
  const id = Number(personId)
  const own = useMe().person?.id === id
  return (
    <YearView
      personId={id}
      year={year}
      own={own}
      crumbs={[
        { key: 'all', content: <TextLink to="/organisation">{t`Tổ chức và nhân sự`}</TextLink> },
        {
          key: 'person',
          content: (
            <TextLink to="/organisation/people/$personId" params={{ personId }}>
              {t`Hồ sơ`}
            </TextLink>
          ),
        },
      ]}
      onYear={(chosen) => void navigate({ search: { year: chosen } })}
    />
  )
}
