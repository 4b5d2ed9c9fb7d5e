import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react/macro'
import type { PeriodScore } from '@thuoc-do/contract'
import { WayMark } from '../../ui/index.ts'

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
  return (
    <WayMark steps={STAGES} reached={STAGES.indexOf(stage)}>
      {i18n._(NAMES[stage])}
    </WayMark>
  )
}
