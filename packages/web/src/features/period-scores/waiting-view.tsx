import { useLingui } from '@lingui/react/macro'
import type { PeriodScoreRow } from '@thuoc-do/contract'
import { Card, DataTable, EmptyState } from '../../ui/index.ts'
import { useScoreListColumns } from './score-columns.tsx'

/** Forms handed in to me, of every period. */
export function WaitingView({ rows }: { rows: readonly PeriodScoreRow[] }) {
  const { t } = useLingui()
  const columns = useScoreListColumns(false)
  return (
    <Card flush>
      <DataTable
        caption={t`Phiếu chờ tôi xác nhận`}
        rows={rows}
        columns={columns}
        rowKey={(row) => row.id}
        searchLabel={t`Tìm theo tên, mã, đơn vị`}
        empty={
          <EmptyState title={t`Không có phiếu nào chờ anh/chị`}>
            {t`Phiếu hiện ở đây khi người anh/chị trực tiếp theo dõi gửi phiếu.`}
          </EmptyState>
        }
      />
    </Card>
  )
}
