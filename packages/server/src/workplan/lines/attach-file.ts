import type { workFileSchema } from '@thuoc-do/contract'
import { actProblems, normaliseText } from '@thuoc-do/domain'
import type { z } from 'zod'
import { done, refuse, refuseAll, type Answer } from '../../platform/transaction.ts'
import type { GivenFile } from '../evidence/take-in.ts'
import { partOf } from './part-of.ts'
import type { GatedLine, LineDesk, StoredFile } from './ports.ts'

/** A file of evidence is given by the person whose line it is, while the line takes events. */
export async function mayAttach({ store, actor }: LineDesk, lineId: number): Promise<Answer<GatedLine>> {
  const line = await store.find(lineId)
  if (line === undefined) return refuse('not-found', 'no-such-record')
  const problems = actProblems(partOf(actor, line), 'evidence-added', line)
  const forbidden = problems.some(({ code }) => code === 'work-own-line' || code === 'work-not-yours')
  return problems.length > 0 ? refuseAll(forbidden ? 'forbidden' : 'refused', problems) : done(line)
}

/** Puts a kept file beside its line. The same content under the same name again is the file that is there. */
export async function attach(
  desk: LineDesk,
  lineId: number,
  given: GivenFile,
): Promise<Answer<z.input<typeof workFileSchema>>> {
  const allowed = await mayAttach(desk, lineId)
  if (!allowed.ok) return allowed
  const { sha256, size, mediaType } = given
  const name = normaliseText(given.name)
  await desk.store.waitForKey(`file ${lineId} ${sha256}`)
  const there = (await desk.store.files(lineId)).find((file) => file.sha256 === sha256 && file.name === name)
  if (there !== undefined) return done({ id: there.id, name, mediaType, size, sha256 })
  const id = await desk.store.addFile({ lineId, sha256, name, mediaType, size, at: desk.now.toISOString() })
  const { unitId, personId } = allowed.value
  await desk.record([
    {
      action: 'work-line.file-attached',
      role: 'self',
      object: { kind: 'work-line', id: String(lineId) },
      unitId,
      personId,
      before: null,
      after: { fileId: id, sha256, mediaType, size },
    },
  ])
  return done({ id, name, mediaType, size, sha256 })
}

/** A file of a line the caller may see. */
export async function fileOf({ store }: LineDesk, lineId: number, fileId: number): Promise<Answer<StoredFile>> {
  const file = (await store.files(lineId)).find(({ id }) => id === fileId)
  return file === undefined ? refuse('not-found', 'no-such-record') : done(file)
}
