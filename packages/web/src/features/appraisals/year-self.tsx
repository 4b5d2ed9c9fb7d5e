import { useLingui } from '@lingui/react/macro'
import type { Appraisal, AppraisalYear } from '@thuoc-do/contract'
import { useState } from 'react'
import {
  Button,
  Card,
  ConfirmDialog,
  FormConflict,
  FormLayout,
  Notice,
  SaveState,
  showToast,
  TextField,
  useForm,
  useLevelName,
} from '../../ui/index.ts'
import { AppraisalHeader } from './appraisal-header.tsx'
import { SELF, type SelfDraft } from './drafts.ts'
import { LevelChoice } from './level-boxes.tsx'
import { ProcedureCard } from './procedure-card.tsx'
import { useAct } from './use-act.ts'
import { useDraft } from './use-draft.ts'
import { CasesCard } from './year-cases.tsx'
import { HandlingRead, LevelDifference, YearSheet } from './year-sheet.tsx'
import { YearStanding, YearWaits } from './year-standing.tsx'

/** Mẫu số 02 in the hands of its person: the months are there, he chooses his level and hands in. */
export function YearSelf({ appraisal, year }: { appraisal: Appraisal; year: AppraisalYear }) {
  const { t } = useLingui()
  const form = useForm(appraisal)
  const draft = useDraft<SelfDraft>(appraisal, SELF)
  const act = useAct(appraisal.id)
  const name = useLevelName('full')
  const [asking, setAsking] = useState(false)
  const { value, set, conflict } = draft
  const { level, strengths, weaknesses } = value
  const ready = level !== null && year.waits.length === 0 && conflict === null && appraisal.can.submit

  async function submit(): Promise<readonly string[]> {
    const version = await draft.settle()
    if (version === null) return [t`Nội dung vừa nhập chưa lưu được lên máy chủ, nên chưa gửi.`]
    const refusals = await act({ act: 'submit', version })
    if (refusals.length === 0) showToast(t`Đã gửi phiếu xếp loại.`)
    return refusals
  }

  const send = (
    <Button look="primary" onPress={() => setAsking(true)} isDisabled={!ready}>
      {t`Gửi phiếu xếp loại`}
    </Button>
  )
  return (
    <>
      <AppraisalHeader
        appraisal={appraisal}
        actions={
          <>
            <SaveState status={draft.status} onRetry={draft.retry} />
            {send}
          </>
        }
      />
      <div className="mb-5 space-y-4 empty:hidden">
        {conflict ? (
          <FormConflict
            form={form}
            mine={{ scores: {}, texts: [strengths, weaknesses, level ?? ''] }}
            theirs={{
              scores: {},
              texts: [conflict.theirs.strengths, conflict.theirs.weaknesses, conflict.theirs.level ?? ''],
            }}
            textNames={[t`ưu điểm`, t`hạn chế`, t`mức tự nhận`]}
            keepMine={conflict.keepMine}
            takeTheirs={conflict.takeTheirs}
          />
        ) : null}
        {appraisal.returnReason === null ? null : (
          <Notice tone="attention" title={t`Phiếu được trả lại`} reasons={[appraisal.returnReason]} />
        )}
        <YearWaits year={year} />
      </div>
      <FormLayout
        side={
          <>
            <YearStanding appraisal={appraisal} year={year} form={form} />
            <ProcedureCard steps={appraisal.procedure} />
          </>
        }
      >
        <YearSheet
          appraisal={appraisal}
          year={year}
          form={form}
          own={
            <>
              <LevelChoice value={level} onChange={(chosen) => set({ ...value, level: chosen })} />
              {level === null ? (
                <p className="mt-2 text-sm text-soft">{t`Chọn một mức để gửi phiếu.`}</p>
              ) : (
                <LevelDifference own={level} year={year} />
              )}
            </>
          }
          handling={<HandlingRead text={year.handling} />}
        />
        <Card title={t`Ý kiến thêm (không bắt buộc)`}>
          <div className="space-y-4">
            <TextField
              label={t`Ưu điểm`}
              lines={3}
              maxLength={4000}
              value={strengths}
              onChange={(text) => set({ ...value, strengths: text })}
            />
            <TextField
              label={t`Hạn chế, khuyết điểm và nguyên nhân`}
              lines={3}
              maxLength={4000}
              value={weaknesses}
              onChange={(text) => set({ ...value, weaknesses: text })}
            />
          </div>
        </Card>
        <CasesCard appraisal={appraisal} book={year} />
        <div className="flex flex-wrap items-center justify-end gap-3 lg:hidden">
          {level === null ? <p className="text-sm text-soft">{t`Chọn một mức ở mục II để gửi phiếu.`}</p> : null}
          {send}
        </div>
      </FormLayout>
      <ConfirmDialog
        title={t`Gửi phiếu xếp loại?`}
        isOpen={asking}
        onClose={() => setAsking(false)}
        action={t`Gửi`}
        onConfirm={submit}
      >
        <div className="space-y-2">
          <p>{level === null ? '' : t`Anh/chị tự xếp loại: ${name(level)}.`}</p>
          <p>{t`Các tháng đã được xác nhận nên phiếu không qua bước chấm lại. Anh/chị rút lại được cho đến khi có họp nhận xét hoặc cơ quan đề xuất.`}</p>
        </div>
      </ConfirmDialog>
    </>
  )
}
