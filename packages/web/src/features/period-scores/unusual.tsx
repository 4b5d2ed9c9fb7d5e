import { useLingui } from '@lingui/react/macro'
import type { WorkBoardRow } from '@thuoc-do/contract'
import { sentenceOfReason } from '../../lib/index.ts'
import { Mark } from '../../ui/index.ts'

/** What is worth a look before confirming, each with its figures; it accuses nobody. */
export function Unusual({ row }: { row: WorkBoardRow }) {
  const { t } = useLingui()
  return (
    <div className="flex gap-2 text-sm">
      <Mark name="info" className="mt-0.5 size-4 text-satisfactory" />
      <div>
        <p className="font-semibold">{t`Nên xem kỹ trước khi xác nhận`}</p>
        <ul>
          {row.unusual.map(({ code, params }) => (
            <li key={code}>{sentenceOfReason({ code, path: '', params }) ?? code}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}
