import { useLingui } from '@lingui/react/macro'
import type { WorkLineRow } from '@thuoc-do/contract'
import { compare, ZERO } from '@thuoc-do/domain'
import { useMemo } from 'react'
import { formatQuantity, useNarrow } from '../../lib/index.ts'
import { Mark, Menu, TextLink, type Column } from '../../ui/index.ts'
import type { Asked } from './act-dialog.tsx'
import { countOf, lineState, remaining } from './line-model.ts'
import { Deadline, LineFacts, MORE_BUTTON, Progress, StateChip } from './line-marks.tsx'

/** What a head sees of each line, and what he may do with it without leaving the list. */
export function useUnitLineColumns(today: string, onAsk: (asked: Asked) => void): readonly Column<WorkLineRow>[] {
  const { t } = useLingui()
  const narrow = useNarrow()
  return useMemo<readonly Column<WorkLineRow>[]>(() => {
    const wide: Column<WorkLineRow>[] = [
      {
        id: 'name',
        head: t`Việc`,
        card: 'title',
        cell: (row) => (
          <div className={`sm:min-w-64 ${row.withdrawn ? 'text-soft line-through' : ''}`}>
            <span className="font-semibold">
              <TextLink to="/work/lines/$lineId" params={{ lineId: String(row.id) }}>
                {row.name}
              </TextLink>
            </span>
            <LineFacts row={row} />
          </div>
        ),
      },
      {
        id: 'person',
        head: t`Người thực hiện`,
        cell: (row) => (
          <div className="sm:min-w-48">
            {row.fullName}
            <span className="block text-sm text-soft">{row.unitName}</span>
          </div>
        ),
      },
      { id: 'state', head: t`Trạng thái`, cell: (row) => <StateChip state={lineState(row)} />, card: 'aside' },
      {
        id: 'progress',
        head: t({ message: 'Hoàn thành', context: 'work' }),
        cell: (row) => <Progress row={row} />,
        width: '10rem',
      },
      {
        id: 'converted',
        head: t`Quy đổi`,
        cell: (row) => formatQuantity(row.converted),
        numeric: true,
      },
      { id: 'deadline', head: t`Hạn`, cell: (row) => <Deadline row={row} today={today} /> },
      {
        id: 'acts',
        head: t`Thao tác`,
        card: 'aside',
        cell: (row) =>
          row.withdrawn ? null : (
            <Menu
              label={t`Thao tác với ${row.name} của ${row.fullName}`}
              trigger={<Mark name="more" />}
              triggerClass={MORE_BUTTON}
              entries={(
                [
                  ['delayed', t`Ghi nhận chậm…`, row.deadline < today],
                  ['failed-review', t`Ghi nhận chưa đạt chất lượng…`, compare(countOf(row.completed), ZERO) > 0],
                  ['amended', t`Sửa việc được giao…`, true],
                  ['handed-over', t`Bàn giao cho người khác…`, compare(remaining(row), ZERO) > 0],
                  ['withdrawn', t`Rút việc…`, true],
                ] as const
              ).map(([kind, label, fits]) => ({
                kind: 'action',
                id: kind,
                label,
                isDisabled: !fits,
                onAction: () => onAsk({ line: row, kind, of: null }),
              }))}
            />
          ),
      },
    ]
    if (!narrow) return wide
    // On a phone a card has three lines: what, who and until when, how far.
    const [name, state, acts] = [wide[0], wide[2], wide[6]]
    const who: Column<WorkLineRow> = {
      id: 'who',
      head: t`Người thực hiện, hạn`,
      card: 'plain',
      cell: (row) => (
        <div className="flex items-start justify-between gap-4">
          <span>{row.fullName}</span>
          <span className="text-right">
            <Deadline row={row} today={today} />
          </span>
        </div>
      ),
    }
    const progress: Column<WorkLineRow> = {
      id: 'progress',
      head: t({ message: 'Hoàn thành', context: 'work' }),
      card: 'plain',
      cell: (row) => <Progress row={row} />,
    }
    return [name, state, acts, who, progress].filter((column) => column !== undefined)
  }, [t, today, onAsk, narrow])
}
