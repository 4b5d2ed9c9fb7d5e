import { sql, type RawBuilder } from 'kysely'
import type { RuleSet } from '@thuoc-do/domain'
import type { Tx } from '../platform/actor.ts'
import type { CountedUnit, PeopleGroup, Reach, StatisticsStore } from './ports.ts'

type RoundRow = { name: string; period_from: string; period_to: string; rule_set: Pick<RuleSet, 'bands' | 'identity'> }

/**
 * The caller's reach once more as a parameter: row-level security also shows him his own appraisal wherever it is, and
 * that one belongs to no statistics of his.
 */
function within(reach: Reach, ...columns: readonly string[]): RawBuilder<unknown> {
  if (reach === 'all') return sql`true`
  const units = `{${reach.join(',')}}`
  return sql`(${sql.join(
    columns.map((column) => sql`${sql.ref(column)} = any (${units}::int[])`),
    sql` or `,
  )})`
}

/** The statistics' store on the caller's transaction; see {@link StatisticsStore}. */
export function statisticsStore(tx: Tx, tenantId: number): StatisticsStore {
  return {
    round: async (id) => {
      const { rows } = await sql<RoundRow>`
        select name, period_from, period_to, jsonb_build_object('bands', rule_set -> 'bands', 'identity', rule_set -> 'identity') as rule_set
        from app.round where tenant_id = ${tenantId} and id = ${id}`.execute(tx)
      const row = rows[0]
      return (
        row && {
          id,
          name: row.name,
          from: row.period_from,
          to: row.period_to,
          ruleSetNumber: row.rule_set.identity.number,
          bands: row.rule_set.bands,
        }
      )
    },

    people: async (round, reach) => {
      const { rows } = await sql<PeopleGroup>`
        with held as materialized (
          select h.person_id, h.unit_id from app.post_holding h
          where h.tenant_id = ${tenantId} and h.main and ${within(reach, 'h.unit_id')}
            and h.valid_from <= ${round.to}::date and (h.valid_to is null or h.valid_to >= ${round.to}::date)),
        listed as (
          select a.unit_id,
            case a.stage when 'decided' then a.level when 'not-rated' then 'not-rated' else 'not-reported' end as outcome,
            case a.stage when 'decided' then a.total_floor / 100 end as point, 1 as people
          from app.appraisal_in_force a
          where a.tenant_id = ${tenantId} and a.round_id = ${round.id} and a.stage <> 'withdrawn'
            and ${within(reach, 'a.unit_id', 'a.agency_id')}
          union all
          -- What an agency has not handed in is not known to the level above.
          select u.unit_id, 'not-reported', null, u.people from app.unseen_counts(${round.id}) u
          where ${within(reach, 'u.unit_id', 'u.agency_id')}
          union all
          select unit_id, 'no-appraisal', null, 1 from held
          where person_id not in (select app.appraised_among(${round.id}, array(select person_id from held))))
        select unit_id as "unitId", outcome, point, sum(people)::int as people
        from listed group by unit_id, outcome, point`.execute(tx)
      return rows
    },

    units: async (round, reach, counted) => {
      const wanted = reach === 'all' ? sql`true` : within([...new Set([...reach, ...counted])], 's.unit_id')
      const { rows } = await sql<CountedUnit>`
        select distinct on (s.unit_id) s.unit_id as id, u.code, s.parent_id as "parentId", s.name, s.kind,
          s.valid_from <= ${round.to}::date and (s.valid_to is null or s.valid_to >= ${round.to}::date) as stands
        from app.unit_state s join app.unit u on u.tenant_id = s.tenant_id and u.id = s.unit_id
        where s.tenant_id = ${tenantId} and ${wanted}
        order by s.unit_id, stands desc, abs(s.valid_from - ${round.to}::date)`.execute(tx)
      return rows
    },

    lastDecision: async (roundId) => {
      const { rows } = await sql<{ on: string | null }>`
        select max(decided_on) as on from app.decision where tenant_id = ${tenantId} and round_id = ${roundId}`.execute(
        tx,
      )
      return rows[0]?.on ?? null
    },
  }
}
