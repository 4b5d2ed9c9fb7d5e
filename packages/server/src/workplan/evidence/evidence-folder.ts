import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { createReadStream, type ReadStream } from 'node:fs'
import { dirname, join } from 'node:path'
import type { EvidenceFolder, ReceivedFile } from './take-in.ts'

/** How many times too large an upload may be and still be read to its end. */
const PATIENCE = 3

/**
 * Evidence beside the database, `evidence/<aa>/<sha256>` under its content's SHA-256. A file is there whole or not at all:
 * it is written under another name, flushed to the disk and renamed.
 */
export function evidenceFolder(filesFolder: string): EvidenceFolder {
  const root = join(filesFolder, 'evidence')
  const pathOf = (sha256: string): string => join(root, sha256.slice(0, 2), sha256)
  return {
    receive: async (content, most) => {
      await mkdir(root, { recursive: true, mode: 0o700 })
      const path = join(root, `arriving-${randomUUID()}`)
      const hash = createHash('sha256')
      let size = 0
      const file = await open(path, 'wx', 0o600)
      try {
        for await (const chunk of content) {
          size += chunk.length
          // A little too much is read to its end, so that the sender is there to hear why it was refused.
          if (size > PATIENCE * most) break
          if (size > most) continue
          hash.update(chunk)
          await file.writeFile(chunk)
        }
        await file.sync()
      } catch (error) {
        await rm(path, { force: true })
        throw error
      } finally {
        await file.close()
      }
      return { path, size, sha256: hash.digest('hex') } satisfies ReceivedFile
    },
    keep: async ({ path, sha256 }) => {
      const target = pathOf(sha256)
      await mkdir(dirname(target), { recursive: true, mode: 0o700 })
      await rename(path, target)
      // The name of the file is on the disk once its folder is.
      const folder = await open(dirname(target))
      try {
        await folder.sync()
      } finally {
        await folder.close()
      }
    },
    drop: async ({ path }) => rm(path, { force: true }),
    read: async (sha256): Promise<ReadStream | undefined> => {
      const path = pathOf(sha256)
      const found = await stat(path).catch(() => undefined)
      return found?.isFile() === true ? createReadStream(path) : undefined
    },
  }
}
