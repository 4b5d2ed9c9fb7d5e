import { useLingui } from '@lingui/react/macro'
import type { RuleSet } from '@thuoc-do/domain'
import { currentLanguage, formatExact } from '../../lib/index.ts'
import { DocumentItem } from './document-section.tsx'

/** How the result part is computed, in words, value by value. */
export function MechanismSection({ mechanism, total }: Pick<RuleSet, 'mechanism' | 'total'>) {
  const { t } = useLingui()
  const language = currentLanguage()
  if (mechanism.kind === 'points') {
    return (
      <DocumentItem source={total}>
        {t`Mỗi tiêu chí được chấm trong khoảng từ 0 đến điểm tối đa; điểm của một phần là tổng điểm các tiêu chí của phần đó; ${total.label[language]} là tổng hai phần.`}
      </DocumentItem>
    )
  }
  const percent = formatExact(mechanism.deductionPercent.value, 'needed')
  const points = formatExact(mechanism.points.value, 'needed')
  const values = mechanism.leadershipValues.value.map((value) => `${formatExact(value, 'needed')} %`).join(', ')
  return (
    <>
      <p className="mb-2">
        {t`Công việc quy ra sản phẩm chuẩn (số lượng × hệ số); so phần đã hoàn thành, đạt chất lượng và đúng tiến độ với phần được giao.`}
      </p>
      {[mechanism.quantity, mechanism.quality, mechanism.timeliness, ...mechanism.leadership].map((component) => (
        <DocumentItem key={component.symbol} source={component}>
          <b className="font-semibold">{component.symbol}</b> · {component.label[language]}
        </DocumentItem>
      ))}
      <DocumentItem
        source={mechanism.leadershipValues}
      >{t`Các tỷ lệ dành cho người lãnh đạo, quản lý chỉ nhận: ${values}.`}</DocumentItem>
      <DocumentItem
        source={mechanism.deductionPercent}
      >{t`Mỗi lần không đạt chất lượng hoặc chậm tiến độ trừ ${percent} %.`}</DocumentItem>
      <DocumentItem source={mechanism.deductionPer}>
        {mechanism.deductionPer.value === 'unit' ? t`Trừ trên từng sản phẩm.` : t`Trừ trên cả dòng công việc.`}
      </DocumentItem>
      <DocumentItem source={mechanism.capEachComponent}>
        {mechanism.capEachComponent.value
          ? t`Mỗi tỷ lệ không quá 100 %.`
          : t`Từng tỷ lệ có thể quá 100 %; cả phần không quá điểm tối đa.`}
      </DocumentItem>
      <DocumentItem source={mechanism.points} aside={points}>
        {t`Tỷ lệ 100 % được ${points} điểm.`}
      </DocumentItem>
      <DocumentItem source={mechanism.result}>{mechanism.result.label[language]}</DocumentItem>
    </>
  )
}
