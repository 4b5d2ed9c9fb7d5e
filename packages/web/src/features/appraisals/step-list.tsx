import { useLingui } from '@lingui/react/macro'
import type { Appraisal } from '@thuoc-do/contract'
import { formatExact } from '../../lib/index.ts'
import {
  citationText,
  localText,
  printedFormula,
  StepLine,
  stepValue,
  useLevelName,
  type Form,
} from '../../ui/index.ts'
import { levelByPoints, withMonths } from './year-result.tsx'

/** The derivation, numbered: what was computed, how, to what value, by which article. */
export function StepList({ appraisal, form }: { appraisal: Appraisal; form: Form }) {
  const { t } = useLingui()
  const name = useLevelName('usual')
  const { steps, quota, level, reviewLevel, ruleSet, year } = appraisal
  const byPoints = levelByPoints(appraisal)
  const settledBy = year === null || reviewLevel === null || byPoints === reviewLevel ? [] : year.settledBy
  const numbers = new Map(
    form.groups.flatMap(({ criterion, code, rows }) => [
      ...(criterion === null ? [] : [[criterion, code] as const]),
      ...rows.map((row) => [row.criterion, row.code] as const),
    ]),
  )
  const rule = form.ruleSet.quota
  return (
    <ol>
      {steps.map((step, at) => {
        const band = form.bands.find((candidate) => step.code === `band.${candidate.level}`)
        return (
          <StepLine
            key={`${step.code}-${at}`}
            number={at + 1}
            label={localText(step.label)}
            how={printedFormula(withMonths(step.formula, year), numbers)}
            value={band ? name(band.level) : stepValue(step)}
            citation={step.citation}
            basis={step.basis}
          />
        )
      })}
      {settledBy.map(({ code, label, citation }, at) => (
        <StepLine
          key={code}
          number={steps.length + at + 1}
          label={localText(label)}
          how={byPoints === null ? '' : t`mức theo điểm là ${name(byPoints)}`}
          value={reviewLevel === null ? '' : name(reviewLevel)}
          citation={citation}
          basis="text"
          strong
        />
      ))}
      {quota && rule ? (
        <StepLine
          number={steps.length + settledBy.length + 1}
          label={t`Tỷ lệ xuất sắc ${formatExact(rule.percent.value, 'needed')} %`}
          how={t`${quota.name}: ${quota.base} người → ${quota.places} chỗ`}
          value={quota.outcome === 'place' ? t`có chỗ` : t`hết chỗ`}
          citation={citationText(rule.percent.citation)}
          basis={rule.percent.basis}
          strong={quota.outcome === 'refused'}
        />
      ) : null}
      {level !== null && level !== 'not-rated' ? (
        <StepLine
          number={steps.length + settledBy.length + (quota && rule ? 2 : 1)}
          label={t`Mức được xếp`}
          how={byPoints === null || byPoints === level ? t`bằng mức theo điểm` : t`mức theo điểm là ${name(byPoints)}`}
          value={name(level)}
          citation={appraisal.decision ? t`Quyết định ${appraisal.decision.number}` : ruleSet.number}
          basis="text"
        />
      ) : null}
    </ol>
  )
}
