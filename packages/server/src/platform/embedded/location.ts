import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { accountFor } from './account.ts'
import type { Account } from './account.ts'
import { isRefused } from './refusal.ts'

/** Where the database of a data folder is kept, and whether that had to be outside it. */
export type Location = { readonly home: string; readonly isOutside: boolean }

function mayPass(folder: string, { uid, gid }: Account): boolean {
  const { mode, uid: owner, gid: group } = statSync(folder)
  if (owner === uid) return (mode & 0o100) !== 0
  return group === gid ? (mode & 0o010) !== 0 : (mode & 0o001) !== 0
}

function parentsOf(folder: string): string[] {
  const above = dirname(folder)
  return above === folder ? [folder] : [folder, ...parentsOf(above)]
}

/**
 * Chooses the home of the embedded database for a data folder. Normally `<data>/postgres`. When root starts the
 * product below a folder closed to the database's account (mode 0700, as /root is), PostgreSQL cannot reach that
 * place, and the home becomes `<outside>/thuoc-do-<hash of the data folder>`. That choice is recorded in
 * `<data>/postgres-location` and kept, even when the folders above are opened later.
 */
export function locateHome(dataFolder: string, outside = '/var/lib'): Location {
  const folder = resolve(dataFolder)
  mkdirSync(folder, { recursive: true })
  const inside = join(folder, 'postgres')
  const record = join(folder, 'postgres-location')
  if (existsSync(record)) return { home: readFileSync(record, 'utf8').trim(), isOutside: true }
  const account = accountFor(inside)
  if (isRefused(account) || account.uid === undefined) return { home: inside, isOutside: false }
  if (parentsOf(folder).every((parent) => mayPass(parent, account))) return { home: inside, isOutside: false }
  const home = join(outside, `thuoc-do-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`)
  writeFileSync(record, `${home}\n`)
  return { home, isOutside: true }
}
