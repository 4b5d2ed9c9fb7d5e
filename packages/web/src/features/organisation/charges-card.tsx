import { useLingui } from '@lingui/react/macro'
import type { ChargeRecord } from '@thuoc-do/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatDay } from '../../lib/index.ts'
import { Button, Card } from '../../ui/index.ts'
import { EndChargeDialog, RecordChargesDialog, WithdrawChargeDialog } from './charge-dialogs.tsx'
import { chargesQuery } from './queries.ts'

type Acting = { kind: 'end' | 'withdraw'; charge: ChargeRecord }

/** What a deputy is and was in charge of inside his unit: d of his score is made from it. */
export function ChargesCard({ personId, fullName }: { personId: number; fullName: string }) {
  const { t } = useLingui()
  const { data } = useSuspenseQuery(chargesQuery(personId))
  const [adding, setAdding] = useState(false)
  const [acting, setActing] = useState<Acting | null>(null)
  const close = () => setActing(null)
  return (
    <Card
      title={t`Lĩnh vực, đơn vị phụ trách`}
      aside={
        data.can.record ? (
          <Button look="quiet" size="small" onPress={() => setAdding(true)}>{t`Phân công phụ trách`}</Button>
        ) : null
      }
    >
      {data.charges.length === 0 ? (
        <p className="text-soft">
          {t`Chưa ghi nhận lĩnh vực phụ trách. Điểm d của cấp phó khi đó do cấp trên chấm kèm căn cứ (Điều 15 khoản 4).`}
        </p>
      ) : (
        <ul className="divide-y divide-line">
          {data.charges.map((charge) => (
            <ChargeLine key={charge.id} charge={charge} onAct={(kind) => setActing({ kind, charge })} />
          ))}
        </ul>
      )}
      {adding ? (
        <RecordChargesDialog
          personId={personId}
          fullName={fullName}
          choices={data.choices}
          onClose={() => setAdding(false)}
        />
      ) : null}
      {acting?.kind === 'end' ? <EndChargeDialog charge={acting.charge} onClose={close} /> : null}
      {acting?.kind === 'withdraw' ? <WithdrawChargeDialog charge={acting.charge} onClose={close} /> : null}
    </Card>
  )
}

function ChargeLine({ charge, onAct }: { charge: ChargeRecord; onAct: (kind: Acting['kind']) => void }) {
  const { t } = useLingui()
  const { over, field, unitName, document, withdrawn, can } = charge
  const from = formatDay(charge.from)
  const to = charge.to === null ? null : formatDay(charge.to)
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1.5 py-2.5 first:pt-0 last:pb-0">
      <div className={`min-w-0 flex-1 basis-56 ${withdrawn ? 'text-soft line-through' : ''}`}>
        <p>
          <b className="font-semibold">{over.name}</b>
          {field === '' ? null : ` · ${field}`}
        </p>
        <p className="text-sm text-soft">
          {to === null ? t`cấp phó của ${unitName}, từ ${from}` : t`cấp phó của ${unitName}, từ ${from} đến ${to}`}
          {' · '}
          {t`Văn bản ${document}`}
        </p>
      </div>
      {withdrawn ? <span className="text-sm text-soft">{t`đã hủy`}</span> : null}
      {can.change ? (
        <span className="flex gap-2">
          <Button size="small" onPress={() => onAct('end')}>
            {to === null ? t`Kết thúc…` : t`Sửa ngày cuối…`}
          </Button>
          <Button size="small" look="danger" onPress={() => onAct('withdraw')}>{t`Hủy…`}</Button>
        </span>
      ) : null}
    </li>
  )
}
