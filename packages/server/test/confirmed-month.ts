import { createHash } from 'node:crypto'
import type pg from 'pg'
import type { SmallProvince, ProvincePerson, ProvinceUnit } from './small-province.ts'

/** What a month of somebody is inserted with; everything else is a plain confirmed score under Decree 335. */
export type MonthToInsert = {
  person: ProvincePerson
  unit: ProvinceUnit
  agency: 'office' | 'library'
  period: string
  total: string | null
  general?: string | null
  stage?: 'self-scoring' | 'handed-in' | 'confirmed'
  selfScores?: Record<string, string>
  frozen?: object
  /** Another hash than that of what was frozen. */
  contentHash?: string
}

/** Ten criteria of Mẫu số 01, 28.5 of 30. */
export const SELF_SCORES: Record<string, string> = {
  'I.1': '5',
  'I.2': '4.5',
  'II.1': '2.5',
  'II.2': '2.25',
  'II.3': '2.5',
  'II.4': '2.5',
  'III.1': '2',
  'III.2': '2.25',
  'III.3': '2.5',
  'III.4': '2.5',
}

/** Inserts one person's score of a period through the owner's connection, opening the agency's period with it. */
export async function insertMonth(owner: pg.Pool, province: SmallProvince, month: MonthToInsert): Promise<number> {
  const { person, unit, agency, period, total, general = '57/2', stage = 'confirmed', selfScores = SELF_SCORES } = month
  const { tenantId } = province
  await owner.query(
    `insert into work_period (tenant_id, agency_id, period) values ($1, $2, $3) on conflict do nothing`,
    [tenantId, province.unit[agency], period],
  )
  const frozen = stage === 'confirmed' ? JSON.stringify(month.frozen ?? {}) : null
  const { rows } = await owner.query<{ id: number }>(
    `insert into period_score (tenant_id, agency_id, period, person_id, unit_id, post_title, person_kind, leadership,
       rule_set_id, rule_set_version, rule_set_hash, stage, self_scores, strengths, weaknesses, review_comment, general, total,
       level, handed_in_at, confirmed_at, confirmed_by, frozen, content_hash)
     values ($1, $2, $3, $4, $5, 'Chuyên viên', 'civil-servant', 'none', 'decree-335-2025', 1, 'h', $6, $7,
       'Tham mưu đúng hạn các báo cáo tháng.', 'Còn chậm một văn bản.', 'Nhất trí với tự đánh giá.', $8, $9, null,
       $10, $11, $12, $13, $14)
     returning id`,
    [
      tenantId,
      province.unit[agency],
      period,
      province.person[person],
      province.unit[unit],
      stage,
      JSON.stringify(selfScores),
      general,
      total,
      stage === 'self-scoring' ? null : '2026-02-02T03:00:00Z',
      stage === 'confirmed' ? '2026-02-05T03:00:00Z' : null,
      stage === 'confirmed' ? 'planninghead' : null,
      frozen,
      frozen === null ? null : (month.contentHash ?? createHash('sha256').update(frozen).digest('hex')),
    ],
  )
  const id = rows[0]?.id
  if (id === undefined) throw new Error('nothing inserted')
  return id
}
