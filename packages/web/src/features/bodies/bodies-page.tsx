import { useLingui } from '@lingui/react/macro'
import type { Bodies } from '@thuoc-do/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { formatCount, formatDay, today } from '../../lib/index.ts'
import { Button, Card, DataTable, EmptyState, LevelChip, LinkButton, PageHeader, Select } from '../../ui/index.ts'
import { useBodyColumns } from './body-columns.tsx'
import { OpenDialog } from './open-dialog.tsx'
import { bodiesQuery } from './queries.ts'
import { QuotaLines } from './quota-lines.tsx'

const FIRST_YEAR = 2026

/** The bodies rated in a year: in the order of the tree, where each stands and what it waits for. */
export function BodiesPage() {
  const { t } = useLingui()
  const search = useSearch({ strict: false })
  const navigate = useNavigate()
  const now = Math.max(FIRST_YEAR, Number(today().slice(0, 4)))
  const year = search.year ?? now
  const { data } = useSuspenseQuery(bodiesQuery(year))
  const [opening, setOpening] = useState(false)
  const years = Array.from({ length: now - FIRST_YEAR + 1 }, (_, at) => String(now - at))
  const mine = formatCount(data.rows.filter(({ waitsForMe }) => waitsForMe).length)
  return (
    <>
      <PageHeader
        title={t`Đánh giá tổ chức`}
        about={
          data.rows.some(({ waitsForMe }) => waitsForMe)
            ? t`Năm ${year} · ${mine} tổ chức chờ anh/chị · Nghị định 335/2025/NĐ-CP, Điều 5–9`
            : t`Năm ${year} · Nghị định 335/2025/NĐ-CP, Điều 5–9`
        }
        actions={
          <>
            {years.length > 1 ? (
              <div className="w-28">
                <Select
                  label={t`Năm`}
                  labelHidden
                  options={years.map((id) => ({ id, label: id }))}
                  value={String(year)}
                  onChange={(id) => void navigate({ to: '/bodies', search: { year: Number(id) } })}
                />
              </div>
            ) : null}
            <LinkButton to="/bodies/weights">{t`Tiêu chí và điểm`}</LinkButton>
            {data.can.open ? (
              <Button look="primary" onPress={() => setOpening(true)}>{t`Lập danh sách…`}</Button>
            ) : null}
          </>
        }
      />
      <div className="space-y-5">
        {data.rows.length > 0 ? <BodyTable data={data} /> : null}
        {data.quotas.length > 0 ? (
          <Card title={t`Tỷ lệ xuất sắc`} aside={t`Điều 8 khoản 5`}>
            <QuotaLines quotas={data.quotas} year={data.year} />
          </Card>
        ) : null}
        {data.published.length > 0 ? <Published data={data} /> : null}
        {data.rows.length === 0 && data.published.length === 0 ? (
          <Card flush>
            <EmptyState title={t`Chưa có gì để xem`}>
              {t`Tổ chức thuộc diện đánh giá hiện ở đây khi bộ phận tổ chức cán bộ lập danh sách; mức xếp loại của cơ quan, đơn vị anh/chị hiện ra khi được công nhận.`}
            </EmptyState>
          </Card>
        ) : null}
      </div>
      {opening ? <OpenDialog year={year} onClose={() => setOpening(false)} /> : null}
    </>
  )
}

function BodyTable({ data }: { data: Bodies }) {
  const { t } = useLingui()
  const columns = useBodyColumns(data.year)
  return (
    <Card flush>
      <DataTable
        caption={t`Tổ chức được đánh giá`}
        rows={data.rows}
        columns={columns}
        rowKey={(row) => row.unitId}
        searchLabel={t`Tìm tổ chức`}
        tone={(row) => (row.waitsForMe ? 'attention' : 'plain')}
        empty={<p className="px-5 py-8 text-center text-soft">{t`Không có tổ chức nào khớp.`}</p>}
      />
    </Card>
  )
}

/** What was made known to the people of a body: the level, by whom and by which document. */
function Published({ data }: { data: Bodies }) {
  const { t } = useLingui()
  return (
    <Card title={t`Kết quả đã thông báo`} aside={t`Điều 9 khoản 2 điểm b`}>
      <ul className="divide-y divide-line">
        {data.published.map(({ unitId, unitName, level, document, signer, recognisedAt }) => {
          const on = formatDay(recognisedAt)
          return (
            <li key={unitId} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-2.5">
              <span>
                <b className="block font-semibold">{unitName}</b>
                <span className="text-sm text-soft">{t`${document} ngày ${on}, ${signer} ký`}</span>
              </span>
              <LevelChip level={level} wording="full" />
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
