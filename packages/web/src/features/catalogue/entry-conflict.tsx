import { useLingui } from '@lingui/react/macro'
import { changedFields, type CatalogueEntry } from '@thuoc-do/domain'
import { Button, Notice } from '../../ui/index.ts'
import { FieldChanges } from './field-changes.tsx'

/** Two people changed one product: the fields that differ side by side, and a choice. */
export function EntryConflict(props: {
  mine: CatalogueEntry
  theirs: CatalogueEntry
  units: readonly { id: number; name: string }[]
  onMine: () => void
  onTheirs: () => void
}) {
  const { t } = useLingui()
  const { mine, theirs, units, onMine, onTheirs } = props
  return (
    <Notice
      tone="attention"
      title={t`Có người khác vừa sửa sản phẩm này`}
      action={
        <>
          <Button onPress={onTheirs}>{t`Dùng bản của người kia`}</Button>
          <Button onPress={onMine}>{t`Giữ bản của tôi`}</Button>
        </>
      }
    >
      <p>{t`Nội dung anh/chị vừa nhập chưa lưu và chưa mất. Hãy chọn một bản, sửa thêm nếu cần rồi lưu.`}</p>
      <FieldChanges
        heads={[t`Bản của người kia`, t`Bản của tôi`]}
        before={theirs}
        after={mine}
        fields={changedFields(theirs, mine)}
        units={units}
      />
    </Notice>
  )
}
