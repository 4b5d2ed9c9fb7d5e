import { useLingui } from '@lingui/react/macro'
import type { Appraisal, AppraisalRow } from '@thuoc-do/contract'
import { formAsked, type RuleSet } from '@thuoc-do/domain'
import { useQuery } from '@tanstack/react-query'
import {
  appraisalQuery,
  formatCount,
  formatExact,
  formSheetOf,
  hundredthsOf,
  personFactsOf,
  ruleSetQuery,
} from '../../lib/index.ts'
import { Card, LevelChip, rulerBands, StageMark, TextLink, Yardstick } from '../../ui/index.ts'

/** The person's own newest score on the ruler, as far as it goes. */
export function MyScoreCard({ row }: { row: AppraisalRow }) {
  const { t } = useLingui()
  const { data: appraisal } = useQuery(appraisalQuery(row.id))
  const asked = appraisal?.ruleSet
  const { data: rules } = useQuery({ ...ruleSetQuery(asked?.id ?? '', asked?.version), enabled: asked !== undefined })
  const final = row.level !== null
  return (
    <Card title={final ? t`Kết quả của tôi` : t`Điểm của tôi, tạm tính`} aside={row.roundName}>
      {appraisal && rules ? (
        <Score appraisal={appraisal} ruleSet={rules.document} />
      ) : (
        <div className="h-24 animate-pulse rounded-md bg-sunken" />
      )}
    </Card>
  )
}

function Score({ appraisal, ruleSet }: { appraisal: Appraisal; ruleSet: RuleSet }) {
  const { t } = useLingui()
  const { reviewTotal, reviewLevel, selfTotal, selfLevel, level, stage, year } = appraisal
  const params = { id: String(appraisal.id) }
  if (stage === 'not-rated') return <StageMark stage={stage} />
  const person = personFactsOf(appraisal)
  const { facts } = appraisal
  const form = { ruleSet, person, facts, asked: formAsked(ruleSet, person, facts) }
  const draft = formSheetOf(form, appraisal.self.scores, 'self')
  const finished = hundredthsOf(reviewTotal ?? selfTotal ?? year?.meanSoFar?.value ?? null)
  const shownLevel = level ?? reviewLevel ?? selfLevel ?? year?.total.level ?? null
  const left = formatCount(draft.of - draft.filled)
  const value = finished ?? draft.points
  return (
    <>
      {ruleSet.total === null ? null : (
        <Yardstick
          bands={rulerBands(ruleSet)}
          markers={value === null ? [] : [{ value, ...(shownLevel === null ? {} : { level: shownLevel }) }]}
        />
      )}
      <div className="mt-2 flex flex-wrap items-center justify-between gap-2">
        {shownLevel === null ? (
          <LevelChip level="insufficient-data">
            {draft.complete
              ? t`Chưa xác định được mức`
              : draft.of === draft.tally.of
                ? t`Còn ${left} tiêu chí`
                : t`Còn ${left} mục`}
          </LevelChip>
        ) : (
          <LevelChip level={shownLevel} />
        )}
        {finished === null && shownLevel === null ? (
          <TextLink to="/appraisals/$id" params={params}>{t`Mở phiếu`}</TextLink>
        ) : (
          <TextLink to="/appraisals/$id/result" params={params}>{t`Vì sao?`}</TextLink>
        )}
      </div>
      <div className="mt-2 text-sm text-soft">
        {reviewTotal !== null && selfTotal !== null ? (
          <p>{t`Tự chấm ${formatExact(selfTotal)}, cấp trên chấm ${formatExact(reviewTotal)}.`}</p>
        ) : null}
        <p className="mt-1">
          <StageMark stage={stage} />
        </p>
      </div>
    </>
  )
}
