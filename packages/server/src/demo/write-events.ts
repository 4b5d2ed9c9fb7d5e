import { createHash, createHmac } from 'node:crypto'
import canonicalize from 'canonicalize'
import type pg from 'pg'
import { fill } from './fill.ts'

/** Something an invented person did, as the product would have recorded it. */
export type DemoEvent = {
  /** ISO moment in UTC. */
  at: string
  actor: string
  role: string
  action: string
  object: { kind: string; id: string }
  unitId: number | null
  personId: number | null
  before: object | null
  after: object | null
  reason?: string
  ruleSetHash?: string
}

/** Acts of people without an account here are recorded under their person, as history taken over from paper is. */
export const actorOf = (personId: number | null): string => (personId === null ? 'import' : `person:${personId}`)

/** Writes events in the order they happened, in the shape every event has, and sets the tenant's counter. */
export async function writeEvents(
  client: pg.ClientBase,
  tenantId: number,
  events: readonly DemoEvent[],
): Promise<void> {
  const inOrder = events.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  const texts: object[] = []
  const rows = inOrder.map(({ at, actor, role, action, object, before, after, reason, ...event }, nth) => {
    const seq = nth + 1
    // The same every time the demonstration is loaded; nothing in it has to stay secret.
    const salt = createHash('sha256').update(`event/${seq}`).digest('hex').slice(0, 32)
    if (reason !== undefined) texts.push({ tenant_id: tenantId, seq, field: 'reason', salt, content: reason })
    const canon = canonicalize({
      v: 1,
      tenant: tenantId,
      actor,
      role,
      action,
      object,
      before,
      after,
      reason: reason === undefined ? null : createHmac('sha256', salt).update(reason.normalize('NFC')).digest('hex'),
      at,
      reqId: 'demonstration',
      ruleSetHash: event.ruleSetHash ?? null,
    })
    return {
      tenant_id: tenantId,
      seq,
      at,
      actor,
      role,
      action,
      object_kind: object.kind,
      object_id: object.id,
      unit_id: event.unitId,
      person_id: event.personId,
      canon,
    }
  })
  await fill(client, 'event', rows)
  await fill(client, 'event_text', texts)
  await fill(client, 'event_head', [{ tenant_id: tenantId, last_seq: rows.length }])
}
