import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Account } from './account.ts'
import type { LiveProcess } from './process.ts'

/** What has to be known to reach the server again: kept beside the data, readable by its owner only. */
export type State = {
  readonly port: number
  readonly password: string
  readonly version: string
  /** The processes that use the server now; the last one to leave stops it. */
  readonly users: readonly LiveProcess[]
}

/** The folders and files of one embedded database. */
export type Places = {
  readonly home: string
  readonly data: string
  readonly state: string
  readonly log: string
}

/** The layout below `home`. */
export function placesBelow(home: string): Places {
  return { home, data: join(home, 'data'), state: join(home, 'state.json'), log: join(home, 'postgres.log') }
}

/** Makes a folder or hands an existing one to the account, closed to everybody else. */
export function ownFolder(folder: string, account: Account): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (account.uid !== undefined && account.gid !== undefined) chownSync(folder, account.uid, account.gid)
}

/** Writes a file nobody else can read. It is renamed into place: never half written, and no planted link is followed. */
export function writeSecret(path: string, text: string, account: Account): void {
  const staging = `${path}.${process.pid}`
  rmSync(staging, { force: true })
  writeFileSync(staging, text, { mode: 0o600, flag: 'wx' })
  if (account.uid !== undefined && account.gid !== undefined) chownSync(staging, account.uid, account.gid)
  renameSync(staging, path)
}

/** Reads the state; undefined when there is none or it is damaged (the password can then be set anew). */
export function readState(places: Places): State | undefined {
  if (!existsSync(places.state)) return undefined
  const text = readFileSync(places.state, 'utf8')
  try {
    const { port, password, version, users } = JSON.parse(text) as Partial<State>
    if (typeof port !== 'number' || typeof password !== 'string' || typeof version !== 'string') return undefined
    return { port, password, version, users: users ?? [] }
  } catch {
    return undefined
  }
}

/** Stores the state. */
export function writeState(places: Places, state: State, account: Account): void {
  writeSecret(places.state, JSON.stringify(state), account)
}
