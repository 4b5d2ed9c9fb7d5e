import { useLingui } from '@lingui/react/macro'
import type { AbsenceRecord, WorkYearReply } from '@thuoc-do/contract'
import { useState } from 'react'
import { formatDay } from '../../lib/index.ts'
import { Button, Card, useYearWords } from '../../ui/index.ts'
import { EndAbsenceDialog, RecordAbsenceDialog } from './absence-dialogs.tsx'
import { WithdrawDialog } from './withdraw-dialog.tsx'

type Acting = { kind: 'end' | 'withdraw'; absence: AbsenceRecord }

/** When the person was away this year; the personnel body adds and ends. */
export function AbsencesCard({ data }: { data: WorkYearReply }) {
  const { t } = useLingui()
  const [adding, setAdding] = useState(false)
  const [acting, setActing] = useState<Acting | null>(null)
  const { absences, can, person } = data
  if (absences.length === 0 && !can.record) return null
  return (
    <Card title={t`Thời gian nghỉ, vắng mặt`}>
      {absences.length === 0 ? <p className="text-soft">{t`Chưa ghi nhận thời gian nghỉ nào.`}</p> : null}
      <ul className="divide-y divide-line">
        {absences.map((absence) => (
          <AbsenceLine
            key={absence.id}
            absence={absence}
            onAct={can.record && !absence.withdrawn ? (kind) => setActing({ kind, absence }) : null}
          />
        ))}
      </ul>
      {can.record ? (
        <div className="mt-3">
          <Button onPress={() => setAdding(true)}>{t`Ghi nhận thời gian nghỉ…`}</Button>
        </div>
      ) : null}
      {adding ? <RecordAbsenceDialog data={data} onClose={() => setAdding(false)} /> : null}
      {acting?.kind === 'end' ? <EndAbsenceDialog absence={acting.absence} onClose={() => setActing(null)} /> : null}
      {acting?.kind === 'withdraw' ? (
        <WithdrawDialog
          title={t`Hủy bản ghi thời gian nghỉ của ${person.fullName}`}
          url={`/api/absences/${acting.absence.id}/withdraw`}
          version={acting.absence.version}
          onClose={() => setActing(null)}
        />
      ) : null}
    </Card>
  )
}

function AbsenceLine({ absence, onAct }: { absence: AbsenceRecord; onAct: ((kind: Acting['kind']) => void) | null }) {
  const { t } = useLingui()
  const words = useYearWords()
  const { kind, document, leaveOutReason, withdrawn } = absence
  const from = formatDay(absence.from)
  const to = absence.to === null ? null : formatDay(absence.to)
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1.5 py-2.5 first:pt-0">
      <div className={`min-w-0 flex-1 basis-56 ${withdrawn ? 'text-soft line-through' : ''}`}>
        <p>
          <b className="font-semibold">{words.absence(kind)}</b>{' '}
          {to === null ? t`từ ${from}, chưa rõ ngày kết thúc` : t`từ ${from} đến ${to}`}
        </p>
        <p className="text-sm text-soft">
          {t`Văn bản ${document}`}
          {leaveOutReason === null ? '' : ` · ${t`không tính vì: ${leaveOutReason}`}`}
        </p>
      </div>
      {withdrawn ? (
        <span className="text-sm text-soft">{t`đã hủy`}</span>
      ) : onAct === null ? null : (
        <span className="flex gap-2">
          <Button size="small" onPress={() => onAct('end')}>
            {to === null ? t`Kết thúc…` : t`Sửa ngày cuối…`}
          </Button>
          <Button size="small" look="danger" onPress={() => onAct('withdraw')}>{t`Hủy…`}</Button>
        </span>
      )}
    </li>
  )
}
