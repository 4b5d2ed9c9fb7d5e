import { useLingui } from '@lingui/react/macro'
import type { Appraisal } from '@thuoc-do/contract'
import { useState } from 'react'
import { formatHundredths, formSheetOf, withAnswer, withScore } from '../../lib/index.ts'
import {
  AnswerCards,
  Button,
  Card,
  ConfirmDialog,
  Notice,
  SaveState,
  showToast,
  useLevelName,
  FormConflict,
  FormLayout,
  useAnswerLines,
  MissingDialog,
  ScoreTable,
  useScoreColumns,
  useForm,
} from '../../ui/index.ts'
import { AppraisalHeader } from './appraisal-header.tsx'
import { SELF, type SelfDraft } from './drafts.ts'
import { FormHead } from './form-head.tsx'
import { SelfTexts } from './self-texts.tsx'
import { LedBodyCard } from './led-body-card.tsx'
import { StandingBar, StandingPanel } from './standing.tsx'
import { useAct } from './use-act.ts'
import { useDraft } from './use-draft.ts'

/** The appraised person's own scoring: saved while he types, handed in when he says so. */
export function SelfForm({ appraisal }: { appraisal: Appraisal }) {
  const { t } = useLingui()
  const form = useForm(appraisal)
  const draft = useDraft<SelfDraft>(appraisal, SELF)
  const act = useAct(appraisal.id)
  const columns = useScoreColumns()
  const name = useLevelName('usual')
  const [asking, setAsking] = useState<'missing' | 'submit' | null>(null)

  const { value, set, conflict } = draft
  const sheet = formSheetOf(form, value.scores, 'self')
  const lines = useAnswerLines(form)
  const missing = sheet.wanting
  // Some sets have the person claim a level on the form itself.
  const unclaimed =
    value.level === null &&
    appraisal.procedure.some((step) => step.actor === 'self' && step.missing.includes('proposed-level'))
  const reviewer = appraisal.reviewerName ?? t`cấp trên trực tiếp`
  const { level, points } = sheet
  const total = points === null ? null : formatHundredths(points)

  async function submit(): Promise<readonly string[]> {
    const version = await draft.settle()
    if (version === null)
      return [t`Điểm vừa nhập chưa lưu được lên máy chủ, nên chưa gửi. Bản nháp vẫn giữ trên máy này.`]
    const refusals = await act({ act: 'submit', version })
    if (refusals.length === 0) showToast(t`Đã gửi phiếu cho ${reviewer}.`)
    return refusals
  }
  const ask = () => setAsking(missing.size > 0 || unclaimed ? 'missing' : 'submit')
  const submitButton = (wide: boolean) => (
    <Button look="primary" wide={wide} onPress={ask} isDisabled={conflict !== null || !appraisal.can.submit}>
      {t`Gửi cấp trên`}
    </Button>
  )

  return (
    <>
      <AppraisalHeader
        appraisal={appraisal}
        actions={
          <>
            <SaveState status={draft.status} onRetry={draft.retry} />
            <span className="max-sm:hidden">{submitButton(false)}</span>
          </>
        }
      />
      <div className="mb-5 space-y-4 empty:hidden">
        {conflict ? (
          <FormConflict
            form={form}
            mine={{ scores: value.scores, texts: textsOf(value) }}
            theirs={{ scores: conflict.theirs.scores, texts: textsOf(conflict.theirs) }}
            textNames={[t`ưu điểm`, t`hạn chế`, t`mức tự nhận`]}
            keepMine={conflict.keepMine}
            takeTheirs={conflict.takeTheirs}
          />
        ) : null}
        {appraisal.returnReason !== null ? (
          <Notice tone="attention" title={t`${reviewer} trả lại phiếu này`} reasons={[appraisal.returnReason]} />
        ) : null}
      </div>
      <FormLayout
        side={
          <>
            <StandingPanel
              title={form.ruleSet.total === null ? t`Mức tạm tính` : t`Tổng điểm tạm tính`}
              form={form}
              sheet={sheet}
            />
            <LedBodyCard body={appraisal.body} />
          </>
        }
        bar={
          <StandingBar label={t`Tạm tính`} form={form} sheet={sheet}>
            {submitButton(true)}
          </StandingBar>
        }
      >
        <FormHead appraisal={appraisal} form={form} />
        {form.groups.length === 0 ? null : (
          <Card
            title={t`Chấm điểm`}
            aside={<span className="pointer-coarse:hidden">{t`Enter hoặc ↓ sang ô kế tiếp`}</span>}
            flush
            openOnPhone
          >
            <ScoreTable
              groups={form.groups}
              columns={[
                columns.entry({
                  id: 'self',
                  head: t`Tự chấm`,
                  scores: value.scores,
                  sheet,
                  name: (row) => t`Điểm tự chấm ${row.code}`,
                  onScore: (criterion, score) => set({ ...value, scores: withScore(value.scores, criterion, score) }),
                }),
              ]}
            />
          </Card>
        )}
        <AnswerCards
          asked={form.asked}
          columns={[]}
          edit={{
            id: 'self',
            side: 'self',
            head: t`Tự đánh giá`,
            answers: value.scores,
            onAnswer: (code, text) => set({ ...value, scores: withAnswer(value.scores, code, text) }),
          }}
        />
        <SelfTexts value={value} onChange={(texts) => set({ ...value, ...texts })} />
      </FormLayout>
      <MissingDialog
        title={t`Chưa gửi được`}
        isOpen={asking === 'missing'}
        onClose={() => setAsking(null)}
        lines={lines.filter(({ criterion }) => missing.has(criterion))}
        others={unclaimed ? [t`Chưa tự nhận mức xếp loại; phiếu của bộ quy tắc này phải có.`] : []}
      />
      <ConfirmDialog
        title={t`Gửi phiếu cho ${reviewer}?`}
        isOpen={asking === 'submit'}
        onClose={() => setAsking(null)}
        action={t`Gửi`}
        onConfirm={submit}
      >
        <div className="space-y-2">
          <p>
            {total === null
              ? level === null
                ? t`Phiếu đã điền đủ; mức xếp loại do cấp có thẩm quyền xác định.`
                : t`Mức tương ứng: ${name(level)}.`
              : level === null
                ? t`Tổng điểm tự chấm ${total}.`
                : t`Tổng điểm tự chấm ${total}, mức tương ứng: ${name(level)}.`}
          </p>
          <p>{t`Sau khi gửi, phiếu chỉ xem; anh/chị rút lại được cho đến khi cấp trên bắt đầu chấm.`}</p>
          <Gaps value={value} />
        </div>
      </ConfirmDialog>
    </>
  )
}

/** What may be left empty, said once before handing in. */
function Gaps({ value }: { value: SelfDraft }) {
  const { t } = useLingui()
  const empty = [
    value.strengths.trim() === '' ? t`chưa ghi ưu điểm` : null,
    value.weaknesses.trim() === '' ? t`chưa ghi hạn chế` : null,
    value.level === null ? t`chưa tự nhận mức xếp loại` : null,
  ].filter((gap) => gap !== null)
  return empty.length === 0 ? null : <Notice tone="attention" title={t`Còn để trống: ${empty.join(', ')}.`} />
}

function textsOf({ strengths, weaknesses, level }: SelfDraft): string[] {
  return [strengths, weaknesses, level ?? '']
}
