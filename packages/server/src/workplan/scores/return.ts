import type { leaveUnscoredSchema, returnPeriodScoreSchema } from '@thuoc-do/contract'
import type { z } from 'zod'
import { refuse, type Answer } from '../../platform/transaction.ts'
import { openScore } from './open-score.ts'
import type { Desk, ScoreFile } from './ports.ts'
import { refreshLeaders, refreshScores } from './refresh.ts'
import { writeScore, type Saved } from './write-score.ts'

/**
 * Leaders above whose confirmed scores rest on this one go back to be confirmed anew, on record; undefined when one of
 * them is confirmed in a period that was not opened again, and so cannot.
 */
async function reopenLeaders({ store, record }: Desk, file: ScoreFile): Promise<boolean> {
  const leaders = await store.reopenLeaders(file.period, [file.personId])
  if (leaders.some(({ locked }) => locked)) return false
  const events = leaders.map((leader) => ({
    action: 'period-score.reopened',
    role: 'head',
    object: { kind: 'period-score', id: String(leader.id) },
    unitId: leader.unitId,
    personId: leader.personId,
    before: { stage: 'confirmed', contentHash: leader.contentHash },
    after: { stage: 'handed-in', version: leader.version, because: { score: file.id } },
  }))
  if (events.length > 0) await record(events)
  return true
}

/** Sends a score back with a reason. A confirmed one only in a period that was opened again. */
export async function returnScore(
  desk: Desk,
  input: { id: number } & z.output<typeof returnPeriodScoreSchema>,
): Promise<Answer<Saved>> {
  const opened = await openScore(desk, input, 'return')
  if (!opened.ok) return opened
  const { file, next } = opened.value
  const wasConfirmed = file.stage === 'confirmed'
  if (wasConfirmed && !(await reopenLeaders(desk, file))) return refuse('refused', 'leader-above-confirmed')
  const { reason } = input
  const change = {
    stage: next,
    returnReason: reason,
    self: { handedInAt: null },
    review: { begun: false },
    unconfirmed: wasConfirmed,
  }
  const saved = await writeScore(desk, file, change, { verb: 'returned', role: 'head', reason })
  if (wasConfirmed) {
    await refreshScores(desk.store, file.period, [file.personId])
    await refreshLeaders(desk.store, file.period, [file.personId])
  }
  return saved
}

/** Says why there will be no score of somebody, so that leaders above do not wait for it; null takes it back. */
export async function leaveUnscored(
  desk: Desk,
  input: { id: number } & z.output<typeof leaveUnscoredSchema>,
): Promise<Answer<Saved>> {
  const opened = await openScore(desk, input, 'leave-unscored')
  if (!opened.ok) return opened
  const { file } = opened.value
  const { reason } = input
  const waitsAgain = reason === null && file.unscoredReason !== null
  if (waitsAgain && !(await reopenLeaders(desk, file))) return refuse('refused', 'leader-above-confirmed')
  const record =
    reason === null
      ? ({ verb: 'to-be-scored', role: 'personnel' } as const)
      : ({ verb: 'left-unscored', role: 'personnel', reason } as const)
  const saved = await writeScore(desk, file, { unscoredReason: reason }, record)
  await refreshLeaders(desk.store, file.period, [file.personId])
  return saved
}
