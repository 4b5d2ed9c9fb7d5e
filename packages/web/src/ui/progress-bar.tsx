import { ProgressBar as AriaProgressBar } from 'react-aria-components/ProgressBar'
import { formatCount, formatShare } from '../lib/index.ts'

/** How far long work is: done out of total, in figures. A total of 0 means not counted yet. */
export function ProgressBar({
  label,
  done,
  total,
  step,
}: {
  label: string
  done: number
  total: number
  step?: string
}) {
  const figures = total === 0 ? '' : `${formatCount(done)} / ${formatCount(total)} (${formatShare(done, total, 0)})`
  return (
    <AriaProgressBar
      aria-label={label}
      value={done}
      maxValue={Math.max(total, 1)}
      isIndeterminate={total === 0}
      valueLabel={figures || label}
      className="block"
    >
      <div className="mb-1 flex flex-wrap justify-between gap-x-4 text-sm">
        <span className="font-medium">{label}</span>
        <span>{figures}</span>
      </div>
      <div className="h-2.5 overflow-hidden rounded-sm bg-not-rated-tint">
        <div
          className={`h-full rounded-sm bg-red transition-[width] duration-300 ${total === 0 ? 'w-1/3 animate-pulse' : ''}`}
          style={total === 0 ? undefined : { width: `${Math.min((done / total) * 100, 100)}%` }}
        />
      </div>
      {step ? <p className="mt-1 text-sm text-soft">{step}</p> : null}
    </AriaProgressBar>
  )
}
