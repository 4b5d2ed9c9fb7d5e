import { useLingui } from '@lingui/react/macro'
import type { PetitionRule, RuleSet } from '@thuoc-do/domain'
import { field, type Slot } from './draft-model.ts'
import { useEditing } from './editing.tsx'
import { CountInput, OptionalDecimalInput, Tick } from './fields.tsx'
import { assumed } from './new-values.ts'
import { CitedRow, OptionalBlock, Row } from './parts-of-rows.tsx'

type PetitionProps = { petition: Slot<PetitionRule>; writtenReason: Slot<RuleSet['writtenReason']> }

/** When a changed score needs a reason, and how a result is contested. */
export function PetitionChapter({ petition, writtenReason }: PetitionProps) {
  const { t } = useLingui()
  const { instrument } = useEditing()
  const open = t`để trống: không quy định`
  return (
    <>
      <OptionalBlock
        slot={writtenReason}
        label={t`Phải giải trình bằng văn bản khi điểm bị thay đổi`}
        make={() => ({ gapPoints: '5', levelChanged: true, ...assumed(instrument) })}
      >
        {(reason) => (
          <Row slot={reason} name={t`giải trình`}>
            <div className="flex flex-wrap items-end gap-x-5 gap-y-3">
              <div className="w-48">
                <OptionalDecimalInput slot={field(reason, 'gapPoints')} label={t`Chênh từ (điểm)`} hint={open} />
              </div>
              <Tick slot={field(reason, 'levelChanged')} label={t`Khi mức xếp loại thay đổi`} />
            </div>
          </Row>
        )}
      </OptionalBlock>
      <CitedRow slot={field(petition, 'filingWorkingDays')} name={t`thời hạn gửi kiến nghị`} narrow>
        {(value) => <CountInput slot={value} optional label={t`Gửi kiến nghị trong (ngày làm việc)`} hint={open} />}
      </CitedRow>
      <CitedRow slot={field(petition, 'resolvingWorkingDays')} name={t`thời hạn giải quyết`} narrow>
        {(value) => <CountInput slot={value} optional label={t`Giải quyết trong (ngày làm việc)`} hint={open} />}
      </CitedRow>
    </>
  )
}
