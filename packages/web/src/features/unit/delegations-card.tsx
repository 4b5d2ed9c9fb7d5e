import { useLingui } from '@lingui/react/macro'
import { delegationsSchema, type Delegations } from '@thuoc-do/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { fetchValue, formatDay } from '../../lib/index.ts'
import { Button, Card } from '../../ui/index.ts'
import { DelegateDialog, EndDelegationDialog } from './delegate-dialogs.tsx'
import { DELEGATIONS_KEY } from './delegations-key.ts'

/** Who acts for the head of a unit for a time; the head and the personnel body name and end. */
export function DelegationsCard({ unitId }: { unitId: number }) {
  const { t } = useLingui()
  const [asking, setAsking] = useState<'name' | number | null>(null)
  const { data } = useQuery({
    queryKey: [...DELEGATIONS_KEY, unitId],
    queryFn: ({ signal }) => fetchValue(delegationsSchema, `/api/units/${unitId}/delegations`, { signal }),
  })
  if (data === undefined || (data.rows.length === 0 && !data.can.delegate)) return null
  const ending = data.rows.find(({ id }) => id === asking)
  return (
    <Card title={t`Ủy quyền đánh giá: ${data.unitName}`}>
      <p className="text-soft">
        {t`Người được ủy quyền làm thay người đứng đầu trong thời hạn ghi ở văn bản, trừ những gì thuộc phiếu của chính mình.`}
      </p>
      <ul className="mt-2 divide-y divide-line">
        {data.rows.map((row) => (
          <DelegationLine
            key={row.id}
            row={row}
            onEnd={data.can.delegate && row.state !== 'over' ? () => setAsking(row.id) : null}
          />
        ))}
      </ul>
      {data.can.delegate ? (
        <div className="mt-3">
          <Button onPress={() => setAsking('name')}>{t`Ủy quyền…`}</Button>
        </div>
      ) : null}
      {asking === 'name' ? <DelegateDialog unitId={unitId} data={data} onClose={() => setAsking(null)} /> : null}
      {ending ? <EndDelegationDialog row={ending} onClose={() => setAsking(null)} /> : null}
    </Card>
  )
}

function DelegationLine({ row, onEnd }: { row: Delegations['rows'][number]; onEnd: (() => void) | null }) {
  const { t } = useLingui()
  const [from, to] = [formatDay(row.from), formatDay(row.endedOn ?? row.to)]
  const state = { 'to-come': t`sắp tới`, 'in-force': t`đang hiệu lực`, over: t`đã kết thúc` }[row.state]
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1.5 py-2.5">
      <div className={`min-w-0 flex-1 basis-56 ${row.state === 'over' ? 'text-soft' : ''}`}>
        <p>
          <b className="font-semibold">{row.toPerson}</b> {t`thay ${row.fromPerson}, từ ${from} đến hết ${to}`}
        </p>
        <p className="text-sm text-soft">
          {t`Văn bản ${row.document}`} · {state}
        </p>
      </div>
      {onEnd ? <Button size="small" onPress={onEnd}>{t`Kết thúc sớm…`}</Button> : null}
    </li>
  )
}
