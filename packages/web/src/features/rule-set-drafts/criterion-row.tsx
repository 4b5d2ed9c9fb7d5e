import { useLingui } from '@lingui/react/macro'
import type { Criterion, CriterionGroup, ScoredCriterion } from '@thuoc-do/domain'
import type { ReactNode } from 'react'
import { currentLanguage } from '../../lib/index.ts'
import { useAudienceNames } from '../../ui/index.ts'
import { field, narrowed, pathOf, type Slot } from './draft-model.ts'
import { PLACE, useProblem } from './editing.tsx'
import type { Reader } from './exact-sums.ts'
import { AudienceChoice, DecimalInput, FieldNote, TextInput, Tick } from './fields.tsx'
import { Fold } from './fold.tsx'
import { HeadingSums } from './heading-sums.tsx'
import { ScoringFields, useScoringWords } from './scoring-fields.tsx'
import { SourceInput } from './source-input.tsx'

type RowProps = {
  slot: Slot<Criterion>
  tools: ReactNode
  readers: readonly Reader[]
  /** The lines under a heading. */
  below: ReactNode
}

/** Whether it is a heading. */
export const isGroup = (criterion: Criterion): criterion is CriterionGroup => criterion.kind === 'group'
const isScored = (criterion: Criterion): criterion is ScoredCriterion => criterion.kind === 'scored'

/** A line of the paper form: number, words, maximum; a heading is a band and carries its lines. */
export function CriterionRow({ slot, tools, readers, below }: RowProps) {
  const { t } = useLingui()
  const { value } = slot
  const group = narrowed(slot, isGroup)
  const name = `${value.number || value.code} ${value.label[currentLanguage()]}`.trim()
  const problem = useProblem(slot.path)
  return (
    <div {...{ [PLACE]: slot.path }}>
      <div
        data-card=""
        className={`border-b border-line py-2.5 max-sm:my-2 max-sm:rounded-md max-sm:border max-sm:px-3 ${group ? 'bg-red-tint/50 sm:px-2' : 'sm:px-2'}`}
      >
        <div className="grid grid-cols-[4rem_minmax(0,1fr)_5.5rem] items-start gap-2 sm:grid-cols-[4rem_minmax(0,1fr)_5rem_auto]">
          <TextInput slot={field(slot, 'number')} label={t`Số thứ tự của ${name}`} labelHidden narrow maxLength={40} />
          <div className={`max-sm:order-3 max-sm:col-span-3 ${group ? '[&_textarea]:font-semibold' : ''}`}>
            <TextInput slot={field(field(slot, 'label'), 'vi')} label={t`Nội dung của ${name}`} labelHidden lines={2} />
          </div>
          <div className="max-sm:order-2">
            <DecimalInput slot={field(slot, 'maximum')} label={t`Điểm tối đa của ${name}`} labelHidden narrow />
          </div>
          <div className="flex min-h-9 items-center max-sm:order-1 max-sm:justify-center">{tools}</div>
        </div>
        <FieldNote path={pathOf(slot.path, 'number')} />
        <FieldNote path={pathOf(slot.path, 'maximum')} />
        {problem ? <p className="mt-1 text-sm font-medium text-unsatisfactory">{problem}</p> : null}
        <div className="mt-1 flex flex-wrap items-baseline gap-x-4">
          <SourceInput slot={slot} of={name} />
          <Summary criterion={value} />
          {group ? <HeadingSums heading={value} of={group.value.of} readers={readers} /> : null}
          <Details slot={slot} name={name} />
        </div>
      </div>
      {below ? <div className="sm:pl-5">{below}</div> : null}
    </div>
  )
}

function Details({ slot, name }: { slot: Slot<Criterion>; name: string }) {
  const { t } = useLingui()
  const scored = narrowed(slot, isScored)
  const { code } = slot.value
  return (
    <Fold path={slot.path} of={name}>
      <TextInput slot={field(field(slot, 'label'), 'en')} label={t`Nội dung (tiếng Anh)`} lines={2} />
      <div className="sm:max-w-80">
        <AudienceChoice slot={field(slot, 'audience')} />
      </div>
      {scored ? <ScoringFields slot={field(scored, 'scoring')} maximum={scored.value.maximum} /> : null}
      {scored ? (
        <Tick
          slot={field(scored, 'mayNotApply')}
          label={t`Ghi “(nếu có)”: không áp dụng thì bỏ ra, các tiêu chí cùng nhóm tính cho cả nhóm`}
        />
      ) : null}
      <p className="text-sm text-soft">{t`Mã lưu điểm: ${code}`}</p>
    </Fold>
  )
}

function Summary({ criterion }: { criterion: Criterion }) {
  const { t } = useLingui()
  const audience = useAudienceNames()
  const scoring = useScoringWords()
  const said = [
    audience(criterion.audience),
    criterion.kind === 'scored' ? scoring(criterion.scoring) : '',
    criterion.kind === 'scored' && criterion.mayNotApply ? t`nếu có` : '',
  ].filter((words) => words !== '')
  return said.length === 0 ? null : <span className="text-sm text-soft">{said.join(' · ')}</span>
}
