import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { formatCount, formatExact, useReasons } from '../../lib/index.ts'
import { Button, Notice, showToast, TextField, TiedPeople } from '../../ui/index.ts'

/** Somebody in a tie as the form shows him. */
export type TiedPerson = { id: number; fullName: string; unitName: string; total: string | null }

/** What the committee recorded: who goes first, in which minutes, why. */
export type TieOrder = { order: readonly number[]; minutes: string; reason: string }

/** People equal at the last places of a set. Only the committee orders them; nothing is proposed here. */
export function TieForm(props: {
  /** The set as people call it. */
  set: string
  free: number
  people: readonly TiedPerson[]
  /** Answers the reasons it was refused, none when it was recorded; null where the reader may only look. */
  onSave: ((order: TieOrder) => Promise<readonly string[]>) | null
}) {
  const { t } = useLingui()
  const { set, people, onSave } = props
  const reasonsOf = useReasons()
  const [order, setOrder] = useState<readonly number[]>([])
  const [minutes, setMinutes] = useState('')
  const [reason, setReason] = useState('')
  const [refused, setRefused] = useState<readonly string[]>([])
  const [busy, setBusy] = useState(false)
  const places = formatCount(props.free)
  const count = formatCount(people.length)
  const ready = order.length === people.length && minutes.trim() !== '' && reason.trim() !== ''

  async function save(record: (order: TieOrder) => Promise<readonly string[]>): Promise<void> {
    setBusy(true)
    try {
      const reasons = await record({ order, minutes: minutes.trim(), reason: reason.trim() })
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
      {onSave ? <p className="text-sm">{t`Bấm tên lần lượt theo thứ tự trong biên bản; bấm lại để bỏ chọn.`}</p> : null}
      <TiedPeople
        people={people.map(({ id, fullName, unitName, total }) => ({
          id,
          fullName,
          about: unitName,
          points: formatExact(total),
        }))}
        order={order}
        onOrder={onSave ? setOrder : null}
      />
      {onSave ? (
        <>
          <TextField label={t`Số biên bản họp`} value={minutes} maxLength={100} onChange={setMinutes} />
          <TextField label={t`Lý do`} lines={3} value={reason} maxLength={2000} onChange={setReason} />
          {refused.length > 0 ? <Notice tone="refusal" title={t`Chưa ghi được`} reasons={refused} /> : null}
          <Button look="primary" isDisabled={!ready} isPending={busy} onPress={() => void save(onSave)}>
            {t`Ghi thứ tự của Hội đồng`}
          </Button>
          <p className="text-sm text-soft">{t`Lựa chọn kèm lý do và biên bản thành khóa xếp thứ tự tiếp theo.`}</p>
        </>
      ) : null}
    </section>
  )
}
