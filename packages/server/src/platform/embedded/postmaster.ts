import { existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import { failureOf } from './cluster.ts'
import { runCommand } from './command.ts'
import { dropStalePid } from './process.ts'
import { refuse } from './refusal.ts'
import type { Refused } from './refusal.ts'
import { settingsFor } from './settings.ts'
import type { Places } from './state.ts'

const LOG_LIMIT = 10 * 1024 * 1024

/** A port of the loopback interface that nobody listens on; undefined when none can be had. */
export function freePort(): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => {
      resolve(undefined)
    })
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : undefined)
      })
    })
  })
}

/** The connection string of the database owner. */
export function ownerUrl(port: number, password: string): string {
  return `postgres://postgres:${password}@127.0.0.1:${port}/postgres`
}

/** Whether the server that answers there takes the password and keeps exactly this data folder. */
export async function answers(port: number, password: string, data: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: ownerUrl(port, password), connectionTimeoutMillis: 3000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const result = await client.query<{ folder: string }>("select current_setting('data_directory') as folder")
    return result.rows[0]?.folder === data
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

function logSize(log: string): number {
  return statSync(log, { throwIfNoEntry: false })?.size ?? 0
}

function startOnce(places: Places, { bin }: Binaries, port: number, account: Account): ReturnType<typeof runCommand> {
  const args = ['start', '-w', '-t', '90', '-D', places.data, '-l', places.log, '-o', settingsFor(port)]
  return runCommand(join(bin, 'pg_ctl'), args, account)
}

/**
 * Starts the server, on the wished port when it is free. Says which port it became. Tries again when the port was
 * taken in between, and when the children of a killed server have not gone yet.
 */
export async function startPostmaster(
  places: Places,
  binaries: Binaries,
  wish: { readonly port: number; readonly password: string },
  account: Account,
): Promise<{ readonly port: number } | Refused> {
  if (logSize(places.log) > LOG_LIMIT) renameSync(places.log, `${places.log}.1`)
  let port: number | undefined = wish.port
  for (let attempt = 1; ; attempt += 1) {
    if (port === undefined) {
      return refuse(
        'No port of 127.0.0.1 can be opened for the database: check that the loopback interface is up and start again.',
        'Không mở được cổng nào của 127.0.0.1 cho cơ sở dữ liệu: hãy kiểm tra giao diện loopback rồi khởi động lại.',
      )
    }
    dropStalePid(places.data)
    const before = logSize(places.log)
    const ended = await startOnce(places, binaries, port, account)
    if (await answers(port, wish.password, places.data)) return { port }
    const log = existsSync(places.log) ? readFileSync(places.log).subarray(before).toString() : ''
    const isPortTaken = /could not bind|could not create any TCP\/IP sockets/.test(log)
    if (attempt === 6)
      return failureOf('pg_ctl start', { code: ended.code, text: log === '' ? ended.text : log }, places)
    if (isPortTaken) port = await freePort()
    else if (/pre-existing shared memory|lock file .* already exists/.test(log)) await sleep(500 * attempt)
    else if (ended.code !== 0)
      return failureOf('pg_ctl start', { code: ended.code, text: fatalLines(log) || ended.text }, places)
  }
}

function fatalLines(log: string): string {
  return log
    .split('\n')
    .filter((line) => /FATAL|PANIC|No space left/.test(line))
    .join('\n')
}

/** Stops the server of this data folder and waits for it: open transactions are rolled back, everything acknowledged stays. */
export async function stopPostmaster(places: Places, { bin }: Binaries, account: Account): Promise<void> {
  await runCommand(join(bin, 'pg_ctl'), ['stop', '-D', places.data, '-m', 'fast', '-w', '-t', '60'], account)
  rmSync(join(places.home, 'first-password'), { force: true })
}
