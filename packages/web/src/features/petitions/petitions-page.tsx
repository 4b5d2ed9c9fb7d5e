import { useLingui } from '@lingui/react/macro'
import type { PetitionRow } from '@thuoc-do/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { formatCount, formatDay } from '../../lib/index.ts'
import {
  Card,
  DataTable,
  EmptyState,
  LevelChip,
  LinkButton,
  PageHeader,
  TextLink,
  type Column,
} from '../../ui/index.ts'
import { petitionsQuery } from './queries.ts'
import { TimeLimit } from './time-limit.tsx'
import { STAGE_WORDS } from './words.ts'

/** Petitions about decided levels: one's own, and those of agencies one acts for; open ones first. */
export function PetitionsPage() {
  const { t } = useLingui()
  const { data } = useSuspenseQuery(petitionsQuery)
  const columns = useColumns()
  const waiting = formatCount(data.rows.filter(({ waitsForMe }) => waitsForMe).length)
  return (
    <>
      <PageHeader
        title={t`Kiến nghị`}
        about={t`Kiến nghị về kết quả xếp loại · ${waiting} chờ anh/chị giải quyết`}
        actions={<LinkButton to="/working-calendar">{t`Lịch ngày làm việc`}</LinkButton>}
      />
      <Card flush openOnPhone>
        <DataTable
          caption={t`Kiến nghị`}
          rows={data.rows}
          columns={columns}
          rowKey={(row) => row.id}
          tone={(row) => (row.resolveBy?.state === 'overdue' ? 'attention' : 'plain')}
          empty={
            <EmptyState title={t`Chưa có kiến nghị nào`}>
              {t`Người được xếp loại gửi kiến nghị từ trang kết quả của mình.`}
            </EmptyState>
          }
        />
      </Card>
    </>
  )
}

function useColumns(): readonly Column<PetitionRow>[] {
  const { t, i18n } = useLingui()
  return [
    {
      id: 'name',
      head: t`Người kiến nghị`,
      cell: (row) => (
        <>
          <TextLink to="/petitions/$petitionId" params={{ petitionId: String(row.id) }}>
            {row.fullName}
          </TextLink>
          <span className="block text-sm font-normal text-soft">
            {row.postTitle} · {row.unitName}
          </span>
        </>
      ),
      sort: (row) => row.fullName,
      search: (row) => `${row.fullName} ${row.number}`,
      shown: 'always',
      card: 'title',
    },
    {
      id: 'decision',
      head: t`Quyết định`,
      cell: (row) => (
        <>
          {row.number} <span className="block text-sm text-soft">{row.roundName}</span>
        </>
      ),
      sort: (row) => row.number,
    },
    { id: 'level', head: t`Mức`, cell: (row) => <LevelChip level={row.level} />, sort: (row) => row.level },
    { id: 'filed', head: t`Ngày nhận`, cell: (row) => formatDay(row.filedOn), sort: (row) => row.filedOn },
    { id: 'stage', head: t`Tình trạng`, cell: (row) => i18n._(STAGE_WORDS[row.stage]), sort: (row) => row.stage },
    {
      id: 'limit',
      head: t`Hạn giải quyết`,
      cell: (row) =>
        row.resolveBy ? <TimeLimit limit={row.resolveBy} /> : row.endedOn ? formatDay(row.endedOn) : t`không đặt hạn`,
      sort: (row) => row.resolveBy?.on ?? row.endedOn,
    },
  ]
}
