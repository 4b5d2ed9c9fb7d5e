import { useLingui } from '@lingui/react/macro'
import { formatCount, formatDay } from '../../lib/index.ts'
import { ConfirmDialog } from '../../ui/index.ts'
import type { OpenDraft } from './queries.ts'

/** Says what publishing freezes before it is done; the second person presses. */
export function PublishDialog(props: {
  draft: OpenDraft
  isOpen: boolean
  onClose: () => void
  onConfirm: () => Promise<readonly string[]>
}) {
  const { t } = useLingui()
  const { draft, isOpen, onClose, onConfirm } = props
  const { identity } = draft.document
  const frozen = [
    { name: t`Số, ký hiệu`, value: identity.number },
    { name: t`Mã bộ tiêu chí`, value: draft.ruleSetId },
    { name: t`Phiên bản`, value: formatCount(draft.version) },
    { name: t`Có hiệu lực từ`, value: formatDay(identity.inForceFrom) },
    { name: t`Người soạn`, value: draft.author },
    { name: t`Người trình`, value: draft.handedInBy ?? '–' },
    { name: t`Dấu kiểm`, value: t`có ngay sau khi ban hành` },
  ]
  return (
    <ConfirmDialog
      title={t`Ban hành bộ tiêu chí này?`}
      isOpen={isOpen}
      onClose={onClose}
      action={t`Ban hành`}
      onConfirm={() => onConfirm()}
    >
      <div className="space-y-3">
        <p>{t`Sau khi ban hành, toàn bộ nội dung được khóa cùng các giá trị sau và không sửa được nữa; muốn thay đổi phải soạn phiên bản mới.`}</p>
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
          {frozen.map(({ name, value }) => (
            <div key={name} className="contents">
              <dt className="text-soft">{name}</dt>
              <dd className="font-semibold break-words">{value}</dd>
            </div>
          ))}
        </dl>
        <p className="text-soft">{t`Người ban hành phải khác người soạn và người trình.`}</p>
      </div>
    </ConfirmDialog>
  )
}
