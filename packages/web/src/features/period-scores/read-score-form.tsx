import { useLingui } from '@lingui/react/macro'
import type { PeriodScore } from '@thuoc-do/contract'
import { useState } from 'react'
import { formatInstant } from '../../lib/index.ts'
import {
  Button,
  Card,
  ConfirmDialog,
  FormLayout,
  Notice,
  ReadText,
  ReasonDialog,
  ScoreTable,
  showToast,
  useForm,
  useScoreColumns,
} from '../../ui/index.ts'
import { ScoreHistory } from './history-card.tsx'
import { LeadershipCard } from './leadership-card.tsx'
import { PartTwo } from './part-two.tsx'
import { PrintLinks } from './print-links.tsx'
import { recordedOf, runningOf } from './running.ts'
import { PaperHead, ScoreHeader, ScoreNotices } from './score-header.tsx'
import { ScoreStage } from './score-stage.tsx'
import { Standing } from './standing.tsx'
import { useScoreAct } from './use-score-act.ts'
import { WorkCard } from './work-card.tsx'

/** Mẫu số 01 to read, with what may still be done to it. */
export function ReadScoreForm({ score }: { score: PeriodScore }) {
  const { t } = useLingui()
  const form = useForm(score)
  const columns = useScoreColumns()
  const { selfScores, reviewScores } = score
  const running = recordedOf(form, score, { ...selfScores, ...reviewScores })
  const self = runningOf(form, score, selfScores)
  const reviewed = Object.keys(reviewScores).length > 0
  const hidden = Object.keys(selfScores).length === 0 && score.stage === 'self-scoring'
  const when = score.confirmedAt === null ? '' : formatInstant(score.confirmedAt)
  const by = score.confirmedBy ?? ''
  return (
    <>
      <ScoreHeader score={score} actions={<Actions score={score} />} />
      <div className="mb-5 space-y-4 empty:hidden">
        <ScoreNotices score={score} />
        {score.confirmedAt === null ? null : <Notice tone="success" title={t`${by} đã xác nhận lúc ${when}`} />}
      </div>
      <FormLayout
        side={
          <>
            <Standing
              title={score.stage === 'confirmed' ? t`Kết quả của kỳ` : t`Tổng điểm đến lúc này`}
              form={form}
              running={running}
              score={score}
            >
              <p className="mt-2">
                <ScoreStage stage={score.stage} />
              </p>
            </Standing>
            <WorkCard score={score} form={form} />
            <PrintLinks score={score} />
          </>
        }
      >
        <PaperHead score={score} />
        {hidden ? (
          <Notice tone="information" title={t`Phiếu đang được tự chấm`}>
            {t`Điểm tự chấm hiện ra khi phiếu được gửi.`}
          </Notice>
        ) : (
          <Card title={t`I. Kết quả theo dõi, đánh giá theo tiêu chí chung`} flush openOnPhone>
            <ScoreTable
              groups={form.groups}
              columns={[
                columns.fixed({ id: 'self', head: t`Tự chấm`, scores: selfScores, sheet: self.sheet }),
                ...(reviewed
                  ? [
                      columns.fixed({
                        id: 'review',
                        head: t`Xác nhận`,
                        scores: { ...selfScores, ...reviewScores },
                        sheet: running.sheet,
                      }),
                    ]
                  : []),
              ]}
            />
          </Card>
        )}
        <LeadershipCard score={score} stated={null} />
        <PartTwo running={running}>
          <dl className="space-y-3">
            <ReadText name={t`4. Ưu điểm`} text={score.strengths} />
            <ReadText name={t`5. Hạn chế, khuyết điểm`} text={score.weaknesses} />
            <ReadText
              name={t`6. Ý kiến nhận xét của cấp có thẩm quyền theo dõi, đánh giá`}
              text={score.reviewComment}
            />
          </dl>
        </PartTwo>
        <ScoreHistory score={score} />
      </FormLayout>
    </>
  )
}

type Asking = 'take-back' | 'return' | 'unscored'

function Actions({ score }: { score: PeriodScore }) {
  const { t } = useLingui()
  const act = useScoreAct(score.id)
  const [asking, setAsking] = useState<Asking | null>(null)
  const { can, version, fullName } = score
  const reviewer = score.reviewerName ?? t`Cấp có thẩm quyền`
  const close = () => setAsking(null)
  const told = (refusals: readonly string[], said: string) => {
    if (refusals.length === 0) showToast(said)
    return refusals
  }
  return (
    <>
      {can.takeBack ? <Button onPress={() => setAsking('take-back')}>{t`Rút lại để sửa`}</Button> : null}
      {can.return ? <Button onPress={() => setAsking('return')}>{t`Trả lại…`}</Button> : null}
      {can.leaveUnscored === true && !score.unscoredReason ? (
        <Button onPress={() => setAsking('unscored')}>{t`Ghi lý do không có điểm…`}</Button>
      ) : null}
      <ConfirmDialog
        title={t`Rút phiếu lại?`}
        isOpen={asking === 'take-back'}
        onClose={close}
        action={t`Rút lại`}
        onConfirm={async () =>
          told(await act({ act: 'take-back', version }), t`Đã rút phiếu; anh/chị sửa rồi gửi lại.`)
        }
      >
        {t`${reviewer} chưa bắt đầu xem. Phiếu trở về bước tự chấm, điểm được giữ nguyên.`}
      </ConfirmDialog>
      <ReasonDialog
        title={t`Trả lại phiếu cho ${fullName}`}
        isOpen={asking === 'return'}
        onClose={close}
        action={t`Trả lại`}
        look="danger"
        reasonLabel={t`Lý do trả lại`}
        onConfirm={async (reason) => told(await act({ act: 'return', version, reason }), t`Đã trả lại phiếu.`)}
      >
        {t`Phiếu trở về bước tự chấm; xác nhận trước đây vẫn ở trong lịch sử.`}
      </ReasonDialog>
      <ReasonDialog
        title={t`${fullName} không có điểm kỳ này?`}
        isOpen={asking === 'unscored'}
        onClose={close}
        action={t`Ghi lý do`}
        reasonLabel={t`Lý do không có điểm`}
        hint={t`Ví dụ: nghỉ thai sản cả tháng, chuyển công tác trong kỳ.`}
        onConfirm={async (reason) => told(await act({ act: 'unscored', version, reason }), t`Đã ghi lý do.`)}
      >
        {t`Kỳ khóa được mà không cần điểm của người này; điểm d của lãnh đạo cũng không chờ nữa.`}
      </ReasonDialog>
    </>
  )
}
