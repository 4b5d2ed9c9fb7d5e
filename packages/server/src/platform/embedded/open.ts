import { randomBytes } from 'node:crypto'
import { existsSync, realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { accountFor } from './account.ts'
import type { Account } from './account.ts'
import { findBinaries } from './binaries.ts'
import type { Binaries } from './binaries.ts'
import { whileAlone } from './boot-lock.ts'
import { createCluster, hasCluster, refuseOtherMajor, setPassword } from './cluster.ts'
import { answers, freePort, ownerUrl, startPostmaster, stopPostmaster } from './postmaster.ts'
import { isAlive, postmasterPid, thisProcess } from './process.ts'
import { isRefused, refusalOf, refuse } from './refusal.ts'
import type { Refused } from './refusal.ts'
import { ownFolder, placesBelow, readState, writeState } from './state.ts'
import type { Places, State } from './state.ts'

/** A running embedded PostgreSQL. */
export type EmbeddedServer = {
  /** Connection string of the owner (a superuser) on the database `postgres`. */
  readonly url: string
  /** Made now for the first time, started on existing data, or found running. */
  readonly how: 'created' | 'started' | 'reused'
  readonly home: string
  /** Leaves the server; the last process to leave stops it. Calling it twice is harmless. */
  readonly stop: () => Promise<void>
}

type Cluster = { readonly places: Places; readonly binaries: Binaries; readonly account: Account }

function prepare(wanted: string, cacheRoot: string | undefined): Cluster | Refused {
  const home = resolve(wanted)
  // pg_ctl hands the path to a shell between double quotes
  if (/["$`\\\n]/.test(home) && process.platform !== 'win32') {
    return refuse(
      `PostgreSQL cannot be run in ${home} because of a quote, dollar sign or backslash in its path: name another folder in THUOC_DO_DATA.`,
      `PostgreSQL không chạy được trong ${home} vì đường dẫn có dấu nháy, dấu đô la hoặc gạch chéo ngược: hãy đặt thư mục khác trong THUOC_DO_DATA.`,
    )
  }
  const account = accountFor(home)
  if (isRefused(account)) return account
  const binaries = findBinaries(account, cacheRoot)
  if (isRefused(binaries)) return binaries
  ownFolder(home, account)
  return { places: placesBelow(realpathSync(home)), binaries, account }
}

/** The state to start with: the known one; a new cluster's; or a new password for a cluster whose state was lost. */
async function stateOf({ places, binaries, account }: Cluster): Promise<State | Refused> {
  const known = readState(places)
  if (known !== undefined && hasCluster(places)) return refuseOtherMajor(places, binaries) ?? known
  const password = randomBytes(24).toString('hex')
  let refused: Refused | undefined
  if (hasCluster(places)) {
    refused = refuseOtherMajor(places, binaries)
    if (refused === undefined && postmasterPid(places.data) !== undefined)
      await stopPostmaster(places, binaries, account)
    refused ??= await setPassword(places, binaries, password, account)
  } else {
    refused = await createCluster(places, binaries, password, account)
  }
  return refused ?? { port: (await freePort()) ?? 0, password, version: binaries.version, users: [] }
}

async function bringUp(cluster: Cluster): Promise<EmbeddedServer | Refused> {
  const { places, binaries, account } = cluster
  const isNew = !hasCluster(places)
  const state = await stateOf(cluster)
  if (isRefused(state)) return state
  const isRunning = await answers(state.port, state.password, places.data)
  const started = isRunning ? { port: state.port } : await startPostmaster(places, binaries, state, account)
  if (isRefused(started)) return started
  const others = isRunning ? state.users.filter(isAlive) : []
  writeState(places, { ...state, port: started.port, users: [...others, thisProcess()] }, account)
  return {
    url: ownerUrl(started.port, state.password),
    how: isRunning ? 'reused' : isNew ? 'created' : 'started',
    home: places.home,
    stop: () => leave(cluster),
  }
}

async function leave({ places, binaries, account }: Cluster): Promise<void> {
  await whileAlone(places.home, async () => {
    if (!existsSync(places.state)) return
    const state = readState(places)
    const others = state?.users.filter((user) => user.pid !== process.pid && isAlive(user)) ?? []
    if (state !== undefined) writeState(places, { ...state, users: others }, account)
    if (others.length === 0) await stopPostmaster(places, binaries, account)
  })
}

/**
 * Opens the PostgreSQL below `home`: finds it running, or starts it, or makes it. Programs that must be readable by
 * another account are copied below `cacheRoot` once per version. Whatever the person at the terminal can mend comes
 * back as a sentence.
 */
export async function openEmbedded(home: string, cacheRoot?: string): Promise<EmbeddedServer | Refused> {
  try {
    const cluster = prepare(home, cacheRoot)
    return isRefused(cluster) ? cluster : await whileAlone(cluster.places.home, () => bringUp(cluster))
  } catch (thrown) {
    const refused = refusalOf(thrown, home)
    if (refused === undefined) throw thrown
    return refused
  }
}

/** As {@link openEmbedded}, for callers to whom a refusal is an error: tests and measurements. */
export async function startEmbedded(home: string, cacheRoot?: string): Promise<EmbeddedServer> {
  const opened = await openEmbedded(home, cacheRoot)
  if (isRefused(opened)) throw new Error(opened.refused.en)
  return opened
}
