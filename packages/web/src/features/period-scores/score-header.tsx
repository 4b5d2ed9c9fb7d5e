import { useLingui } from '@lingui/react/macro'
import type { PeriodScore } from '@thuoc-do/contract'
import type { ReactNode } from 'react'
import { periodInSentence, periodName, readPeriod, useMe } from '../../lib/index.ts'
import { Card, Notice, PageHeader, TextLink, type Crumb } from '../../ui/index.ts'

/** Whether the form is the reader's own. */
export function useIsOwn(score: Pick<PeriodScore, 'personId'>): boolean {
  return useMe().person?.id === score.personId
}

/** The head of a period form. */
export function ScoreHeader({ score, actions }: { score: PeriodScore; actions?: ReactNode }) {
  const { t } = useLingui()
  const own = useIsOwn(score)
  const { period, ruleSet, unitName, fullName, postTitle } = score
  const crumbs: Crumb[] = [
    {
      key: 'scores',
      content: (
        <TextLink
          to="/work/scores"
          search={{ period: readPeriod(period), view: own ? 'mine' : 'board' }}
        >{t`Điểm theo dõi`}</TextLink>
      ),
    },
    { key: 'period', content: periodName(period) },
  ]
  return (
    <PageHeader
      title={own ? t`Phiếu theo dõi, đánh giá · ${periodInSentence(period)}` : t`Phiếu của ${fullName}`}
      crumbs={crumbs}
      about={
        own
          ? t`Mẫu số 01, Nghị định ${ruleSet.number} · ${unitName}`
          : t`${periodName(period)} · ${postTitle}, ${unitName} · Mẫu số 01, Nghị định ${ruleSet.number}`
      }
      actions={actions}
    />
  )
}

/** The lines at the head of Mẫu số 01; on a phone the title already says them. */
export function PaperHead({ score }: { score: PeriodScore }) {
  const { t } = useLingui()
  const { fullName, personCode, postTitle, unitName, agencyName, period } = score
  const lines: readonly (readonly [string, string])[] = [
    [t`Họ và tên`, `${fullName} · ${personCode}`],
    [t`Chức vụ, chức danh`, postTitle],
    [t`Đơn vị công tác`, unitName === agencyName ? unitName : `${unitName}, ${agencyName}`],
  ]
  return (
    <div className="max-sm:hidden">
      <Card>
        <p className="text-center font-semibold uppercase">{t`Phiếu theo dõi, đánh giá công chức`}</p>
        <p className="mb-3 text-center text-sm text-soft">{t`Kỳ theo dõi, đánh giá: ${periodInSentence(period)}`}</p>
        <dl className="grid gap-y-1">
          {lines.map(([name, value]) => (
            <div key={name} className="flex gap-2">
              <dt className="w-40 shrink-0 text-soft">{name}</dt>
              <dd className="min-w-0 font-medium">{value}</dd>
            </div>
          ))}
        </dl>
      </Card>
    </div>
  )
}

/** What the reader should know before the form itself: returned, locked, left without a score. */
export function ScoreNotices({ score }: { score: PeriodScore }) {
  const { t } = useLingui()
  const { returnReason, periodOpen, unscoredReason, stage } = score
  const reviewer = score.reviewerName ?? t`Cấp có thẩm quyền`
  return (
    <>
      {returnReason !== null && stage === 'self-scoring' ? (
        <Notice tone="attention" title={t`${reviewer} trả lại phiếu này`} reasons={[returnReason]} />
      ) : null}
      {periodOpen ? null : (
        <Notice tone="information" title={t`Kỳ này đã khóa`}>
          {t`Muốn sửa, cơ quan tổ chức cần mở lại kỳ và ghi lý do.`}
        </Notice>
      )}
      {unscoredReason ? <Notice tone="information" title={t`Kỳ này không có điểm`} reasons={[unscoredReason]} /> : null}
    </>
  )
}
