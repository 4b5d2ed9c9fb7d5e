import { useLingui } from '@lingui/react/macro'
import type { RuleSet } from '@thuoc-do/domain'
import { currentLanguage, formatCount } from '../../lib/index.ts'
import { DocumentItem } from './document-section.tsx'
import { ACTORS, OUTPUTS } from './names.ts'
import { anchorOf } from './search-entries.ts'

/** The stages in order: who acts, what each leaves, where it may send back to. */
export function ProcedureSection({ procedure }: Pick<RuleSet, 'procedure'>) {
  const { t, i18n } = useLingui()
  const language = currentLanguage()
  const labels = new Map(procedure.map(({ code, label }) => [code, label[language]]))
  return procedure.map((stage, at) => {
    const leaves = stage.leaves.map((output) => i18n._(OUTPUTS[output])).join(', ')
    const back = stage.mayReturnTo.map((code) => labels.get(code) ?? code).join('; ')
    const [month, day] = stage.before?.split('-') ?? []
    return (
      <DocumentItem key={stage.code} anchor={anchorOf('stage', stage.code)} source={stage}>
        <p className="font-semibold">
          {at + 1}. {stage.label[language]}
        </p>
        <p className="text-sm">
          {i18n._(ACTORS[stage.actor])}
          {leaves === '' ? null : <> · {t`để lại: ${leaves}`}</>}
          {stage.audience === 'leaders' ? <> · {t`chỉ với người giữ chức vụ lãnh đạo, quản lý`}</> : null}
          {stage.audience === 'non-leaders' ? <> · {t`chỉ với người không giữ chức vụ`}</> : null}
          {day && month ? <> · {t`trước ngày ${day}/${month}`}</> : null}
        </p>
        {back === '' ? null : <p className="text-sm text-soft">{t`Có thể trả lại bước: ${back}`}</p>}
      </DocumentItem>
    )
  })
}

/** How a result is contested. */
export function PetitionSection({ petition }: Pick<RuleSet, 'petition'>) {
  const { t } = useLingui()
  const days = (limit: number | null): string => {
    if (limit === null) return t`không quy định`
    const count = formatCount(limit)
    return t`${count} ngày làm việc`
  }
  return (
    <>
      <DocumentItem source={petition.filingWorkingDays} aside={days(petition.filingWorkingDays.value)}>
        {t`Thời hạn gửi kiến nghị`}
      </DocumentItem>
      <DocumentItem source={petition.resolvingWorkingDays} aside={days(petition.resolvingWorkingDays.value)}>
        {t`Thời hạn giải quyết`}
      </DocumentItem>
    </>
  )
}
