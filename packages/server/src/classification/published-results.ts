import type { PublishedResults } from '@thuoc-do/contract'
import { done, refuse, type Answer } from '../platform/transaction.ts'

/** What was made known, as the database gives it to whoever works in the agency: names, posts and levels. */
export type PublishedStore = {
  lists: () => Promise<{ roundId: number; roundName: string; agencyId: number; agencyName: string }[]>
  head: (
    roundId: number,
    agencyId: number,
  ) => Promise<Pick<PublishedResults, 'roundName' | 'agencyName' | 'parentName'> | undefined>
  rows: (roundId: number, agencyId: number) => Promise<PublishedResults['rows']>
}

/** Lists of the caller's own agency, latest round first. */
export async function listPublished(
  store: PublishedStore,
): Promise<Answer<{ lists: Awaited<ReturnType<PublishedStore['lists']>> }>> {
  return done({ lists: await store.lists() })
}

/** One list, by name; an agency the caller does not work in is answered like one that does not exist. */
export async function showPublished(
  store: PublishedStore,
  roundId: number,
  agencyId: number,
): Promise<Answer<PublishedResults>> {
  const rows = await store.rows(roundId, agencyId)
  const head = rows.length === 0 ? undefined : await store.head(roundId, agencyId)
  if (head === undefined) return refuse('not-found', 'no-such-record')
  return done({
    roundId,
    agencyId,
    ...head,
    rows: rows.toSorted(
      (a, b) => a.unitName.localeCompare(b.unitName, 'vi') || a.fullName.localeCompare(b.fullName, 'vi'),
    ),
  })
}
