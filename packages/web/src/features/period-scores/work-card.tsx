import { useLingui } from '@lingui/react/macro'
import type { PeriodScore } from '@thuoc-do/contract'
import { formatProportion, readPeriod } from '../../lib/index.ts'
import { Card, LinkButton, localText, type Form } from '../../ui/index.ts'
import { useIsOwn } from './score-header.tsx'

/** a, b, c of the form, live from the lines of work, and the way to them. */
export function WorkCard({ score, form }: { score: PeriodScore; form: Form }) {
  const { t } = useLingui()
  const own = useIsOwn(score)
  const { mechanism } = form.ruleSet
  if (mechanism.kind !== 'converted-products') return null
  const { period, personId } = score
  return (
    <Card title={t`Kết quả nhiệm vụ`}>
      <ul className="divide-y divide-line">
        {(['quantity', 'quality', 'timeliness'] as const).map((code) => (
          <li key={code} className="flex items-baseline justify-between gap-3 py-2">
            <span>
              <b className="font-semibold">{mechanism[code].symbol}</b> · {localText(mechanism[code].label)}
            </span>
            <b className="font-semibold whitespace-nowrap">{formatProportion(score[code])}</b>
          </li>
        ))}
        {score.leadershipValues.map(({ code, symbol, labelVi, labelEn, value }) => (
          <li key={code} className="flex items-baseline justify-between gap-3 py-2">
            <span>
              <b className="font-semibold">{symbol}</b> · {localText({ vi: labelVi, en: labelEn })}
            </span>
            <b className="font-semibold whitespace-nowrap">{value === null ? '–' : `${value}\u00a0%`}</b>
          </li>
        ))}
      </ul>
      <div className="mt-3">
        {own ? (
          <LinkButton to="/work" search={{ period: readPeriod(period) }} wide>{t`Mở việc của kỳ`}</LinkButton>
        ) : (
          <LinkButton to="/work/unit" search={{ period: readPeriod(period), person: personId }} wide>
            {t`Mở việc của kỳ`}
          </LinkButton>
        )}
      </div>
    </Card>
  )
}
