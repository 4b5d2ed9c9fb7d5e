import { useLingui } from '@lingui/react/macro'
import type { AxesRule, ConvertedProductsRule, GradesRule, RuleSet, TimeAndDifficultyRule } from '@thuoc-do/domain'
import { currentLanguage, formatExact } from '../../lib/index.ts'
import { DocumentItem, useAudienceNames } from '../../ui/index.ts'
import { anchorOf } from './search-entries.ts'

/** How the result part is computed, in words, value by value. */
export function MechanismSection({ mechanism, total, rounding }: Pick<RuleSet, 'mechanism' | 'total' | 'rounding'>) {
  return (
    <>
      <Mechanism mechanism={mechanism} total={total} />
      <Rounding rounding={rounding} />
    </>
  )
}

function Mechanism({ mechanism, total }: Pick<RuleSet, 'mechanism' | 'total'>) {
  switch (mechanism.kind) {
    case 'points':
      return <Points total={total} />
    case 'converted-products':
      return <ConvertedProducts rule={mechanism} />
    case 'axes':
      return <Axes rule={mechanism} />
    case 'grades':
      return <Grades rule={mechanism} />
    case 'time-and-difficulty':
      return <TimeAndDifficulty rule={mechanism} />
    default:
      return mechanism satisfies never
  }
}

function Points({ total }: Pick<RuleSet, 'total'>) {
  const { t } = useLingui()
  if (total === null) return null
  return (
    <DocumentItem source={total}>
      {t`Mỗi tiêu chí được chấm trong khoảng từ 0 đến điểm tối đa; điểm của một phần là tổng điểm các tiêu chí của phần đó; ${total.label[currentLanguage()]} là tổng hai phần.`}
    </DocumentItem>
  )
}

function ConvertedProducts({ rule }: { rule: ConvertedProductsRule }) {
  const { t } = useLingui()
  const language = currentLanguage()
  const percent = formatExact(rule.deductionPercent.value, 'needed')
  const points = formatExact(rule.points.value, 'needed')
  const values = rule.leadershipValues.value.map((value) => `${formatExact(value, 'needed')} %`).join(', ')
  return (
    <>
      <p className="mb-2">
        {t`Công việc quy ra sản phẩm chuẩn (số lượng × hệ số); so phần đã hoàn thành, đạt chất lượng và đúng tiến độ với phần được giao.`}
      </p>
      {[rule.quantity, rule.quality, rule.timeliness, ...rule.leadership].map((component) => (
        <DocumentItem key={component.symbol} source={component}>
          <b className="font-semibold">{component.symbol}</b> · {component.label[language]}
        </DocumentItem>
      ))}
      <DocumentItem
        source={rule.leadershipValues}
      >{t`Các tỷ lệ dành cho người lãnh đạo, quản lý chỉ nhận: ${values}.`}</DocumentItem>
      <DocumentItem
        source={rule.deductionPercent}
      >{t`Mỗi lần không đạt chất lượng hoặc chậm tiến độ trừ ${percent} %.`}</DocumentItem>
      <DocumentItem source={rule.deductionPer}>
        {rule.deductionPer.value === 'unit' ? t`Trừ trên từng sản phẩm.` : t`Trừ trên cả dòng công việc.`}
      </DocumentItem>
      <DocumentItem source={rule.capEachComponent}>
        {rule.capEachComponent.value
          ? t`Mỗi tỷ lệ không quá 100 %.`
          : t`Từng tỷ lệ có thể quá 100 %; cả phần không quá điểm tối đa.`}
      </DocumentItem>
      <DocumentItem source={rule.points} aside={points}>
        {t`Tỷ lệ 100 % được ${points} điểm.`}
      </DocumentItem>
      <DocumentItem source={rule.result}>{rule.result.label[language]}</DocumentItem>
    </>
  )
}

function Axes({ rule }: { rule: AxesRule }) {
  const { t } = useLingui()
  const language = currentLanguage()
  const audience = useAudienceNames()
  return (
    <>
      <p className="mb-2">
        {t`Điểm một trục = điểm tối đa × trung bình có trọng số tỷ lệ phần trăm của các thành phần; điểm phần kết quả là tổng các trục.`}
      </p>
      {rule.components.map((component) => (
        <DocumentItem key={component.code} source={component}>
          <b className="font-semibold">{component.code}</b> · {component.label[language]}
        </DocumentItem>
      ))}
      {rule.axes.map((axis) => {
        const weights = Object.entries(axis.weights)
          .map(([code, weight]) => `${code} ${formatExact(weight, 'needed')}`)
          .join(' · ')
        return (
          <DocumentItem
            key={axis.code}
            anchor={anchorOf('axis', axis.code)}
            source={axis}
            aside={formatExact(axis.maximum, 'needed')}
          >
            <b className="font-semibold">{axis.code}.</b> {axis.label[language]}
            <p className="text-sm text-soft">
              {t`trọng số: ${weights}`}
              {audience(axis.audience) ? <> · {audience(axis.audience)}</> : null}
            </p>
          </DocumentItem>
        )
      })}
      <DocumentItem source={rule.whenNotApplicable}>
        {rule.whenNotApplicable.value === 'not-allowed'
          ? t`Trục nào cũng phải chấm.`
          : t`Trục không phát sinh nhiệm vụ được bỏ ra; các trục còn lại tính cho cả phần.`}
      </DocumentItem>
    </>
  )
}

function Grades({ rule }: { rule: GradesRule }) {
  const { t } = useLingui()
  const language = currentLanguage()
  const audience = useAudienceNames()
  return (
    <>
      <p className="mb-2">{t`Không chấm điểm: mỗi tiêu chí được một mức; mức xếp loại theo điều kiện.`}</p>
      {rule.scale.map((grade) => (
        <DocumentItem key={grade.grade} source={grade}>
          {grade.label[language]}
        </DocumentItem>
      ))}
      {rule.criteria.map((criterion) => (
        <DocumentItem key={criterion.code} anchor={anchorOf('graded', criterion.code)} source={criterion}>
          <b className="font-semibold">{criterion.number}.</b> {criterion.label[language]}
          {audience(criterion.audience) ? <span className="text-soft"> ({audience(criterion.audience)})</span> : null}
        </DocumentItem>
      ))}
    </>
  )
}

function TimeAndDifficulty({ rule }: { rule: TimeAndDifficultyRule }) {
  const { t } = useLingui()
  const language = currentLanguage()
  const points = formatExact(rule.points.value, 'needed')
  const weight = formatExact(rule.timelinessWeight.value, 'needed')
  const groups = [
    { title: t`Điểm chuẩn theo loại nhiệm vụ`, choices: rule.bases, unit: '' },
    { title: t`Tỷ lệ theo tiến độ`, choices: rule.timeliness, unit: ' %' },
    { title: t`Tỷ lệ theo chất lượng`, choices: rule.quality, unit: ' %' },
    { title: t`Hệ số độ khó`, choices: rule.difficulty, unit: ' %' },
  ]
  return (
    <>
      <DocumentItem source={rule.timelinessWeight}>
        {t`Điểm nhiệm vụ = điểm chuẩn × (${weight} % tiến độ + phần còn lại cho chất lượng) × độ khó.`}
      </DocumentItem>
      {groups.map(({ title, choices, unit }) => (
        <div key={title} className="mt-3">
          <h3>{title}</h3>
          {choices.map((choice) => (
            <DocumentItem key={choice.code} source={choice} aside={`${formatExact(choice.value, 'needed')}${unit}`}>
              {choice.label[language]}
            </DocumentItem>
          ))}
        </div>
      ))}
      <DocumentItem source={rule.points} aside={points}>
        {t`Điểm phần kết quả = điểm thực hiện / điểm chuẩn × ${points}, không quá ${points}.`}
      </DocumentItem>
    </>
  )
}

function Rounding({ rounding }: Pick<RuleSet, 'rounding'>) {
  const { t } = useLingui()
  const places = { part: t`Điểm từng phần`, total: t`Tổng điểm`, 'roll-up': t`Điểm trung bình theo thời gian` }
  const directions = { floor: t`làm tròn xuống`, 'half-up': t`làm tròn đến số gần nhất`, ceil: t`làm tròn lên` }
  if (rounding.length === 0)
    return <p className="mt-2 text-sm text-soft">{t`Không làm tròn khi tính; chỉ làm tròn khi hiển thị.`}</p>
  return rounding.map((rule) => (
    <DocumentItem key={rule.where} source={rule}>
      {t`${places[rule.where]}: ${directions[rule.direction]}, ${rule.places} chữ số thập phân.`}
    </DocumentItem>
  ))
}
