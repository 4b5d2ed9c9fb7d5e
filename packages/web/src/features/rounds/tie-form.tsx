import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { formatCount, formatExact, useReasons } from '../../lib/index.ts'
import { Button, Notice, showToast, TextField } from '../../ui/index.ts'

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
  const toggle = (id: number): void =>
    setOrder((now) => (now.includes(id) ? now.filter((other) => other !== id) : [...now, id]))

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
      <ul className="space-y-2">
        {people.map((person) => (
          <li key={person.id}>
            <TiedRow
              person={person}
              rank={order.indexOf(person.id) + 1}
              onToggle={onSave ? () => toggle(person.id) : null}
            />
          </li>
        ))}
      </ul>
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

function TiedRow(props: { person: TiedPerson; rank: number; onToggle: (() => void) | null }) {
  const { t } = useLingui()
  const { person, rank, onToggle } = props
  const content = (
    <>
      {onToggle ? (
        <span
          className={`flex size-6 shrink-0 items-center justify-center rounded-full border text-sm font-semibold ${rank > 0 ? 'border-red bg-red text-paper' : 'border-line-strong text-soft'}`}
        >
          {rank > 0 ? rank : ''}
        </span>
      ) : null}
      <span className="min-w-0 flex-1 text-left">
        <span className="font-semibold">{person.fullName}</span>
        <span className="block text-sm text-soft">{person.unitName}</span>
      </span>
      <span className="font-semibold">{formatExact(person.total)}</span>
    </>
  )
  const look = 'flex w-full items-center gap-3 rounded-md border border-[#cfcdc7] bg-paper px-3.5 py-2'
  if (!onToggle) return <div className={look}>{content}</div>
  return (
    <button
      type="button"
      aria-pressed={rank > 0}
      aria-label={rank > 0 ? t`${person.fullName}, thứ ${rank}` : t`${person.fullName}, chưa xếp`}
      onClick={onToggle}
      className={`${look} hover:border-soft`}
    >
      {content}
    </button>
  )
}
