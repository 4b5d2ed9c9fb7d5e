import { periodScoreMissing } from '@thuoc-do/domain'
import { refuseAll, type Answer } from '../../platform/transaction.ts'
import { openScore, type ScoreAct } from './open-score.ts'
import type { Desk } from './ports.ts'
import { readCriteria } from './save-self.ts'
import { writeScore, type Saved } from './write-score.ts'

/** Hands a complete self-scoring to the monitoring authority; every criterion it lacks is listed (Điều 17 khoản 2). */
export async function handIn(desk: Desk, act: ScoreAct): Promise<Answer<Saved>> {
  const opened = await openScore(desk, act, 'hand-in')
  if (!opened.ok) return opened
  const { file, next } = opened.value
  const read = await readCriteria(desk, file, file.self.scores)
  if (!read.ok) return refuseAll('refused', read.problems)
  const missing = periodScoreMissing(read.value, 'nobody-below').filter(({ code }) => code === 'score-missing')
  if (missing.length > 0) return refuseAll('refused', missing)
  const change = { stage: next, self: { handedInAt: desk.now }, review: { begun: false }, returnReason: null }
  return writeScore(desk, file, change, { verb: 'handed-in', role: 'self' })
}

/** Takes it back, as long as the authority has saved nothing. */
export async function takeBack(desk: Desk, act: ScoreAct): Promise<Answer<Saved>> {
  const opened = await openScore(desk, act, 'take-back')
  if (!opened.ok) return opened
  const { file, next } = opened.value
  return writeScore(desk, file, { stage: next, self: { handedInAt: null } }, { verb: 'taken-back', role: 'self' })
}
