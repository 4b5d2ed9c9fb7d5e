import { useLingui } from '@lingui/react/macro'
import type { RuleSet } from '@thuoc-do/domain'
import { memo, type ReactNode } from 'react'
import { DocumentSection } from '../../ui/index.ts'
import { BindsChapter } from './binds-chapter.tsx'
import { CasesChapter } from './cases-chapter.tsx'
import { CriteriaChapter } from './criteria-chapter.tsx'
import { field, type Slot } from './draft-model.ts'
import { CHAPTER } from './editing.tsx'
import { readersOf } from './exact-sums.ts'
import { FormsChapter, UsesChapter } from './forms-and-uses.tsx'
import { IdentityChapter } from './identity-chapter.tsx'
import { LevelsChapter } from './levels-chapter.tsx'
import { MechanismChapter } from './mechanism-chapter.tsx'
import { PetitionChapter } from './petition-chapter.tsx'
import { ProcedureChapter } from './procedure-chapter.tsx'
import { QuotaChapter } from './quota-chapter.tsx'
import { RollUpChapter } from './roll-up-chapter.tsx'

/** The chapters of a draft in the order of the reading page, each with the fields of the document it is about. */
export type Chapter = { id: string; title: string; about: readonly (keyof RuleSet)[] }

/** See {@link Chapter}. */
export function useChapters(): readonly Chapter[] {
  const { t } = useLingui()
  return [
    { id: 'identity', title: t`Văn bản`, about: ['identity'] },
    { id: 'binds', title: t`Đối tượng áp dụng`, about: ['binds'] },
    { id: 'criteria', title: t`Các tiêu chí`, about: ['parts', 'binds'] },
    { id: 'mechanism', title: t`Cách tính điểm`, about: ['mechanism', 'total', 'rounding'] },
    { id: 'levels', title: t`Mức xếp loại`, about: ['bands', 'whenConditionFails'] },
    { id: 'cases', title: t`Trường hợp riêng`, about: ['disqualifiers', 'notRated', 'caps', 'headCap'] },
    { id: 'quota', title: t`Tỷ lệ hoàn thành xuất sắc`, about: ['quota'] },
    { id: 'roll-up', title: t`Tổng hợp theo thời gian`, about: ['rollUp'] },
    { id: 'procedure', title: t`Trình tự`, about: ['procedure'] },
    { id: 'petition', title: t`Giải trình và kiến nghị`, about: ['petition', 'writtenReason'] },
    { id: 'forms', title: t`Biểu mẫu`, about: ['forms', 'procedure'] },
    { id: 'uses', title: t`Sử dụng kết quả`, about: ['uses'] },
  ]
}

/** All chapters of the draft, each a form. */
export function ChapterForms({ slot }: { slot: Slot<RuleSet> }) {
  return useChapters().map((chapter, at) => (
    <ChapterForm key={chapter.id} chapter={chapter} number={at + 1} slot={slot} />
  ))
}

type ChapterFormProps = { chapter: Chapter; number: number; slot: Slot<RuleSet> }

/** A chapter is drawn anew only when a field it is about has changed: a keystroke elsewhere leaves it alone. */
const ChapterForm = memo(
  ({ chapter, number, slot }: ChapterFormProps) => (
    <div {...{ [CHAPTER]: chapter.about.join(' ') }} className="[&_h2]:scroll-mt-24">
      <DocumentSection id={chapter.id} number={number} title={chapter.title}>
        {contentOf(chapter.id, slot)}
      </DocumentSection>
    </div>
  ),
  (before, after) =>
    before.chapter.title === after.chapter.title &&
    before.slot.change === after.slot.change &&
    after.chapter.about.every((key) => before.slot.value[key] === after.slot.value[key]),
)
ChapterForm.displayName = 'ChapterForm'

function contentOf(id: string, slot: Slot<RuleSet>): ReactNode {
  const { value } = slot
  switch (id) {
    case 'identity':
      return <IdentityChapter slot={field(slot, 'identity')} />
    case 'binds':
      return <BindsChapter slot={field(slot, 'binds')} from={value.identity.inForceFrom} />
    case 'criteria':
      return <CriteriaChapter slot={field(slot, 'parts')} readers={readersOf(value.binds)} />
    case 'mechanism':
      return <MechanismChapter slot={slot} />
    case 'levels':
      return <LevelsChapter bands={field(slot, 'bands')} whenConditionFails={field(slot, 'whenConditionFails')} />
    case 'cases':
      return (
        <CasesChapter
          disqualifiers={field(slot, 'disqualifiers')}
          notRated={field(slot, 'notRated')}
          caps={field(slot, 'caps')}
          headCap={field(slot, 'headCap')}
        />
      )
    case 'quota':
      return <QuotaChapter slot={field(slot, 'quota')} />
    case 'roll-up':
      return <RollUpChapter slot={field(slot, 'rollUp')} />
    case 'procedure':
      return <ProcedureChapter slot={field(slot, 'procedure')} />
    case 'petition':
      return <PetitionChapter petition={field(slot, 'petition')} writtenReason={field(slot, 'writtenReason')} />
    case 'forms':
      return <FormsChapter slot={field(slot, 'forms')} stages={value.procedure} />
    case 'uses':
      return <UsesChapter slot={field(slot, 'uses')} />
    default:
      return null
  }
}
