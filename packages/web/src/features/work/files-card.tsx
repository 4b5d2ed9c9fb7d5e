import { useLingui } from '@lingui/react/macro'
import type { WorkLineDetail } from '@thuoc-do/contract'
import { formatCount, formatDay } from '../../lib/index.ts'
import { Card, Mark, PlainAnchor } from '../../ui/index.ts'

/** The files kept with a line. */
export function FilesCard({ line }: { line: WorkLineDetail }) {
  const { t } = useLingui()
  if (line.files.length === 0) return null
  return (
    <Card title={t`Tệp minh chứng`}>
      <ul className="space-y-2">
        {line.files.map(({ id, name, size, at }) => {
          const kilobytes = formatCount(Math.max(1, Math.ceil(size / 1024)))
          return (
            <li key={id} className="flex items-start gap-2">
              <Mark name="file" className="mt-0.5 size-4 text-soft" />
              <span className="min-w-0">
                <PlainAnchor href={`/api/work-lines/${line.id}/files/${id}`}>{name}</PlainAnchor>
                <span className="block text-sm text-soft">
                  {kilobytes} KB · {formatDay(at)}
                </span>
              </span>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
