import { useLingui } from '@lingui/react/macro'
import type { Deadline } from '@thuoc-do/domain'
import { Select } from '../../ui/index.ts'
import { field, narrowed, seenAs, type Slot } from './draft-model.ts'
import { useEditing } from './editing.tsx'
import { CountInput, Place, TextInput } from './fields.tsx'

type Of<K extends Deadline['kind']> = Extract<Deadline, { kind: K }>
const isOfYear = (one: Deadline | null): one is Of<'before-day-of-year'> => one?.kind === 'before-day-of-year'
const isOfMonth = (one: Deadline | null): one is Of<'before-day-of-last-month'> =>
  one?.kind === 'before-day-of-last-month'
const isWorkingDays = (one: Deadline | null): one is Of<'working-days-of-period'> =>
  one?.kind === 'working-days-of-period'

/** By when a stage must be over. */
export function DeadlineFields({ slot }: { slot: Slot<Deadline | null> }) {
  const { t } = useLingui()
  const { readOnly } = useEditing()
  const [year, month, days] = [narrowed(slot, isOfYear), narrowed(slot, isOfMonth), narrowed(slot, isWorkingDays)]
  return (
    <Place path={slot.path} className="grid gap-3 sm:max-w-xl sm:grid-cols-2">
      <Select<Deadline['kind'] | 'none'>
        label={t`Thời hạn`}
        value={slot.value?.kind ?? 'none'}
        isDisabled={readOnly}
        onChange={(kind) => slot.change((now) => ((now?.kind ?? 'none') === kind ? now : deadlineOf(kind)))}
        options={[
          { id: 'none', label: t`không quy định` },
          { id: 'before-day-of-year', label: t`trước một ngày trong năm` },
          { id: 'before-day-of-last-month', label: t`trước một ngày của tháng cuối kỳ` },
          { id: 'working-days-of-period', label: t`trong một số ngày làm việc đầu kỳ` },
        ]}
      />
      {year ? <DayOfYear slot={field(year, 'day')} /> : null}
      {month ? <CountInput label={t`Trước ngày`} slot={asCount(field(month, 'day'))} /> : null}
      {days ? <CountInput label={t`Số ngày làm việc`} slot={asCount(field(days, 'days'))} /> : null}
    </Place>
  )
}

/** A day of the year, written day first and kept as month and day. */
function DayOfYear({ slot }: { slot: Slot<string> }) {
  const { t } = useLingui()
  const turned = (text: string, mark: string, by: string) => text.split(mark).toReversed().join(by)
  const shown = seenAs(
    slot,
    (value) => turned(value, '-', '/'),
    (typed) => turned(typed, '/', '-'),
  )
  return <TextInput slot={shown} label={t`Trước ngày (ngày/tháng)`} maxLength={5} />
}

function asCount(slot: Slot<number>): Slot<number | null> {
  return seenAs<number, number | null>(
    slot,
    (value) => value,
    (value, now) => value ?? now,
  )
}

function deadlineOf(kind: Deadline['kind'] | 'none'): Deadline | null {
  switch (kind) {
    case 'none':
      return null
    case 'before-day-of-year':
      return { kind, day: '12-15' }
    case 'before-day-of-last-month':
      return { kind, day: 15 }
    case 'working-days-of-period':
      return { kind, days: 5 }
    default:
      return kind satisfies never
  }
}
