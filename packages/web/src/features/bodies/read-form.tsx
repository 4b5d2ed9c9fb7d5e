import { useLingui } from '@lingui/react/macro'
import { savedBodySchema } from '@thuoc-do/contract'
import { useState } from 'react'
import { formatHundredths } from '../../lib/index.ts'
import { Button, Card, ConfirmDialog, Notice, PaperForm, showToast } from '../../ui/index.ts'
import { bodyFormGroups, scoreIn, standingOf, type Scores } from './body-form-model.tsx'
import { BodyLayout } from './body-layout.tsx'
import { RowNote, SelfWords } from './read-parts.tsx'
import { bodyPath, useBodyAct, type ShownBody } from './queries.ts'

/** A body's score to read, as far as its reader may. */
export function ReadForm({ body, onReplace }: { body: ShownBody; onReplace: () => void }) {
  const { t } = useLingui()
  const act = useBodyAct()
  const [asking, setAsking] = useState(false)
  const { self, review } = body
  const own = self?.scores ?? {}
  const left = self?.notApplicable ?? []
  const reviewed = review === null ? null : { ...own, ...review.scores }
  const standing = standingOf(body.document, reviewed ?? own, left)
  const column = (id: string, head: string, scores: Scores) => ({
    id,
    head,
    total: standingOf(body.document, scores, left).sumOf,
    cell: (row: { criterion: string }) => {
      if (left.includes(row.criterion)) return <span className="text-sm text-soft">{t`không có`}</span>
      const points = scoreIn(scores, row.criterion)
      return <b className="font-semibold">{points === null ? '–' : formatHundredths(points, 'needed')}</b>
    },
  })
  const groups = bodyFormGroups(body).map((group) => ({
    ...group,
    rows: group.rows.map((row) => ({ ...row, note: <RowNote row={row} self={self} /> })),
  }))
  return (
    <BodyLayout
      body={body}
      standing={self === null ? null : standing}
      actions={
        body.can.takeBack ? (
          <Button onPress={() => setAsking(true)}>{t`Rút lại…`}</Button>
        ) : body.can.replace ? (
          <Button onPress={onReplace}>{t`Thay kết quả…`}</Button>
        ) : null
      }
    >
      {self === null ? (
        <Notice tone="information" title={t`Tổ chức đang tự đánh giá; phiếu hiện ra khi được gửi.`} />
      ) : (
        <>
          <Card title={t`Phiếu đánh giá`} aside={t`Điều 6, Điều 7`} flush openOnPhone>
            <PaperForm
              caption={t`Phiếu đánh giá tổ chức`}
              groups={groups}
              columns={[
                column('self', t`Tự chấm`, own),
                ...(reviewed === null ? [] : [column('review', t`Công nhận`, reviewed)]),
              ]}
            />
          </Card>
          <SelfWords self={self} />
        </>
      )}
      {review === null || review.comment === '' ? null : (
        <Card title={t`Nhận xét của người có thẩm quyền`}>
          <p className="whitespace-pre-line">{review.comment}</p>
        </Card>
      )}
      <ConfirmDialog
        title={t`Rút lại phiếu đã gửi?`}
        isOpen={asking}
        onClose={() => setAsking(false)}
        action={t`Rút lại`}
        onConfirm={async () => {
          const refusals = await act(savedBodySchema, `${bodyPath(body)}/take-back`, { version: body.version })
          if (refusals.length === 0) showToast(t`Đã rút lại.`)
          return refusals
        }}
      >
        <p>{t`Phiếu trở lại bước tự đánh giá để sửa.`}</p>
      </ConfirmDialog>
    </BodyLayout>
  )
}
