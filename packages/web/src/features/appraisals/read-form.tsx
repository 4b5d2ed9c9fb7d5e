import { useLingui } from '@lingui/react/macro'
import type { Appraisal } from '@thuoc-do/contract'
import { browserDrafts, formatInstant, hundredthsOf, formSheetOf, recoverDraft, useMe } from '../../lib/index.ts'
import {
  AnswerCards,
  Card,
  LevelChip,
  LinkButton,
  Notice,
  ReadText,
  StageMark,
  Yardstick,
  type RulerMarker,
  FormLayout,
  ScoreTable,
  useScoreColumns,
  useForm,
  type Form,
} from '../../ui/index.ts'
import { AppraisalHeader, useIsOwn } from './appraisal-header.tsx'
import { Downloads } from './downloads.tsx'
import { SELF } from './drafts.ts'
import { FormHead } from './form-head.tsx'
import { SelfTextsRead } from './self-texts.tsx'
import { LedBodyCard } from './led-body-card.tsx'
import { NotRatedNotice } from './not-rated.tsx'
import { ProcedureCard } from './procedure-card.tsx'
import { ReadActions } from './read-actions.tsx'
import { draftPlace } from './use-draft.ts'
import { CasesCard } from './year-cases.tsx'

/** A form nobody fills in now: as far as the reader may see it, with what may still be done. */
export function ReadForm({ appraisal }: { appraisal: Appraisal }) {
  const { t } = useLingui()
  const form = useForm(appraisal)
  const columns = useScoreColumns()
  const own = SELF.of(appraisal).scores
  const { review, stage } = appraisal
  const selfSheet = formSheetOf(form, own, 'self')
  const reviewSheet = review ? formSheetOf(form, review.scores, 'review') : null
  if (stage === 'withdrawn') {
    return (
      <>
        <AppraisalHeader appraisal={appraisal} />
        <Notice tone="attention" title={t`Phiếu này đã được thu hồi`}>
          {t`Phiếu không còn tính vào đợt. Lý do: ${appraisal.returnReason ?? ''}`}
        </Notice>
      </>
    )
  }
  if (stage === 'not-rated') {
    return (
      <>
        <AppraisalHeader appraisal={appraisal} />
        <NotRatedNotice reason={appraisal.notRatedReason} ruleSet={form.ruleSet} />
      </>
    )
  }
  return (
    <>
      <AppraisalHeader appraisal={appraisal} actions={<ReadActions appraisal={appraisal} />} />
      <LeftBehind appraisal={appraisal} />
      <FormLayout
        side={
          <>
            <Standing appraisal={appraisal} form={form} />
            <LedBodyCard body={appraisal.body} />
            <ProcedureCard steps={appraisal.procedure} />
          </>
        }
      >
        <FormHead appraisal={appraisal} form={form} />
        {form.groups.length === 0 ? null : (
          <Card title={t`Chấm điểm`} flush openOnPhone>
            <ScoreTable
              groups={form.groups}
              columns={[
                columns.fixed({ id: 'self', head: t`Tự chấm`, scores: own, sheet: selfSheet }),
                ...(review && reviewSheet
                  ? [
                      columns.fixed({
                        id: 'review',
                        head: t`Cấp trên chấm`,
                        scores: review.scores,
                        sheet: reviewSheet,
                      }),
                      columns.difference({ from: own, to: review.scores, fromSheet: selfSheet, toSheet: reviewSheet }),
                    ]
                  : []),
              ]}
            />
          </Card>
        )}
        <AnswerCards
          asked={form.asked}
          columns={[
            { id: 'self', head: t`Tự đánh giá`, answers: own },
            ...(review ? [{ id: 'review', head: t`Cấp trên đánh giá`, answers: review.scores }] : []),
          ]}
        />
        {appraisal.caseBook === null ? null : <CasesCard appraisal={appraisal} book={appraisal.caseBook} />}
        <SelfTextsRead self={appraisal.self} />
        {review ? (
          <Card title={t`Nhận xét của cấp trên`}>
            <dl>
              <ReadText name={appraisal.reviewerName ?? t`Cấp trên trực tiếp`} text={review.comment} />
            </dl>
          </Card>
        ) : null}
      </FormLayout>
    </>
  )
}

function Standing({ appraisal, form }: { appraisal: Appraisal; form: Form }) {
  const { t } = useLingui()
  const own = useIsOwn(appraisal)
  const { stage, selfTotal, selfLevel, reviewTotal, reviewLevel, level } = appraisal
  const [self, review] = [hundredthsOf(selfTotal), hundredthsOf(reviewTotal)]
  const markers: RulerMarker[] = [
    ...(review === null
      ? []
      : [{ value: review, label: t`cấp trên chấm`, ...(reviewLevel === null ? {} : { level: reviewLevel }) }]),
    ...(self === null
      ? []
      : [
          {
            value: self,
            label: t`tự chấm`,
            ...(review === null ? {} : { faint: true }),
            ...(selfLevel === null ? {} : { level: selfLevel }),
          },
        ]),
  ]
  const shown = level ?? reviewLevel ?? selfLevel
  return (
    <Card title={level === null ? t`Điểm hiện có` : t`Kết quả`}>
      <div className="space-y-3">
        {markers.length > 0 ? <Yardstick bands={form.bands} markers={markers} /> : null}
        {shown === null ? null : <LevelChip level={shown} wording={level === null ? 'usual' : 'full'} />}
        <div>
          <StageMark stage={stage} />
        </div>
        {appraisal.steps.length + appraisal.conditions.length > 0 ? (
          <LinkButton
            to={own ? '/appraisals/$id/result' : '/unit/$id/result'}
            params={{ id: String(appraisal.id) }}
            wide
          >
            {t`Xem kết quả và vì sao`}
          </LinkButton>
        ) : null}
        <Downloads appraisal={appraisal} />
      </div>
    </Card>
  )
}

/** Something typed on this machine that never reached the server before the form moved on. */
function LeftBehind({ appraisal }: { appraisal: Appraisal }) {
  const { t } = useLingui()
  const me = useMe()
  const own = useIsOwn(appraisal)
  const place = draftPlace(me.account.username, appraisal.id, own ? 'self' : 'review')
  const left = recoverDraft(browserDrafts(), place, (value) => value)
  if (left === null) return null
  const at = formatInstant(left.at)
  return (
    <div className="mb-5">
      <Notice tone="attention" title={t`Trên máy này còn bản nháp chưa lưu lúc ${at}`}>
        {t`Phiếu đã chuyển bước trước khi bản nháp được lưu. Bản nháp vẫn được giữ và hiện lại khi phiếu trở về bước đó.`}
      </Notice>
    </div>
  )
}
