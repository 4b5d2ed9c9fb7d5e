import { useLingui } from '@lingui/react/macro'
import { periodChangedSchema, type PeriodScoreRow } from '@thuoc-do/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import {
  formatCount,
  periodInSentence,
  periodScoresQuery,
  request,
  useKept,
  useMe,
  useReasons,
  WORK_KEY,
} from '../../lib/index.ts'
import { Button, Dialog, Notice, showToast, TextField, TextLink } from '../../ui/index.ts'
import { unconfirmed, unscoredOf, type Reasons } from './lock-model.ts'
import type { PeriodRow } from './period-columns.tsx'
import { ScoreStage } from './score-stage.tsx'

/** Locks a period: whoever has no confirmed score is named and needs a reason. */
export function LockDialog({ row, onClose }: { row: PeriodRow; onClose: () => void }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const reasonsOf = useReasons()
  const name = periodInSentence(row.period)
  const { data } = useQuery(periodScoresQuery({ scope: 'unit', period: row.period, unit: row.agencyId }))
  const missing = unconfirmed(data ?? [])
  const kept = useKept<Reasons>(`work-lock-${row.agencyId}-${row.period}`, () => ({}), readReasons)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<readonly string[]>([])
  const me = useMe().person?.id ?? null
  const unscored = unscoredOf(missing, kept.value, me)
  const count = formatCount(missing.length)
  const reasons = kept.value

  async function lock(): Promise<void> {
    setBusy(true)
    try {
      const answer = await request(periodChangedSchema, `/api/work-periods/${row.agencyId}/${row.period}/lock`, {
        method: 'POST',
        body: { version: row.version, unscored: unscored ?? [] },
      })
      await queries.invalidateQueries({ queryKey: WORK_KEY })
      if (answer.ok) {
        kept.forget()
        showToast(t`Đã khóa kỳ.`)
        onClose()
      } else setRefused(reasonsOf(answer.refusal))
    } catch (problem) {
      setRefused(reasonsOf(problem))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog
      title={t`Khóa ${name} của ${row.agencyName}`}
      isOpen
      onClose={onClose}
      role="alertdialog"
      size={missing.length > 0 ? 'wide' : 'small'}
      foot={
        <>
          <Button onPress={onClose}>{t`Thôi`}</Button>
          <Button look="primary" isPending={busy} isDisabled={!data || unscored === null} onPress={() => void lock()}>
            {t`Khóa kỳ`}
          </Button>
        </>
      }
    >
      {data === undefined ? (
        <div className="h-24 animate-pulse rounded-md bg-sunken" />
      ) : (
        <div className="space-y-4">
          {missing.length === 0 ? (
            <p>{t`Mọi phiếu đã được xác nhận hoặc đã có lý do. Sau khi khóa, việc và điểm của kỳ không sửa được nữa.`}</p>
          ) : (
            <>
              <Notice tone="attention" title={t`${count} người chưa có điểm được xác nhận`}>
                {t`Ghi lý do cho từng người, hoặc để sau khi các phiếu được xác nhận.`}
              </Notice>
              {missing.length > 1 ? (
                <ForAll
                  onReason={(reason) =>
                    kept.set({
                      ...Object.fromEntries(missing.map(({ personId }) => [personId, reason])),
                      ...Object.fromEntries(Object.entries(reasons).filter(([, stated]) => stated.trim() !== '')),
                    })
                  }
                />
              ) : null}
              <ul className="divide-y divide-line rounded-md border border-line">
                {missing.map((one) => (
                  <Missing
                    key={one.personId}
                    row={one}
                    own={one.personId === me}
                    reason={reasons[one.personId] ?? ''}
                    onReason={(reason) => kept.set({ ...reasons, [one.personId]: reason })}
                  />
                ))}
              </ul>
            </>
          )}
          {refused.length > 0 ? <Notice tone="refusal" title={t`Chưa khóa được`} reasons={refused} /> : null}
        </div>
      )}
    </Dialog>
  )
}

function Missing(props: { row: PeriodScoreRow; own: boolean; reason: string; onReason: (reason: string) => void }) {
  const { t } = useLingui()
  const { row, own, reason, onReason } = props
  return (
    <li className="grid items-center gap-2 px-3 py-2 sm:grid-cols-[minmax(0,1fr)_minmax(0,1.2fr)]">
      <div>
        <TextLink to="/work/score/$scoreId" params={{ scoreId: String(row.id) }}>
          {row.fullName}
        </TextLink>
        <span className="flex flex-wrap items-center gap-x-3 text-sm text-soft">
          {row.unitName} <ScoreStage stage={row.stage} />
        </span>
      </div>
      {own ? (
        <p className="text-sm text-satisfactory">
          {t`Không ai tự ghi lý do cho mình: cần điểm được xác nhận, hoặc người khác của bộ phận tổ chức khóa kỳ.`}
        </p>
      ) : (
        <TextField
          label={t`Lý do ${row.fullName} không có điểm`}
          labelHidden
          placeholder={t`Lý do không có điểm`}
          maxLength={2000}
          value={reason}
          onChange={onReason}
        />
      )}
    </li>
  )
}

/** One reason for everybody who has none yet. */
function ForAll({ onReason }: { onReason: (reason: string) => void }) {
  const { t } = useLingui()
  const [typed, setTyped] = useState('')
  return (
    <div className="flex flex-wrap items-end gap-2">
      <div className="min-w-0 flex-1">
        <TextField
          label={t`Cùng một lý do cho những người chưa ghi`}
          maxLength={2000}
          value={typed}
          onChange={setTyped}
        />
      </div>
      <Button isDisabled={typed.trim() === ''} onPress={() => onReason(typed.trim())}>{t`Ghi cho tất cả`}</Button>
    </div>
  )
}

function readReasons(value: unknown): Reasons | null {
  if (typeof value !== 'object' || value === null) return null
  return Object.fromEntries(Object.entries(value).filter(([, reason]) => typeof reason === 'string'))
}
