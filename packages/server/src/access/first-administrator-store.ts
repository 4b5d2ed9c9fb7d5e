import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { Schema } from '../platform/database/schema.gen.ts'
import { recordEvent } from '../platform/events.ts'
import { createCredential, hashPassword } from './sign-in.ts'

/** The body a new database belongs to and who may sign in first. */
export type FirstAdministrator = { username: string; password: string; body: string; place: string }

/**
 * Makes the first tenant of an empty database and its administrator, as the database's owner, because nobody exists yet
 * in whose name it could be done. One transaction, one event; later accounts are made by an administrator.
 */
export async function createFirstAdministrator(ownerUrl: string, first: FirstAdministrator): Promise<void> {
  const passwordHash = await hashPassword(first.password)
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 1, options: '-c search_path=app' })
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  try {
    await db.transaction().execute(async (tx) => {
      const userId = await createCredential(tx, { username: first.username, name: first.username, passwordHash })
      const { rows } = await sql<{ id: number }>`
        insert into app.tenant (code, name, place) values ('main', ${first.body}, ${first.place}) returning id`.execute(
        tx,
      )
      const tenantId = rows[0]?.id
      if (tenantId === undefined) throw new Error('the tenant was not created')
      await sql`select set_config('app.tenant', ${String(tenantId)}, true), set_config('app.account', ${userId}, true)`.execute(
        tx,
      )
      await sql`insert into app.account (tenant_id, user_id, username, administrator, must_change_password)
        values (${tenantId}, ${userId}, ${first.username.toLowerCase()}, true, false)`.execute(tx)
      const actor = {
        userId,
        username: first.username,
        administrator: true,
        mustChangePassword: false,
        tenantId,
        personId: null,
        fullName: first.username,
        actsFor: [],
        relations: [],
        units: [],
        rootUnitId: null,
        wholeTenant: false,
      }
      const event = {
        action: 'account.created',
        role: 'administrator',
        object: { kind: 'account', id: userId },
        unitId: null,
        personId: null,
        before: null,
        after: { username: first.username.toLowerCase(), administrator: true },
      }
      await recordEvent(tx, actor, new Date(), event, 'first-start')
    })
  } finally {
    await db.destroy()
  }
}
