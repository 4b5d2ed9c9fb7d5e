import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatCount, formatQuantity, periodName, today, workListQuery, workListSearch } from '../../lib/index.ts'
import {
  AnchorButton,
  Button,
  Card,
  DataTable,
  EmptyState,
  Mark,
  PageHeader,
  Pagination,
  PeriodChooser,
} from '../../ui/index.ts'
import { ActDialog, type Asked } from './act-dialog.tsx'
import { AssignDialog } from './assign-dialog.tsx'
import { CopyPlanDialog } from './copy-plan-dialog.tsx'
import { UnitFilters } from './unit-filters.tsx'
import { useUnitLineColumns } from './unit-line-columns.tsx'
import { PAGE_SIZE, useUnitAsked } from './use-unit-asked.ts'

/** The work of everybody below a unit I answer for: given, followed, judged. */
export function UnitWorkPage() {
  const { t } = useLingui()
  const { period, setPeriod, asked, change } = useUnitAsked()
  const { data, isPlaceholderData } = useQuery(workListQuery(asked))
  const [act, setAct] = useState<Asked | null>(null)
  const [window, setWindow] = useState<'assign' | 'copy' | null>(null)
  const [now] = useState(today)
  const columns = useUnitLineColumns(now, setAct)
  const count = formatCount(data?.total ?? 0)
  const [done, all] = [formatQuantity(data?.sums.completed ?? '0'), formatQuantity(data?.sums.assigned ?? '0')]
  const filtered = asked.search || asked.state || asked.person || asked.unit || asked.complexity
  return (
    <>
      <PageHeader
        title={t`Công việc của đơn vị`}
        about={data ? t`${count} việc · hoàn thành ${done} / ${all} sản phẩm quy đổi` : periodName(period)}
        actions={
          <>
            <PeriodChooser period={period} onChange={setPeriod} />
            <Button onPress={() => setWindow('copy')}>{t`Chép kế hoạch kỳ khác…`}</Button>
            <Button look="primary" onPress={() => setWindow('assign')}>
              <Mark name="plus" /> {t`Giao việc`}
            </Button>
          </>
        }
      />
      <Card flush>
        <UnitFilters
          period={period}
          asked={asked}
          onChange={change}
          tools={
            <AnchorButton
              size="small"
              href={`/api/work-lines.xlsx?${workListSearch({ ...asked, page: undefined, size: undefined })}`}
              download
            >
              <Mark name="file" className="size-3.5" /> {t`Xuất .xlsx`}
            </AnchorButton>
          }
        />
        {data === undefined ? (
          <div className="h-64 animate-pulse bg-sunken" />
        ) : (
          <div className={isPlaceholderData ? 'opacity-60' : ''}>
            <DataTable
              caption={t`Công việc của đơn vị`}
              rows={data.rows}
              columns={columns}
              rowKey={(row) => row.id}
              tone={(row) => (row.openClaims > 0 || row.acceptance === 'objected' ? 'attention' : 'plain')}
              empty={
                filtered ? (
                  <p className="px-5 py-8 text-center text-soft">{t`Không có việc nào khớp với điều kiện đang chọn.`}</p>
                ) : (
                  <EmptyState
                    title={t`Chưa giao việc nào trong kỳ này`}
                    action={<Button onPress={() => setWindow('copy')}>{t`Chép kế hoạch kỳ khác…`}</Button>}
                  >
                    {t`Giao từng sản phẩm, hoặc chép kế hoạch của kỳ trước rồi sửa.`}
                  </EmptyState>
                )
              }
            />
          </div>
        )}
        {data && data.total > 0 ? (
          <div className="border-t border-line px-5 py-3">
            <Pagination page={data.page} pageSize={PAGE_SIZE} total={data.total} onPage={(page) => change({ page })} />
          </div>
        ) : null}
      </Card>
      {act === null ? null : <ActDialog asked={act} onClose={() => setAct(null)} />}
      {window === 'assign' ? <AssignDialog period={period} onClose={() => setWindow(null)} /> : null}
      {window === 'copy' ? <CopyPlanDialog to={period} onClose={() => setWindow(null)} /> : null}
    </>
  )
}
