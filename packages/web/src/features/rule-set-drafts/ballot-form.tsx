import { useLingui } from '@lingui/react/macro'
import { RATED_LEVELS, type Ballot } from '@thuoc-do/domain'
import { useLevelName } from '../../ui/index.ts'
import { field, type Slot } from './draft-model.ts'
import { OptionalDecimalInput, Tick, Ticks } from './fields.tsx'
import { assumed } from './new-values.ts'
import { Row } from './parts-of-rows.tsx'

/** A secret vote on the four levels, with neither quorum nor majority set. */
export function newBallot(instrument: string): Ballot {
  return { secret: true, choices: RATED_LEVELS, quorumPercent: null, majorityPercent: null, ...assumed(instrument) }
}

/** What is voted on, how, and what the instrument says about quorum and majority. */
export function BallotForm({ slot }: { slot: Slot<Ballot> }) {
  const { t } = useLingui()
  const levelName = useLevelName('full')
  const choices = [...RATED_LEVELS, 'not-rated'] as const
  return (
    <Row slot={slot} name={t`bỏ phiếu`}>
      <div className="space-y-3">
        <Tick slot={field(slot, 'secret')} label={t`Bỏ phiếu kín`} />
        <Ticks
          slot={field(slot, 'choices')}
          label={t`Bỏ phiếu cho`}
          options={choices.map((id) => ({ id, label: levelName(id) }))}
        />
        <div className="grid grid-cols-2 gap-3 sm:max-w-md">
          <OptionalDecimalInput
            slot={field(slot, 'quorumPercent')}
            label={t`Số người dự tối thiểu (%)`}
            hint={t`để trống: không quy định`}
          />
          <OptionalDecimalInput
            slot={field(slot, 'majorityPercent')}
            label={t`Tỷ lệ tán thành (%)`}
            hint={t`để trống: không quy định`}
          />
        </div>
      </div>
    </Row>
  )
}
