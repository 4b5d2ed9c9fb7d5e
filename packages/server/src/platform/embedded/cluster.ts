import { existsSync, readFileSync, renameSync, rmSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import { runCommand } from './command.ts'
import type { Ended } from './command.ts'
import { diskFull, refuse } from './refusal.ts'
import type { Refused } from './refusal.ts'
import { writeSecret } from './state.ts'
import type { Places } from './state.ts'

/** Free bytes without which a new cluster (about 40 MB, and its first write-ahead log) is not begun. */
const ROOM_FOR_A_CLUSTER = 150 * 1024 * 1024

/** The sentence for a PostgreSQL program that failed: the full disk by name, everything else with its last line. */
export function failureOf(what: string, { text }: Ended, places: Places): Refused {
  if (/No space left on device|Disk quota exceeded/.test(text)) return diskFull(places.home)
  const last = text.trim().split('\n').at(-1) ?? ''
  return refuse(
    `${what} failed: ${last} (the whole story: ${places.log})`,
    `${what} không thành công: ${last} (chi tiết: ${places.log})`,
  )
}

/**
 * Makes a new cluster: UTF-8, byte order, checksums on every page, and a password for every connection. It is built
 * beside its place and renamed into it, so that an interrupted attempt is never taken for a database.
 */
export async function createCluster(
  places: Places,
  { bin }: Binaries,
  password: string,
  account: Account,
): Promise<Refused | undefined> {
  const { bavail, bsize } = statfsSync(places.home)
  if (bavail * bsize < ROOM_FOR_A_CLUSTER) return diskFull(places.home)
  const staging = join(places.home, 'data.new')
  const secret = join(places.home, 'first-password')
  rmSync(staging, { recursive: true, force: true })
  writeSecret(secret, password, account)
  const args = ['-D', staging, '-U', 'postgres', `--pwfile=${secret}`, '--auth=scram-sha-256']
  const ended = await runCommand(
    join(bin, 'initdb'),
    [...args, '--encoding=UTF8', '--locale=C', '--data-checksums'],
    account,
  )
  rmSync(secret, { force: true })
  if (ended.code !== 0) {
    rmSync(staging, { recursive: true, force: true })
    return failureOf('initdb', ended, places)
  }
  renameSync(staging, places.data)
  return undefined
}

/** Whether a cluster is there. */
export function hasCluster(places: Places): boolean {
  return existsSync(join(places.data, 'PG_VERSION'))
}

/** Refuses a cluster written by another major release: PostgreSQL's files differ between them. */
export function refuseOtherMajor(places: Places, { version }: Binaries): Refused | undefined {
  const written = readFileSync(join(places.data, 'PG_VERSION'), 'utf8').trim()
  const major = version.split('.')[0] ?? ''
  if (written === major) return undefined
  return refuse(
    `The database in ${places.data} was written by PostgreSQL ${written} and this release brings ${major}: dump it with the old release and restore it with this one.`,
    `Cơ sở dữ liệu trong ${places.data} do PostgreSQL ${written} ghi, còn bản này dùng ${major}: hãy kết xuất bằng bản cũ rồi nạp lại bằng bản này.`,
  )
}

/** Gives the cluster a new password while no server runs on it: for the day its state file was lost. */
export async function setPassword(
  places: Places,
  { bin }: Binaries,
  password: string,
  account: Account,
): Promise<Refused | undefined> {
  const ended = await runCommand(
    join(bin, 'postgres'),
    ['--single', '-D', places.data, 'postgres'],
    account,
    `alter role postgres password '${password}';\n`,
  )
  return ended.code === 0 ? undefined : failureOf('postgres --single', ended, places)
}
