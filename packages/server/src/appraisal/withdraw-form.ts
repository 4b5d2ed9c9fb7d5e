import type { z } from 'zod'
import type { returnSchema } from '@thuoc-do/contract'
import { refuse, type Answer } from '../platform/transaction.ts'
import { openFile } from './open-file.ts'
import type { Desk } from './ports.ts'
import { writeFile, type Saved } from './write-file.ts'

/**
 * Takes a form out of its round that should not have been opened (wrong kind, wrong unit, wrong round), with a reason and
 * before the agency has proposed. It stays on record and counts nowhere; opening the round again gives the person a new one.
 */
export async function withdrawForm(
  desk: Desk,
  input: { id: number } & z.output<typeof returnSchema>,
): Promise<Answer<Saved>> {
  const opened = await openFile(desk, input, 'withdraw-form')
  if (!opened.ok) return opened
  const reason = input.reason.trim()
  if (reason === '') return refuse('unusable', 'reason-needed', 'body.reason')
  await desk.store.voidOutputs(opened.value.file.id, desk.now)
  const change = { stage: opened.value.next, returnReason: reason }
  return writeFile(desk, opened.value, change, { verb: 'withdrawn', role: 'personnel', reason })
}
