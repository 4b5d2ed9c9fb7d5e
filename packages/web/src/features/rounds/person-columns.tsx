import { useLingui } from '@lingui/react/macro'
import type { AppraisalRow } from '@thuoc-do/contract'
import { useMemo } from 'react'
import { formatExact, hundredthsOf } from '../../lib/index.ts'
import { TextLink, Yardstick, type Band, type Column } from '../../ui/index.ts'

/** Who, where, with how many points and where that stands on the ruler; shared by the tables of a dossier. */
export function usePersonColumns(bands: readonly Band[]): readonly Column<AppraisalRow>[] {
  const { t } = useLingui()
  return useMemo<Column<AppraisalRow>[]>(
    () => [
      {
        id: 'name',
        head: t`Họ tên`,
        cell: (row) => (
          <div className="sm:min-w-40">
            <TextLink to="/unit/$id/result" params={{ id: String(row.id) }}>
              {row.fullName}
            </TextLink>
            <span className="block text-sm font-normal text-soft">{row.postTitle}</span>
          </div>
        ),
        // People are listed by their given name, the last word.
        sort: (row) => row.fullName.split(' ').toReversed().join(' '),
        search: (row) => `${row.fullName} ${row.personCode} ${row.postTitle}`,
        card: 'title',
      },
      {
        id: 'unit',
        head: t`Đơn vị`,
        cell: (row) => <span className="text-soft">{row.unitName}</span>,
        sort: (row) => row.unitName,
        search: (row) => row.unitName,
        shown: 'first',
      },
      {
        id: 'score',
        head: t`Điểm`,
        cell: (row) => <b className="font-semibold">{formatExact(row.reviewTotal)}</b>,
        sort: (row) => hundredthsOf(row.reviewTotal),
        numeric: true,
        card: 'aside',
      },
      ...(bands.length > 0
        ? [
            {
              id: 'ruler',
              head: t`Trên thước`,
              cell: (row: AppraisalRow) => {
                const value = hundredthsOf(row.reviewTotal)
                return value === null ? null : <Yardstick size="small" bands={bands} markers={[{ value }]} />
              },
              shown: 'first',
              card: 'plain',
            } as const,
          ]
        : []),
    ],
    [t, bands],
  )
}
