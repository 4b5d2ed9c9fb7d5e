import { sql } from 'kysely'
import {
  agencySet,
  parseFraction,
  upgradeRuleSet,
  type Level,
  type PersonKind,
  type QuotaSubject,
  type RuleSet,
} from '@thuoc-do/domain'
import type { Actor, Tx } from '../platform/actor.ts'
import type { DecidedAgency, NamedPerson, SimulatedPlace, SimulationStore } from './ports.ts'
import { trialDocument } from './trial-store.ts'

type RoundRow = { id: number; name: string; to: string; document: RuleSet; hash: string }
type AgencyRow = Pick<DecidedAgency, 'agencyId' | 'exception' | 'tieOrders'> & { decided: boolean; caps: unknown }
type PersonRow = {
  id: number
  fullName: string
  unitId: number
  agencyId: number
  kind: PersonKind
  leadership: QuotaSubject['leadership']
  comparableGroup: string
  rated: boolean
  scores: Record<string, string>
  facts: Record<string, boolean | string>
  total: string | null
  byScore: Level | null
  level: Level | null
}

/** Places of the agency as a whole, from the sets of the allocation that was decided. */
function placesIn(caps: unknown, agencyId: number): number | null {
  const cap: unknown = caps !== null && typeof caps === 'object' ? Reflect.get(caps, agencySet(agencyId)) : undefined
  const places: unknown = cap !== null && typeof cap === 'object' ? Reflect.get(cap, 'places') : undefined
  return typeof places === 'number' ? places : null
}

function personOf({ rated, scores, total, byScore, level, ...person }: PersonRow): NamedPerson {
  return {
    ...person,
    scores: rated ? scores : null,
    before: {
      level: level ?? 'not-rated',
      byScore: rated ? byScore : null,
      total: total === null ? null : (parseFraction(total) ?? null),
    },
  }
}

/** The simulations' store on the caller's transaction; see {@link SimulationStore}. */
export function simulationStore(tx: Tx, { tenantId, userId }: Actor): SimulationStore {
  return {
    round: async (id) => {
      const { rows } = await sql<RoundRow>`
        select id, name, period_to as "to", rule_set as document, rule_set_hash as hash from app.round
        where tenant_id = ${tenantId} and id = ${id}`.execute(tx)
      const row = rows[0]
      return (
        row && {
          id: row.id,
          name: row.name,
          to: row.to,
          published: { document: upgradeRuleSet(row.document), hash: row.hash },
        }
      )
    },

    agencies: async (round) => {
      const { rows } = await sql<AgencyRow>`
        select d.unit_id as "agencyId", d.stage = 'decided'
            and (d.handed_in_at is not null or d.unit_id = any (app.current_own_units())) as decided, d.quota_exception as exception,
          d.tie_orders as "tieOrders", a.caps
        from app.dossier d left join lateral (
          select result -> 'caps' as caps from app.allocation a
          where a.tenant_id = d.tenant_id and a.round_id = d.round_id and a.unit_id = d.unit_id
          order by id desc limit 1) a on true
        where d.tenant_id = ${tenantId} and d.round_id = ${round.id} order by d.unit_id`.execute(tx)
      const decided = rows.filter((row) => row.decided)
      return {
        decided: decided.map(({ agencyId, exception, tieOrders, caps }) => ({
          agencyId,
          exception,
          tieOrders,
          places: placesIn(caps, agencyId),
        })),
        undecided: rows.length - decided.length,
      }
    },

    people: async (round, agencyIds) => {
      const { rows } = await sql<PersonRow>`
        with a as materialized (
          select * from app.appraisal_in_force where tenant_id = ${tenantId} and round_id = ${round.id}
            and agency_id = any (${`{${agencyIds.join(',')}}`}::int[]) and stage in ('decided', 'not-rated')),
        names as materialized (select * from app.names_of(array(select person_id from a)))
        select a.id, coalesce(n.full_name, '') as "fullName", a.unit_id as "unitId", a.agency_id as "agencyId",
          a.person_kind as kind, a.leadership, a.comparable_group as "comparableGroup", a.stage = 'decided' as rated,
          a.review_scores as scores, a.facts, a.review_total as total, a.review_level as "byScore", a.level
        from a left join names n on n.id = a.person_id order by a.id`.execute(tx)
      return rows.map(personOf)
    },

    units: async (round, ids) => {
      const { rows } = await sql<SimulatedPlace>`
        with recursive nearest as materialized (
          select distinct on (s.unit_id) s.unit_id, s.parent_id, s.name, s.kind from app.unit_state s
          where s.tenant_id = ${tenantId}
          order by s.unit_id, (s.valid_from <= ${round.to}::date and (s.valid_to is null or s.valid_to >= ${round.to}::date)) desc,
            abs(s.valid_from - ${round.to}::date)),
        shown as (
          select unit_id, parent_id from nearest where unit_id = any (${`{${ids.join(',')}}`}::int[])
          union select n.unit_id, n.parent_id from shown s join nearest n on n.unit_id = s.parent_id)
        select n.unit_id as id, u.code, n.parent_id as "parentId", n.name, n.kind = 'agency' as agency
        from shown join nearest n using (unit_id)
        join app.unit u on u.tenant_id = ${tenantId} and u.id = n.unit_id order by u.code`.execute(tx)
      return rows
    },

    trial: (ref) => trialDocument(tx, tenantId, ref),

    keep: async (jobId, result) => {
      await tx
        .insertInto('simulation')
        .values({ tenant_id: tenantId, job_id: jobId, account: userId, result: JSON.stringify(result) })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    },

    kept: async (jobId) => {
      const row = await tx.selectFrom('simulation').select('result').where('job_id', '=', jobId).executeTakeFirst()
      return row?.result
    },
  }
}
