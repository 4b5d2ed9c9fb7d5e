import { useLingui } from '@lingui/react/macro'
import type { Ballot, Deadline, RuleSet } from '@thuoc-do/domain'
import { currentLanguage, formatCount, formatExact } from '../../lib/index.ts'
import { ACTORS, DocumentItem, OUTPUTS, SourceLine, useAudienceNames, useLevelName } from '../../ui/index.ts'
import { anchorOf } from './search-entries.ts'

/** The stages in order: who acts, what each leaves, where it may send back to. */
export function ProcedureSection({ procedure }: Pick<RuleSet, 'procedure'>) {
  const { t, i18n } = useLingui()
  const language = currentLanguage()
  const audience = useAudienceNames()
  const deadline = useDeadlineWords()
  const labels = new Map(procedure.map(({ code, label }) => [code, label[language]]))
  return procedure.map((stage, at) => {
    const leaves = stage.leaves.map((output) => i18n._(OUTPUTS[output])).join(', ')
    const back = stage.mayReturnTo.map((code) => labels.get(code) ?? code).join('; ')
    const by = deadline(stage.deadline)
    return (
      <DocumentItem key={stage.code} anchor={anchorOf('stage', stage.code)} source={stage}>
        <p className="font-semibold">
          {at + 1}. {stage.label[language]}
        </p>
        <p className="text-sm">
          {i18n._(ACTORS[stage.actor])}
          {leaves === '' ? null : <> · {t`để lại: ${leaves}`}</>}
          {audience(stage.audience) ? <> · {t`chỉ với ${audience(stage.audience)}`}</> : null}
          {by ? <> · {by}</> : null}
        </p>
        {stage.ballot ? <BallotLine ballot={stage.ballot} /> : null}
        {back === '' ? null : <p className="text-sm text-soft">{t`Có thể trả lại bước: ${back}`}</p>}
      </DocumentItem>
    )
  })
}

/** By when, as a phrase; null when the instrument sets no day. */
function useDeadlineWords(): (deadline: Deadline | null) => string | null {
  const { t } = useLingui()
  return (deadline) => {
    switch (deadline?.kind) {
      case undefined:
        return null
      case 'before-day-of-year': {
        const [month, day] = deadline.day.split('-')
        return t`trước ngày ${day}/${month}`
      }
      case 'before-day-of-last-month':
        return t`trước ngày ${deadline.day} tháng cuối kỳ`
      case 'working-days-of-period':
        return t`trong ${deadline.days} ngày làm việc đầu kỳ`
      default:
        return deadline satisfies never
    }
  }
}

/** What is voted on, how, and what the instrument says about quorum and majority. */
function BallotLine({ ballot }: { ballot: Ballot }) {
  const { t } = useLingui()
  const levelName = useLevelName('full')
  const choices = ballot.choices.map((choice) => levelName(choice)).join('; ')
  const share = (value: string | null): string =>
    value === null ? t`không quy định` : `${formatExact(value, 'needed')} %`
  return (
    <div className="mt-1 text-sm">
      {ballot.secret ? t`Bỏ phiếu kín: ${choices}.` : t`Biểu quyết: ${choices}.`}{' '}
      {t`Số người dự tối thiểu: ${share(ballot.quorumPercent)}; tỷ lệ tán thành: ${share(ballot.majorityPercent)}.`}
      <SourceLine source={ballot} />
    </div>
  )
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
