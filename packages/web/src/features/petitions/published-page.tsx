import { useLingui } from '@lingui/react/macro'
import type { PublishedResults } from '@thuoc-do/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import {
  AnchorButton,
  Card,
  DataTable,
  EmptyState,
  LevelChip,
  LEVELS,
  PageHeader,
  TextLink,
  type Column,
} from '../../ui/index.ts'
import { publishedListsQuery, publishedPath, publishedQuery } from './queries.ts'

/** Results made known in the caller's own agency. */
export function PublishedListsPage() {
  const { t } = useLingui()
  const { data } = useSuspenseQuery(publishedListsQuery)
  return (
    <div className="mx-auto max-w-5xl">
      <PageHeader
        title={t`Công khai kết quả xếp loại`}
        about={t`Họ tên, chức vụ và mức xếp loại trong cơ quan anh/chị; không có điểm.`}
      />
      <Card>
        {data.lists.length === 0 ? (
          <EmptyState title={t`Chưa có kết quả nào được công khai`}>
            {t`Danh sách hiện ra khi người có thẩm quyền ký quyết định.`}
          </EmptyState>
        ) : (
          <ul className="space-y-2">
            {data.lists.map(({ roundId, roundName, agencyId, agencyName }) => (
              <li key={`${roundId}-${agencyId}`}>
                <TextLink
                  to="/published/$roundId/$agencyId"
                  params={{ roundId: String(roundId), agencyId: String(agencyId) }}
                >
                  {roundName} · {agencyName}
                </TextLink>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </div>
  )
}

/** One published list: names, posts and levels for everybody of the agency. */
export function PublishedPage() {
  const { t } = useLingui()
  const { roundId, agencyId } = useParams({ strict: false })
  const { data } = useSuspenseQuery(publishedQuery(Number(roundId), Number(agencyId)))
  const columns = useColumns()
  const path = publishedPath(data.roundId, data.agencyId)
  return (
    <>
      <PageHeader
        title={t`Kết quả xếp loại: ${data.agencyName}`}
        crumbs={[{ key: 'published', content: <TextLink to="/published">{t`Công khai kết quả`}</TextLink> }]}
        about={data.roundName}
        actions={
          <>
            <AnchorButton href={`${path}.docx`} download>{t`Word`}</AnchorButton>
            <AnchorButton href={`${path}.pdf`} download>{t`PDF`}</AnchorButton>
            <AnchorButton href={`${path}.xlsx`} download>{t`Excel`}</AnchorButton>
          </>
        }
      />
      <Card flush openOnPhone>
        <DataTable
          caption={t`Kết quả xếp loại`}
          rows={data.rows}
          columns={columns}
          rowKey={(row) => `${row.unitName} ${row.fullName} ${row.number}`}
        />
      </Card>
    </>
  )
}

function useColumns(): readonly Column<PublishedResults['rows'][number]>[] {
  const { t } = useLingui()
  return [
    {
      id: 'name',
      head: t`Họ và tên`,
      cell: (row) => row.fullName,
      sort: (row) => row.fullName,
      search: (row) => `${row.fullName} ${row.unitName} ${row.number}`,
      shown: 'always',
      card: 'title',
    },
    { id: 'post', head: t`Chức vụ`, cell: (row) => row.postTitle, sort: (row) => row.postTitle },
    { id: 'unit', head: t`Đơn vị`, cell: (row) => row.unitName, sort: (row) => row.unitName },
    {
      id: 'level',
      head: t`Mức xếp loại`,
      cell: (row) => <LevelChip level={row.level} />,
      sort: (row) => LEVELS.indexOf(row.level),
    },
    { id: 'decision', head: t`Quyết định`, cell: (row) => row.number, sort: (row) => row.number },
  ]
}
