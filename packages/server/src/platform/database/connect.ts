import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { Schema } from './schema.gen.ts'

/** The pool the server works through, as the role that owns nothing. */
export type Db = Kysely<Schema>

const DATE = 1082
pg.types.setTypeParser(DATE, (text) => text) // a calendar day is not a moment: keep YYYY-MM-DD

/**
 * Opens the pool of the server's own role.
 * @param appUrl connection string of `thuoc_do_app`, never of the owner
 */
export function connect(appUrl: string, size = 10): Db {
  const pool = new pg.Pool({ connectionString: appUrl, max: size, options: '-c search_path=app' })
  // An idle connection that the database closed is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => undefined)
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
}

/**
 * Gives the server's role the password of this installation and answers the connection string to use.
 * @param ownerUrl connection string of the database's owner
 */
export async function appUrlOf(ownerUrl: string, password: string): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(`alter role thuoc_do_app password ${client.escapeLiteral(password)}`)
  } finally {
    await client.end()
  }
  const url = new URL(ownerUrl)
  url.username = 'thuoc_do_app'
  url.password = password
  return url.href
}

/**
 * Refuses to go on when the role the server connected as could see past row-level security: a superuser, a role that
 * bypasses it, an owner of any table, a member of the owner, or one that inherits the whole-tenant role.
 * @throws with the reason in one sentence
 */
export async function assertRoleIsBound(db: Db): Promise<void> {
  const { rows } = await sql<{
    superuser: boolean
    bypass: boolean
    owned: string
    unprotected: string | null
    inherits: boolean
  }>`
    select r.rolsuper as superuser, r.rolbypassrls as bypass,
      (select count(*)::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'app' and c.relkind in ('r', 'p') and pg_has_role(current_user, c.relowner, 'member')) as owned,
      (select string_agg(c.relname, ', ') from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'app' and c.relkind in ('r', 'p') and not c.relrowsecurity
          and c.relname not in ('tenant', 'event_head')) as unprotected,
      pg_has_role(current_user, 'thuoc_do_wide', 'usage') as inherits
    from pg_roles r where r.rolname = current_user`.execute(db)
  const row = rows[0]
  if (row === undefined) throw new Error('the role of this connection could not be read')
  if (row.superuser) throw new Error('the server refuses to run as a database superuser')
  if (row.bypass) throw new Error('the server refuses to run as a role that bypasses row-level security')
  if (row.owned !== '0') throw new Error('the server refuses to run as a role that owns its tables')
  if (row.inherits) throw new Error('the server refuses to run as a role that inherits thuoc_do_wide')
  if (row.unprotected !== null) throw new Error(`tables without row-level security: ${row.unprotected}`)
}
