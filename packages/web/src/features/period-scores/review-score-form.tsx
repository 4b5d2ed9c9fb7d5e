import { useLingui } from '@lingui/react/macro'
import type { PeriodScore } from '@thuoc-do/contract'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { scoreOf, withScore } from '../../lib/index.ts'
import {
  Button,
  Card,
  FormConflict,
  FormLayout,
  MissingDialog,
  ReadText,
  ReasonDialog,
  SaveState,
  scoredLines,
  ScoreTable,
  showToast,
  TextField,
  useForm,
  useScoreColumns,
} from '../../ui/index.ts'
import { ConfirmScore } from './confirm-score.tsx'
import { isGrounded, REVIEW, SELF } from './drafts.ts'
import { ScoreHistory } from './history-card.tsx'
import { LeadershipCard } from './leadership-card.tsx'
import { PartTwo } from './part-two.tsx'
import { PrintLinks } from './print-links.tsx'
import { runningOf } from './running.ts'
import { PaperHead, ScoreHeader, ScoreNotices } from './score-header.tsx'
import { ownMarker, Standing, StandingFoot } from './standing.tsx'
import { useNextWaiting } from './use-next-waiting.ts'
import { useReviewGaps } from './use-review-gaps.ts'
import { useScoreAct } from './use-score-act.ts'
import { useScoreDraft } from './use-score-draft.ts'
import { WorkCard } from './work-card.tsx'

/**
 * The monitoring authority's side of Mẫu số 01: the official's scores stand, a field of its own is filled only where the
 * authority sees a criterion differently; comment, a leader's đ and e; then confirm or return.
 */
export function ReviewScoreForm({ score }: { score: PeriodScore }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const form = useForm(score)
  const draft = useScoreDraft(score, REVIEW)
  const act = useScoreAct(score.id)
  const columns = useScoreColumns()
  const next = useNextWaiting(score)
  const [asking, setAsking] = useState<'missing' | 'confirm' | 'return' | null>(null)
  const { value, set, conflict } = draft
  const own = SELF.of(score).scores
  const stated = value.leadership.filter(isGrounded)
  const running = runningOf(form, score, { ...own, ...value.scores }, stated)
  const self = runningOf(form, score, own, stated)
  const gaps = useReviewGaps(score, running, value, own)

  async function settled(
    then: (version: number) => Promise<readonly string[]>,
    done: string,
  ): Promise<readonly string[]> {
    const version = await draft.settle()
    if (version === null) return [t`Nội dung vừa nhập chưa lưu được lên máy chủ. Bản nháp vẫn giữ trên máy này.`]
    const refusals = await then(version)
    if (refusals.length > 0) return refusals
    showToast(done)
    if (next) await navigate({ to: '/work/score/$scoreId', params: { scoreId: String(next.id) } })
    else await navigate({ to: '/work/scores', search: { period: undefined, view: 'board' } })
    return []
  }
  const confirm = () =>
    settled((version) => act({ act: 'confirm', version }), t`Đã xác nhận điểm của ${score.fullName}.`)
  const sendBack = (reason: string) =>
    settled((version) => act({ act: 'return', version, reason }), t`Đã trả lại phiếu cho ${score.fullName}.`)
  const buttons = (wide: boolean) => (
    <div className={wide ? 'grid grid-cols-[auto_1fr] gap-2' : 'flex gap-2.5'}>
      <Button isDisabled={!score.can.return} onPress={() => setAsking('return')}>{t`Trả lại…`}</Button>
      <Button
        look="primary"
        isDisabled={conflict !== null || !score.can.confirm}
        onPress={() => setAsking(gaps.lines.length + gaps.others.length > 0 ? 'missing' : 'confirm')}
      >
        {t`Xác nhận`}
      </Button>
    </div>
  )
  return (
    <>
      <ScoreHeader
        score={score}
        actions={
          <>
            <SaveState status={draft.status} onRetry={draft.retry} />
            <span className="max-sm:hidden">{buttons(false)}</span>
          </>
        }
      />
      <div className="mb-5 space-y-4 empty:hidden">
        {conflict ? (
          <FormConflict
            form={form}
            mine={{ scores: value.scores, texts: [value.comment, JSON.stringify(value.leadership)] }}
            theirs={{
              scores: conflict.theirs.scores,
              texts: [conflict.theirs.comment, JSON.stringify(conflict.theirs.leadership)],
            }}
            textNames={[t`ý kiến nhận xét`, t`điểm lãnh đạo, quản lý`]}
            keepMine={conflict.keepMine}
            takeTheirs={conflict.takeTheirs}
          />
        ) : null}
        <ScoreNotices score={score} />
      </div>
      <FormLayout
        side={
          <>
            <Standing
              title={t`Tổng điểm thẩm định`}
              form={form}
              running={running}
              score={score}
              others={running.total === self.total ? [] : ownMarker(self, t`tự chấm`)}
            />
            <WorkCard score={score} form={form} />
            <PrintLinks score={score} />
          </>
        }
        bar={
          <StandingFoot form={form} running={running} score={score}>
            {buttons(true)}
          </StandingFoot>
        }
      >
        <PaperHead score={score} />
        <Card
          title={t`I. Kết quả theo dõi, đánh giá theo tiêu chí chung`}
          aside={t`Để trống nếu đồng ý với điểm tự chấm`}
          flush
          openOnPhone
        >
          <ScoreTable
            groups={form.groups}
            columns={[
              columns.fixed({ id: 'self', head: t`Tự chấm`, scores: own, sheet: self.sheet }),
              columns.entry({
                id: 'review',
                head: t`Chấm khác`,
                scores: value.scores,
                sheet: running.sheet,
                name: (row) => t`Điểm chấm khác: ${row.label}`,
                onScore: (criterion, typed) => set({ ...value, scores: withScore(value.scores, criterion, typed) }),
              }),
            ]}
          />
        </Card>
        <LeadershipCard
          score={score}
          stated={value.leadership}
          onChange={(leadership) => set({ ...value, leadership: [...leadership] })}
        />
        <PartTwo running={running}>
          <dl className="space-y-3">
            <ReadText name={t`4. Ưu điểm`} text={score.strengths} />
            <ReadText name={t`5. Hạn chế, khuyết điểm`} text={score.weaknesses} />
          </dl>
          <div data-part="comment">
            <TextField
              label={t`6. Ý kiến nhận xét của cấp có thẩm quyền theo dõi, đánh giá`}
              lines={4}
              maxLength={4000}
              hint={t`Người được đánh giá đọc được sau khi xác nhận.`}
              problem={gaps.commentWanted ? t`Chấm khác điểm tự chấm thì cần ghi lý do ở đây.` : null}
              value={value.comment}
              onChange={(comment) => set({ ...value, comment })}
            />
          </div>
        </PartTwo>
        <ScoreHistory score={score} />
      </FormLayout>
      <MissingDialog
        title={t`Chưa xác nhận được`}
        isOpen={asking === 'missing'}
        onClose={() => setAsking(null)}
        lines={scoredLines(form.groups).filter(({ criterion }) => gaps.lines.includes(criterion))}
        others={gaps.others}
        othersAt="comment"
      />
      <ConfirmScore
        isOpen={asking === 'confirm'}
        onClose={() => setAsking(null)}
        score={score}
        running={running}
        self={self}
        differing={scoredLines(form.groups).filter(({ criterion }) => {
          const seen = scoreOf(value.scores, criterion)
          return seen !== null && seen !== scoreOf(own, criterion)
        })}
        onConfirm={confirm}
      />
      <ReasonDialog
        title={t`Trả lại phiếu cho ${score.fullName}`}
        isOpen={asking === 'return'}
        onClose={() => setAsking(null)}
        action={t`Trả lại`}
        look="danger"
        reasonLabel={t`Lý do trả lại`}
        hint={t`Người được trả lại đọc được lý do này; lý do được lưu cùng phiếu.`}
        onConfirm={sendBack}
      >
        {t`Phiếu trở về bước tự chấm.`}
      </ReasonDialog>
    </>
  )
}
