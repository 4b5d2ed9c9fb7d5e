import { useLingui } from '@lingui/react/macro'
import { evidenceRefSchema } from '@thuoc-do/contract'
import { useState } from 'react'
import { FILE_ENDINGS, FILE_LIMIT, useEvidenceUpload } from '../../lib/index.ts'
import { Button, FileDrop, Mark, TextField } from '../../ui/index.ts'
import type { Evidence } from './act-model.ts'

/** What can be looked at: files, addresses, numbers of documents. A file goes to the server as soon as it is chosen. */
export function EvidenceEditor(props: {
  lineId: number
  value: readonly Evidence[]
  onChange: (value: readonly Evidence[]) => void
}) {
  const { t } = useLingui()
  const { lineId, value, onChange } = props
  const [typed, setTyped] = useState('')
  const { busy, problem, setProblem, upload } = useEvidenceUpload(`/api/work-lines/${lineId}/files`, ({ id, name }) =>
    onChange([...value, { ref: { kind: 'file', fileId: id }, name }]),
  )

  /** An address begins like one; everything else is the number of a document. */
  function add(): void {
    const text = typed.trim()
    const ref = /^https?:\/\//iu.test(text)
      ? evidenceRefSchema.safeParse({ kind: 'link', address: text })
      : evidenceRefSchema.safeParse({ kind: 'document', number: text })
    if (!ref.success) {
      setProblem(t`Hãy nhập số văn bản hoặc địa chỉ bắt đầu bằng https://`)
      return
    }
    setProblem(null)
    setTyped('')
    onChange([...value, { ref: ref.data, name: text }])
  }

  return (
    <fieldset className="min-w-0 space-y-2">
      <legend className="mb-1 text-sm font-medium">{t`Minh chứng`}</legend>
      {value.length > 0 ? (
        <ul className="space-y-1">
          {value.map((one, at) => (
            <li
              key={`${one.name}-${at}`}
              className="flex items-center gap-2 rounded-md border border-line bg-paper px-2.5 py-0.5 text-sm"
            >
              <Mark name={one.ref.kind === 'file' ? 'file' : 'check'} className="size-3.5" />
              <span className="min-w-0 flex-1 truncate">{one.name}</span>
              <Button
                look="quiet"
                size="small"
                aria-label={t`Bỏ ${one.name}`}
                onPress={() => onChange(value.filter((_, other) => other !== at))}
              >
                {t`Bỏ`}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <div className="grid gap-2 sm:grid-cols-2">
        <FileDrop
          compact
          label={busy === null ? t`Thả tệp vào đây` : t`Đang gửi ${busy}…`}
          hint={t`PDF, ảnh, Word, Excel; tối đa 20 MB`}
          endings={FILE_ENDINGS}
          limit={FILE_LIMIT}
          file={null}
          onFile={(file) => {
            if (file) void upload(file)
          }}
        />
        <div className="flex items-end gap-2">
          <div className="min-w-0 flex-1">
            <TextField
              label={t`Số văn bản hoặc đường dẫn`}
              placeholder={t`1182/SNV-CCHC hoặc https://…`}
              value={typed}
              onChange={setTyped}
              problem={problem}
              maxLength={2000}
            />
          </div>
          <Button isDisabled={typed.trim() === ''} onPress={add}>{t`Thêm`}</Button>
        </div>
      </div>
    </fieldset>
  )
}
