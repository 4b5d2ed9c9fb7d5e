import { useLingui } from '@lingui/react/macro'
import type { ReplacementEffect, ReplacementProposal } from '@thuoc-do/contract'
import { useState } from 'react'
import { formatCount } from '../../lib/index.ts'
import { Button, Notice, TextField, TiedPeople } from '../../ui/index.ts'

type TieOrder = NonNullable<ReplacementProposal['tieOrder']>

/** People the new data make equal at the last place: the committee's order goes into the replacement. */
export function TieCard(props: { ties: ReplacementEffect['ties']; onOrder: (order: TieOrder) => void }) {
  return props.ties.map((tie) => <OneTie key={tie.set} tie={tie} onOrder={props.onOrder} />)
}

function OneTie({ tie, onOrder }: { tie: ReplacementEffect['ties'][number]; onOrder: (order: TieOrder) => void }) {
  const { t } = useLingui()
  const [order, setOrder] = useState<readonly number[]>([])
  const [minutes, setMinutes] = useState('')
  const places = formatCount(tie.places)
  const count = formatCount(tie.people.length)
  const ready = order.length === tie.people.length && minutes.trim() !== ''
  return (
    <section data-card="" className="space-y-3 rounded-lg border border-[#ecc992] bg-[#fffdf7] px-5 py-4">
      <h2 className="text-lg">{t`Bằng điểm ở chỗ cuối: cần Hội đồng quyết định`}</h2>
      <p className="text-sm text-soft">
        {t`${tie.name} còn ${places} chỗ; ${count} người bằng nhau ở mọi khóa xếp thứ tự. Hệ thống không tự chọn.`}
      </p>
      <p className="text-sm">{t`Bấm tên lần lượt theo thứ tự trong biên bản; bấm lại để bỏ chọn.`}</p>
      <TiedPeople
        people={tie.people.map(({ appraisalId, fullName }) => ({ id: appraisalId, fullName, about: '', points: '' }))}
        order={order}
        onOrder={setOrder}
      />
      <TextField label={t`Số biên bản họp`} value={minutes} maxLength={100} onChange={setMinutes} />
      <Button
        isDisabled={!ready}
        onPress={() => onOrder({ set: tie.set, order: [...order], minutes: minutes.trim() })}
      >{t`Dùng thứ tự này`}</Button>
    </section>
  )
}

/** The order that goes into the proposal, until it is taken back. */
export function GivenOrder({ tieOrder, onTakeBack }: { tieOrder: TieOrder; onTakeBack: () => void }) {
  const { t } = useLingui()
  return (
    <Notice tone="information" title={t`Theo thứ tự của Hội đồng, biên bản ${tieOrder.minutes}`}>
      <p>{t`Thứ tự được lưu cùng quyết định thay thế và được dùng cho các lần thay thế sau.`}</p>
      <Button look="quiet" size="small" onPress={onTakeBack}>{t`Bỏ thứ tự này`}</Button>
    </Notice>
  )
}
