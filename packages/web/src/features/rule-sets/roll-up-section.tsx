import { useLingui } from '@lingui/react/macro'
import type { RuleSet } from '@thuoc-do/domain'
import { ABSENCE_NAMES, DocumentItem, PERIODS, useConditionWords, useLevelName } from '../../ui/index.ts'

/** How scores of short periods become those of longer ones. */
export function RollUpSection({ rollUp }: Pick<RuleSet, 'rollUp'>) {
  const { t, i18n } = useLingui()
  const condition = useConditionWords()
  const levelName = useLevelName('full')
  const absences = rollUp.leavesMean.value.map((code) => i18n._(ABSENCE_NAMES[code]))
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
            {step.method.kind === 'mean' ? t`Điểm ${to} là trung bình cộng điểm các ${from}.` : null}
            {step.method.kind === 'none' ? t`Kết quả ${to} xét tổng thể, không cộng máy móc từ các ${from}.` : null}
            {step.method.kind === 'count' ? (
              <>
                {t`Kết quả ${to} theo số lần đạt mức của các ${from}:`}
                <ul className="mt-1 list-disc pl-5">
                  {step.method.levels.map(({ level, when }) => (
                    <li key={level}>
                      {levelName(level)}: {condition(when)}
                    </li>
                  ))}
                </ul>
              </>
            ) : null}
          </DocumentItem>
        )
      })}
      {absences.length > 0 ? (
        <DocumentItem source={rollUp.leavesMean}>{t`Không tính vào trung bình: thời gian ${list}.`}</DocumentItem>
      ) : null}
    </>
  )
}
