import { useLingui } from '@lingui/react/macro'
import type { Round } from '@thuoc-do/contract'
import { useMemo } from 'react'
import { formatCount, sentenceOfReason } from '../../lib/index.ts'
import { Button, Card, DataTable, showToast, type Column } from '../../ui/index.ts'
import { tabbedText } from './skipped-text.ts'

type Skipped = Round['skipped'][number]

/** Who got no appraisal and why, to be searched and taken along as text. */
export function SkippedList({ round }: { round: Pick<Round, 'skipped' | 'skippedCount'> }) {
  const { t } = useLingui()
  const columns = useMemo<Column<Skipped>[]>(
    () => [
      {
        id: 'name',
        head: t`Họ tên`,
        cell: ({ fullName }) => <span className="font-semibold">{fullName}</span>,
        sort: ({ fullName }) => fullName,
        search: ({ fullName }) => fullName,
        card: 'title',
      },
      {
        id: 'unit',
        head: t`Đơn vị`,
        cell: ({ unitName }) => unitName,
        sort: ({ unitName }) => unitName,
        search: ({ unitName }) => unitName,
      },
      {
        id: 'reason',
        head: t`Lý do`,
        cell: ({ reason }) => sayReason(reason),
        sort: ({ reason }) => reason,
        search: ({ reason }) => sayReason(reason),
      },
    ],
    [t],
  )
  const shown = formatCount(round.skipped.length)
  const all = formatCount(round.skippedCount)
  async function copy(): Promise<void> {
    const rows = round.skipped.map(({ fullName, unitName, reason }) => [fullName, unitName, sayReason(reason)])
    try {
      await navigator.clipboard.writeText(tabbedText([t`Họ tên`, t`Đơn vị`, t`Lý do`], rows))
      showToast(t`Đã chép danh sách; có thể dán vào Excel.`)
    } catch {
      showToast(t`Trình duyệt không cho phép chép; hãy chọn và chép trong bảng.`, 'attention')
    }
  }
  return (
    <Card
      title={t`Không có phiếu: ${all} người`}
      aside={round.skippedCount > round.skipped.length ? t`hiện ${shown} người đầu` : null}
      flush
      openOnPhone
    >
      <DataTable
        caption={t`Người không có phiếu và lý do`}
        rows={round.skipped}
        columns={columns}
        rowKey={({ personId }) => personId}
        searchLabel={t`Tìm người, đơn vị, lý do`}
        tools={<Button size="small" onPress={() => void copy()}>{t`Chép danh sách`}</Button>}
      />
    </Card>
  )
}

function sayReason(code: string): string {
  return sentenceOfReason({ code, path: '' }) ?? code
}
