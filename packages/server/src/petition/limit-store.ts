import { sql } from 'kysely'
import type { Tx } from '../platform/actor.ts'
import type { Db } from '../platform/database/connect.ts'
import { calendarStore } from './calendar-store.ts'
import type { FilingWindow, LimitStore, RunningPetition } from './warn-of-limits.ts'

function limitStore(tx: Tx, tenantId: number, now: Date): LimitStore {
  return {
    calendar: () => calendarStore(tx, tenantId).calendar(),
    petitions: async (today) => {
      const { rows } = await sql<RunningPetition>`
        select id, round_name as "roundName", person_id as "personId", unit_id as "unitId", leadership,
          agency_id as "agencyId", filed_on as "filedOn", rule, heads from app.petitions_running(${today}::date)`.execute(
        tx,
      )
      return rows
    },
    windows: async (since) => {
      const { rows } = await sql<FilingWindow>`
        select round_id as "roundId", rule, noticed_on as "noticedOn" from app.filing_windows(${since}::date)`.execute(
        tx,
      )
      return rows
    },
    warn: async (notices) => {
      const told = notices.flatMap(({ to, kind, object, params = {}, link, deadline = null }) =>
        [...new Set(to)].map((personId) => ({ person_id: personId, kind, object, params, link, deadline })),
      )
      if (told.length === 0) return 0
      const { rows } = await sql<{ told: number }>`
        select app.warn(${JSON.stringify(told)}::jsonb, ${now}) as told`.execute(tx)
      return rows[0]?.told ?? 0
    },
    warnOfWindow: async ({ roundId, noticedOn }, deadline) => {
      const { rows } = await sql<{ told: number }>`
        select app.warn_of_window(${roundId}, ${noticedOn}::date, ${deadline}::date, ${now}) as told`.execute(tx)
      return rows[0]?.told ?? 0
    },
  }
}

/** Does something in every tenant, each in a transaction of its own. */
export async function inEveryTenant(db: Db, now: Date, work: (store: LimitStore) => Promise<unknown>): Promise<void> {
  const { rows } = await sql<{ id: number }>`select app.tenants() as id`.execute(db)
  for (const { id } of rows)
    await db.transaction().execute(async (tx) => {
      await sql`select set_config('app.tenant', ${String(id)}, true)`.execute(tx)
      await work(limitStore(tx, id, now))
    })
}
