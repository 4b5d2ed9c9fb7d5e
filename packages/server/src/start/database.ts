import pg from 'pg'
import { isRefused, locateHome, openEmbedded } from '../platform/embedded/index.ts'
import type { Sentence } from './ports.ts'
import type { Settings } from './settings.ts'

/** The database the product works on. */
export type OpenDatabase = {
  readonly ownerUrl: string
  /** Where its files lie; undefined for a database that was given. */
  readonly home: string | undefined
  readonly isOutside: boolean
  readonly stop: () => Promise<void>
}

const NAME = 'thuoc_do'

async function run<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function ensureDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [NAME])
  if (rowCount === 0) await client.query(`create database ${NAME}`)
}

async function openGiven(url: string): Promise<OpenDatabase | Sentence> {
  try {
    const version = await run(url, async (client) => {
      const { rows } = await client.query<{ version: string }>(
        "select current_setting('server_version_num') as version",
      )
      return Number(rows[0]?.version)
    })
    if (version >= 150_000)
      return {
        ownerUrl: url,
        home: undefined,
        isOutside: false,
        stop: () => Promise.resolve(),
      }
    return {
      vi: `DATABASE_URL trỏ tới PostgreSQL ${Math.floor(version / 10_000)}; cần bản 15 trở lên.`,
      en: `DATABASE_URL leads to PostgreSQL ${Math.floor(version / 10_000)}; version 15 or later is needed.`,
    }
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message : String(thrown)
    return {
      vi: `Không kết nối được tới cơ sở dữ liệu trong DATABASE_URL: ${why}.`,
      en: `The database in DATABASE_URL cannot be reached: ${why}.`,
    }
  }
}

/** Opens the given database, or the embedded one below the data folder. */
export async function openDatabase(settings: Settings): Promise<OpenDatabase | Sentence> {
  if (settings.databaseUrl !== undefined) return openGiven(settings.databaseUrl)
  const { home, isOutside } = locateHome(settings.dataFolder)
  const server = await openEmbedded(home)
  if (isRefused(server)) return server.refused
  await run(server.url, ensureDatabase)
  const owner = new URL(server.url)
  owner.pathname = `/${NAME}`
  return { ownerUrl: owner.href, home: server.home, isOutside, stop: server.stop }
}

/** What a migrated database holds: nothing yet, the demonstration, or somebody's own data. */
export async function contentOf(ownerUrl: string): Promise<'nothing' | 'demonstration' | 'own'> {
  return run(ownerUrl, async (client) => {
    const { rows } = await client.query<{ demonstration: boolean }>('select demonstration from app.tenant order by id')
    if (rows.length === 0) return 'nothing'
    return rows.every((row) => row.demonstration) ? 'demonstration' : 'own'
  })
}
