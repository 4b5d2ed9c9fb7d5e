import { useLingui } from '@lingui/react/macro'
import type { Appraisal } from '@thuoc-do/contract'
import type { ReactNode } from 'react'
import { formatExact, readExact, shownHundredths, formatHundredths } from '../../lib/index.ts'
import { BasisMark, useLevelName, type Basis } from '../../ui/index.ts'
import { citationText, localText } from './form-model.tsx'
import type { Form } from './use-form.ts'

/** The derivation, numbered: what was computed, how, to what value, by which article. */
export function StepList({ appraisal, form }: { appraisal: Appraisal; form: Form }) {
  const { t } = useLingui()
  const name = useLevelName('usual')
  const { steps, quota, level, reviewLevel, ruleSet } = appraisal
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
          <Step
            key={`${step.code}-${at}`}
            number={at + 1}
            label={localText(step.label)}
            how={printedFormula(step.formula, numbers)}
            value={band ? name(band.level) : valueOf(step)}
            citation={step.citation}
            basis={step.basis}
          />
        )
      })}
      {quota && rule ? (
        <Step
          number={steps.length + 1}
          label={t`Tỷ lệ xuất sắc ${formatExact(rule.percent.value, 'needed')} %`}
          how={t`${quota.name}: ${quota.base} người → ${quota.places} chỗ`}
          value={quota.outcome === 'place' ? t`có chỗ` : t`hết chỗ`}
          citation={citationText(rule.percent.citation)}
          basis={rule.percent.basis}
          strong={quota.outcome === 'refused'}
        />
      ) : null}
      {level !== null && level !== 'not-rated' ? (
        <Step
          number={steps.length + (quota && rule ? 2 : 1)}
          label={t`Mức được xếp`}
          how={
            reviewLevel === null || reviewLevel === level
              ? t`bằng mức theo điểm`
              : t`mức theo điểm là ${name(reviewLevel)}`
          }
          value={name(level)}
          citation={appraisal.decision ? t`Quyết định ${appraisal.decision.number}` : ruleSet.number}
          basis="text"
        />
      ) : null}
    </ol>
  )
}

function Step(props: {
  number: number
  label: string
  how: ReactNode
  value: string
  citation: string
  basis: Basis
  strong?: boolean
}) {
  const { number, label, how, value, citation, basis, strong = false } = props
  return (
    <li
      className={`grid grid-cols-[2rem_minmax(0,1fr)_auto] items-start gap-x-4 gap-y-1 border-b border-line px-5 py-3.5 last:border-b-0 sm:grid-cols-[2rem_minmax(0,1fr)_auto_17rem] ${strong ? 'bg-[#fffaf3]' : ''}`}
    >
      <span
        aria-hidden="true"
        className={`flex size-7 items-center justify-center rounded-full border text-sm font-semibold ${strong ? 'border-satisfactory text-satisfactory' : 'border-line'}`}
      >
        {number}
      </span>
      <div className="min-w-0">
        <p className="font-semibold">{label}</p>
        <p className="text-sm text-soft">{how}</p>
      </div>
      <b className="text-right font-semibold whitespace-nowrap">{value}</b>
      <p className="text-sm text-soft max-sm:col-span-2 max-sm:col-start-2 sm:text-right">
        {citation} <BasisMark basis={basis} citation={citation} of={label} />
      </p>
    </li>
  )
}

function valueOf({ value, unit }: Appraisal['steps'][number]): string {
  const exact = readExact(value)
  if (exact === null) return value
  switch (unit) {
    case 'points':
    case 'count':
      return formatExact(value)
    case 'ratio':
      return `${formatHundredths(shownHundredths(exact) * 100, 'needed')} %`
    default:
      return unit satisfies never
  }
}

/** A formula with the numbers printed on the form in place of the codes the scores are stored under. */
export function printedFormula(formula: string, numbers: ReadonlyMap<string, string>): string {
  return formula
    .split(' ')
    .map((word) => numbers.get(word) ?? word)
    .join(' ')
}
