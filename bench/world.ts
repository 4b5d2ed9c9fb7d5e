import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { DEMO_PASSWORD } from '../packages/server/src/demo/accounts.ts'
import { appUrlOf } from '../packages/server/src/platform/database/connect.ts'
import { migrate } from '../packages/server/src/platform/database/migrate.ts'
import { locateHome, startEmbedded } from '../packages/server/src/platform/embedded/index.ts'
import { createApplication, type Application } from '../packages/server/src/wiring/application.ts'

/** A database of the measurement: `owner` arranges and looks, the application is measured. */
export type BenchDatabase = { ownerUrl: string; appUrl: string; owner: pg.Pool; close: () => Promise<void> }

/** A real PostgreSQL of its own in a folder that disappears. */
export type World = {
  /** @param from another database to copy; nobody may be connected to it */
  create: (name: string, from?: string) => Promise<BenchDatabase>
  /** The whole application over a database. Its queue of long work runs only where `jobs` says so. */
  open: (database: BenchDatabase, jobs: boolean) => Promise<Application>
  /** Stops every application that still runs, then the database. */
  stop: () => Promise<void>
}

const APP_PASSWORD = 'only-for-measuring'

/** Starts the embedded PostgreSQL below a temporary folder. */
export async function openWorld(): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'thuoc-do-bench-'))
  chmodSync(folder, 0o755) // mkdtemp makes 0700; the account of the database must pass through
  const server = await startEmbedded(locateHome(folder).home)
  const urlOf = (name: string): string => {
    const url = new URL(server.url)
    url.pathname = `/${name}`
    return url.href
  }
  const running = new Set<Application>()
  return {
    create: async (name, from) => {
      const admin = new pg.Client({ connectionString: server.url })
      await admin.connect()
      await admin.query(`create database ${name}${from === undefined ? '' : ` template ${from}`}`)
      await admin.end()
      const ownerUrl = urlOf(name)
      if (from === undefined) await migrate(ownerUrl)
      const owner = new pg.Pool({ connectionString: ownerUrl, max: 2, options: '-c search_path=app' })
      owner.on('error', () => undefined) // idle connections fall when the server stops
      return { ownerUrl, appUrl: await appUrlOf(ownerUrl, APP_PASSWORD), owner, close: () => owner.end() }
    },
    open: async ({ appUrl }, jobs) => {
      const origin = 'http://localhost'
      const secret = 'a-secret-that-only-this-measurement-uses'
      const application = await createApplication({ appUrl, origin, secret, filesFolder: join(folder, 'files') })
      const { stop } = application
      running.add(application)
      if (jobs) await application.start()
      return Object.assign(application, {
        stop: async () => {
          running.delete(application)
          await stop()
        },
      })
    },
    stop: async () => {
      for (const application of running) await application.stop()
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

type Reply = { status: number; bytes: Buffer; json: () => unknown }
export type Caller = (method: 'GET' | 'POST', url: string, body?: object) => Promise<Reply>

/** Signs somebody in; his requests are injected, so they pass through everything but the network. */
export async function signIn(application: Application, username: string, password = DEMO_PASSWORD): Promise<Caller> {
  const send = async (method: 'GET' | 'POST', url: string, cookie: string, body?: object) =>
    application.http.inject({
      method,
      url,
      headers: {
        host: 'localhost',
        ...(cookie !== '' && { cookie }),
        ...(Buffer.isBuffer(body) && { 'content-type': 'application/octet-stream' }),
      },
      ...(body && { payload: body }),
    })
  const answer = await send('POST', '/api/auth/sign-in/username', '', { username, password })
  if (answer.statusCode !== 200) throw new Error(`${username} could not sign in: ${answer.body}`)
  const set = answer.headers['set-cookie']
  const cookie = [set ?? []]
    .flat()
    .map((one) => one.split(';')[0])
    .join('; ')
  return async (method, url, body) => {
    const response = await send(method, url, cookie, body)
    if (response.statusCode !== 200) throw new Error(`${method} ${url}: ${response.statusCode} ${response.body}`)
    return { status: response.statusCode, bytes: response.rawPayload, json: (): unknown => response.json() }
  }
}

/** A field of something read from JSON, as a number. */
export function numberIn(value: unknown, field: string): number {
  const found: unknown = value !== null && typeof value === 'object' ? Reflect.get(value, field) : undefined
  if (typeof found !== 'number') throw new Error(`no number ${field} in ${JSON.stringify(value)?.slice(0, 200)}`)
  return found
}

const LOOK_MS = 20

/** Waits for a queued job to end well, looking at its row; answers the job's result. */
export async function jobEnd({ owner }: BenchDatabase, queued: unknown): Promise<unknown> {
  const id: unknown = queued !== null && typeof queued === 'object' ? Reflect.get(queued, 'jobId') : undefined
  for (;;) {
    const { rows } = await owner.query<{ state: string; result: unknown; problems: unknown }>(
      `select state, result, problems from job where id = $1`,
      [id],
    )
    const job = rows[0]
    if (job?.state === 'done') return job.result
    if (job === undefined || job.state === 'failed') throw new Error(`the job failed: ${JSON.stringify(job?.problems)}`)
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
  }
}
