import { useLingui } from '@lingui/react/macro'
import { personYearSchema, type PersonYear } from '@thuoc-do/contract'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { fetchValue, formatCount, formatDay, formatQuantity, hundredthsOf, periodInSentence } from '../../lib/index.ts'
import { AnchorButton, Card, DataTable, EmptyState, Mark, type Column } from '../../ui/index.ts'
import { WORK_YEARS } from './queries.ts'

type Row = PersonYear['periods'][number]['lines'][number] & { period: string }

/** The products behind a person's year, period by period, on screen and as a workbook. */
export function ProductsCard({ personId, year }: { personId: number; year: number }) {
  const { t } = useLingui()
  const columns = useColumns()
  const query = `person=${personId}&year=${year}`
  const { data } = useQuery({
    queryKey: [...WORK_YEARS, 'products', personId, year],
    queryFn: ({ signal }) => fetchValue(personYearSchema, `/api/work-reports/person-year?${query}`, { signal }),
  })
  const rows = useMemo(
    () => (data?.periods ?? []).flatMap(({ period, lines }) => lines.map((line): Row => ({ ...line, period }))),
    [data],
  )
  if (data === undefined) return null
  return (
    <Card title={t`Sản phẩm, công việc trong năm`} flush>
      <DataTable
        caption={t`Sản phẩm, công việc trong năm`}
        rows={rows}
        columns={columns}
        rowKey={(row) => row.id}
        searchLabel={t`Tìm theo tên sản phẩm, kết quả`}
        tools={
          <AnchorButton href={`/api/work-reports/person-year.xlsx?${query}`} download>
            <Mark name="file" className="size-3.5" /> {t`Xuất .xlsx`}
          </AnchorButton>
        }
        empty={<EmptyState title={t`Chưa có việc nào được giao trong năm này`} />}
      />
    </Card>
  )
}

function useColumns(): readonly Column<Row>[] {
  const { t } = useLingui()
  return useMemo<readonly Column<Row>[]>(
    () => [
      {
        id: 'product',
        head: t`Sản phẩm, công việc`,
        card: 'title',
        cell: ({ name, output }) => (
          <div className="sm:min-w-48">
            <span className="font-semibold">{name}</span>
            {output === '' ? null : <span className="block text-sm font-normal text-soft">{output}</span>}
          </div>
        ),
        search: ({ name, output }) => `${name} ${output}`,
      },
      {
        id: 'period',
        head: t`Kỳ`,
        cell: ({ period }) => <span className="whitespace-nowrap">{periodInSentence(period)}</span>,
        sort: ({ period }) => period,
      },
      {
        id: 'done',
        head: t`Hoàn thành / giao`,
        numeric: true,
        cell: ({ completed, assigned, productUnit }) =>
          `${formatQuantity(completed)} / ${formatQuantity(assigned)} ${productUnit}`,
        sort: ({ completed }) => hundredthsOf(completed),
      },
      {
        id: 'coefficient',
        head: t`Hệ số`,
        numeric: true,
        cell: ({ coefficient }) => formatQuantity(coefficient),
        sort: ({ coefficient }) => hundredthsOf(coefficient),
      },
      {
        id: 'deadline',
        head: t`Hạn`,
        cell: ({ deadline }) => <span className="whitespace-nowrap">{formatDay(deadline)}</span>,
        sort: ({ deadline }) => deadline,
      },
      {
        id: 'delays',
        head: t`Lần chậm`,
        numeric: true,
        cell: ({ delays }) => formatCount(delays),
        sort: ({ delays }) => delays,
      },
      {
        id: 'failures',
        head: t`Lần chưa đạt`,
        numeric: true,
        cell: ({ qualityFailures }) => formatCount(qualityFailures),
        sort: ({ qualityFailures }) => qualityFailures,
      },
    ],
    [t],
  )
}
