import { useLingui } from '@lingui/react/macro'
import type { Dossier } from '@thuoc-do/contract'
import { useState } from 'react'
import { formatCount, formatExact, useReasons } from '../../lib/index.ts'
import { Button, Notice, showToast, TextField, TiedPeople } from '../../ui/index.ts'
import { useDossierAct } from './use-dossier-act.ts'

type Tie = Dossier['ties'][number]

/** People equal at the last places of a set. Only the committee orders them; nothing is proposed here. */
export function TiesPanel({ dossier }: { dossier: Dossier }) {
  return dossier.ties.map((tie) => <TieForm key={tie.set} tie={tie} dossier={dossier} />)
}

function TieForm({ tie, dossier }: { tie: Tie; dossier: Dossier }) {
  const { t } = useLingui()
  const reasonsOf = useReasons()
  const act = useDossierAct(dossier)
  const [order, setOrder] = useState<readonly number[]>([])
  const [minutes, setMinutes] = useState('')
  const [reason, setReason] = useState('')
  const [refused, setRefused] = useState<readonly string[]>([])
  const [busy, setBusy] = useState(false)
  const people = tie.appraisalIds.flatMap((id) => dossier.rows.find((row) => row.id === id) ?? [])
  const set = dossier.caps.find((cap) => cap.set === tie.set)?.name ?? tie.set
  const places = formatCount(tie.places)
  const count = formatCount(people.length)
  const ready = order.length === people.length && minutes.trim() !== '' && reason.trim() !== ''

  async function save(): Promise<void> {
    setBusy(true)
    try {
      const reasons = await act('ties', { set: tie.set, order, minutes: minutes.trim(), reason: reason.trim() })
      setRefused(reasons)
      if (reasons.length === 0) showToast(t`Đã ghi thứ tự do Hội đồng quyết định.`)
    } catch (problem) {
      setRefused(reasonsOf(problem))
    } finally {
      setBusy(false)
    }
  }

  return (
    <section data-card="" className="space-y-3 rounded-lg border border-[#ecc992] bg-[#fffdf7] px-5 py-4">
      <h2 className="text-lg">{t`Bằng điểm ở chỗ cuối: cần Hội đồng quyết định`}</h2>
      <p className="text-sm text-soft">
        {t`${set} còn ${places} chỗ; ${count} người bằng nhau ở mọi khóa xếp thứ tự. Hệ thống không tự chọn.`}
      </p>
      {dossier.can.resolveTie ? (
        <p className="text-sm">{t`Bấm tên lần lượt theo thứ tự trong biên bản; bấm lại để bỏ chọn.`}</p>
      ) : null}
      <TiedPeople
        people={people.map((row) => ({
          id: row.id,
          fullName: row.fullName,
          about: row.unitName,
          points: formatExact(row.reviewTotal),
        }))}
        order={order}
        onOrder={dossier.can.resolveTie ? setOrder : null}
      />
      {dossier.can.resolveTie ? (
        <>
          <TextField label={t`Số biên bản họp`} value={minutes} maxLength={100} onChange={setMinutes} />
          <TextField label={t`Lý do`} lines={3} value={reason} maxLength={2000} onChange={setReason} />
          {refused.length > 0 ? <Notice tone="refusal" title={t`Chưa ghi được`} reasons={refused} /> : null}
          <Button look="primary" isDisabled={!ready} isPending={busy} onPress={() => void save()}>
            {t`Ghi thứ tự của Hội đồng`}
          </Button>
          <p className="text-sm text-soft">{t`Lựa chọn kèm lý do và biên bản thành khóa xếp thứ tự tiếp theo.`}</p>
        </>
      ) : null}
    </section>
  )
}
