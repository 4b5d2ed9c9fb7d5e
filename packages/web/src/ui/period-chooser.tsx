import { useLingui } from '@lingui/react/macro'
import { isWorkPeriod, type WorkPeriod } from '@thuoc-do/domain'
import { periodName, periodsOfYear } from '../lib/index.ts'
import { Button } from './button.tsx'
import { Mark } from './marks.tsx'
import { Select } from './select.tsx'

/** The month or quarter a screen is about: a step back or on, or any of three years. */
export function PeriodChooser({ period, onChange }: { period: WorkPeriod; onChange: (period: WorkPeriod) => void }) {
  const { t } = useLingui()
  const year = Number(period.slice(0, 4))
  const periods = [year - 1, year, year + 1].flatMap(periodsOfYear)
  const alike = periods.filter((other) => other.includes('Q') === period.includes('Q'))
  const at = alike.indexOf(period)
  const step = (by: -1 | 1, label: string) => {
    const next = alike[at + by]
    return (
      <Button
        aria-label={label}
        isDisabled={next === undefined}
        onPress={() => {
          if (next !== undefined) onChange(next)
        }}
      >
        <Mark name="chevron-right" className={`size-4 ${by < 0 ? 'rotate-180' : ''}`} />
      </Button>
    )
  }
  return (
    <div className="no-print flex items-end gap-1.5">
      {step(-1, t`Kỳ trước`)}
      <div className="w-44">
        <Select
          label={t`Kỳ theo dõi`}
          labelHidden
          options={periods.map((id) => ({ id, label: periodName(id) }))}
          value={period}
          onChange={(chosen) => {
            if (isWorkPeriod(chosen)) onChange(chosen)
          }}
        />
      </div>
      {step(1, t`Kỳ sau`)}
    </div>
  )
}
