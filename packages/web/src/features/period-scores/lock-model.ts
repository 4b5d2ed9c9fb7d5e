import type { PeriodScoreRow } from '@thuoc-do/contract'

/** Why somebody has no score, by person. */
export type Reasons = Readonly<Record<string, string>>

/** Who keeps a period from being locked: no confirmed score and no reason on record. */
export function unconfirmed(rows: readonly PeriodScoreRow[]): PeriodScoreRow[] {
  return rows.filter(({ stage, unscoredReason }) => stage !== 'confirmed' && !unscoredReason)
}

/** The reasons as they are sent; null while somebody has none. Nobody states one for himself. */
export function unscoredOf(
  rows: readonly Pick<PeriodScoreRow, 'personId'>[],
  reasons: Reasons,
  me: number | null,
): { personId: number; reason: string }[] | null {
  const stated = rows.map(({ personId }) => ({ personId, reason: (reasons[personId] ?? '').trim() }))
  return stated.some(({ personId, reason }) => reason === '' || personId === me) ? null : stated
}
