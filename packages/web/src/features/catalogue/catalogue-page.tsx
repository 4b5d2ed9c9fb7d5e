import { useLingui } from '@lingui/react/macro'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { ComboBox, EmptyState, PageHeader } from '../../ui/index.ts'
import { AgencyCatalogue } from './agency-catalogue.tsx'
import { cataloguesQuery } from './queries.ts'

const route = getRouteApi('/signed-in/work-rooms/catalogue')

/** The catalogue of products of an agency: chosen among those one sees, else one's own. */
export function CataloguePage() {
  const { t } = useLingui()
  const { agency, version } = route.useSearch()
  const navigate = route.useNavigate()
  const { agencies, ownAgencyId } = useSuspenseQuery(cataloguesQuery).data
  const chosen =
    agencies.find(({ agencyId }) => agencyId === agency) ??
    agencies.find(({ waiting }) => waiting > 0) ??
    agencies.find(({ agencyId }) => agencyId === ownAgencyId) ??
    agencies[0]
  const options = agencies.map(({ agencyId, agencyName, inForce, open, waiting }) => ({
    id: String(agencyId),
    label: agencyName,
    about: [
      inForce === null ? t`chưa có danh mục` : t`${String(inForce.entries)} sản phẩm`,
      open?.state === 'handed-in' ? t`đang trình` : open === null ? '' : t`đang xây dựng`,
      waiting === 0 ? '' : t`${String(waiting)} đề xuất chờ`,
    ]
      .filter((text) => text !== '')
      .join(' · '),
  }))
  if (chosen === undefined)
    return (
      <>
        <PageHeader title={t`Danh mục sản phẩm, công việc`} />
        <EmptyState title={t`Chưa có cơ quan nào để xem`}>
          {t`Danh mục thuộc về cơ quan; tài khoản này chưa gắn với cơ quan nào.`}
        </EmptyState>
      </>
    )
  return (
    <AgencyCatalogue
      key={chosen.agencyId}
      agencyId={chosen.agencyId}
      versionId={version}
      onVersion={(next) => void navigate({ search: { agency: chosen.agencyId, version: next } })}
      chooser={
        agencies.length > 1 ? (
          <ComboBox
            label={t`Cơ quan`}
            options={options}
            value={String(chosen.agencyId)}
            onChange={(id) => void navigate({ search: { agency: Number(id), version: undefined } })}
          />
        ) : null
      }
    />
  )
}
