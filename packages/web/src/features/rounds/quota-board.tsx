import { Trans, useLingui } from '@lingui/react/macro'
import type { Dossier } from '@thuoc-do/contract'
import { formatCount, formatDay, formatExact } from '../../lib/index.ts'
import { useQuotaWords } from './quota-words.ts'

type Cap = Dossier['caps'][number]

/** One card for each set the quota holds in: its places as blocks, and the arithmetic in words. */
export function QuotaBoard({ dossier }: { dossier: Dossier }) {
  const { t } = useLingui()
  if (dossier.caps.length === 0) return null
  return (
    <ul
      aria-label={t`Chỗ xuất sắc theo nhóm`}
      className={`grid gap-4 ${dossier.caps.length === 1 ? 'max-w-3xl' : 'sm:grid-cols-2 lg:grid-cols-[repeat(auto-fit,minmax(17rem,1fr))]'}`}
    >
      {dossier.caps.map((cap) => (
        <li key={cap.set} data-card="" className="rounded-lg border border-line bg-paper px-5 py-4">
          <CapCard cap={cap} rule={dossier.quotaRule} />
        </li>
      ))}
    </ul>
  )
}

/** Said where the places are no longer those of the first allocation. */
export function ReplacedNote({ dossier: { replaced } }: { dossier: Dossier }) {
  const { t } = useLingui()
  if (replaced === null) return null
  const { number, replaces, fullName } = replaced
  const on = formatDay(replaced.on)
  return (
    <p className="max-w-prose text-sm text-soft">
      {t`Tỷ lệ được tính lại theo Quyết định ${number} ngày ${on} thay thế Quyết định ${replaces} đối với ${fullName}; chỗ đã dùng đếm theo các quyết định đang có hiệu lực.`}
    </p>
  )
}

/** The arithmetic of one set, from the base over the places to what is used of them. */
export function CapCard({ cap, rule }: { cap: Cap; rule: Dossier['quotaRule'] }) {
  const { t } = useLingui()
  const words = useQuotaWords(rule)
  const base = words.base(cap.base)
  const places = formatCount(cap.places)
  const used = formatCount(cap.used)
  const percent = formatExact(cap.percent, 'needed')
  const free = formatCount(cap.places - cap.used)
  const { exception } = cap
  return (
    <>
      <h2 className="mb-2 text-lg">{cap.name}</h2>
      <PlaceBlocks places={cap.places} used={cap.used} />
      <p className="mt-2 text-sm text-soft">
        <Trans>
          {base} → <b className="font-semibold text-ink">{places} chỗ</b>, đã dùng {used}
        </Trans>
        {cap.used < cap.places ? <> · {t`còn ${free}`}</> : null}
      </p>
      {exception ? (
        <p className="mt-1 text-sm text-satisfactory">
          {t`Tỷ lệ ${percent} % theo ${exception.document}, ${exception.authority}`}
        </p>
      ) : null}
    </>
  )
}

/** Places as blocks, taken ones filled; beyond what an eye counts, stretches of one bar. Decoration beside the words. */
function PlaceBlocks({ places, used }: { places: number; used: number }) {
  if (places === 0)
    return <div aria-hidden="true" className="h-3.5 rounded-sm border border-dashed border-line-strong" />
  if (places > 40) {
    return (
      <div aria-hidden="true" className="flex h-3.5 overflow-hidden rounded-sm border border-dashed border-line-strong">
        <span className="bg-outstanding" style={{ width: `${(used / places) * 100}%` }} />
      </div>
    )
  }
  return (
    <div aria-hidden="true" className={`flex h-3.5 ${places > 20 ? 'gap-0.5' : 'gap-1'}`}>
      {Array.from({ length: places }, (_, at) => (
        <span
          key={at}
          className={`min-w-0 flex-1 rounded-[3px] ${at < used ? 'bg-outstanding' : 'border border-dashed border-line-strong'}`}
        />
      ))}
    </div>
  )
}
