import { sql } from 'kysely'
import type { Actor, Tx } from '../platform/actor.ts'
import { dayOf } from '../platform/transaction.ts'
import type { MailStanding, NoticeStore, Notify, Officer } from './ports.ts'

/** The port of every room: tells people in the caller's transaction. One statement, however many are told. */
export function notifier(tx: Tx, actor: Pick<Actor, 'personId'>, now: Date): Notify {
  return async (notices) => {
    const rows = notices.flatMap(({ to, kind, object, params = {}, link, deadline = null }) =>
      [...new Set(to)]
        .filter((personId) => personId !== actor.personId)
        .map((personId) => ({ person_id: personId, kind, object, params, link, deadline })),
    )
    if (rows.length > 0) await sql`select app.notify(${JSON.stringify(rows)}::jsonb, ${now})`.execute(tx)
  }
}

/** Heads and personnel officers of a unit and of all units above it today, nearest first. */
export async function officersUpward(tx: Tx, unitId: number, now: Date): Promise<readonly Officer[]> {
  const { rows } = await sql<Officer>`
    select steps, role, person_id as "personId" from app.officers_upward(${unitId}, ${dayOf(now)}::date)`.execute(tx)
  return rows
}

/** A person's own notices and mail setting; row-level security keeps them his. */
export function noticeStore(tx: Tx, tenantId: number): NoticeStore {
  return {
    newest: async (limit) => {
      const rows = await tx
        .selectFrom('notice')
        .select(['id', 'kind', 'params', 'link', 'deadline', 'created_at', 'read_at'])
        .orderBy((eb) => eb('read_at', 'is', null), 'desc')
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute()
      return rows.map((row) => ({
        id: row.id,
        kind: row.kind,
        params: row.params as object,
        link: row.link,
        deadline: row.deadline,
        createdAt: row.created_at,
        readAt: row.read_at,
      }))
    },
    unread: async () => {
      const { count } = await tx
        .selectFrom('notice')
        .select((eb) => eb.fn.countAll<string>().as('count'))
        .where('read_at', 'is', null)
        .executeTakeFirstOrThrow()
      return Number(count)
    },
    markRead: async (ids, at) => {
      const all = tx.updateTable('notice').set({ read_at: at }).where('read_at', 'is', null)
      await (ids === 'all' ? all : all.where('id', 'in', [...ids])).execute()
    },
    mailSetting: async () => {
      const row = await tx.selectFrom('mail_setting').select(['address', 'wanted', 'language']).executeTakeFirst()
      return row && { ...row, language: row.language === 'en' ? 'en' : 'vi' }
    },
    saveMailSetting: async (personId, setting) => {
      await tx
        .insertInto('mail_setting')
        .values({ tenant_id: tenantId, person_id: personId, ...setting })
        .onConflict((conflict) => conflict.columns(['tenant_id', 'person_id']).doUpdateSet(setting))
        .execute()
    },
    mailStanding: async (now) => {
      const { rows } = await sql<MailStanding>`
        select waiting, retrying, sent, failed, uncertain, error, error_at as "errorAt"
        from app.mail_standing(${now})`.execute(tx)
      const row = rows[0]
      if (row === undefined) throw new Error('a count has a row')
      return row
    },
  }
}
