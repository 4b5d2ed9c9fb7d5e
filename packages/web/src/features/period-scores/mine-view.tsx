import { useLingui } from '@lingui/react/macro'
import type { PeriodScoreRow } from '@thuoc-do/contract'
import { Card, DataTable, EmptyState } from '../../ui/index.ts'
import { useScoreListColumns } from './score-columns.tsx'

/** My own forms, newest first. */
export function MineView({ rows }: { rows: readonly PeriodScoreRow[] }) {
  const { t } = useLingui()
  const columns = useScoreListColumns(true)
  return (
    <Card flush>
      <DataTable
        caption={t`Điểm theo dõi của tôi`}
        rows={rows}
        columns={columns}
        rowKey={(row) => row.id}
        tone={(row) => (row.waitsForMe ? 'attention' : 'plain')}
        empty={
          <EmptyState title={t`Chưa có phiếu nào`}>
            {t`Phiếu hiện ở đây khi bộ phận tổ chức cán bộ mở kỳ theo dõi.`}
          </EmptyState>
        }
      />
    </Card>
  )
}
