import canonicalize from 'canonicalize'
import { sql } from 'kysely'
import type { Actor, Tx } from './actor.ts'
import { commitTo } from './commitment.ts'

/** What happened, in the shape that can later be chained and signed. Values must be JSON without `undefined`. */
export type NewEvent = {
  /** `room.verb`, past tense, e.g. `appraisal.submitted`. */
  action: string
  /** In which relation the actor acted (`self`, `head`, `personnel` …). */
  role: string
  object: { kind: string; id: string }
  unitId: number | null
  personId: number | null
  before: unknown
  after: unknown
  /** Free text given as a reason; only a commitment to it enters the event. */
  reason?: string
  ruleSetHash?: string
}

type Text = { field: 'reason'; salt: string; content: string }

function written(actor: Actor, at: Date, event: NewEvent, requestId: string): { canon: string; texts: Text[] } {
  const reason = event.reason === undefined ? null : commitTo(event.reason)
  const canon = canonicalize({
    v: 1,
    tenant: actor.tenantId,
    actor: actor.userId,
    role: event.role,
    action: event.action,
    object: event.object,
    before: event.before ?? null,
    after: event.after ?? null,
    reason: reason?.commitment ?? null,
    at: at.toISOString(),
    reqId: requestId,
    ruleSetHash: event.ruleSetHash ?? null,
  })
  if (canon === undefined) throw new Error('an event must be JSON')
  return { canon, texts: reason === null ? [] : [{ field: 'reason', salt: reason.salt, content: reason.content }] }
}

/**
 * Records one event in the transaction of the change it speaks of. Free text is replaced by an HMAC-SHA-256 commitment
 * under a salt of its own; text and salt are stored apart, so that a text can be erased and the event still stands.
 * @returns the event's number within the tenant
 */
export async function recordEvent(tx: Tx, actor: Actor, at: Date, event: NewEvent, requestId: string): Promise<string> {
  const { canon, texts } = written(actor, at, event, requestId)
  const { rows } = await sql<{ seq: string }>`
    select app.record_event(${canon}, ${event.unitId}, ${event.personId}, ${JSON.stringify(texts)}::jsonb) as seq`.execute(
    tx,
  )
  const seq = rows[0]?.seq
  if (seq === undefined) throw new Error('the event was not recorded')
  return seq
}

/** Records many events of one act in one statement, numbered in the order given; see {@link recordEvent}. */
export async function recordEvents(
  tx: Tx,
  actor: Actor,
  at: Date,
  events: readonly NewEvent[],
  requestId: string,
): Promise<void> {
  const rows = events.map((event) => ({
    ...written(actor, at, event, requestId),
    unit: event.unitId,
    person: event.personId,
  }))
  const recorded = await sql`
    select app.record_event(e.canon, e.unit, e.person, e.texts) from (
      select * from rows from (jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as (canon text, unit int, person int, texts jsonb)) with ordinality as o (canon, unit, person, texts, place)
      order by place offset 0) e`.execute(tx)
  if (recorded.rows.length !== events.length) throw new Error('not every event was recorded')
}
