import canonicalize from 'canonicalize'
import type pg from 'pg'
import type { AppraisalRecord, NewDecision } from '../classification/index.ts'
import { fill } from './fill.ts'

import type { DemoStage } from './appraisal-row.ts'

/** An appraisal with as much of its story as its stage has. */
export type Story = {
  record: AppraisalRecord
  stage: DemoStage
  decision: { by: NewDecision; level: string; contentHash: string } | null
  year: number
}
type Step = { at: string; personId: number | null; role: string; action: string; before: object; after: object }

/** Acts of people without an account here are recorded under their person, as history taken over from paper is. */
const actorOf = (personId: number | null): string => (personId === null ? 'import' : `person:${personId}`)

function stepsOf({ record, stage, decision, year }: Story): Step[] {
  const steps: Step[] = []
  if (stage === 'self-scoring') return steps
  steps.push({
    at: `${year}-12-01T02:00:00.000Z`,
    personId: record.personId,
    role: 'self',
    action: 'appraisal.submitted',
    before: { stage: 'self-scoring' },
    after: { stage: 'head-review', scores: record.self.scores, total: record.self.total },
  })
  if (stage === 'head-review') return steps
  steps.push({
    at: `${year}-12-15T02:00:00.000Z`,
    personId: record.reviewerId,
    role: 'reviewer',
    action: 'appraisal.confirmed',
    before: { stage: 'head-review' },
    after: { stage: 'confirmed', scores: record.review.scores, total: record.review.total },
  })
  if (decision === null) return steps
  const { by, level, contentHash } = decision
  steps.push({
    at: `${by.on}T03:00:00.000Z`,
    personId: by.signerId,
    role: 'head',
    action: 'appraisal.decided',
    before: { stage: 'allocated', level },
    after: { stage: 'decided', level, number: by.number, contentHash },
  })
  return steps
}

/** Writes the events that led to where the appraisals stand, in the shape every event has, and sets the tenant's counter. */
export async function loadHistory(
  client: pg.ClientBase,
  tenantId: number,
  stories: readonly Story[],
  ruleSetHash: string,
): Promise<void> {
  const all = stories.flatMap((story) => stepsOf(story).map((step) => ({ record: story.record, step })))
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
