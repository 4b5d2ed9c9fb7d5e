import type { Answer } from '../platform/transaction.ts'
import { openFile, type FileAct } from './open-file.ts'
import type { Desk } from './ports.ts'
import { writeFile, type Saved } from './write-file.ts'

/** Takes a submitted self-scoring back, as long as the reviewer has not begun. */
export async function withdrawSubmission(desk: Desk, act: FileAct): Promise<Answer<Saved>> {
  const opened = await openFile(desk, act, 'withdraw-submission')
  if (!opened.ok) return opened
  const change = { stage: opened.value.next, self: { submittedAt: null } }
  return writeFile(desk, opened.value, change, { verb: 'submission-withdrawn', role: 'self' })
}
