import type { AppraisalRecord, NewDecision } from '../classification/index.ts'
import type { DemoStage } from './appraisal-row.ts'
import { actorOf, type DemoEvent } from './write-events.ts'

/** An appraisal with as much of its story as its stage has. */
export type Story = {
  record: AppraisalRecord
  stage: DemoStage
  decision: { by: NewDecision; level: string; contentHash: string } | null
  year: number
}
type Step = { at: string; personId: number | null; role: string; action: string; before: object; after: object }

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

/** The events that led to where the appraisals stand. */
export function historyOf(stories: readonly Story[], ruleSetHash: string): DemoEvent[] {
  return stories.flatMap((story) =>
    stepsOf(story).map(({ personId, ...step }) => ({
      ...step,
      actor: actorOf(personId),
      object: { kind: 'appraisal', id: String(story.record.id) },
      unitId: story.record.unitId,
      personId: story.record.personId,
      ruleSetHash,
    })),
  )
}
