import type { z } from 'zod'
import type { saveSelfSchema } from '@thuoc-do/contract'
import { refuseAll, type Answer } from '../platform/transaction.ts'
import { openFile } from './open-file.ts'
import type { Desk } from './ports.ts'
import { missingProblems, scoreFile, storedScore } from './score-file.ts'
import { inBody, writeFile, type Saved } from './write-file.ts'

/** Keeps a person's own scoring as a draft. It may be unfinished, but a value that can never stand is refused. */
export async function saveSelf(
  desk: Desk,
  input: { id: number } & z.output<typeof saveSelfSchema>,
): Promise<Answer<Saved>> {
  const opened = await openFile(desk, input, 'save-self')
  if (!opened.ok) return opened
  const scored = scoreFile(opened.value.file, opened.value.rules, input.scores)
  if (!scored.ok) return refuseAll('unusable', inBody(scored.problems))
  const { total, level } = storedScore(scored.value)
  const { scores, strengths, weaknesses, level: declared } = input
  const change = { self: { scores, strengths, weaknesses, declared, total, level } }
  return writeFile(desk, opened.value, change, { verb: 'self-saved', role: 'self' }, missingProblems(scored.value))
}
