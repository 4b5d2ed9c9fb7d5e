import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react/macro'
import type { PeriodScore } from '@thuoc-do/contract'

type Stage = PeriodScore['stage']
const STAGES: readonly Stage[] = ['self-scoring', 'handed-in', 'confirmed']
const NAMES: Record<Stage, MessageDescriptor> = {
  'self-scoring': msg`Đang tự chấm`,
  'handed-in': msg`Chờ xác nhận`,
  confirmed: msg`Đã xác nhận`,
}

/** Where a period form stands: how far along, and in words. */
export function ScoreStage({ stage }: { stage: Stage }) {
  const { i18n } = useLingui()
  const reached = STAGES.indexOf(stage)
  return (
    <span className="inline-flex items-center gap-2 text-sm whitespace-nowrap">
      <svg viewBox="0 0 22 8" className="h-2 w-5.5 shrink-0" aria-hidden="true">
        {STAGES.map((step, at) => (
          <rect
            key={step}
            x={at * 7.5}
            y={at === reached ? 0 : 2}
            width="5.5"
            height={at === reached ? 8 : 4}
            rx="1"
            className={at < reached ? 'fill-soft' : at === reached ? 'fill-red' : 'fill-line'}
          />
        ))}
      </svg>
      <span>{i18n._(NAMES[stage])}</span>
    </span>
  )
}
