import { sql } from 'kysely'
import type { Db } from '../platform/database/connect.ts'
import type { PostStore, TakenMail } from './ports.ts'

/** The post room's functions of the database. Each call is a transaction of its own. */
export function postStore(db: Db): PostStore {
  return {
    claim: async (now, hour) => {
      const { rows } = await sql<{ made: number }>`select app.claim_mails(${now}, ${hour}) as made`.execute(db)
      return rows[0]?.made ?? 0
    },
    next: async (now) => {
      const { rows } = await sql<TakenMail>`
        select tenant_id as "tenantId", id, address, language, content, deadline, attempts
        from app.next_mail(${now})`.execute(db)
      return rows[0]
    },
    end: async ({ tenantId, id }, end, now) => {
      const error = end.state === 'sent' ? null : end.error
      const next = end.state === 'waiting' ? end.next : null
      await sql`select app.end_mail(${tenantId}, ${id}, ${end.state}, ${error}, ${next}, ${now})`.execute(db)
    },
  }
}
