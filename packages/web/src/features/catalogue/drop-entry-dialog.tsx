import { useLingui } from '@lingui/react/macro'
import type { CatalogueEntryRow } from '@thuoc-do/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useReasons } from '../../lib/index.ts'
import { ConfirmDialog, showToast } from '../../ui/index.ts'
import { CATALOGUE, sendTo, type VersionPlace } from './queries.ts'

/** Asks once more before a product is taken out of the version being prepared. */
export function DropEntryDialog(props: { at: VersionPlace; entry: CatalogueEntryRow; onClose: () => void }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const reasons = useReasons()
  const { at, entry, onClose } = props
  const { code, version, name } = entry
  return (
    <ConfirmDialog
      title={t`Bỏ sản phẩm ${code}?`}
      isOpen
      onClose={onClose}
      action={t`Bỏ khỏi danh mục`}
      look="danger"
      onConfirm={async () => {
        const answer = await sendTo(at, 'entries/drop', { code, version })
        if (!answer.ok) return reasons(answer.refusal)
        await queries.invalidateQueries({ queryKey: CATALOGUE })
        showToast(t`Đã bỏ sản phẩm ${code}.`)
        return []
      }}
    >
      <p>{t`“${name}” không còn trong phiên bản đang xây dựng. Phiên bản đã quyết định và công việc đã giao không thay đổi.`}</p>
    </ConfirmDialog>
  )
}
