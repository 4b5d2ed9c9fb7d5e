import { useLingui } from '@lingui/react/macro'
import type { AppraisalRow } from '@thuoc-do/contract'
import { useQuery } from '@tanstack/react-query'
import { appraisalListQuery, awaitsReview } from '../../lib/index.ts'
import { Mark, TextLink } from '../../ui/index.ts'

/** The people whose forms wait for the caller, around the one on screen. */
export type Peers = { previous: AppraisalRow | null; next: AppraisalRow | null; at: number; of: number }

/** Who else waits for the caller. The one on screen keeps its place in the list while it is on screen. */
export function usePeers(id: number): Peers {
  const { data } = useQuery(appraisalListQuery('waiting'))
  const waiting = (data ?? []).filter(awaitsReview)
  const at = waiting.findIndex((row) => row.id === id)
  const others = waiting.filter((row) => row.id !== id)
  return {
    previous: at > 0 ? (waiting[at - 1] ?? null) : null,
    // After the last one, back to those that were passed over.
    next: waiting[at + 1] ?? others[0] ?? null,
    at,
    of: waiting.length,
  }
}

/** The way from one waiting form to the next. */
export function PeerLinks({ peers }: { peers: Peers }) {
  const { t } = useLingui()
  const { previous, next, at, of } = peers
  if (of < 2 || at < 0) return null
  const place = at + 1
  return (
    <nav
      aria-label={t`Những người đang chờ thẩm định`}
      className="no-print mb-4 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm"
    >
      <span className="text-soft">{t`Đang chờ anh/chị: ${place} / ${of}`}</span>
      <span className="flex-1" />
      {previous ? (
        <TextLink to="/unit/$id" params={{ id: String(previous.id) }}>
          ‹ {previous.fullName}
        </TextLink>
      ) : null}
      {next ? (
        <TextLink to="/unit/$id" params={{ id: String(next.id) }}>
          <span className="inline-flex items-center gap-1">
            {next.fullName} <Mark name="chevron-right" className="size-3" />
          </span>
        </TextLink>
      ) : null}
    </nav>
  )
}
