import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react/macro'
import type { Stage } from '@thuoc-do/contract'

/** The stages of an appraisal in the order it goes through them; `not-rated` stands beside them. */
export const STAGES = [
  'self-scoring',
  'head-review',
  'confirmed',
  'proposed',
  'allocated',
  'decided',
  'not-rated',
] as const satisfies readonly Stage[]

const NAMES: Record<Stage, MessageDescriptor> = {
  'self-scoring': msg`Đang tự chấm`,
  'head-review': msg`Chờ cấp trên thẩm định`,
  confirmed: msg`Cấp trên đã xác nhận`,
  proposed: msg`Cơ quan đã đề xuất`,
  allocated: msg`Đã phân bổ tỷ lệ xuất sắc`,
  decided: msg`Đã có quyết định`,
  'not-rated': msg`Không thuộc diện xếp loại`,
  withdrawn: msg`Phiếu đã thu hồi`,
}

/** Of a file on which nothing is scored or confirmed, because its result comes from months. */
const NAMES_BY_MONTHS: Partial<Record<Stage, MessageDescriptor>> = {
  'self-scoring': msg`Đang tự xếp loại`,
  confirmed: msg`Đã gửi phiếu, chờ đề xuất`,
}

/** The words of a stage in the language on screen; those of files made of months differ where nothing is scored. */
export function useStageName(): (stage: Stage, byMonths?: boolean) => string {
  const { i18n } = useLingui()
  return (stage, byMonths = false) => i18n._((byMonths ? NAMES_BY_MONTHS[stage] : undefined) ?? NAMES[stage])
}

const WAY = STAGES.filter((stage) => stage !== 'not-rated')

/** How far along a way of so many steps something is, and in words; nothing reached is -1. */
export function WayMark({ steps, reached, children }: { steps: readonly string[]; reached: number; children: string }) {
  return (
    <span className="inline-flex items-center gap-2 text-sm whitespace-nowrap">
      <svg viewBox={`0 0 ${steps.length * 7.5 - 1} 8`} className="h-2 w-auto shrink-0" aria-hidden="true">
        {steps.map((step, at) => (
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
      <span>{children}</span>
    </span>
  )
}

/** Where an appraisal stands. */
export function StageMark({ stage, byMonths = false }: { stage: Stage; byMonths?: boolean }) {
  const name = useStageName()
  return (
    <WayMark steps={WAY} reached={WAY.findIndex((step) => step === stage)}>
      {name(stage, byMonths)}
    </WayMark>
  )
}
