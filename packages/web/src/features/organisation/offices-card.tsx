import { useLingui } from '@lingui/react/macro'
import type { PersonDetail } from '@thuoc-do/contract'
import { useState } from 'react'
import { formatDay, nothing, request, today } from '../../lib/index.ts'
import { Button, Card, DataTable, DayField, type Column } from '../../ui/index.ts'
import { FormDialog } from './form-dialog.tsx'
import { GrantOfficeDialog } from './grant-office-dialog.tsx'
import { useWords } from './words.ts'

type Office = PersonDetail['offices'][number]

/** Standing roles with their days: over which unit, in what capacity. Heads need none. */
export function OfficesCard({ person }: { person: PersonDetail }) {
  const { t } = useLingui()
  const words = useWords()
  const [giving, setGiving] = useState(false)
  const [ending, setEnding] = useState<Office | null>(null)
  const day = today()
  const columns: Column<Office>[] = [
    { id: 'role', head: t`Vai trò`, card: 'title', cell: ({ role }) => words.role(role) },
    { id: 'unit', head: t`Phạm vi`, cell: ({ unitName }) => t`${unitName} và cấp dưới` },
    { id: 'from', head: t`Từ ngày`, numeric: true, cell: ({ from }) => formatDay(from) },
    {
      id: 'to',
      head: t`Đến ngày`,
      numeric: true,
      cell: ({ to }) => (to === null ? t`hiện nay` : formatDay(to)),
    },
    ...(person.can.grantOffice
      ? [
          {
            id: 'end',
            head: t`Thao tác`,
            card: 'aside' as const,
            cell: (office: Office) =>
              office.to === null || office.to > day ? (
                <Button size="small" onPress={() => setEnding(office)}>{t`Kết thúc`}</Button>
              ) : null,
          },
        ]
      : []),
  ]
  return (
    <Card
      title={t`Vai trò trong hệ thống`}
      aside={
        person.can.grantOffice ? (
          <Button look="quiet" size="small" onPress={() => setGiving(true)}>{t`Giao vai trò`}</Button>
        ) : null
      }
      flush
      openOnPhone
    >
      <DataTable
        caption={t`Vai trò trong hệ thống`}
        rows={person.offices}
        columns={columns}
        rowKey={({ id }) => id}
        empty={
          <p className="px-5 py-5 text-soft max-sm:px-0">
            {t`Không có vai trò riêng. Người đứng đầu đơn vị không cần giao: quyền đi theo chức vụ.`}
          </p>
        }
      />
      {giving ? <GrantOfficeDialog person={person} onClose={() => setGiving(false)} /> : null}
      {ending ? <EndOfficeDialog office={ending} onClose={() => setEnding(null)} /> : null}
    </Card>
  )
}

function EndOfficeDialog({ office, onClose }: { office: Office; onClose: () => void }) {
  const { t } = useLingui()
  const words = useWords()
  const [on, setOn] = useState<string | null>(today())
  const role = words.role(office.role)
  return (
    <FormDialog
      title={t`Kết thúc vai trò ${role}`}
      action={t`Kết thúc`}
      said={t`Đã kết thúc vai trò.`}
      look="danger"
      onClose={onClose}
      send={() =>
        on === null ? null : request(nothing, `/api/offices/${office.id}/end`, { method: 'POST', body: { on } })
      }
    >
      <p className="text-soft">{office.unitName}</p>
      <DayField
        label={t`Ngày cuối cùng giữ vai trò`}
        hint={t`Hết ngày này, người này không còn thấy và làm được gì theo vai trò. Lịch sử vẫn giữ.`}
        value={on}
        onChange={setOn}
        problem={on === null ? t`Hãy ghi ngày.` : null}
      />
    </FormDialog>
  )
}
