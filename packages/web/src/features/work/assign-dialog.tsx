import { useLingui } from '@lingui/react/macro'
import { assignedSchema } from '@thuoc-do/contract'
import { daysOf, type WorkPeriod } from '@thuoc-do/domain'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import {
  formatCount,
  periodInSentence,
  request,
  useKept,
  useReasons,
  WORK_KEY,
  workPeopleQuery,
} from '../../lib/index.ts'
import { Button, DayField, Dialog, Notice, showToast } from '../../ui/index.ts'
import { assignmentOf, coefficientOf, gapsOf, newAssignment, readAssignment } from './assign-model.ts'
import { AssignPeople } from './assign-people.tsx'
import { catalogueInForceQuery } from './catalogue-queries.ts'
import { ProductFields } from './product-fields.tsx'
import { useGapWords } from './use-gap-words.ts'

/** Gives one product to one person or to many, each with a quantity and an output of his own. */
export function AssignDialog({ period, onClose }: { period: WorkPeriod; onClose: () => void }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const reasonsOf = useReasons()
  const words = useGapWords()
  const { data: people } = useQuery(workPeopleQuery(period))
  const kept = useKept(`work-assign-${period}`, () => newAssignment(daysOf(period).to), readAssignment)
  const [pressed, setPressed] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<readonly string[]>([])
  const { data: catalogue = null } = useQuery(catalogueInForceQuery)
  const { set } = kept
  // Where no catalogue is in force there is nothing to choose from.
  const value = catalogue === null ? { ...kept.value, from: 'described' as const } : kept.value
  const gaps = gapsOf(value)
  const coefficient = coefficientOf(value)
  const count = formatCount(value.shares.length)

  async function assign(): Promise<void> {
    setPressed(true)
    const body = assignmentOf(value, period)
    if (body === null) return
    setBusy(true)
    setRefused([])
    try {
      const answer = await request(assignedSchema, '/api/work-lines', { method: 'POST', body })
      if (answer.ok) {
        kept.forget()
        await queries.invalidateQueries({ queryKey: WORK_KEY })
        showToast(t`Đã giao cho ${count} người.`)
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
      title={t`Giao việc · ${periodInSentence(period)}`}
      isOpen
      onClose={onClose}
      size="wide"
      role="alertdialog"
      foot={
        <>
          <Button onPress={onClose}>{t`Để sau`}</Button>
          <Button look="primary" isPending={busy} onPress={() => void assign()}>
            {value.shares.length > 1 ? t`Giao cho ${count} người` : t`Giao việc`}
          </Button>
        </>
      }
    >
      <div className="space-y-5">
        {kept.kept ? (
          <p className="flex flex-wrap items-center gap-2 text-sm text-soft">
            {t`Đây là nội dung anh/chị nhập dở lần trước.`}
            <Button size="small" look="quiet" onPress={() => kept.forget()}>{t`Nhập mới`}</Button>
          </p>
        ) : null}
        <ProductFields catalogue={catalogue} value={value} onChange={set} />
        <div className="grid gap-4 sm:grid-cols-2">
          <DayField
            label={t`Hạn hoàn thành`}
            value={value.deadline === '' ? null : value.deadline}
            onChange={(deadline) => set({ ...value, deadline: deadline ?? '' })}
          />
          <fieldset>
            <legend className="mb-1 text-sm font-medium">{t`Loại việc`}</legend>
            <div className="flex min-h-9 flex-wrap items-center gap-x-5">
              {(['planned', 'ad-hoc'] as const).map((origin) => (
                <label key={origin} className="flex items-center gap-2 pointer-coarse:py-2">
                  <input
                    type="radio"
                    name="origin"
                    className="size-4.5 accent-red"
                    checked={value.origin === origin}
                    disabled={origin === 'planned' && catalogue !== null && value.from === 'described'}
                    onChange={() => set({ ...value, origin })}
                  />
                  {origin === 'planned' ? t`Trong kế hoạch` : t`Đột xuất, phát sinh`}
                </label>
              ))}
            </div>
            <p className="mt-1 text-sm text-soft">
              {value.origin === 'planned'
                ? t`Tính vào tổng số được giao.`
                : t`Tính ngoài số được giao, được cộng thêm khi hoàn thành (Điều 18).`}
            </p>
          </fieldset>
        </div>
        <AssignPeople people={people} value={value} coefficient={coefficient} onChange={set} />
        {pressed && gaps.length > 0 ? (
          <Notice tone="attention" title={t`Chưa giao được`} reasons={gaps.map((gap) => words(gap))} />
        ) : null}
        {refused.length > 0 ? <Notice tone="refusal" title={t`Chưa giao được`} reasons={refused} /> : null}
      </div>
    </Dialog>
  )
}
