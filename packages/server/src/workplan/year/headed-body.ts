import type { HeadedBody } from '@thuoc-do/contract'
import type { PublishedRuleSet } from '@thuoc-do/domain'
import type { ServiceStretch, YearStore } from './ports.ts'

/** What bounds a head's level in his year; null for whoever heads no body, and where his set knows no such bound. */
export async function headedBody(
  store: Pick<YearStore, 'bodyLevel' | 'bodyAuthority'>,
  { unitId, leadership }: ServiceStretch,
  { unitName, year, on }: { unitName: string; year: number; on: string },
  { document }: PublishedRuleSet,
): Promise<HeadedBody | null> {
  if (leadership !== 'head' || document.headCap === null) return null
  const known = await store.bodyLevel(unitId, year)
  const waits = known.kind === 'waits'
  return {
    unitName,
    standing: known.kind,
    level: known.kind === 'recognised' ? known.level : null,
    document: known.kind === 'recognised' ? known.document : null,
    waitsFor: waits ? (known.stage === 'handed-in' ? 'authority' : 'body') : null,
    authority: waits ? await store.bodyAuthority(unitId, on) : null,
    article: document.headCap.citation.article,
  }
}
