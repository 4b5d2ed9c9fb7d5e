import { useLingui } from '@lingui/react/macro'
import {
  bodyReplacementPreviewSchema,
  savedBodySchema,
  type BodyReplacementPreview,
  type BodyResult,
  type BodyReview,
} from '@thuoc-do/contract'
import type { BodyTaskFinding } from '@thuoc-do/domain'
import { useState } from 'react'
import { formatHundredths, request, useReasons } from '../../lib/index.ts'
import { Button, Card, Notice, PaperForm, ScoreField, showToast } from '../../ui/index.ts'
import { AuthorityAnswers } from './authority-answers.tsx'
import { bodyFormGroups, scoreIn, standingOf, withReviewScore } from './body-form-model.tsx'
import { BodyLayout } from './body-layout.tsx'
import { FoundTasks } from './found-tasks.tsx'
import { bodyPath, useBodyAct, type ShownBody } from './queries.ts'
import { RowNote } from './read-parts.tsx'
import { ReplaceDialog } from './replace-dialog.tsx'

/** What a recognised result is replaced by, when it is found wrong later (Điều 4 khoản 4): the rules say the level. */
export function ReplaceForm(props: { body: ShownBody; first: BodyReview; old: BodyResult; onClose: () => void }) {
  const { t } = useLingui()
  const reasonsOf = useReasons()
  const act = useBodyAct()
  const { body, first, old, onClose } = props
  const [review, setReview] = useState(first)
  const [findings, setFindings] = useState<ReadonlyMap<number, BodyTaskFinding>>(new Map())
  const [preview, setPreview] = useState<BodyReplacementPreview | null>(null)
  const [refused, setRefused] = useState<readonly string[]>([])
  const [asking, setAsking] = useState(false)
  const self = body.self
  const own = self?.scores ?? {}
  const left = self?.notApplicable ?? []
  const before = { ...own, ...first.scores }
  const now = { ...own, ...review.scores }
  const standing = standingOf(body.document, now, left)
  const beforeStanding = standingOf(body.document, before, left)
  const asked = (exceptional: boolean) => ({
    version: body.version,
    replaces: old.contentHash,
    review,
    taskFindings: [...findings].map(([taskId, finding]) => ({ taskId, finding })),
    exceptional,
  })
  const needsLevel =
    review.levelByAuthority !== null ||
    (preview?.outcome.missing.some(({ path }) => path === 'facts.levelSetByAuthority') ?? false)

  async function look(exceptional: boolean): Promise<void> {
    const path = `${bodyPath(body)}/replacement-preview`
    try {
      const answer = await request(bodyReplacementPreviewSchema, path, { method: 'POST', body: asked(exceptional) })
      setRefused(answer.ok ? [] : reasonsOf(answer.refusal))
      if (!answer.ok) return
      setPreview(answer.value)
      setAsking(true)
    } catch (trouble) {
      setRefused(reasonsOf(trouble))
    }
  }
  async function replace(more: { document: string; reason: string; exceptional: boolean }): Promise<readonly string[]> {
    const { exceptional, ...words } = more
    const sent = { ...asked(exceptional), ...words }
    const refusals = await act(savedBodySchema, `${bodyPath(body)}/replace`, sent)
    if (refusals.length > 0) return refusals
    showToast(t`Đã thay kết quả; kết quả cũ vẫn được lưu và hiển thị.`)
    onClose()
    return []
  }
  const groups = bodyFormGroups(body).map((group) => ({
    ...group,
    rows: group.rows.map((row) => ({ ...row, note: <RowNote row={row} self={self} /> })),
  }))
  return (
    <BodyLayout
      body={body}
      standing={standing}
      other={beforeStanding.total}
      otherLabel={t`đã công nhận`}
      actions={
        <>
          <Button onPress={onClose}>{t`Thôi`}</Button>
          <Button look="primary" onPress={() => void look(false)}>
            {t`Xem kết quả mới…`}
          </Button>
        </>
      }
      notice={
        <>
          <Notice tone="attention" title={t`Thay kết quả đã công nhận (Điều 4 khoản 4)`}>
            <p>
              {t`Dùng khi phát hiện khuyết điểm, kết quả không đúng quy định hoặc thiếu trung thực. Kết quả cũ không bị sửa; cả hai được lưu và hiển thị.`}
            </p>
          </Notice>
          {refused.length === 0 ? null : <Notice tone="refusal" title={t`Chưa thực hiện được`} reasons={refused} />}
        </>
      }
    >
      <FoundTasks tasks={body.tasks} value={findings} onChange={setFindings} />
      <Card title={t`Phiếu đánh giá`} aside={t`Điều 6, Điều 7`} flush openOnPhone>
        <PaperForm
          caption={t`Phiếu đánh giá tổ chức`}
          groups={groups}
          columns={[
            {
              id: 'before',
              head: t`Đã công nhận`,
              total: beforeStanding.sumOf,
              cell: (row) => {
                const points = scoreIn(before, row.criterion)
                return points === null ? '–' : formatHundredths(points, 'needed')
              },
            },
            {
              id: 'now',
              head: t`Chấm lại`,
              main: true,
              total: standing.sumOf,
              cell: (row) =>
                left.includes(row.criterion) ? (
                  <span className="text-sm text-soft">{t`không có`}</span>
                ) : (
                  <ScoreField
                    label={t`Điểm chấm lại ${row.code}`}
                    labelHidden
                    compact
                    maximum={row.maximum}
                    value={scoreIn(now, row.criterion)}
                    onChange={(typed) => setReview(withReviewScore(review, own, row.criterion, typed))}
                  />
                ),
            },
          ]}
        />
      </Card>
      <Card title={t`Người có thẩm quyền trả lời`} aside={t`Điều 8, Điều 9 khoản 2`}>
        <AuthorityAnswers value={review} self={self} needsLevel={needsLevel} onChange={setReview} />
      </Card>
      {asking && preview !== null ? (
        <ReplaceDialog
          body={body}
          old={old}
          preview={preview}
          onExceptional={look}
          onConfirm={replace}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </BodyLayout>
  )
}
