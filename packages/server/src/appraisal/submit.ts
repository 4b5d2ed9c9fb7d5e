import { refuseAll, type Answer } from '../platform/transaction.ts'
import { openFile, type FileAct } from './open-file.ts'
import type { Desk } from './ports.ts'
import { missingProblems, scoreFile, storedScore } from './score-file.ts'
import { writeFile, type Saved } from './write-file.ts'

/** Hands a complete self-scoring to the reviewer; what it lacks is listed, every criterion of it. */
export async function submit(desk: Desk, act: FileAct): Promise<Answer<Saved>> {
  const opened = await openFile(desk, act, 'submit')
  if (!opened.ok) return opened
  const { file, next, rules } = opened.value
  const scored = scoreFile(file, rules, file.self.scores)
  if (!scored.ok) return refuseAll('refused', scored.problems)
  const missing = missingProblems(scored.value).filter(({ code }) => code === 'score-missing')
  if (missing.length > 0) return refuseAll('refused', missing)
  const { total, level } = storedScore(scored.value)
  const change = { stage: next, self: { total, level, submittedAt: desk.now }, review: { begun: false } }
  return writeFile(desk, opened.value, change, { verb: 'submitted', role: 'self' })
}
