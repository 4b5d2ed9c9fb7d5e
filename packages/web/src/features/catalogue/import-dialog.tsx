import { useLingui } from '@lingui/react/macro'
import { catalogueImportSchema, type CatalogueImport } from '@thuoc-do/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { request, useReasons } from '../../lib/index.ts'
import { AnchorButton, Button, Checkbox, Dialog, FileDrop, Notice, showToast } from '../../ui/index.ts'
import { ImportPreview } from './import-preview.tsx'
import { CATALOGUE, importAddress, workbookAddress, type VersionPlace } from './queries.ts'

const LIMIT = 20 * 1_048_576

/** Brings a workbook in: the file, what it would do, and only then the writing of exactly that. */
export function ImportDialog(props: {
  at: VersionPlace
  units: readonly { id: number; name: string }[]
  onClose: () => void
}) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const reasons = useReasons()
  const { at, units, onClose } = props
  const [file, setFile] = useState<File | null>(null)
  const [dropMissing, setDropMissing] = useState(false)
  const [shown, setShown] = useState<CatalogueImport | null>(null)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<readonly string[]>([])

  async function bring(dropping: boolean, plan: string | null): Promise<void> {
    if (file === null || busy) return
    setBusy(true)
    setRefused([])
    try {
      const missing = dropping ? 'drop' : 'keep'
      const asked = new URLSearchParams({ fileName: file.name, missing, ...(plan !== null && { plan }) })
      const answer = await request(catalogueImportSchema, `${importAddress(at)}?${asked}`, {
        method: 'POST',
        body: new Blob([file], { type: 'application/octet-stream' }),
      })
      if (!answer.ok) setRefused(reasons(answer.refusal))
      else if (answer.value.applied) {
        await queries.invalidateQueries({ queryKey: CATALOGUE })
        showToast(t`Đã ghi danh mục từ tệp Excel.`)
        onClose()
      } else setShown(answer.value)
    } catch (problem) {
      setRefused(reasons(problem))
    } finally {
      setBusy(false)
    }
  }

  const plan = shown?.plan ?? null
  const counts = shown?.counts
  const changes = counts === undefined ? 0 : counts.added + counts.changed + (dropMissing ? counts.missing : 0)
  return (
    <Dialog
      title={t`Nhập danh mục từ Excel`}
      isOpen
      onClose={onClose}
      size="wide"
      foot={
        <>
          <Button onPress={onClose}>{t`Thôi`}</Button>
          {/* One button in both steps, never disabled under the finger: whoever works by keyboard stays on it. */}
          <Button
            look="primary"
            isPending={busy}
            isDisabled={file === null}
            onPress={() => void bring(dropMissing, changes > 0 ? plan : null)}
          >
            {changes > 0 ? t`Ghi vào danh mục` : t`Kiểm tra và xem trước`}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <p className="text-soft">
          {t`Tải danh mục hiện có về, sửa trong Excel rồi nộp lại. Sản phẩm cùng mã được sửa, mã mới được thêm. Chưa ghi gì cho đến khi anh/chị xác nhận.`}
        </p>
        <AnchorButton href={workbookAddress(at)} download size="small">
          {t`Tải về để điền (.xlsx)`}
        </AnchorButton>
        <FileDrop
          label={t`Thả tệp Excel vào đây`}
          hint={t`Tệp .xlsx, nhiều nhất 20 MB`}
          endings={['.xlsx']}
          limit={LIMIT}
          file={file}
          onFile={(next) => {
            setFile(next)
            setShown(null)
            setRefused([])
          }}
        />
        <Checkbox
          isSelected={dropMissing}
          onChange={(next) => {
            setDropMissing(next)
            if (shown !== null) void bring(next, null)
          }}
        >
          {t`Bỏ những sản phẩm không có trong tệp`}
        </Checkbox>
        {refused.length > 0 ? <Notice tone="refusal" title={t`Chưa thực hiện được`} reasons={refused} /> : null}
        {shown === null ? null : <ImportPreview shown={shown} dropMissing={dropMissing} units={units} />}
      </div>
    </Dialog>
  )
}
