import { useLingui } from '@lingui/react/macro'
import { savedBodySchema, type BodyReview } from '@thuoc-do/contract'
import { useState } from 'react'
import { formatHundredths } from '../../lib/index.ts'
import {
  Button,
  Card,
  ConfirmDialog,
  ConflictNotice,
  PaperForm,
  ReasonDialog,
  SaveState,
  ScoreField,
  showToast,
  TextField,
} from '../../ui/index.ts'
import { AuthorityAnswers } from './authority-answers.tsx'
import { bodyFormGroups, scoreIn, standingOf, withReviewScore } from './body-form-model.tsx'
import { BodyLayout } from './body-layout.tsx'
import { Exceptional } from './exceptional.tsx'
import { RowNote, SelfWords } from './read-parts.tsx'
import { bodyPath, useBodyAct, type ShownBody } from './queries.ts'
import { REVIEW_SIDE, useBodyDraft } from './use-body-draft.ts'

/** What the recognising authority says to a self-appraisal, and its recognition. */
export function ReviewForm({ body, first }: { body: ShownBody; first: BodyReview }) {
  const { t } = useLingui()
  const draft = useBodyDraft(body, REVIEW_SIDE, first)
  const act = useBodyAct()
  const [asking, setAsking] = useState<'recognise' | 'return' | null>(null)
  const [document, setDocument] = useState('')
  const [exceptional, setExceptional] = useState(false)
  const { value, set } = draft
  const self = body.self
  const own = self?.scores ?? {}
  const left = self?.notApplicable ?? []
  const standing = standingOf(body.document, { ...own, ...value.scores }, left)
  const selfStanding = standingOf(body.document, own, left)
  const needsLevel =
    value.levelByAuthority !== null ||
    (body.reviewOutcome?.missing.some(({ path }) => path === 'facts.levelSetByAuthority') ?? false)

  async function move(verb: 'recognise' | 'return', more: object): Promise<readonly string[]> {
    const version = await draft.settle()
    if (version === null) return [t`Nội dung vừa nhập chưa lưu được lên máy chủ nên chưa thực hiện.`]
    return act(savedBodySchema, `${bodyPath(body)}/${verb}`, { version, ...more })
  }
  async function recognise(): Promise<readonly string[]> {
    if (document.trim() === '') return [t`Hãy ghi số văn bản công nhận.`]
    const refusals = await move('recognise', { document: document.trim(), exceptional })
    if (refusals.length === 0) showToast(t`Đã công nhận kết quả; tổ chức và người của tổ chức xem được mức.`)
    return refusals
  }
  const groups = bodyFormGroups(body).map((group) => ({
    ...group,
    rows: group.rows.map((row) => ({ ...row, note: <RowNote row={row} self={self} /> })),
  }))

  return (
    <BodyLayout
      body={body}
      standing={standing}
      other={selfStanding.total}
      actions={
        <>
          <SaveState status={draft.status} onRetry={draft.retry} />
          <Button onPress={() => setAsking('return')}>{t`Trả lại…`}</Button>
          <Button look="primary" isDisabled={draft.conflict !== null} onPress={() => setAsking('recognise')}>
            {t`Công nhận…`}
          </Button>
        </>
      }
      notice={draft.conflict ? <ConflictNotice conflict={draft.conflict} /> : null}
    >
      <Card title={t`Phiếu đánh giá`} aside={t`Điều 6, Điều 7`} flush openOnPhone>
        <PaperForm
          caption={t`Phiếu đánh giá tổ chức`}
          groups={groups}
          columns={[
            {
              id: 'self',
              head: t`Tự chấm`,
              total: selfStanding.sumOf,
              cell: (row) => {
                const points = scoreIn(own, row.criterion)
                return points === null ? '–' : formatHundredths(points, 'needed')
              },
            },
            {
              id: 'review',
              head: t`Công nhận`,
              main: true,
              total: standing.sumOf,
              cell: (row) =>
                left.includes(row.criterion) ? (
                  <span className="text-sm text-soft">{t`không có`}</span>
                ) : (
                  <ScoreField
                    label={t`Điểm công nhận ${row.code}`}
                    labelHidden
                    compact
                    maximum={row.maximum}
                    value={scoreIn({ ...own, ...value.scores }, row.criterion)}
                    onChange={(typed) => set(withReviewScore(value, own, row.criterion, typed))}
                  />
                ),
            },
          ]}
        />
      </Card>
      {self === null ? null : <SelfWords self={self} />}
      <Card title={t`Người có thẩm quyền trả lời`} aside={t`Điều 8, Điều 9 khoản 2`}>
        <AuthorityAnswers value={value} self={self} needsLevel={needsLevel} onChange={set} />
      </Card>
      <ConfirmDialog
        title={t`Công nhận kết quả của ${body.unitName}?`}
        isOpen={asking === 'recognise'}
        onClose={() => setAsking(null)}
        action={t`Công nhận`}
        onConfirm={recognise}
      >
        <div className="space-y-4">
          <p>
            {t`Kết quả được khóa lại, thông báo đến tổ chức và người của tổ chức, và là mức trần của người đứng đầu (Điều 20 khoản 6).`}
          </p>
          <TextField label={t`Số văn bản công nhận`} maxLength={200} value={document} onChange={setDocument} />
          <Exceptional body={body} level={body.reviewOutcome?.level} value={exceptional} onChange={setExceptional} />
        </div>
      </ConfirmDialog>
      <ReasonDialog
        title={t`Trả lại ${body.unitName}`}
        isOpen={asking === 'return'}
        onClose={() => setAsking(null)}
        action={t`Trả lại`}
        reasonLabel={t`Lý do trả lại`}
        onConfirm={async (reason) => {
          const refusals = await move('return', { reason })
          if (refusals.length === 0) showToast(t`Đã trả lại.`)
          return refusals
        }}
      >
        <p>{t`Tổ chức sửa và gửi lại; lý do được ghi vào lịch sử.`}</p>
      </ReasonDialog>
    </BodyLayout>
  )
}
