import type { AppraisalRecord } from '../classification/index.ts'
import { totalOf, type ScoredAppraisal } from './score-all.ts'

export type DemoStage = 'self-scoring' | 'head-review' | 'confirmed' | 'decided'
type Standing = {
  tenantId: number
  roundId: number
  agencyId: number
  stage: DemoStage
  version: number
  level: string | null
}

/** An appraisal's row at a stage: what later stages would have written is not there yet. */
export function appraisalRow(
  scored: ScoredAppraisal,
  record: AppraisalRecord,
  { tenantId, roundId, agencyId, stage, version, level }: Standing,
): object {
  const submitted = stage !== 'self-scoring'
  const reviewed = stage === 'confirmed' || stage === 'decided'
  return {
    tenant_id: tenantId,
    id: record.id,
    round_id: roundId,
    person_id: record.personId,
    unit_id: record.unitId,
    agency_id: agencyId,
    post_title: record.postTitle,
    person_kind: record.kind,
    leadership: record.leadership,
    comparable_group: record.comparableGroup,
    reviewer_id: record.reviewerId,
    stage,
    version,
    facts: record.facts,
    self_scores: submitted ? record.self.scores : {},
    self_strengths: submitted ? record.self.strengths : '',
    self_weaknesses: submitted ? record.self.weaknesses : '',
    self_declared: submitted ? record.self.level : null,
    self_level: submitted ? record.self.level : null,
    self_total: submitted ? record.self.total : null,
    self_submitted_at: submitted ? record.self.submittedAt : null,
    review_scores: reviewed ? record.review.scores : {},
    review_comment: reviewed ? record.review.comment : '',
    review_total: reviewed ? record.review.total : null,
    review_level: reviewed ? record.review.level : null,
    total_floor: reviewed ? totalOf(scored.reviewResult).floor : null,
    level,
  }
}
