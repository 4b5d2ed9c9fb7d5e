import { useLingui } from '@lingui/react/macro'
import { changedFields, type CatalogueEntry } from '@thuoc-do/domain'
import { ConflictNotice } from '../../ui/index.ts'
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
    <ConflictNotice conflict={{ mine, theirs, keepMine: onMine, takeTheirs: onTheirs }}>
      <FieldChanges
        heads={[t`Bản của người kia`, t`Bản của tôi`]}
        before={theirs}
        after={mine}
        fields={changedFields(theirs, mine)}
        units={units}
      />
    </ConflictNotice>
  )
}
