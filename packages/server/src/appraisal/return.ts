import type { z } from 'zod'
import type { returnSchema } from '@thuoc-do/contract'
import { refuse, type Answer } from '../platform/transaction.ts'
import { openFile } from './open-file.ts'
import type { Desk } from './ports.ts'
import { writeFile, type Saved } from './write-file.ts'

/** Sends an appraisal back to the person with a reason. What the reviewer wrote stays his draft; its result is void. */
export async function returnFile(
  desk: Desk,
  input: { id: number } & z.output<typeof returnSchema>,
): Promise<Answer<Saved>> {
  const opened = await openFile(desk, input, 'return')
  if (!opened.ok) return opened
  const reason = input.reason.trim()
  if (reason === '') return refuse('unusable', 'reason-needed', 'body.reason')
  const change = {
    stage: opened.value.next,
    returnReason: reason,
    self: { submittedAt: null },
    review: { begun: false, total: null, level: null, totalFloor: null },
  }
  await desk.store.voidOutputs(opened.value.file.id, desk.now)
  return writeFile(desk, opened.value, change, { verb: 'returned', role: 'head', reason })
}
