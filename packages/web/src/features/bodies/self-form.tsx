import { useLingui } from '@lingui/react/macro'
import { savedBodySchema, type BodySelf } from '@thuoc-do/contract'
import { useState } from 'react'
import {
  Button,
  Card,
  Checkbox,
  ConfirmDialog,
  ConflictNotice,
  PaperForm,
  SaveState,
  ScoreField,
  Select,
  showToast,
  TextField,
  useLevelName,
} from '../../ui/index.ts'
import { bodyFormGroups, scoreIn, standingOf, withScore, type BodyFormRow } from './body-form-model.tsx'
import { BodyLayout } from './body-layout.tsx'
import { bodyPath, useBodyAct, type ShownBody } from './queries.ts'
import { SELF_SIDE, useBodyDraft } from './use-body-draft.ts'
import { FINDINGS_NAMES } from './words.ts'

const RATED = ['outstanding', 'good', 'satisfactory', 'unsatisfactory'] as const
const FINDINGS = ['none', 'remedied', 'open'] as const

/** The self-appraisal of a body: saved while it is typed, handed in by its head. */
export function SelfForm({ body, first }: { body: ShownBody; first: BodySelf }) {
  const { t, i18n } = useLingui()
  const name = useLevelName('full')
  const draft = useBodyDraft(body, SELF_SIDE, first)
  const act = useBodyAct()
  const [asking, setAsking] = useState(false)
  const { value, set } = draft
  const standing = standingOf(body.document, value.scores, value.notApplicable)
  const without = (list: readonly string[], code: string) => list.filter((other) => other !== code)
  const setApplies = (row: BodyFormRow, applies: boolean) => {
    const { [row.criterion]: _, ...scores } = value.scores
    const others = without(value.notApplicable, row.criterion)
    set(applies ? { ...value, notApplicable: others } : { ...value, scores, notApplicable: [...others, row.criterion] })
  }
  const groups = bodyFormGroups(body).map((group) => ({
    ...group,
    rows: group.rows.map((row) => ({
      ...row,
      note: (
        <div className="space-y-2">
          {row.detail === '' ? null : <p className="text-soft">{row.detail}</p>}
          {row.mayNotApply ? (
            <Checkbox
              isSelected={value.notApplicable.includes(row.criterion)}
              onChange={(left) => setApplies(row, !left)}
            >
              {t`Không có nội dung này trong năm`}
            </Checkbox>
          ) : null}
          {value.notApplicable.includes(row.criterion) ? null : (
            <TextField
              label={t`Căn cứ, minh chứng của ${row.code}`}
              labelHidden
              placeholder={row.inResult ? t`Căn cứ, minh chứng (bắt buộc)` : t`Căn cứ, minh chứng`}
              maxLength={2000}
              value={value.notes[row.criterion] ?? ''}
              onChange={(text) => set({ ...value, notes: { ...value.notes, [row.criterion]: text } })}
            />
          )}
        </div>
      ),
    })),
  }))

  async function handIn(): Promise<readonly string[]> {
    const version = await draft.settle()
    if (version === null) return [t`Nội dung vừa nhập chưa lưu được lên máy chủ nên chưa gửi.`]
    const refusals = await act(savedBodySchema, `${bodyPath(body)}/hand-in`, { version })
    if (refusals.length === 0) showToast(t`Đã gửi đề nghị công nhận.`)
    return refusals
  }

  return (
    <BodyLayout
      body={body}
      standing={standing}
      actions={
        <>
          <SaveState status={draft.status} onRetry={draft.retry} />
          {body.can.handIn ? (
            <Button look="primary" isDisabled={draft.conflict !== null} onPress={() => setAsking(true)}>
              {t`Gửi đề nghị công nhận`}
            </Button>
          ) : null}
        </>
      }
      notice={draft.conflict ? <ConflictNotice conflict={draft.conflict} /> : null}
    >
      <Card title={t`Phiếu tự đánh giá`} aside={t`Điều 6, Điều 7`} flush openOnPhone>
        <PaperForm
          caption={t`Phiếu tự đánh giá của tổ chức`}
          groups={groups}
          columns={[
            {
              id: 'self',
              head: t`Tự chấm`,
              main: true,
              total: standing.sumOf,
              cell: (row) =>
                value.notApplicable.includes(row.criterion) ? (
                  <span className="text-sm text-soft">{t`không có`}</span>
                ) : (
                  <ScoreField
                    label={t`Điểm tự chấm ${row.code}`}
                    labelHidden
                    compact
                    maximum={row.maximum}
                    value={scoreIn(value.scores, row.criterion)}
                    onChange={(typed) => set({ ...value, scores: withScore(value.scores, row.criterion, typed) })}
                  />
                ),
            },
          ]}
        />
      </Card>
      <Card title={t`Đề xuất của tổ chức`} aside={t`Điều 9 khoản 2 điểm a`}>
        <div className="grid gap-4 sm:grid-cols-2">
          <Select
            label={t`Hạn chế, khuyết điểm được chỉ ra từ kỳ trước, thanh tra, kiểm tra`}
            options={FINDINGS.map((id) => ({ id, label: i18n._(FINDINGS_NAMES[id]) }))}
            value={value.findings}
            onChange={(findings) => set({ ...value, findings })}
          />
          <Select
            label={t`Mức đề xuất`}
            options={RATED.map((id) => ({ id, label: name(id) }))}
            value={value.proposed}
            onChange={(proposed) => set({ ...value, proposed })}
          />
          {value.findings === null || value.findings === 'none' ? null : (
            <div className="sm:col-span-2">
              <TextField
                label={t`Hạn chế nào, khắc phục ra sao`}
                lines={3}
                maxLength={2000}
                value={value.findingsNote}
                onChange={(findingsNote) => set({ ...value, findingsNote })}
              />
            </div>
          )}
          <div className="sm:col-span-2">
            <TextField
              label={t`Nhận xét chung (không bắt buộc)`}
              lines={3}
              maxLength={4000}
              value={value.comment}
              onChange={(comment) => set({ ...value, comment })}
            />
          </div>
        </div>
      </Card>
      <ConfirmDialog
        title={t`Gửi đề nghị công nhận?`}
        isOpen={asking}
        onClose={() => setAsking(false)}
        action={t`Gửi`}
        onConfirm={handIn}
      >
        <p>
          {body.authority === null
            ? t`Sau khi gửi, phiếu và chương trình công tác chỉ xem.`
            : t`Phiếu được gửi đến ${body.authority.personName} (${body.authority.unitName}). Sau khi gửi, phiếu và báo cáo nhiệm vụ chỉ xem; rút lại được cho đến khi người có thẩm quyền bắt đầu xem xét.`}
        </p>
      </ConfirmDialog>
    </BodyLayout>
  )
}
