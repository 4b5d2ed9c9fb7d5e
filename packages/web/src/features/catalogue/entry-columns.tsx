import { useLingui } from '@lingui/react/macro'
import type { CatalogueEntryRow } from '@thuoc-do/contract'
import { Menu, type Column } from '../../ui/index.ts'
import { formatNumber } from './numbers.ts'
import { useCatalogueWords } from './words.ts'

type Entry = Omit<CatalogueEntryRow, 'version'>
type MenuLine = { id: string; label: string; onAction: () => void }

/** The columns products are shown in, with what may be done to each where there is something. */
export function useEntryColumns<Row extends Entry>(given: {
  standardPoints: string | null
  /** What may be done to a product; left out where that is nothing. */
  menu?: (row: Row) => readonly MenuLine[]
  onEdit?: (row: Row) => void
}): Column<Row>[] {
  const { t } = useLingui()
  const words = useCatalogueWords()
  const { standardPoints, menu, onEdit } = given
  return [
    {
      id: 'code',
      head: t`Mã`,
      width: '6rem',
      card: 'aside',
      cell: ({ code }) => <span className="whitespace-nowrap">{code}</span>,
    },
    {
      id: 'name',
      head: t`Sản phẩm, công việc`,
      card: 'title',
      cell: (row) => (
        <>
          {onEdit === undefined ? (
            row.name
          ) : (
            <button
              type="button"
              className="rounded-sm text-left font-medium text-red underline-offset-2 hover:underline"
              onClick={() => onEdit(row)}
            >
              {row.name}
            </button>
          )}
          {row.note === '' ? null : <span className="block text-sm font-normal text-soft">{row.note}</span>}
        </>
      ),
    },
    { id: 'unit', head: t`Đơn vị tính`, cell: ({ productUnit }) => productUnit },
    { id: 'group', head: t`Nhóm`, cell: ({ complexity }) => (complexity === null ? '–' : words.group(complexity)) },
    {
      id: 'owner',
      head: t`Đơn vị phụ trách`,
      cell: ({ ownerName }) => (ownerName === null ? <span className="text-soft">{t`Dùng chung`}</span> : ownerName),
    },
    {
      id: 'points',
      head: t`Điểm`,
      numeric: true,
      cell: ({ points }) => (points === null ? '–' : formatNumber(points)),
    },
    {
      id: 'coefficient',
      head: t`Hệ số`,
      numeric: true,
      cell: ({ points, coefficient }) => (
        <span className="font-semibold" title={words.weight(points, standardPoints, coefficient)}>
          {formatNumber(coefficient)}
        </span>
      ),
    },
    ...(menu === undefined
      ? []
      : [
          {
            id: 'menu',
            head: t`Thao tác`,
            width: '3rem',
            card: 'aside' as const,
            cell: (row: Row) => {
              const { code } = row
              return (
                <Menu
                  label={t`Việc với sản phẩm ${code}`}
                  trigger={<span aria-hidden="true">⋯</span>}
                  entries={menu(row).map((line) => ({ kind: 'action' as const, ...line }))}
                />
              )
            },
          },
        ]),
  ]
}
