import { useLingui } from '@lingui/react/macro'
import type { Stage } from '@thuoc-do/domain'
import type { ReactNode } from 'react'
import { currentLanguage } from '../../lib/index.ts'
import { ACTORS, OUTPUTS, useAudienceNames, type Option } from '../../ui/index.ts'
import { BallotForm, newBallot } from './ballot-form.tsx'
import { DeadlineFields } from './deadline-fields.tsx'
import { field, freshCode, type Slot } from './draft-model.ts'
import { useEditing } from './editing.tsx'
import { EditableList } from './editable-list.tsx'
import { AudienceChoice, Choice, TextInput, Ticks } from './fields.tsx'
import { Fold } from './fold.tsx'
import { newStage } from './new-values.ts'
import { OptionalBlock, Row } from './parts-of-rows.tsx'

const ACTOR_IDS = [
  'self',
  'head-of-unit',
  'unit-meeting',
  'leadership-collective',
  'party-committee',
  'head-of-agency',
  'personnel-body',
  'competent-person',
] as const
const OUTPUT_IDS = [
  'assigned-work',
  'self-scores',
  'confirmed-scores',
  'minutes',
  'ballot-result',
  'party-opinion',
  'proposed-level',
  'quota-allocation',
  'decision',
  'notice',
] as const

/** The stages in order. */
export function ProcedureChapter({ slot }: { slot: Slot<readonly Stage[]> }) {
  const { t } = useLingui()
  const { instrument } = useEditing()
  const language = currentLanguage()
  const codes = slot.value.map(({ code }) => code)
  const name = ({ label, code }: Stage, at: number) => `${at + 1}. ${label[language] || code}`
  return (
    <EditableList
      slot={slot}
      keyOf={({ code }) => code}
      nameOf={name}
      empty={t`Chưa có bước nào.`}
      add={[{ label: t`Thêm bước`, make: () => newStage(freshCode(codes, 'stage'), instrument) }]}
    >
      {(stage, tools, at) => (
        <StageRow
          slot={stage}
          tools={tools}
          number={at + 1}
          earlier={slot.value.slice(0, at).map((one, nth) => ({ id: one.code, label: name(one, nth) }))}
        />
      )}
    </EditableList>
  )
}

type StageProps = { slot: Slot<Stage>; tools: ReactNode; number: number; earlier: readonly Option[] }

function StageRow({ slot, tools, number, earlier }: StageProps) {
  const { t, i18n } = useLingui()
  const { value } = slot
  const name = value.label[currentLanguage()] || value.code
  const label = field(slot, 'label')
  return (
    <Row slot={slot} name={name} tools={tools} fold={<StageDetails slot={slot} name={name} earlier={earlier} />}>
      <div className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_15rem]">
        <TextInput slot={field(label, 'vi')} label={t`Bước ${number}`} lines={2} />
        <Choice
          slot={field(slot, 'actor')}
          label={t`Người thực hiện`}
          options={ACTOR_IDS.map((id) => ({ id, label: i18n._(ACTORS[id]) }))}
        />
      </div>
      <StageSummary stage={value} earlier={earlier} />
    </Row>
  )
}

function StageSummary({ stage, earlier }: { stage: Stage; earlier: readonly Option[] }) {
  const { t, i18n } = useLingui()
  const audience = useAudienceNames()
  const leaves = stage.leaves.map((id) => i18n._(OUTPUTS[id])).join(', ')
  const back = earlier.filter(({ id }) => stage.mayReturnTo.includes(id))
  const list = back.map((one) => one.label).join('; ')
  const whom = audience(stage.audience)
  const said = [
    leaves === '' ? '' : t`để lại: ${leaves}`,
    list === '' ? '' : t`có thể trả lại: ${list}`,
    whom === '' ? '' : t`chỉ với ${whom}`,
    stage.ballot === null ? '' : t`có bỏ phiếu`,
    stage.deadline === null ? '' : t`có thời hạn`,
  ].filter((words) => words !== '')
  return said.length === 0 ? null : <p className="mt-1.5 text-sm text-soft">{said.join(' · ')}</p>
}

function StageDetails({ slot, name, earlier }: { slot: Slot<Stage>; name: string; earlier: readonly Option[] }) {
  const { t, i18n } = useLingui()
  const { instrument } = useEditing()
  return (
    <Fold path={slot.path} of={name}>
      <TextInput slot={field(field(slot, 'label'), 'en')} label={t`Tên bước (tiếng Anh)`} lines={2} />
      <Ticks
        slot={field(slot, 'leaves')}
        label={t`Phải để lại`}
        options={OUTPUT_IDS.map((id) => ({ id, label: i18n._(OUTPUTS[id]) }))}
      />
      {earlier.length > 0 ? (
        <Ticks slot={field(slot, 'mayReturnTo')} label={t`Có thể trả lại bước`} options={earlier} />
      ) : null}
      <div className="sm:max-w-80">
        <AudienceChoice slot={field(slot, 'audience')} />
      </div>
      <DeadlineFields slot={field(slot, 'deadline')} />
      <OptionalBlock slot={field(slot, 'ballot')} label={t`Bỏ phiếu ở bước này`} make={() => newBallot(instrument)}>
        {(ballot) => <BallotForm slot={ballot} />}
      </OptionalBlock>
    </Fold>
  )
}
