import type { AppraisalRow, Dossier } from '@thuoc-do/contract'
import type { Level } from '../../ui/index.ts'

export type Refusal = Dossier['refused'][number]

/** What the quota means for one candidate, as the server computed it. */
export type CandidateOutcome =
  /** The places have not been looked at yet. */
  | { kind: 'open' }
  /** Has a place; `settled` once it is stored or decided, before that it may still change. */
  | { kind: 'place'; settled: boolean }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'tied'; set: string }
  | { kind: 'waiting'; set: string }
  | { kind: 'decided'; level: Level; refusal: Refusal | null }

/** Whether somebody's points reach the level outstanding, so that he needs a place. */
export function isCandidate(row: Pick<AppraisalRow, 'reviewLevel'>): boolean {
  return row.reviewLevel === 'outstanding'
}

/** What the quota gave a candidate. */
export function outcomeOf(
  row: Pick<AppraisalRow, 'id' | 'stage' | 'level'>,
  dossier: Pick<Dossier, 'stage' | 'caps' | 'refused' | 'ties' | 'waiting'>,
): CandidateOutcome {
  const refusal = dossier.refused.find(({ appraisalId }) => appraisalId === row.id) ?? null
  if (row.stage === 'decided' && row.level !== null) return { kind: 'decided', level: row.level, refusal }
  if (refusal) return { kind: 'refused', refusal }
  const tie = dossier.ties.find(({ appraisalIds }) => appraisalIds.includes(row.id))
  if (tie) return { kind: 'tied', set: tie.set }
  const waiting = dossier.waiting.find(({ appraisalId }) => appraisalId === row.id)
  if (waiting) return { kind: 'waiting', set: waiting.set }
  if (dossier.caps.length === 0) return { kind: 'open' }
  return { kind: 'place', settled: dossier.stage !== 'proposed' }
}
