import { useLingui } from '@lingui/react/macro'
import type { AppraisalRow, Dossier } from '@thuoc-do/contract'
import { useState } from 'react'
import { formatCount, formatExact, useReasons } from '../../lib/index.ts'
import { Button, Notice, showToast, TextField } from '../../ui/index.ts'
import { useDossierAct } from './use-dossier-act.ts'

type Tie = Dossier['ties'][number]

/**
 * People equal at the last places of a set. Only the committee orders them; nothing is proposed here. Where the same
 * people are equal in several sets they are shown once, because one order closes all of these ties.
 */
export function TiesPanel({ dossier }: { dossier: Dossier }) {
  const first = new Map(
    dossier.ties.toReversed().map((tie) => [tie.appraisalIds.toSorted((a, b) => a - b).join(), tie]),
  )
  return [...first.values()].toReversed().map((tie) => <TieForm key={tie.set} tie={tie} dossier={dossier} />)
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
      <ul className="space-y-2">
        {people.map((row) => (
          <li key={row.id}>
            <TiedPerson
              row={row}
              rank={order.indexOf(row.id) + 1}
              onToggle={
                dossier.can.resolveTie
                  ? () =>
                      setOrder((now) => (now.includes(row.id) ? now.filter((id) => id !== row.id) : [...now, row.id]))
                  : null
              }
            />
          </li>
        ))}
      </ul>
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

function TiedPerson(props: { row: AppraisalRow; rank: number; onToggle: (() => void) | null }) {
  const { t } = useLingui()
  const { row, rank, onToggle } = props
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
        <span className="font-semibold">{row.fullName}</span>
        {onToggle ? <span className="sr-only">, {rank > 0 ? t`thứ ${rank}` : t`chưa xếp`}</span> : null}
        <span className="block text-sm text-soft">{row.unitName}</span>
      </span>
      <span className="font-semibold">{formatExact(row.reviewTotal)}</span>
    </>
  )
  const look = 'flex w-full items-center gap-3 rounded-md border border-[#cfcdc7] bg-paper px-3.5 py-2'
  if (!onToggle) return <div className={look}>{content}</div>
  return (
    <button type="button" aria-pressed={rank > 0} onClick={onToggle} className={`${look} hover:border-soft`}>
      {content}
    </button>
  )
}
