import { useLingui } from '@lingui/react/macro'
import type { Dossier } from '@thuoc-do/contract'
import { useState } from 'react'
import { formatExact, parseScore, toWire } from '../../lib/index.ts'
import { Select, showToast, TextField } from '../../ui/index.ts'
import { FormDialog } from './form-dialog.tsx'
import { useScopeWords } from './scope-words.ts'
import { useDossierAct } from './use-dossier-act.ts'

/** Proposes a documented share above the ordinary one: who granted it, in which sets, and why. */
export function ExceptionDialog({ dossier, onClose }: { dossier: Dossier; onClose: () => void }) {
  const { t } = useLingui()
  const act = useDossierAct(dossier)
  const [percent, setPercent] = useState('')
  const [authority, setAuthority] = useState('')
  const [document, setDocument] = useState('')
  const [reason, setReason] = useState('')
  const scopeWords = useScopeWords()
  const { scopes } = dossier.exceptions
  const [chosen, setChosen] = useState('0')
  const scope = scopes[Number(chosen)]
  const read = parseScore(percent)
  const hundredths = read.ok ? read.hundredths : null
  const ordinary = formatExact(dossier.quotaRule.percent, 'needed')
  const ready =
    scope !== undefined && hundredths !== null && [authority, document, reason].every((text) => text.trim() !== '')
  return (
    <FormDialog
      title={t`Đề nghị tỷ lệ xuất sắc cao hơn`}
      action={t`Đề nghị`}
      ready={ready}
      onClose={onClose}
      onAct={() =>
        act('exception', {
          percent: toWire(hundredths ?? 0),
          authority: authority.trim(),
          document: document.trim(),
          scope,
          reason: reason.trim(),
        })
      }
      onDone={() => showToast(t`Đã gửi đề nghị; tỷ lệ có hiệu lực khi người thứ hai xác nhận.`)}
    >
      <p className="text-soft">
        {t`Tỷ lệ thông thường là ${ordinary} %. Chỉ đề nghị khi cấp có thẩm quyền đã cho phép bằng văn bản; người thứ hai xác nhận thì tỷ lệ mới có hiệu lực. Văn bản và lý do được hiện cùng kết quả.`}
      </p>
      <TextField
        label={t`Tỷ lệ (%)`}
        inputMode="decimal"
        value={percent}
        maxLength={6}
        problem={read.ok ? null : t`Hãy ghi một số, như 25 hoặc 22,5.`}
        onChange={setPercent}
      />
      <Select
        label={t`Phạm vi`}
        value={chosen}
        onChange={setChosen}
        options={scopes.map((one, at) => ({ id: String(at), label: scopeWords(one) }))}
      />
      <TextField label={t`Cấp có thẩm quyền cho phép`} value={authority} maxLength={200} onChange={setAuthority} />
      <TextField label={t`Số, ký hiệu văn bản`} value={document} maxLength={100} onChange={setDocument} />
      <TextField label={t`Lý do`} lines={3} value={reason} maxLength={2000} onChange={setReason} />
    </FormDialog>
  )
}
