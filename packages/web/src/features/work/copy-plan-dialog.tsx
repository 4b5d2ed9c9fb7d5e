import { useLingui } from '@lingui/react/macro'
import { copiedPlanSchema, type copyPlanSchema } from '@thuoc-do/contract'
import { isWorkPeriod, periodBefore, type WorkPeriod } from '@thuoc-do/domain'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import {
  formatCount,
  newKey,
  periodInSentence,
  periodName,
  periodsOfYear,
  request,
  sentenceOfReason,
  useMe,
  useReasons,
  WORK_KEY,
  workPeopleQuery,
} from '../../lib/index.ts'
import { Button, Dialog, Notice, Select } from '../../ui/index.ts'

type Copied = ReturnType<typeof copiedPlanSchema.parse>
type Asked = ReturnType<typeof copyPlanSchema.parse>

/** Copies the plan of another period into this one; says what was copied and what was left out, and why. */
export function CopyPlanDialog({ to, onClose }: { to: WorkPeriod; onClose: () => void }) {
  const { t } = useLingui()
  const me = useMe()
  const queries = useQueryClient()
  const reasonsOf = useReasons()
  const { data: people = [] } = useQuery(workPeopleQuery(to))
  const [key] = useState(newKey)
  const [from, setFrom] = useState<WorkPeriod>(() => periodBefore(to))
  const [chosen, setChosen] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<readonly string[]>([])
  const [copied, setCopied] = useState<Copied | null>(null)
  const heads = me.relations.flatMap(({ role, unitId, unitName }) =>
    role === 'head' && unitId !== null ? [[unitId, unitName] as const] : [],
  )
  const units = [...new Map([...heads, ...people.map(({ unitId, unitName }) => [unitId, unitName] as const)])]
  const unit = chosen ?? (units[0] ? String(units[0][0]) : null)
  const year = Number(to.slice(0, 4))
  const periods = [year - 1, year, year + 1]
    .flatMap(periodsOfYear)
    .filter((period) => period !== to && period.includes('Q') === to.includes('Q'))

  async function copy(): Promise<void> {
    if (unit === null) return
    setBusy(true)
    setRefused([])
    const body: Asked = { key, from, to, unitId: Number(unit) }
    try {
      const answer = await request(copiedPlanSchema, '/api/work-lines/copy', { method: 'POST', body })
      if (answer.ok) {
        setCopied(answer.value)
        await queries.invalidateQueries({ queryKey: WORK_KEY })
      } else setRefused(reasonsOf(answer.refusal))
    } catch (problem) {
      setRefused(reasonsOf(problem))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog
      title={t`Chép kế hoạch vào ${periodInSentence(to)}`}
      isOpen
      onClose={onClose}
      foot={
        copied ? (
          <Button look="primary" onPress={onClose}>{t`Xong`}</Button>
        ) : (
          <>
            <Button onPress={onClose}>{t`Thôi`}</Button>
            <Button look="primary" isPending={busy} isDisabled={unit === null} onPress={() => void copy()}>
              {t`Chép`}
            </Button>
          </>
        )
      }
    >
      {copied ? (
        <Outcome copied={copied} />
      ) : (
        <div className="space-y-4">
          <p>{t`Mọi việc trong kế hoạch của kỳ được chọn sẽ được giao lại, hạn lùi theo kỳ mới. Việc đột xuất và việc nhận bàn giao không được chép.`}</p>
          <Select
            label={t`Chép từ`}
            options={periods.map((id) => ({ id, label: periodName(id) }))}
            value={from}
            onChange={(id) => {
              if (isWorkPeriod(id)) setFrom(id)
            }}
          />
          <Select
            label={t`Của đơn vị`}
            options={units.map(([id, label]) => ({ id: String(id), label }))}
            value={unit}
            onChange={setChosen}
          />
          {refused.length > 0 ? <Notice tone="refusal" title={t`Chưa chép được`} reasons={refused} /> : null}
        </div>
      )}
    </Dialog>
  )
}

function Outcome({ copied: { copied, skipped } }: { copied: Copied }) {
  const { t } = useLingui()
  const count = formatCount(copied)
  const left = formatCount(skipped.length)
  return (
    <div className="space-y-3">
      <Notice tone={copied > 0 ? 'success' : 'attention'} title={t`Đã chép ${count} việc`} />
      {skipped.length > 0 ? (
        <>
          <p className="font-semibold">{t`${left} việc không chép:`}</p>
          <ul className="max-h-72 divide-y divide-line overflow-auto rounded-md border border-line text-sm">
            {skipped.map(({ name, fullName, reason }, at) => (
              <li key={at} className="px-3 py-2">
                {name} · {fullName}
                <span className="block text-soft">{sentenceOfReason({ code: reason, path: '' }) ?? reason}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  )
}
