import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import pg from 'pg'
import { PgBoss } from 'pg-boss'
import { QUEUE, QUEUE_SCHEMA } from '../jobs/queue-name.ts'

const FOLDER = join(import.meta.dirname, '../../migrations')

function migrationsOnDisk(): Record<string, Migration> {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.sql'))
  return Object.fromEntries(
    files.map((name) => {
      const text = readFileSync(join(FOLDER, name), 'utf8')
      const migration: Migration = { up: async (db: Kysely<unknown>) => void (await sql.raw(text).execute(db)) }
      return [name.replace('.sql', ''), migration]
    }),
  )
}

async function migrateQueue(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema: QUEUE_SCHEMA, supervise: false, schedule: false })
  await boss.start()
  await boss.createQueue(QUEUE)
  await boss.stop({ graceful: false })
}

/**
 * Brings the database behind `ownerUrl` to the newest version: numbered SQL files, forward only, then the job queue's
 * own tables, then the grants that let the server's role use the queue. Safe to call at every start and from several
 * processes at once (the migrator holds a lock).
 * @returns names of the migrations that were applied now
 * @throws when a migration fails; the database is left at the last complete one
 */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 1 })
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  try {
    const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrationsOnDisk()) } })
    const { error, results } = await migrator.migrateToLatest()
    if (error !== undefined) throw error instanceof Error ? error : new Error('migration failed', { cause: error })
    const applied = (results ?? []).filter((r) => r.status === 'Success').map((r) => r.migrationName)
    await migrateQueue(ownerUrl)
    await sql
      .raw(
        `grant usage on schema ${QUEUE_SCHEMA} to thuoc_do_app;
         grant select, insert, update, delete on all tables in schema ${QUEUE_SCHEMA} to thuoc_do_app;
         grant usage on all sequences in schema ${QUEUE_SCHEMA} to thuoc_do_app;
         grant execute on all functions in schema ${QUEUE_SCHEMA} to thuoc_do_app;`,
      )
      .execute(db)
    return applied
  } finally {
    await db.destroy()
  }
}
