import { useLingui } from '@lingui/react/macro'
import type { ProductReport, ProductSums } from '@thuoc-do/contract'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { formatCount, formatQuantity, hundredthsOf, periodInSentence, useMe, useReasons } from '../../lib/index.ts'
import { AnchorButton, Card, DataTable, EmptyState, Mark, Notice, type Column } from '../../ui/index.ts'
import { productReportQuery } from './queries.ts'
import { firstUnitOf, UnitChooser } from './unit-chooser.tsx'

type PersonRow = ProductReport['people'][number]
type GroupRow = { name: string; sums: ProductSums }

/** A unit's products in a period, by complexity group and by person, on screen and as a workbook. */
export function ProductsView(props: { period: string; unit: number | undefined; onUnit: (unit: number) => void }) {
  const { t } = useLingui()
  const me = useMe()
  const reasonsOf = useReasons()
  const { period, onUnit } = props
  const unit = props.unit ?? firstUnitOf(me)
  const { data: report, error } = useQuery(productReportQuery(unit, period))
  const columns = usePersonColumns()
  if (error) return <Notice tone="refusal" reasons={reasonsOf(error)} />
  if (!report) return <div className="h-72 animate-pulse rounded-lg bg-sunken" />
  return (
    <div className="space-y-4">
      <div className="no-print flex flex-wrap items-end gap-3">
        <UnitChooser units={report.units} unit={unit} onUnit={onUnit} />
        <AnchorButton href={`/api/work-reports/products.xlsx?unit=${unit}&period=${period}`} download>
          <Mark name="file" className="size-3.5" /> {t`Xuất .xlsx`}
        </AnchorButton>
      </div>
      <Card title={`${report.unit.name} · ${periodInSentence(report.period)}`} flush>
        <Groups report={report} />
      </Card>
      <Card flush>
        <DataTable
          caption={t`Sản phẩm theo người, ${report.unit.name}`}
          rows={report.people}
          columns={columns}
          rowKey={(row) => row.personId}
          searchLabel={t`Tìm theo tên, mã, đơn vị`}
          empty={<EmptyState title={t`Chưa có việc nào được giao trong kỳ này`} />}
        />
      </Card>
    </div>
  )
}

/** Completed of assigned, in converted products. */
const done = ({ completed, assigned }: ProductSums): string =>
  `${formatQuantity(completed)} / ${formatQuantity(assigned)}`

/** Groups in the order of their complexity, the sum last: nothing here is sorted. */
function Groups({ report }: { report: ProductReport }) {
  const { t } = useLingui()
  const sums = useSumColumns()
  const columns: readonly Column<GroupRow>[] = [
    { id: 'group', head: t`Nhóm`, card: 'title', cell: ({ name }) => <span className="font-semibold">{name}</span> },
    ...sums.map(({ sort: _unsorted, ...column }) => column),
  ]
  const rows: GroupRow[] = [
    ...report.groups.map((group) => ({
      name: group.complexity === null ? t`Chưa phân nhóm` : t`Nhóm ${group.complexity}`,
      sums: group.sums,
    })),
    { name: t`Cộng`, sums: report.sums },
  ]
  return (
    <DataTable
      caption={t`Sản phẩm theo nhóm độ phức tạp`}
      rows={rows}
      columns={columns}
      rowKey={({ name }) => name}
      tone={(row) => (row.sums === report.sums ? 'strong' : 'plain')}
    />
  )
}

/** The figures of a group or of a person, side by side. */
function useSumColumns(): readonly Column<{ sums: ProductSums }>[] {
  const { t } = useLingui()
  return useMemo(() => {
    const count = (id: string, head: string, of: (sums: ProductSums) => number): Column<{ sums: ProductSums }> => ({
      id,
      head,
      numeric: true,
      cell: ({ sums }) => formatCount(of(sums)),
      sort: ({ sums }) => of(sums),
    })
    return [
      count('lines', t`Số việc`, ({ lines }) => lines),
      {
        id: 'done',
        head: t`Hoàn thành / giao (quy đổi)`,
        numeric: true,
        cell: ({ sums }) => done(sums),
        sort: ({ sums }) => hundredthsOf(sums.completed),
      },
      count('late', t`Việc trễ`, ({ lateLines }) => lateLines),
      count('delays', t`Lần chậm`, ({ delays }) => delays),
      count('failures', t`Lần chưa đạt`, ({ qualityFailures }) => qualityFailures),
    ]
  }, [t])
}

function usePersonColumns(): readonly Column<PersonRow>[] {
  const { t } = useLingui()
  const sums = useSumColumns()
  return useMemo<readonly Column<PersonRow>[]>(
    () => [
      {
        id: 'person',
        head: t`Họ tên`,
        card: 'title',
        cell: (row) => (
          <div className="sm:min-w-44">
            <span className="font-semibold">{row.fullName}</span>
            <span className="block text-sm font-normal text-soft">{row.unitName}</span>
          </div>
        ),
        sort: (row) => row.fullName.split(' ').toReversed().join(' '),
        search: (row) => `${row.fullName} ${row.personCode} ${row.unitName}`,
      },
      ...sums,
    ],
    [t, sums],
  )
}
