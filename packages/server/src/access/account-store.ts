import { sql } from 'kysely'
import type { AccountStore, FutureUser } from './account-ports.ts'
import { createCredential, endSessions } from './sign-in.ts'

/** Accounts and standing roles in the database. */
export const accountStore: AccountStore = {
  futureUsers: async (tx, actor, jobId, who) => {
    const ids = 'personIds' in who ? [...who.personIds] : null
    const unit = 'unitId' in who ? who.unitId : null
    const { rows } = await sql<FutureUser>`
      with recursive latest as (
        select distinct on (unit_id) unit_id, parent_id, name from app.unit_state where tenant_id = ${actor.tenantId}
          order by unit_id, (valid_from <= (now() at time zone 'Asia/Ho_Chi_Minh')::date) desc, abs(valid_from - (now() at time zone 'Asia/Ho_Chi_Minh')::date)),
      below as (
        select unit_id from latest where unit_id = ${unit}::int
        union select l.unit_id from below b join latest l on l.parent_id = b.unit_id)
      select p.id as "personId", p.unit_id as "unitId", p.code, p.full_name as "fullName", l.name as "unitName"
      from app.person p join latest l on l.unit_id = p.unit_id
      where p.tenant_id = ${actor.tenantId}
        and (${ids}::int[] is null or p.id = any (${ids}::int[])) and (${unit}::int is null or p.unit_id in (select unit_id from below))
        and not exists (select from app.account a where a.tenant_id = p.tenant_id and a.person_id = p.id and a.issued_by is distinct from ${jobId}::uuid)
      order by p.unit_id, p.id`.execute(tx)
    return rows
  },
  takenUsernames: async (tx, bases) => {
    const { rows } = await sql<{
      username: string
    }>`select username from auth."user" where regexp_replace(username, '[0-9]+$', '') = any (${[...bases]}::text[])`.execute(
      tx,
    )
    return rows.map((row) => row.username)
  },
  withdrawOwn: async (tx, actor, jobId, personIds) => {
    const { rows } = await sql<{ user_id: string }>`delete from app.account
      where tenant_id = ${actor.tenantId} and issued_by = ${jobId}::uuid and person_id = any (${[...personIds]}::int[]) returning user_id`.execute(
      tx,
    )
    await sql`delete from auth."user" where "id" = any (${rows.map((row) => row.user_id)}::text[])`.execute(tx)
  },
  issue: async (tx, actor, jobId, accounts) => {
    for (const { user, username, passwordHash } of accounts) {
      const userId = await createCredential(tx, { username, name: user.fullName, passwordHash })
      await tx
        .insertInto('account')
        .values({ tenant_id: actor.tenantId, user_id: userId, username, person_id: user.personId, issued_by: jobId })
        .execute()
    }
  },
  unitOf: async (tx, actor, personId) => {
    const row = await tx
      .selectFrom('person')
      .select('unit_id')
      .where('tenant_id', '=', actor.tenantId)
      .where('id', '=', personId)
      .executeTakeFirst()
    return row === undefined ? undefined : { unitId: row.unit_id }
  },
  accountOf: async (tx, actor, personId) => {
    const row = await tx
      .selectFrom('account')
      .select(['user_id', 'state'])
      .where('tenant_id', '=', actor.tenantId)
      .where('person_id', '=', personId)
      .executeTakeFirst()
    return row === undefined
      ? undefined
      : { userId: row.user_id, state: row.state === 'active' ? 'active' : 'disabled' }
  },
  setState: async (tx, userId, state) => {
    await tx.updateTable('account').set({ state }).where('user_id', '=', userId).execute()
    if (state === 'disabled') await endSessions(tx, userId)
  },
  grantOffice: async (tx, actor, { personId, role, unitId, from }) => {
    const row = await tx
      .insertInto('office')
      .values({ tenant_id: actor.tenantId, person_id: personId, role, unit_id: unitId, valid_from: from })
      .returning('id')
      .executeTakeFirstOrThrow()
    return row.id
  },
  officeOf: async (tx, actor, officeId) => {
    const row = await tx
      .selectFrom('office')
      .selectAll()
      .where('tenant_id', '=', actor.tenantId)
      .where('id', '=', officeId)
      .executeTakeFirst()
    return row === undefined
      ? undefined
      : { personId: row.person_id, role: row.role, unitId: row.unit_id, from: row.valid_from, to: row.valid_to }
  },
  endOffice: async (tx, actor, officeId, on) => {
    await tx
      .updateTable('office')
      .set({ valid_to: on })
      .where('tenant_id', '=', actor.tenantId)
      .where('id', '=', officeId)
      .execute()
  },
}
