import { useLingui } from '@lingui/react/macro'
import type { BodyReplacementPreview, BodyResult } from '@thuoc-do/contract'
import { useState } from 'react'
import { formatExact, sentenceOfReason } from '../../lib/index.ts'
import { ConfirmDialog, LevelChip, Notice, TextField } from '../../ui/index.ts'
import { Exceptional } from './exceptional.tsx'
import type { ShownBody } from './queries.ts'

/** The old result beside what the rules make of the new one; asks for reason and document. */
export function ReplaceDialog(props: {
  body: ShownBody
  old: BodyResult
  preview: BodyReplacementPreview
  onExceptional: (exceptional: boolean) => Promise<void>
  onConfirm: (more: { document: string; reason: string; exceptional: boolean }) => Promise<readonly string[]>
  onClose: () => void
}) {
  const { t } = useLingui()
  const { body, old, preview, onExceptional, onConfirm, onClose } = props
  const [document, setDocument] = useState('')
  const [reason, setReason] = useState('')
  const [exceptional, setExceptional] = useState(false)
  const { outcome, problems } = preview
  return (
    <ConfirmDialog
      title={t`Thay kết quả của ${body.unitName}?`}
      isOpen
      onClose={onClose}
      action={t`Thay kết quả`}
      onConfirm={async () => {
        const [written, why] = [document.trim(), reason.trim()]
        if (written === '' || why === '') return [t`Hãy ghi số văn bản và lý do.`]
        return onConfirm({ document: written, reason: why, exceptional })
      }}
    >
      <div className="space-y-4">
        <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2">
          <dt className="text-soft">{t`Đã công nhận`}</dt>
          <dd>
            <LevelChip level={old.level} wording="usual" />
          </dd>
          <dt className="text-soft">{t`Kết quả mới`}</dt>
          <dd className="flex flex-wrap items-center gap-2">
            <LevelChip level={outcome.level} wording="usual" /> {formatExact(outcome.total)}
          </dd>
        </dl>
        {problems.length === 0 ? null : (
          <Notice
            tone="attention"
            title={t`Còn thiếu`}
            reasons={problems.map((problem) => sentenceOfReason(problem) ?? problem.code)}
          />
        )}
        <Exceptional
          body={body}
          level={outcome.level}
          value={exceptional}
          onChange={(on) => {
            setExceptional(on)
            void onExceptional(on)
          }}
        />
        <TextField
          label={t`Lý do, kết luận phát hiện`}
          lines={3}
          maxLength={2000}
          value={reason}
          onChange={setReason}
        />
        <TextField label={t`Số văn bản thay kết quả`} maxLength={200} value={document} onChange={setDocument} />
        <p className="text-sm text-soft">
          {t`Mức đã dùng cho tổ chức cấp trên và người đứng đầu không tự đổi; người có thẩm quyền xem xét lại các kết quả đó.`}
        </p>
      </div>
    </ConfirmDialog>
  )
}
