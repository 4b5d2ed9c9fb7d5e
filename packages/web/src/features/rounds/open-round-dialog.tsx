import { useLingui } from '@lingui/react/macro'
import { personKindSchema, queuedSchema, type RuleSetRow } from '@thuoc-do/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatDay, request, useReasons } from '../../lib/index.ts'
import { Button, Dialog, Notice, Select, TextField } from '../../ui/index.ts'
import { AgencyChooser } from './agency-chooser.tsx'
import { officeToday } from './office-day.ts'
import { ruleSetsQuery } from './queries.ts'

/** What a round is; given when an existing one is opened for more agencies. */
export type RoundFrame = { name: string; from: string; to: string; ruleSetId: string }

/** Whether a set was in force on the last day of a period. */
export function inForceOn({ inForceFrom, inForceTo }: Pick<RuleSetRow, 'inForceFrom' | 'inForceTo'>, day: string) {
  return inForceFrom <= day && (inForceTo === null || day <= inForceTo)
}

/** Asks what to open and queues it; the work itself goes on outside of this window. */
export function OpenRoundDialog(props: {
  existing?: RoundFrame
  onClose: () => void
  onQueued: (jobId: string) => void
}) {
  const { t } = useLingui()
  const { existing, onClose, onQueued } = props
  const reasonsOf = useReasons()
  const [frame, setFrame] = useState<RoundFrame>(() => existing ?? proposed(officeToday()))
  const [everywhere, setEverywhere] = useState(true)
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const [refused, setRefused] = useState<readonly string[]>([])
  const [busy, setBusy] = useState(false)
  const change = (part: Partial<RoundFrame>) => setFrame((now) => ({ ...now, ...part }))
  const missing =
    frame.name.trim() === '' ||
    frame.ruleSetId === '' ||
    frame.from === '' ||
    frame.to === '' ||
    (!everywhere && chosen.size === 0)

  async function open(): Promise<void> {
    setBusy(true)
    try {
      const body = { ...frame, agencies: everywhere ? 'all' : [...chosen] }
      const answer = await request(queuedSchema, '/api/rounds', { method: 'POST', body })
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

  return (
    <Dialog
      title={existing ? t`Mở bổ sung cho đợt ${existing.name}` : t`Mở đợt đánh giá`}
      isOpen
      onClose={onClose}
      size="wide"
      foot={
        <>
          <Button onPress={onClose}>{t`Thôi`}</Button>
          <Button look="primary" isPending={busy} isDisabled={missing} onPress={() => void open()}>
            {existing ? t`Mở bổ sung` : t`Mở đợt`}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        {existing ? (
          <p className="text-soft">{t`Ai đã có phiếu thì giữ nguyên; hệ thống chỉ mở thêm cho người còn thiếu.`}</p>
        ) : (
          <FrameFields frame={frame} onChange={change} />
        )}
        <fieldset className="space-y-2">
          <legend className="mb-1 text-sm font-medium">{t`Mở cho`}</legend>
          {[true, false].map((all) => (
            <label key={String(all)} className="flex items-center gap-2.5 pointer-coarse:py-2">
              <input
                type="radio"
                name="reach"
                className="size-4.5 accent-red"
                checked={everywhere === all}
                onChange={() => setEverywhere(all)}
              />
              {all ? t`Tất cả cơ quan trong phạm vi của tôi` : t`Chọn trong cây tổ chức`}
            </label>
          ))}
          {everywhere ? null : <AgencyChooser day={frame.to} chosen={chosen} onChange={setChosen} />}
        </fieldset>
        {refused.length > 0 ? <Notice tone="refusal" title={t`Chưa mở được đợt`} reasons={refused} /> : null}
      </div>
    </Dialog>
  )
}

function FrameFields({ frame, onChange }: { frame: RoundFrame; onChange: (part: Partial<RoundFrame>) => void }) {
  const { t } = useLingui()
  const { data: sets } = useQuery(ruleSetsQuery)
  const options = (sets?.ruleSets ?? [])
    .filter((set) => !set.superseded && ratesPeople(set) && canCarry(set, frame) && inForceOn(set, frame.to))
    .map((set) => ({ id: set.id, label: `${set.number} · ${set.titleVi}`, about: formatDay(set.inForceFrom) }))
  const lastDay = formatDay(frame.to)
  return (
    <>
      <TextField label={t`Tên đợt`} value={frame.name} maxLength={100} onChange={(name) => onChange({ name })} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField type="date" label={t`Từ ngày`} value={frame.from} onChange={(from) => onChange({ from })} />
        <TextField
          type="date"
          label={t`Đến ngày`}
          value={frame.to}
          onChange={(to) => onChange({ to, ruleSetId: '' })}
        />
      </div>
      <Select
        label={t`Bộ tiêu chí`}
        hint={
          options.length === 0
            ? t`Không có bộ tiêu chí nào có hiệu lực vào ngày ${lastDay}.`
            : t`Gồm các bộ chấm điểm theo phiếu, và với kỳ là một năm dương lịch, các bộ tính năm từ điểm các tháng; có hiệu lực vào ngày cuối kỳ ${lastDay}.`
        }
        options={options}
        value={frame.ruleSetId === '' ? null : frame.ruleSetId}
        onChange={(ruleSetId) => onChange({ ruleSetId })}
      />
    </>
  )
}

/** A set that is scored on a form carries any period; one that makes the year of months only a calendar year. */
function canCarry({ mechanism }: RuleSetRow, { from, to }: RoundFrame): boolean {
  const year = to.slice(0, 4)
  if (mechanism === 'converted-products') return from === `${year}-01-01` && to === `${year}-12-31`
  return mechanism === 'points'
}

/** A set for collectives is worked with elsewhere. */
function ratesPeople({ kinds }: RuleSetRow): boolean {
  return kinds.some((kind) => personKindSchema.safeParse(kind).success)
}

/** Most rounds are a calendar year; in January it is the one that has just ended. */
function proposed(today: string): RoundFrame {
  const year = String(Number(today.slice(0, 4)) - (today.slice(5, 7) === '01' ? 1 : 0))
  return { name: `Năm ${year}`, from: `${year}-01-01`, to: `${year}-12-31`, ruleSetId: '' }
}
