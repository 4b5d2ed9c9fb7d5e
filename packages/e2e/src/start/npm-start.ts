import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Clone } from './clean-clone.ts'

/** A running (or refused) `npm start`. */
export type Started = {
  /** Address it printed; undefined when it ended before. */
  readonly origin: string | undefined
  readonly seconds: number
  readonly output: () => string
  /** Sends the signal to npm, as a service manager or terminal does, and answers the exit code once all is over. */
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>
  /** kill -9 of npm, the server and every process of its database. */
  readonly killEverything: () => Promise<void>
}

/** How to start: extra words, environment, account. */
export type How = {
  readonly words?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly uid?: number
}

/** The first administrator when there is no terminal to ask at. */
export const ADMINISTRATOR = { username: 'quan.tri', password: 'mot mat khau dai' }

/** A bare machine's environment: the PATH without this run's own programs, and only what npm needs to reach its registry. */
function bareEnvironment(clone: Clone, how: How): NodeJS.ProcessEnv {
  const path = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules') && !folder.includes('node-gyp-bin'))
  const kept = Object.entries(process.env).filter(([name]) =>
    /^(npm_config_registry|npm_config_cache|https?_proxy|no_proxy|node_extra_ca_certs)$/i.test(name),
  )
  return {
    ...Object.fromEntries(kept),
    PATH: path.join(delimiter),
    HOME: how.uid === undefined ? process.env['HOME'] : clone.folder,
    PORT: '0',
    npm_config_prefer_offline: 'true',
    THUOC_DO_ADMIN_USERNAME: ADMINISTRATOR.username,
    THUOC_DO_ADMIN_PASSWORD: ADMINISTRATOR.password,
    ...how.env,
  }
}

function childrenOf(pid: number): number[] {
  const list = `/proc/${pid}/task/${pid}/children`
  const own = existsSync(list) ? readFileSync(list, 'utf8').trim().split(' ').filter(Boolean).map(Number) : []
  return [...own, ...own.flatMap(childrenOf)]
}

/** Process number of the embedded database's main process; undefined while it is down. */
export function postmasterOf(clone: Clone): number | undefined {
  const record = join(clone.data, 'postgres-location')
  const home = existsSync(record) ? readFileSync(record, 'utf8').trim() : join(clone.data, 'postgres')
  const file = join(home, 'data/postmaster.pid')
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : undefined
}

function killHard(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // already gone
  }
}

/** Runs `npm start` in the clone until it prints its address or ends. */
export async function npmStart(clone: Clone, how: How = {}): Promise<Started> {
  const words = how.words === undefined ? [] : ['--', ...how.words]
  const begun = performance.now()
  const npm = spawn('npm', ['start', ...words], {
    cwd: clone.folder,
    env: bareEnvironment(clone, how),
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(how.uid !== undefined && { uid: how.uid, gid: how.uid }),
  })
  let text = ''
  let code: number | null | undefined
  for (const stream of [npm.stdout, npm.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString()
    })
  }
  const over = new Promise<number | null>((resolve) => {
    npm.on('close', (status) => {
      code = status
      resolve(status)
    })
  })
  // the line about Ctrl-C is the last one of a start
  const address = (): string | undefined => /Thước Đo: (http:\/\/127\.0\.0\.1:\d+)\n.*Ctrl-C/s.exec(text)?.[1]
  while (code === undefined && address() === undefined) await sleep(20)
  return {
    origin: code === undefined ? address() : undefined,
    seconds: (performance.now() - begun) / 1000,
    output: () => text,
    end: async (signal) => {
      npm.kill(signal)
      return over
    },
    killEverything: async () => {
      const main = postmasterOf(clone)
      const all = [
        npm.pid ?? 0,
        ...childrenOf(npm.pid ?? 0),
        ...(main === undefined ? [] : [main, ...childrenOf(main)]),
      ]
      for (const pid of all.filter((one) => one > 1)) killHard(pid)
      await over
    },
  }
}

/** Signs in to what was started; answers the status. A start that was refused fails here with all it printed. */
export async function signIn(started: Started, account: { username: string; password: string }): Promise<number> {
  if (started.origin === undefined) throw new Error(`npm start ended:\n${started.output()}`)
  const answer = await fetch(`${started.origin}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: account.username, password: account.password }),
  })
  return answer.status
}
