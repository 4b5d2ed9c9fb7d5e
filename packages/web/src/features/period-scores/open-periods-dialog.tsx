import { useLingui } from '@lingui/react/macro'
import { queuedSchema } from '@thuoc-do/contract'
import { isWorkPeriod } from '@thuoc-do/domain'
import { useState } from 'react'
import { formatCount, matcher, periodName, periodsOfYear, presentPeriod, request, useReasons } from '../../lib/index.ts'
import { Button, Checkbox, Dialog, Notice, SearchBox, Select } from '../../ui/index.ts'

/** Opens a period for agencies: everybody bound by a set that counts products gets a form. */
export function OpenPeriodsDialog(props: {
  year: number
  mayOpen: readonly { agencyId: number; agencyName: string }[]
  /** Pairs "agency period" that are open or locked already. */
  opened: ReadonlySet<string>
  onClose: () => void
  onQueued: (jobId: string) => void
}) {
  const { t } = useLingui()
  const { year, mayOpen, opened, onClose, onQueued } = props
  const reasonsOf = useReasons()
  const periods = periodsOfYear(year)
  const [period, setPeriod] = useState(() => {
    const now = presentPeriod()
    return periods.includes(now) ? now : (periods[0] ?? now)
  })
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const [typed, setTyped] = useState('')
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<readonly string[]>([])
  const matches = matcher(typed)
  const shown = mayOpen.filter(({ agencyName }) => matches(agencyName))
  const chosen = mayOpen.filter(({ agencyId }) => !left.has(agencyId))
  const count = formatCount(chosen.length)
  const all = formatCount(mayOpen.length)
  const tick = (ids: readonly number[], on: boolean) => {
    const next = new Set(left)
    for (const id of ids) {
      if (on) next.delete(id)
      else next.add(id)
    }
    setLeft(next)
  }

  async function open(): Promise<void> {
    setBusy(true)
    setRefused([])
    try {
      const answer = await request(queuedSchema, '/api/work-periods', {
        method: 'POST',
        body: { period, agencyIds: chosen.map(({ agencyId }) => agencyId) },
      })
      if (answer.ok) {
        onQueued(answer.value.jobId)
        onClose()
      } else setRefused(reasonsOf(answer.refusal))
    } catch (problem) {
      setRefused(reasonsOf(problem))
    } finally {
      setBusy(false)
    }
  }
  const shownIds = shown.map(({ agencyId }) => agencyId)
  const every = shownIds.length > 0 && shownIds.every((id) => !left.has(id))
  return (
    <Dialog
      title={t`Mở kỳ theo dõi`}
      isOpen
      onClose={onClose}
      size="wide"
      foot={
        <>
          <Button onPress={onClose}>{t`Thôi`}</Button>
          <Button look="primary" isPending={busy} isDisabled={chosen.length === 0} onPress={() => void open()}>
            {t`Mở cho ${count} cơ quan`}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <div className="max-w-xs">
          <Select
            label={t`Kỳ`}
            options={periods.map((id) => ({ id, label: periodName(id) }))}
            value={period}
            onChange={(id) => {
              if (isWorkPeriod(id)) setPeriod(id)
            }}
          />
        </div>
        <p className="text-sm text-soft">
          {t`Mỗi người thuộc diện chấm theo sản phẩm quy đổi có một phiếu; ai đã có thì giữ nguyên. Ai không thuộc diện được kể tên cùng lý do.`}
        </p>
        <div className="rounded-md border border-line">
          <div className="flex flex-wrap items-center gap-3 border-b border-line p-2.5">
            <div className="w-full sm:w-64">
              <SearchBox label={t`Tìm cơ quan`} value={typed} onChange={setTyped} />
            </div>
            <output className="text-sm text-soft">{t`Đã chọn ${count} / ${all} cơ quan`}</output>
            <span className="flex-1" />
            <Checkbox
              isSelected={every}
              isIndeterminate={!every && shownIds.some((id) => !left.has(id))}
              onChange={(on) => tick(shownIds, on)}
            >
              {t`Tất cả đang hiện`}
            </Checkbox>
          </div>
          <div className="grid max-h-72 gap-x-4 overflow-auto p-3 sm:grid-cols-2">
            {shown.map(({ agencyId, agencyName }) => (
              <Checkbox key={agencyId} isSelected={!left.has(agencyId)} onChange={(on) => tick([agencyId], on)}>
                {agencyName}
                {opened.has(`${agencyId} ${period}`) ? <span className="text-soft"> · {t`đã mở`}</span> : null}
              </Checkbox>
            ))}
          </div>
        </div>
        {refused.length > 0 ? <Notice tone="refusal" title={t`Chưa mở được kỳ`} reasons={refused} /> : null}
      </div>
    </Dialog>
  )
}
