import type { Readable } from 'node:stream'
import { done, refuse, type Answer } from '../../platform/transaction.ts'

/** Largest file: 20 MB, as everywhere an upload is promised. */
const MOST_BYTES = 20 * 1_048_576

/** A file that has arrived and is not kept yet. */
export type ReceivedFile = { readonly path: string; readonly size: number; readonly sha256: string }

/** A file as it is given with its name and what its content says it is. */
export type GivenFile = ReceivedFile & { readonly name: string; readonly mediaType: string }

/** A file as the record has it: its content lies under its SHA-256. */
export type KeptFile = {
  readonly id: number
  readonly sha256: string
  readonly name: string
  readonly mediaType: string
  readonly size: number
  readonly at: string
}

/** Where evidence is kept. */
export type EvidenceFolder = {
  /** Writes at most `most` bytes under a name of its own; `size` says whether there were more. */
  receive: (content: AsyncIterable<Buffer>, most: number) => Promise<ReceivedFile>
  keep: (file: ReceivedFile) => Promise<void>
  drop: (file: ReceivedFile) => Promise<void>
  read: (sha256: string) => Promise<Readable | undefined>
}

/** How evidence is taken in. */
export type EvidenceDesk = {
  readonly folder: EvidenceFolder
  /** Media type told from the content; undefined for what is not taken. */
  readonly typeOf: (path: string) => Promise<string | undefined>
}

/** Takes a stream in and says what it is; what is refused leaves nothing behind. */
export async function takeIn(
  { folder, typeOf }: EvidenceDesk,
  content: AsyncIterable<Buffer>,
): Promise<Answer<ReceivedFile & { readonly mediaType: string }>> {
  const file = await folder.receive(content, MOST_BYTES)
  const mediaType = file.size === 0 || file.size > MOST_BYTES ? undefined : await typeOf(file.path)
  if (mediaType !== undefined) return done({ ...file, mediaType })
  await folder.drop(file)
  if (file.size > MOST_BYTES) return refuse('unusable', 'work-file-too-large', 'body')
  return refuse('unusable', file.size === 0 ? 'work-file-empty' : 'work-file-type-refused', 'body')
}
