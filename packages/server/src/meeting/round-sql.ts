import { sql } from 'kysely'
import { upgradeRuleSet, type Leadership, type PersonKind, type RuleSet, type RuleSetOfFormat1 } from '@thuoc-do/domain'
import type { Tx } from '../platform/actor.ts'
import type { FormRow, MeetingRound } from './ports.ts'

/** A round with its rules, or undefined. */
export async function readRound(tx: Tx, tenantId: number, id: number): Promise<MeetingRound | undefined> {
  const row = await tx
    .selectFrom('round')
    .select(['id', 'name', 'period_to', 'rule_set', 'rule_set_hash'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const document = upgradeRuleSet(row.rule_set as RuleSet | RuleSetOfFormat1)
  return { id: row.id, name: row.name, to: row.period_to, published: { document, hash: row.rule_set_hash } }
}

type Row = {
  id: number
  round_id: number
  person_id: number
  full_name: string
  unit_id: number
  unit_name: string
  post_title: string
  person_kind: PersonKind
  leadership: Leadership
  stage: string
  level: string | null
  self_total: string | null
  self_level: string | null
  self_declared: string | null
  self_strengths: string
  self_weaknesses: string
}

/** Forms of a round in some units, by unit and name. What is not handed in is not read. */
export async function readForms(
  tx: Tx,
  tenantId: number,
  roundId: number,
  unitIds: readonly number[],
): Promise<FormRow[]> {
  const { rows } = await sql<Row>`
    with mine as (
      select * from app.appraisal where tenant_id = ${tenantId} and round_id = ${roundId}
        and unit_id = any (${[...unitIds]}::int[]))
    select m.id, m.round_id, m.person_id, n.full_name, m.unit_id, coalesce(u.name, '') as unit_name, m.post_title,
      m.person_kind, m.leadership, m.stage, m.level, m.self_total, m.self_level, m.self_declared, m.self_strengths,
      m.self_weaknesses
    from mine m
    join app.round r on r.tenant_id = m.tenant_id and r.id = m.round_id
    join app.names_of((select array_agg(person_id) from mine)) n on n.id = m.person_id
    left join lateral app.unit_on(m.unit_id, r.period_to) u on true
    order by m.unit_id, case m.leadership when 'head' then 0 when 'deputy' then 1 else 2 end, n.full_name, m.id`.execute(
    tx,
  )
  return rows.map((row) => {
    const handedIn = row.stage !== 'self-scoring'
    return {
      appraisalId: row.id,
      roundId: row.round_id,
      personId: row.person_id,
      fullName: row.full_name,
      unitId: row.unit_id,
      unitName: row.unit_name,
      postTitle: row.post_title,
      kind: row.person_kind,
      leadership: row.leadership,
      stage: row.stage,
      level: row.level,
      presented: {
        total: handedIn ? row.self_total : null,
        level: handedIn ? row.self_level : null,
        declared: handedIn ? row.self_declared : null,
        strengths: handedIn ? row.self_strengths : '',
        weaknesses: handedIn ? row.self_weaknesses : '',
      },
    }
  })
}
