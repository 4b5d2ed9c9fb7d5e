import { useLingui } from '@lingui/react/macro'
import type { Appraisal } from '@thuoc-do/contract'
import { exact, writtenReasonsNeeded } from '@thuoc-do/domain'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import {
  formatHundredths,
  formSheetOf,
  isPointsOnly,
  withAnswer,
  withScore,
  type Scores,
  type Sheet,
} from '../../lib/index.ts'
import {
  AnswerCards,
  Button,
  Card,
  ReasonDialog,
  SaveState,
  showToast,
  TextField,
  FormConflict,
  FormLayout,
  useAnswerLines,
  MissingDialog,
  ScoreTable,
  useScoreColumns,
  useForm,
  type Form,
} from '../../ui/index.ts'
import { AppraisalHeader } from './appraisal-header.tsx'
import { REVIEW, SELF, type ReviewDraft } from './drafts.ts'
import { FormHead } from './form-head.tsx'
import { PeerLinks, usePeers } from './peers.tsx'
import { ConfirmReview } from './confirm-review.tsx'
import { SelfTextsRead } from './self-texts.tsx'
import { LedBodyCard } from './led-body-card.tsx'
import { StandingBar, StandingPanel } from './standing.tsx'
import { useAct } from './use-act.ts'
import { useDraft } from './use-draft.ts'

/** The head's appraisal of one of his people, beside the person's own scores. Nothing is taken over unasked. */
export function ReviewForm({ appraisal }: { appraisal: Appraisal }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const form = useForm(appraisal)
  const draft = useDraft<ReviewDraft>(appraisal, REVIEW)
  const act = useAct(appraisal.id)
  const columns = useScoreColumns()
  const peers = usePeers(appraisal.id)
  const [asking, setAsking] = useState<'missing' | 'confirm' | 'return' | null>(null)

  const { value, set, conflict } = draft
  const own = SELF.of(appraisal).scores
  const lines = useAnswerLines(form)
  const answers = statedWhereAsked(form, value.scores)
  const sheet = formSheetOf(form, answers, 'review')
  const selfSheet = formSheetOf(form, own, 'self')
  const missing = sheet.wanting
  const authority = form.asked.authority?.code
  const unstated = sheet.asksAuthority && authority !== undefined && answers[authority] === undefined
  const reasons = sheet.complete && selfSheet.complete ? reasonsNeeded() : []
  const wanting = reasons.length > 0 && value.comment.trim() === ''

  function reasonsNeeded(): string[] {
    const gap = formatHundredths(Math.abs(sheet.total - selfSheet.total), 'needed')
    const asTotal = ({ points }: Sheet) => (points === null ? null : exact(points, 100))
    const needed = writtenReasonsNeeded(
      form.ruleSet.writtenReason,
      { total: asTotal(selfSheet), level: selfSheet.level ?? SELF.of(appraisal).level ?? 'insufficient-data' },
      { total: asTotal(sheet), level: sheet.level ?? 'insufficient-data' },
    )
    return [
      ...needed.map((why) =>
        why === 'score-gap'
          ? t`Tổng điểm chênh ${gap} so với điểm tự chấm.`
          : t`Mức tương ứng khác với mức theo phần tự đánh giá.`,
      ),
      ...(sheet.asksAuthority ? [t`Mức do cấp trên nêu vì văn bản không nêu mức cho trường hợp này.`] : []),
    ]
  }
  /** What the act answers; when it was done, on to the next person who waits. */
  async function leave(refusals: readonly string[], done: string): Promise<readonly string[]> {
    if (refusals.length > 0) return refusals
    showToast(done)
    if (peers.next) await navigate({ to: '/unit/$id', params: { id: String(peers.next.id) } })
    else await navigate({ to: '/unit' })
    return []
  }
  async function confirm(): Promise<readonly string[]> {
    const version = await draft.settle()
    if (version === null)
      return [t`Điểm vừa nhập chưa lưu được lên máy chủ, nên chưa xác nhận. Bản nháp vẫn giữ trên máy này.`]
    return leave(await act({ act: 'confirm', version }), t`Đã xác nhận phiếu của ${appraisal.fullName}.`)
  }
  async function sendBack(reason: string): Promise<readonly string[]> {
    const version = await draft.settle()
    if (version === null) return [t`Điểm vừa nhập chưa lưu được lên máy chủ, nên chưa trả lại.`]
    return leave(await act({ act: 'return', version, reason }), t`Đã trả lại phiếu cho ${appraisal.fullName}.`)
  }
  const untaken = lines.some(
    ({ criterion, written }) => own[criterion] !== undefined && written(own) !== written(value.scores),
  )
  // An axis without a task and its percentages cannot both be taken over.
  const takeAll = () => {
    const foreign = new Set(
      form.asked.axes.flatMap(({ components, noTask }) => [
        ...components.map(({ code }) => code),
        ...(noTask === null ? [] : [noTask]),
      ]),
    )
    const kept = Object.fromEntries(Object.entries(value.scores).filter(([code]) => !foreign.has(code)))
    set({ ...value, scores: { ...kept, ...own } })
  }
  const buttons = (wide: boolean) => (
    <div className={wide ? 'grid grid-cols-[auto_1fr] gap-2' : 'flex gap-2.5'}>
      <Button isDisabled={!appraisal.can.return} onPress={() => setAsking('return')}>{t`Trả lại…`}</Button>
      <Button
        look="primary"
        isDisabled={conflict !== null || !appraisal.can.confirm}
        onPress={() => setAsking(missing.size > 0 || wanting || unstated ? 'missing' : 'confirm')}
      >
        {t`Xác nhận`}
      </Button>
    </div>
  )

  return (
    <>
      <AppraisalHeader
        appraisal={appraisal}
        actions={
          <>
            <SaveState status={draft.status} onRetry={draft.retry} />
            <span className="max-sm:hidden">{buttons(false)}</span>
          </>
        }
      />
      <PeerLinks peers={peers} />
      {conflict ? (
        <div className="mb-5">
          <FormConflict
            form={form}
            mine={{ scores: value.scores, texts: [value.comment] }}
            theirs={{ scores: conflict.theirs.scores, texts: [conflict.theirs.comment] }}
            textNames={[t`nhận xét`]}
            keepMine={conflict.keepMine}
            takeTheirs={conflict.takeTheirs}
          />
        </div>
      ) : null}
      <FormLayout
        side={
          <>
            <StandingPanel
              title={form.ruleSet.total === null ? t`Mức thẩm định, tạm tính` : t`Điểm thẩm định, tạm tính`}
              form={form}
              sheet={sheet}
              others={selfSheet.points === null ? [] : [{ value: selfSheet.points, label: t`tự chấm`, faint: true }]}
            >
              <Gap from={selfSheet.points} to={sheet.complete ? sheet.points : null} />
            </StandingPanel>
            <LedBodyCard body={appraisal.body} />
          </>
        }
        bar={
          <StandingBar label={t`Thẩm định`} form={form} sheet={sheet}>
            {buttons(true)}
          </StandingBar>
        }
      >
        <FormHead appraisal={appraisal} form={form} />
        <Card
          title={form.groups.length === 0 ? t`Đánh giá` : t`Chấm điểm`}
          aside={
            <Button look="quiet" size="small" isDisabled={!untaken} onPress={takeAll}>
              {isPointsOnly(form.asked) ? t`Lấy tất cả theo điểm tự chấm` : t`Lấy tất cả theo phần tự đánh giá`}
            </Button>
          }
          flush
          openOnPhone
        >
          {form.groups.length === 0 ? (
            <p className="px-5 py-4 text-soft">{t`Mỗi mục dưới đây có phần tự đánh giá bên cạnh; không mục nào được tự lấy sang.`}</p>
          ) : (
            <ScoreTable
              groups={form.groups}
              columns={[
                columns.fixed({ id: 'self', head: t`Tự chấm`, scores: own, sheet: selfSheet }),
                columns.entry({
                  id: 'review',
                  head: t`Cấp trên chấm`,
                  scores: value.scores,
                  sheet,
                  name: (row) => t`Điểm cấp trên chấm ${row.code}`,
                  onScore: (criterion, score) => set({ ...value, scores: withScore(value.scores, criterion, score) }),
                  take: { from: own, label: (row, score) => t`Lấy ${score} theo điểm tự chấm ${row.code}` },
                }),
                columns.difference({ from: own, to: value.scores, fromSheet: selfSheet, toSheet: sheet }),
              ]}
            />
          )}
        </Card>
        <AnswerCards
          asked={form.asked}
          columns={[{ id: 'self', head: t`Tự đánh giá`, answers: own }]}
          asksAuthority={sheet.asksAuthority}
          edit={{
            id: 'review',
            side: 'review',
            head: t`Cấp trên đánh giá`,
            answers,
            onAnswer: (code, text) =>
              set({ ...value, scores: statedWhereAsked(form, withAnswer(value.scores, code, text)) }),
          }}
        />
        <SelfTextsRead self={appraisal.self} />
        <Card title={t`Nhận xét của cấp trên`}>
          <div data-part="comment">
            <TextField
              label={reasons.length > 0 ? t`Nhận xét và lý do (bắt buộc)` : t`Nhận xét`}
              hint={t`Người được đánh giá đọc được nhận xét này sau khi phiếu được xác nhận.`}
              problem={wanting ? t`Cần ghi lý do. ${reasons.join(' ')}` : null}
              lines={4}
              maxLength={4000}
              value={value.comment}
              onChange={(comment) => set({ ...value, comment })}
            />
          </div>
        </Card>
      </FormLayout>
      <MissingDialog
        title={t`Chưa xác nhận được`}
        isOpen={asking === 'missing'}
        onClose={() => setAsking(null)}
        lines={lines.filter(({ criterion }) => missing.has(criterion) || (unstated && criterion === authority))}
        others={wanting ? reasons.map((why) => t`${why} Hãy ghi lý do ở phần nhận xét.`) : []}
        othersAt="comment"
      />
      <ConfirmReview
        isOpen={asking === 'confirm'}
        onClose={() => setAsking(null)}
        fullName={appraisal.fullName}
        sheet={sheet}
        selfSheet={selfSheet}
        onConfirm={confirm}
      />
      <ReasonDialog
        title={t`Trả lại phiếu cho ${appraisal.fullName}`}
        isOpen={asking === 'return'}
        onClose={() => setAsking(null)}
        action={t`Trả lại`}
        look="danger"
        reasonLabel={t`Lý do trả lại`}
        hint={t`Người được trả lại đọc được lý do này; lý do được lưu cùng phiếu.`}
        onConfirm={sendBack}
      >
        {t`Phiếu trở về bước tự chấm. Điểm anh/chị đã chấm được giữ làm bản nháp.`}
      </ReasonDialog>
    </>
  )
}

function Gap({ from, to }: { from: number | null; to: number | null }) {
  const { t } = useLingui()
  if (from === null || to === null) return null
  const size = formatHundredths(to - from)
  const signed = to > from ? `+${size}` : size
  return (
    <p className="mt-2 text-sm text-soft">
      {from === to ? t`Bằng tổng điểm tự chấm.` : t`Chênh ${signed} điểm so với tự chấm.`}
    </p>
  )
}

/** A level stated while no level's conditions held is taken away once they hold again: it would decide nothing. */
function statedWhereAsked(form: Form, answers: Scores): Scores {
  const code = form.asked.authority?.code
  if (code === undefined || answers[code] === undefined) return answers
  return formSheetOf(form, answers, 'review').asksAuthority ? answers : withAnswer(answers, code, null)
}
