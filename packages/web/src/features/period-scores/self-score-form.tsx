import { useLingui } from '@lingui/react/macro'
import type { PeriodScore } from '@thuoc-do/contract'
import { useState } from 'react'
import { formatHundredths, withScore } from '../../lib/index.ts'
import {
  Button,
  Card,
  ConfirmDialog,
  FormConflict,
  FormLayout,
  MissingDialog,
  Notice,
  SaveState,
  scoredLines,
  ScoreTable,
  showToast,
  TextField,
  useForm,
  useScoreColumns,
} from '../../ui/index.ts'
import { SELF } from './drafts.ts'
import { ScoreHistory } from './history-card.tsx'
import { LeadershipCard } from './leadership-card.tsx'
import { PartTwo } from './part-two.tsx'
import { PrintLinks } from './print-links.tsx'
import { runningOf } from './running.ts'
import { PaperHead, ScoreHeader, ScoreNotices } from './score-header.tsx'
import { Standing, StandingFoot } from './standing.tsx'
import { usePaper } from './use-paper.ts'
import { useScoreAct } from './use-score-act.ts'
import { useScoreDraft } from './use-score-draft.ts'
import { WorkCard } from './work-card.tsx'

/** Mẫu số 01 as the official fills it in: saved while he types, handed in when he says so. */
export function SelfScoreForm({ score }: { score: PeriodScore }) {
  const { t } = useLingui()
  const form = useForm(score)
  const draft = useScoreDraft(score, SELF)
  const act = useScoreAct(score.id)
  const columns = useScoreColumns()
  const paper = usePaper()
  const [asking, setAsking] = useState<'missing' | 'hand-in' | null>(null)
  const { value, set, conflict } = draft
  const running = runningOf(form, score, value.scores)
  const { sheet } = running
  const missing = sheet.wanting
  const reviewer = score.reviewerName ?? t`cấp có thẩm quyền`
  const general = formatHundredths(sheet.total)
  const total = running.total === null ? null : formatHundredths(running.total)

  async function handIn(): Promise<readonly string[]> {
    const version = await draft.settle()
    if (version === null)
      return [t`Điểm vừa nhập chưa lưu được lên máy chủ, nên chưa gửi. Bản nháp vẫn giữ trên máy này.`]
    const refusals = await act({ act: 'hand-in', version })
    if (refusals.length === 0) showToast(t`Đã gửi phiếu cho ${reviewer}.`)
    return refusals
  }
  const handInButton = (wide: boolean) => (
    <Button
      look="primary"
      wide={wide}
      isDisabled={conflict !== null || !score.can.handIn}
      onPress={() => setAsking(missing.size > 0 ? 'missing' : 'hand-in')}
    >
      {t`Gửi cấp có thẩm quyền`}
    </Button>
  )
  const texts = (one: typeof value) => [one.strengths, one.weaknesses]
  return (
    <>
      <ScoreHeader
        score={score}
        actions={
          <>
            <SaveState status={draft.status} onRetry={draft.retry} />
            <span className="max-sm:hidden">{handInButton(false)}</span>
          </>
        }
      />
      <div className="mb-5 space-y-4 empty:hidden">
        {conflict ? (
          <FormConflict
            form={form}
            mine={{ scores: value.scores, texts: texts(value) }}
            theirs={{ scores: conflict.theirs.scores, texts: texts(conflict.theirs) }}
            textNames={[t`ưu điểm`, t`hạn chế, khuyết điểm`]}
            keepMine={conflict.keepMine}
            takeTheirs={conflict.takeTheirs}
          />
        ) : null}
        <ScoreNotices score={score} />
      </div>
      <FormLayout
        side={
          <>
            <Standing title={t`Tổng điểm tạm tính`} form={form} running={running} score={score} />
            <WorkCard score={score} form={form} />
            <PrintLinks score={score} />
          </>
        }
        bar={
          <StandingFoot form={form} running={running} score={score}>
            {handInButton(true)}
          </StandingFoot>
        }
      >
        <PaperHead score={score} />
        <Card
          title={t`I. Kết quả theo dõi, đánh giá theo tiêu chí chung`}
          aside={<span className="pointer-coarse:hidden">{t`Enter hoặc ↓ sang ô kế tiếp`}</span>}
          flush
          openOnPhone
        >
          <ScoreTable
            {...paper({ self: sheet })}
            groups={form.groups}
            columns={[
              columns.entry({
                id: 'self',
                head: t`Cá nhân tự chấm`,
                scores: value.scores,
                sheet,
                name: (row) => t`Điểm tự chấm: ${row.label}`,
                onScore: (criterion, typed) => set({ ...value, scores: withScore(value.scores, criterion, typed) }),
              }),
            ]}
          />
        </Card>
        <PartTwo running={running}>
          <TextField
            label={t`4. Ưu điểm`}
            lines={4}
            maxLength={4000}
            value={value.strengths}
            onChange={(strengths) => set({ ...value, strengths })}
          />
          <TextField
            label={t`5. Hạn chế, khuyết điểm`}
            lines={4}
            maxLength={4000}
            value={value.weaknesses}
            onChange={(weaknesses) => set({ ...value, weaknesses })}
          />
        </PartTwo>
        <LeadershipCard score={score} stated={null} />
        <ScoreHistory score={score} />
        <div className="space-y-5 sm:hidden">
          <WorkCard score={score} form={form} />
          <PrintLinks score={score} />
        </div>
      </FormLayout>
      <MissingDialog
        title={t`Chưa gửi được`}
        isOpen={asking === 'missing'}
        onClose={() => setAsking(null)}
        lines={scoredLines(form.groups).filter(({ criterion }) => missing.has(criterion))}
        others={[]}
      />
      <ConfirmDialog
        title={t`Gửi phiếu cho ${reviewer}?`}
        isOpen={asking === 'hand-in'}
        onClose={() => setAsking(null)}
        action={t`Gửi`}
        onConfirm={handIn}
      >
        <div className="space-y-2">
          <p>
            {total === null
              ? t`Điểm tiêu chí chung ${general}; phần kết quả nhiệm vụ chưa đủ, có thể bổ sung đến khi xác nhận.`
              : t`Điểm tiêu chí chung ${general}, tổng điểm tạm tính ${total}.`}
          </p>
          <p>{t`Anh/chị rút lại được cho đến khi cấp có thẩm quyền bắt đầu xem. Việc vẫn báo cáo tiếp được trong kỳ.`}</p>
          {value.strengths.trim() === '' || value.weaknesses.trim() === '' ? (
            <Notice
              tone="attention"
              title={
                value.strengths.trim() === '' && value.weaknesses.trim() === ''
                  ? t`Còn để trống: ưu điểm; hạn chế, khuyết điểm.`
                  : value.strengths.trim() === ''
                    ? t`Còn để trống: ưu điểm.`
                    : t`Còn để trống: hạn chế, khuyết điểm.`
              }
            />
          ) : null}
        </div>
      </ConfirmDialog>
    </>
  )
}
