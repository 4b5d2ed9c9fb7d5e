import { useLingui } from '@lingui/react/macro'
import type { PeriodScore } from '@thuoc-do/contract'
import { formatDay } from '../../lib/index.ts'

type Part = PeriodScore['leadershipValues'][number]['field'][number]

/** What a deputy was in charge of in the period, each with its days and document. Nothing where nothing is recorded. */
export function FieldOfDeputy({ field }: { field: readonly Part[] }) {
  const { t } = useLingui()
  if (field.length === 0) return null
  const days = ({ from, to }: Part): string => {
    const [first, last] = [formatDay(from), to === null ? null : formatDay(to)]
    return last === null ? t`từ ${first}` : t`từ ${first} đến ${last}`
  }
  return (
    <div className="mt-1 text-sm">
      <p className="text-soft">{t`Lĩnh vực, đơn vị phụ trách trong kỳ:`}</p>
      <ul className="list-disc pl-5">
        {field.map((part) => (
          <li key={`${part.kind}-${part.id}-${part.from}`}>
            {part.name}
            <span className="text-soft">
              {part.field === '' ? '' : ` · ${part.field}`}
              {` · ${days(part)} · ${t`văn bản ${part.document}`}`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
