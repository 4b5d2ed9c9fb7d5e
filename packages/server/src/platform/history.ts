import { sql } from 'kysely'
import type { Tx } from './actor.ts'

/** One thing that happened to an object, as its event has it. */
export type HistoryRow = { at: Date; action: string; account: string; role: string; reason: string | null }

/** What happened to an object as far as the caller may see it, oldest first. */
export async function historyOf(tx: Tx, kind: string, id: number): Promise<HistoryRow[]> {
  const { rows } = await sql<HistoryRow>`
    select e.at, e.action, e.actor as account, e.role, t.content as reason
    from app.event e left join app.event_text t on t.tenant_id = e.tenant_id and t.seq = e.seq and t.field = 'reason'
    where e.tenant_id = (select app.current_tenant()) and e.object_kind = ${kind} and e.object_id = ${String(id)}
    order by e.seq`.execute(tx)
  return rows
}

/** Names behind accounts; an account without a person goes by its username. */
export async function actorNames(tx: Tx, accounts: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (accounts.length === 0) return new Map()
  const { rows } = await sql<{ account: string; full_name: string }>`
    select account, full_name from app.actors_of(${[...new Set(accounts)]}::text[])`.execute(tx)
  return new Map(rows.map((row) => [row.account, row.full_name]))
}

/** Drafts saved one after the other by the same hand are one thing that happened, told at its last moment. */
export function presentHistory(history: readonly HistoryRow[], names: ReadonlyMap<string, string>) {
  return history
    .filter(
      (row, at) =>
        !row.action.endsWith('-saved') ||
        history[at + 1]?.action !== row.action ||
        history[at + 1]?.account !== row.account,
    )
    .map(({ at, action, account, role, reason }) => ({
      at: at.toISOString(),
      action,
      actorName: names.get(account) ?? '',
      role,
      reason,
    }))
}
