import canonicalize from 'canonicalize'
import type pg from 'pg'
import type { AppraisalRecord, NewDecision } from '../classification/index.ts'
import { fill } from './fill.ts'

type Decided = {
  agencyId: number
  decision: NewDecision
  items: readonly { appraisalId: number; level: string; contentHash: string }[]
}
type Step = { at: string; personId: number | null; role: string; action: string; before: object; after: object }

/** Acts of people without an account here are recorded under their person, as history taken over from paper is. */
const actorOf = (personId: number | null): string => (personId === null ? 'import' : `person:${personId}`)

function stepsOf(record: AppraisalRecord, decision: NewDecision, level: string, contentHash: string): Step[] {
  return [
    {
      at: '2023-12-01T02:00:00.000Z',
      personId: record.personId,
      role: 'self',
      action: 'appraisal.submitted',
      before: { stage: 'self-scoring' },
      after: { stage: 'head-review', scores: record.self.scores, total: record.self.total },
    },
    {
      at: '2023-12-15T02:00:00.000Z',
      personId: record.reviewerId,
      role: 'reviewer',
      action: 'appraisal.confirmed',
      before: { stage: 'head-review' },
      after: { stage: 'confirmed', scores: record.review.scores, total: record.review.total },
    },
    {
      at: '2023-12-31T03:00:00.000Z',
      personId: decision.signerId,
      role: 'head',
      action: 'appraisal.decided',
      before: { stage: 'allocated', level },
      after: { stage: 'decided', level, number: decision.number, contentHash },
    },
  ]
}

/** Writes the events that led to the decided results of 2023, in the shape every event has, and moves the tenant's counter on. */
export async function loadHistory(
  client: pg.ClientBase,
  tenantId: number,
  records: readonly AppraisalRecord[],
  decisions: readonly Decided[],
  ruleSetHash: string,
): Promise<void> {
  const byId = new Map(records.map((record) => [record.id, record]))
  const all = decisions.flatMap(({ decision, items }) =>
    items.flatMap(({ appraisalId, level, contentHash }) => {
      const record = byId.get(appraisalId)
      return record === undefined ? [] : stepsOf(record, decision, level, contentHash).map((step) => ({ record, step }))
    }),
  )
  const inOrder = all.toSorted((a, b) =>
    a.step.at < b.step.at ? -1 : a.step.at > b.step.at ? 1 : a.record.id - b.record.id,
  )
  const rows = inOrder.map(({ record, step }, at) => {
    const object = { kind: 'appraisal', id: String(record.id) }
    const actor = actorOf(step.personId)
    const canon = canonicalize({
      v: 1,
      tenant: tenantId,
      actor,
      role: step.role,
      action: step.action,
      object,
      before: step.before,
      after: step.after,
      reason: null,
      at: step.at,
      reqId: 'demonstration',
      ruleSetHash,
    })
    return {
      tenant_id: tenantId,
      seq: at + 1,
      at: step.at,
      actor,
      role: step.role,
      action: step.action,
      object_kind: object.kind,
      object_id: object.id,
      unit_id: record.unitId,
      person_id: record.personId,
      canon,
    }
  })
  await fill(client, 'event', rows)
  await fill(client, 'event_head', [{ tenant_id: tenantId, last_seq: rows.length }])
}
