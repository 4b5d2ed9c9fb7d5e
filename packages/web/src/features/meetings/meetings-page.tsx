import { useLingui } from '@lingui/react/macro'
import type { MeetingRow } from '@thuoc-do/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { formatCount, formatInstant, useMe } from '../../lib/index.ts'
import { Card, DataTable, EmptyState, LinkButton, PageHeader, TextLink, type Column } from '../../ui/index.ts'
import { meetingsQuery } from './queries.ts'
import { CONVENER_NAMES, STAGE_NAMES } from './words.ts'

/** Meetings that comment on people: those one is invited to, and those of one's units. */
export function MeetingsPage() {
  const { t } = useLingui()
  const { data } = useSuspenseQuery(meetingsQuery)
  const { relations } = useMe()
  const reads = relations.some(({ role }) => role !== 'administrator')
  const columns = useMeetingColumns()
  const due = data.rows.filter(({ myVoteDue }) => myVoteDue)
  return (
    <>
      <PageHeader
        title={t`Họp nhận xét, đánh giá`}
        about={t`Ý kiến ghi vào biên bản, thông qua tại cuộc họp (Nghị định 335/2025/NĐ-CP, Điều 21)`}
        actions={
          <>
            {reads ? <LinkButton to="/meetings/party-opinions">{t`Ý kiến cấp ủy`}</LinkButton> : null}
            {data.can.call ? <LinkButton look="primary" to="/meetings/call">{t`Triệu tập họp…`}</LinkButton> : null}
          </>
        }
      />
      <div className="space-y-5">
        {due.map(({ id, title }) => (
          <div
            key={id}
            className="flex flex-wrap items-center justify-between gap-3 rounded-lg border border-red bg-paper px-5 py-4"
          >
            <p>
              <b className="block font-semibold">{t`Đang bỏ phiếu kín`}</b>
              {title}
            </p>
            <LinkButton look="primary" to="/meetings/$meetingId/vote" params={{ meetingId: String(id) }}>
              {t`Bỏ phiếu`}
            </LinkButton>
          </div>
        ))}
        <Card flush>
          {data.rows.length === 0 ? (
            <EmptyState title={t`Chưa có cuộc họp nào`}>
              {t`Cuộc họp hiện ở đây khi người đứng đầu hoặc bộ phận tổ chức cán bộ triệu tập và mời anh/chị.`}
            </EmptyState>
          ) : (
            <DataTable
              caption={t`Các cuộc họp`}
              rows={data.rows}
              columns={columns}
              rowKey={({ id }) => id}
              searchLabel={t`Tìm cuộc họp`}
              tone={({ myVoteDue, stage }) => (myVoteDue || stage === 'open' ? 'attention' : 'plain')}
              empty={<p className="px-5 py-8 text-center text-soft">{t`Không có cuộc họp nào khớp.`}</p>}
            />
          )}
        </Card>
      </div>
    </>
  )
}

function useMeetingColumns(): readonly Column<MeetingRow>[] {
  const { t, i18n } = useLingui()
  return [
    {
      id: 'title',
      head: t`Cuộc họp`,
      card: 'title',
      shown: 'always',
      search: ({ title, unitName, roundName }) => `${title} ${unitName} ${roundName}`,
      cell: ({ id, title, convener, roundName }) => (
        <>
          <TextLink to="/meetings/$meetingId" params={{ meetingId: String(id) }}>
            {title}
          </TextLink>
          <span className="block text-sm text-soft">
            {i18n._(CONVENER_NAMES[convener])} · {roundName}
          </span>
        </>
      ),
    },
    { id: 'unit', head: t`Đơn vị`, cell: ({ unitName }) => unitName, sort: ({ unitName }) => unitName },
    {
      id: 'time',
      head: t`Thời gian`,
      cell: ({ startsAt, place }) => (
        <>
          {formatInstant(startsAt)}
          {place === '' ? null : <span className="block text-sm text-soft">{place}</span>}
        </>
      ),
      sort: ({ startsAt }) => startsAt,
    },
    {
      id: 'people',
      head: t`Người được đánh giá`,
      numeric: true,
      cell: ({ subjects }) => formatCount(subjects),
      sort: ({ subjects }) => subjects,
    },
    {
      id: 'present',
      head: t`Có mặt / mời`,
      numeric: true,
      cell: ({ present, invited }) => `${formatCount(present)} / ${formatCount(invited)}`,
    },
    { id: 'stage', head: t`Trạng thái`, card: 'aside', cell: ({ stage }) => i18n._(STAGE_NAMES[stage]) },
  ]
}
