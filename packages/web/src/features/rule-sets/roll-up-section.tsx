import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react/macro'
import type { RuleSet } from '@thuoc-do/domain'
import { DocumentItem } from './document-section.tsx'

const PERIODS: Record<'month' | 'quarter' | 'half-year' | 'year', MessageDescriptor> = {
  month: msg`tháng`,
  quarter: msg`quý`,
  'half-year': msg`nửa năm`,
  year: msg`năm`,
}

const ABSENCES: Record<string, MessageDescriptor> = {
  'sick-leave': msg`nghỉ ốm`,
  'maternity-leave': msg`nghỉ thai sản`,
  'unpaid-leave': msg`nghỉ không hưởng lương`,
}

/** How scores of short periods become those of longer ones. */
export function RollUpSection({ rollUp }: Pick<RuleSet, 'rollUp'>) {
  const { t, i18n } = useLingui()
  const absences = rollUp.leavesMean.value.map((code) => {
    const name = ABSENCES[code]
    return name ? i18n._(name) : code
  })
  const list = absences.join(', ')
  return (
    <>
      {rollUp.steps.length === 0 ? (
        <p className="text-soft">{t`Đánh giá một lần cho cả kỳ; không tổng hợp từ kỳ ngắn hơn.`}</p>
      ) : null}
      {rollUp.steps.map((step) => {
        const [from, to] = [i18n._(PERIODS[step.from]), i18n._(PERIODS[step.to])]
        return (
          <DocumentItem key={`${step.from} ${step.to}`} source={step}>
            {step.method === 'mean'
              ? t`Điểm ${to} là trung bình cộng điểm các ${from}.`
              : t`Kết quả ${to} theo số lần đạt mức của các ${from}.`}
          </DocumentItem>
        )
      })}
      {absences.length > 0 ? (
        <DocumentItem source={rollUp.leavesMean}>{t`Không tính vào trung bình: thời gian ${list}.`}</DocumentItem>
      ) : null}
    </>
  )
}
