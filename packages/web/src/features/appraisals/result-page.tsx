import { useLingui } from '@lingui/react/macro'
import type { Appraisal } from '@thuoc-do/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { appraisalQuery, formatDay, hundredthsOf, isPointsOnly } from '../../lib/index.ts'
import {
  Card,
  ConditionList,
  EmptyState,
  LevelChip,
  LinkButton,
  MonthsTable,
  PageHeader,
  StageMark,
  useLevelName,
  Yardstick,
  type RulerMarker,
  useForm,
  type Form,
} from '../../ui/index.ts'
import { useAppraisalId, useIsOwn, useWayBack } from './appraisal-header.tsx'
import { CheckResultCard } from './check-result-card.tsx'
import { DecisionCard } from './decision-card.tsx'
import { Downloads } from './downloads.tsx'
import { HistoryCard } from './history-card.tsx'
import { LedBodyCard } from './led-body-card.tsx'
import { ProcedureCard } from './procedure-card.tsx'
import { QuotaNotice } from './quota-notice.tsx'
import { StepList } from './step-list.tsx'
import { levelByPoints, YearSettled } from './year-result.tsx'

/** What came out and why: from the points to the level, step by step, each with its article. */
export function ResultPage() {
  const { t } = useLingui()
  const id = useAppraisalId()
  const { data: appraisal } = useSuspenseQuery(appraisalQuery(id))
  const form = useForm(appraisal)
  const title = useTitle(appraisal, form)
  const wayBack = useWayBack(appraisal)
  const own = useIsOwn(appraisal)
  return (
    <div className="mx-auto max-w-5xl">
      <PageHeader
        title={title}
        crumbs={[...wayBack, { key: 'result', content: t`Kết quả` }]}
        about={<About appraisal={appraisal} />}
        actions={
          <>
            {own && appraisal.decision ? (
              <LinkButton to="/appraisals/$id/decisions" params={{ id: String(id) }}>
                {t`Thông báo, kiến nghị`}
              </LinkButton>
            ) : null}
            <LinkButton to={own ? '/appraisals/$id' : '/unit/$id'} params={{ id: String(id) }}>
              {t`Xem cả phiếu`}
            </LinkButton>
          </>
        }
      />
      <div className="space-y-5">
        <Ruler appraisal={appraisal} form={form} />
        {appraisal.year === null ? null : <YearSettled appraisal={appraisal} year={appraisal.year} />}
        {appraisal.quota ? <QuotaNotice appraisal={appraisal} quota={appraisal.quota} ruleSet={form.ruleSet} /> : null}
        {form.ruleSet.total === null ? null : (
          <Card title={t`Từng bước tính`} flush>
            {appraisal.steps.length === 0 ? (
              <EmptyState title={t`Chưa tính được`}>{t`Các bước hiện ra khi mọi tiêu chí đã có điểm.`}</EmptyState>
            ) : (
              <StepList appraisal={appraisal} form={form} />
            )}
          </Card>
        )}
        {isPointsOnly(form.asked) || appraisal.conditions.length === 0 ? null : (
          <Card title={t`Điều kiện và trường hợp đã xét`} flush>
            <ConditionList conditions={appraisal.conditions} />
          </Card>
        )}
        {appraisal.year === null ? null : (
          <Card title={t`Điểm của các tháng`} flush>
            <MonthsTable {...appraisal.year} bands={form.bands} />
          </Card>
        )}
        <LedBodyCard body={appraisal.body} />
        <ProcedureCard steps={appraisal.procedure} />
        {appraisal.decision ? <DecisionCard appraisal={appraisal} decision={appraisal.decision} /> : null}
        <CheckResultCard appraisal={appraisal} />
        <HistoryCard history={appraisal.history} />
        <Downloads appraisal={appraisal} />
      </div>
    </div>
  )
}

function useTitle(appraisal: Appraisal, { ruleSet }: Form): string {
  const { t } = useLingui()
  const name = useLevelName('full')
  const own = useIsOwn(appraisal)
  const { level, fullName } = appraisal
  if ((level === null || level === 'not-rated') && ruleSet.total === null)
    return own ? t`Mức của tôi được xét thế nào` : t`Mức của ${fullName} được xét thế nào`
  if (level === null || level === 'not-rated')
    return own ? t`Điểm của tôi được tính thế nào` : t`Điểm của ${fullName} được tính thế nào`
  return own ? t`Vì sao tôi được xếp “${name(level)}”` : t`Vì sao ${fullName} được xếp “${name(level)}”`
}

function About({ appraisal }: { appraisal: Appraisal }) {
  const { t } = useLingui()
  const { decision, ruleSet, roundName } = appraisal
  const since = formatDay(ruleSet.inForceFrom)
  const rules = t`tính theo ${ruleSet.number}, bản ${ruleSet.version}, có hiệu lực từ ${since}`
  if (!decision) return `${roundName} · ${rules}`
  const on = formatDay(decision.on)
  return `${t`Quyết định ${decision.number} ngày ${on}`} · ${rules}`
}

function Ruler({ appraisal, form }: { appraisal: Appraisal; form: Form }) {
  const { t } = useLingui()
  const name = useLevelName('usual')
  const { selfTotal, selfLevel, reviewTotal, level } = appraisal
  const [self, review] = [hundredthsOf(selfTotal), hundredthsOf(reviewTotal)]
  const byPoints = levelByPoints(appraisal)
  const markers: RulerMarker[] = []
  if (review !== null)
    markers.push({
      value: review,
      label: appraisal.year === null ? t`cấp trên chấm` : t`trung bình năm`,
      ...(byPoints === null ? {} : { level: byPoints }),
    })
  if (self !== null)
    markers.push({
      value: self,
      label: t`tự chấm`,
      ...(review === null ? {} : { faint: true }),
      ...(selfLevel === null ? {} : { level: selfLevel }),
    })
  return (
    <Card>
      {markers.length > 0 ? <Yardstick bands={form.bands} markers={markers} /> : null}
      <div className="mt-3 flex flex-wrap items-center gap-x-2.5 gap-y-2">
        {byPoints === null ? null : (
          <LevelChip level={byPoints}>
            {form.ruleSet.total === null ? t`Theo điều kiện: ${name(byPoints)}` : t`Theo điểm: ${name(byPoints)}`}
          </LevelChip>
        )}
        {level === null ? (
          <span className="ml-1">
            <StageMark {...appraisal} />
          </span>
        ) : (
          <>
            <span aria-hidden="true">→</span>
            <LevelChip level={level}>{t`Được xếp: ${name(level)}`}</LevelChip>
          </>
        )}
      </div>
    </Card>
  )
}
