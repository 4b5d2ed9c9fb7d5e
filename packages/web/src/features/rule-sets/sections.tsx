import { useLingui } from '@lingui/react/macro'
import type { Binding, RuleSet } from '@thuoc-do/domain'
import type { ReactNode } from 'react'
import { currentLanguage, formatDay } from '../../lib/index.ts'
import { DocumentItem, useAudienceNames, useKindNames } from '../../ui/index.ts'
import { CriteriaTree } from './criteria-tree.tsx'
import { CasesSection, LevelsSection } from './levels-section.tsx'
import { MechanismSection } from './mechanism-section.tsx'
import { PetitionSection, ProcedureSection } from './procedure-section.tsx'
import { QuotaSection } from './quota-section.tsx'
import { RollUpSection } from './roll-up-section.tsx'
import { anchorOf } from './search-entries.ts'

export type Section = { id: string; title: string; content: ReactNode }

/** The chapters of a rule set in the order a reader needs them. */
export function useSections(document: RuleSet): Section[] {
  const { t } = useLingui()
  return [
    { id: 'binds', title: t`Đối tượng áp dụng`, content: <Binds binds={document.binds} /> },
    { id: 'criteria', title: t`Các tiêu chí`, content: <CriteriaTree parts={document.parts} /> },
    {
      id: 'mechanism',
      title: t`Cách tính điểm`,
      content: <MechanismSection {...document} />,
    },
    { id: 'levels', title: t`Mức xếp loại`, content: <LevelsSection {...document} /> },
    {
      id: 'cases',
      title: t`Trường hợp riêng`,
      content: <CasesSection {...document} />,
    },
    { id: 'quota', title: t`Tỷ lệ hoàn thành xuất sắc`, content: <QuotaSection quota={document.quota} /> },
    { id: 'roll-up', title: t`Tổng hợp theo thời gian`, content: <RollUpSection rollUp={document.rollUp} /> },
    { id: 'procedure', title: t`Trình tự`, content: <ProcedureSection procedure={document.procedure} /> },
    { id: 'petition', title: t`Kiến nghị`, content: <PetitionSection petition={document.petition} /> },
    { id: 'forms', title: t`Biểu mẫu`, content: <Labels section="form" items={document.forms} /> },
    { id: 'uses', title: t`Sử dụng kết quả`, content: <Labels section="use" items={document.uses} /> },
  ]
}

function Binds({ binds }: { binds: readonly Binding[] }) {
  const { t } = useLingui()
  const kinds = useKindNames()
  const audience = useAudienceNames()
  return binds.map((binding) => {
    const from = formatDay(binding.from)
    const to = binding.to === null ? null : formatDay(binding.to)
    return (
      <DocumentItem key={binding.code} source={binding}>
        {kinds(binding.kinds)}
        {audience(binding.audience) ? <> · {audience(binding.audience)}</> : null}
        {binding.byDecision ? <> · {t`chỉ khi cơ quan quyết định áp dụng`}</> : null}{' '}
        <span className="text-soft">{to === null ? t`từ ${from}` : t`từ ${from} đến ${to}`}</span>
      </DocumentItem>
    )
  })
}

function Labels({ section, items }: { section: string; items: RuleSet['forms'] | RuleSet['uses'] }) {
  return items.map((item) => (
    <DocumentItem key={item.code} anchor={anchorOf(section, item.code)} source={item}>
      {item.label[currentLanguage()]}
    </DocumentItem>
  ))
}
