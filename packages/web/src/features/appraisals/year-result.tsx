import { useLingui } from '@lingui/react/macro'
import type { Appraisal, AppraisalYear } from '@thuoc-do/contract'
import { formatExact } from '../../lib/index.ts'
import { localText, Notice, useLevelName } from '../../ui/index.ts'
import { useIsOwn } from './appraisal-header.tsx'

type Level = NonNullable<Appraisal['level']>

/** The level that points alone give: of the months where the result comes from them, else of the review. */
export function levelByPoints({ year, reviewLevel, selfLevel }: Appraisal): Level | null {
  return year?.total.levelByPoints ?? reviewLevel ?? selfLevel
}

/** Why a year ends at another level than its points give: each rule in words, with its article. */
export function YearSettled({ appraisal, year }: { appraisal: Appraisal; year: AppraisalYear }) {
  const { t } = useLingui()
  const name = useLevelName('full')
  const own = useIsOwn(appraisal)
  const [byPoints, settled] = [year.total.levelByPoints, year.total.level]
  if (byPoints === null || settled === null || byPoints === settled || year.settledBy.length === 0) return null
  const [given, held] = [name(byPoints), name(settled)]
  return (
    <Notice tone="attention" title={t`Điểm của các tháng cho mức “${given}”, quy định cho mức “${held}”`}>
      {year.settledBy.map(({ code, label, citation }) => (
        <p key={code}>
          {localText(label)} <span className="text-soft">({citation})</span>.
          {code === 'head-cap' ? (
            <>
              {' '}
              {own
                ? t`Cơ quan, đơn vị do anh/chị đứng đầu được xếp “${held}”.`
                : t`Cơ quan, đơn vị do ${appraisal.fullName} đứng đầu được xếp “${held}”.`}
            </>
          ) : null}
        </p>
      ))}
      <p>{own ? t`Điểm số của anh/chị không thay đổi.` : t`Điểm số không thay đổi.`}</p>
    </Notice>
  )
}

/** A formula over months with their points in the place of their dates. */
export function withMonths(formula: string, year: AppraisalYear | null): string {
  const totals = new Map(year?.months.map(({ period, total }) => [period, total]))
  return formula.replaceAll(/\[([^\]]+)\]/gu, (as, period: string) => {
    const total = totals.get(period) ?? null
    return total === null ? as : formatExact(total)
  })
}
