import { useLingui } from '@lingui/react/macro'
import type { Appraisal } from '@thuoc-do/contract'
import { useState } from 'react'
import { browserDrafts, formatInstant, hundredthsOf, recoverDraft, useMe, sheetOf } from '../../lib/index.ts'
import {
  Button,
  Card,
  ConfirmDialog,
  LevelChip,
  LinkButton,
  Notice,
  ReadText,
  ReasonDialog,
  showToast,
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
import { NotRatedNotice } from './not-rated.tsx'
import { ProcedureCard } from './procedure-card.tsx'
import { ReassignDialog } from './reassign-dialog.tsx'
import { useAct } from './use-act.ts'
import { draftPlace } from './use-draft.ts'

/** A form nobody fills in now: as far as the reader may see it, with what may still be done. */
export function ReadForm({ appraisal }: { appraisal: Appraisal }) {
  const { t } = useLingui()
  const form = useForm(appraisal)
  const columns = useScoreColumns()
  const own = SELF.of(appraisal).scores
  const { review, stage } = appraisal
  const selfSheet = sheetOf(form.ruleSet, form.person, own)
  const reviewSheet = review ? sheetOf(form.ruleSet, form.person, review.scores) : null
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
      <AppraisalHeader appraisal={appraisal} actions={<Actions appraisal={appraisal} />} />
      <LeftBehind appraisal={appraisal} />
      <FormLayout
        side={
          <>
            <Standing appraisal={appraisal} form={form} />
            <ProcedureCard steps={appraisal.procedure} />
          </>
        }
      >
        <FormHead appraisal={appraisal} form={form} />
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
        {appraisal.steps.length > 0 ? (
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

function Actions({ appraisal }: { appraisal: Appraisal }) {
  const { t } = useLingui()
  const act = useAct(appraisal.id)
  const [asking, setAsking] = useState<'withdraw' | 'return' | 'reassign' | 'withdraw-form' | null>(null)
  const { can, version, fullName } = appraisal
  const reviewer = appraisal.reviewerName ?? t`cấp trên trực tiếp`
  return (
    <>
      {can.withdrawSubmission ? <Button onPress={() => setAsking('withdraw')}>{t`Rút lại để sửa`}</Button> : null}
      {can.return ? <Button onPress={() => setAsking('return')}>{t`Trả lại…`}</Button> : null}
      {can.reassign ? <Button onPress={() => setAsking('reassign')}>{t`Đổi người thẩm định…`}</Button> : null}
      {can.withdrawForm ? <Button onPress={() => setAsking('withdraw-form')}>{t`Thu hồi phiếu…`}</Button> : null}
      {asking === 'reassign' ? <ReassignDialog appraisal={appraisal} onClose={() => setAsking(null)} /> : null}
      <ReasonDialog
        title={t`Thu hồi phiếu của ${fullName}?`}
        isOpen={asking === 'withdraw-form'}
        onClose={() => setAsking(null)}
        action={t`Thu hồi`}
        look="danger"
        reasonLabel={t`Lý do thu hồi`}
        hint={t`Phiếu và lý do được lưu; phiếu không còn tính vào đâu.`}
        onConfirm={(reason) => act({ act: 'withdraw-form', version, reason })}
      >
        {t`Dùng khi phiếu lập nhầm (sai đối tượng, sai đơn vị, sai đợt). Mở lại đợt thì người này có phiếu mới.`}
      </ReasonDialog>
      <ConfirmDialog
        title={t`Rút phiếu lại?`}
        isOpen={asking === 'withdraw'}
        onClose={() => setAsking(null)}
        action={t`Rút lại`}
        onConfirm={async () => {
          const refusals = await act({ act: 'withdraw-submission', version })
          if (refusals.length === 0) showToast(t`Đã rút phiếu; anh/chị sửa rồi gửi lại.`)
          return refusals
        }}
      >
        {t`${reviewer} chưa bắt đầu chấm. Phiếu trở về bước tự chấm, điểm được giữ nguyên.`}
      </ConfirmDialog>
      <ReasonDialog
        title={t`Trả lại phiếu cho ${fullName}`}
        isOpen={asking === 'return'}
        onClose={() => setAsking(null)}
        action={t`Trả lại`}
        look="danger"
        reasonLabel={t`Lý do trả lại`}
        hint={t`Người được trả lại đọc được lý do này; lý do được lưu cùng phiếu.`}
        onConfirm={(reason) => act({ act: 'return', version, reason })}
      >
        {t`Phiếu trở về bước tự chấm. Điểm anh/chị đã chấm được giữ làm bản nháp.`}
      </ReasonDialog>
    </>
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
