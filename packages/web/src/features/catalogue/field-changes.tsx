import { useLingui } from '@lingui/react/macro'
import type { CatalogueEntry, CatalogueField } from '@thuoc-do/domain'
import { formatNumber } from './numbers.ts'
import { useCatalogueWords } from './words.ts'

/** Fields of an entry in two states, side by side. */
export function FieldChanges(props: {
  heads: readonly [string, string]
  before: CatalogueEntry
  after: CatalogueEntry
  fields: readonly CatalogueField[]
  units: readonly { id: number; name: string }[]
}) {
  const { t } = useLingui()
  const words = useCatalogueWords()
  const { heads, before, after, fields, units } = props
  const shown = (entry: CatalogueEntry, field: CatalogueField): string => {
    if (field === 'ownerUnitId')
      return entry.ownerUnitId === null
        ? words.shared
        : (units.find(({ id }) => id === entry.ownerUnitId)?.name ?? String(entry.ownerUnitId))
    if (field === 'complexity') return words.group(entry.complexity)
    if (field === 'points') return entry.points === null ? '–' : formatNumber(entry.points)
    if (field === 'coefficient') return formatNumber(entry.coefficient)
    return entry[field] === '' ? '–' : entry[field]
  }
  return (
    <table className="w-full text-sm">
      <thead>
        <tr className="text-left text-soft">
          <th className="py-1 pr-3 font-medium">
            <span className="sr-only">{t`Nội dung`}</span>
          </th>
          {heads.map((head) => (
            <th key={head} className="py-1 pr-3 font-medium">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field} className="border-t border-line align-top">
            <th className="py-1 pr-3 text-left font-medium">{words.field[field]}</th>
            <td className="py-1 pr-3">{shown(before, field)}</td>
            <td className="py-1 font-semibold">{shown(after, field)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
