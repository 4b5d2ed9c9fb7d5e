import { sql } from 'kysely'
import type { Stage } from '@thuoc-do/contract'
import type { Tx } from '../platform/actor.ts'
import { publishedSets } from '../rulebook/index.ts'
import type { DossierSummary, RoundRecord, RoundStore, SkippedRow } from './round-ports.ts'

const ROUNDS = (tx: Tx, tenantId: number, name: string | null) =>
  sql<RoundRecord>`
    select r.id, r.name, r.period_from as "from", r.period_to as "to", r.rule_set_id as "ruleSetId",
      r.rule_set_version as "ruleSetVersion", r.rule_set #>> '{identity,number}' as number,
      r.rule_set #>> '{identity,title,vi}' as title,
      coalesce(r.rule_set #> '{quota,families,value}' ?| array['province', 'province-group'], false)
        and app.reaches_root() as "givesPlacesJointly",
      coalesce(d.agencies, 0) as agencies, coalesce(d.decided, 0) as "agenciesDecided"
    from app.round r left join (
      select round_id, count(*)::int as agencies, (count(*) filter (where stage = 'decided'))::int as decided
      from app.dossier where tenant_id = ${tenantId} group by round_id) d on d.round_id = r.id
    where r.tenant_id = ${tenantId} and (${name}::text is null or r.name = ${name})
    order by r.period_to desc, r.id desc`
    .execute(tx)
    .then(({ rows }) => rows)

/** Rounds in the caller's transaction. Every question is one statement, whatever the number of people. */
export function roundStore(tx: Tx, tenantId: number): RoundStore {
  return {
    rounds: () => ROUNDS(tx, tenantId, null),
    ruleSet: publishedSets(tx, tenantId).find,
    byName: async (name) => (await ROUNDS(tx, tenantId, name))[0],
    counts: async (roundId) => {
      const { rows } = await sql<{ roundId: number; agencyId: number; stage: Stage; count: number }>`
        select round_id as "roundId", agency_id as "agencyId", stage, sum(people)::int as count
        from app.stage_counts(${roundId}::int) group by round_id, agency_id, stage`.execute(tx)
      return rows
    },
    dossiers: async (round) => {
      const { rows } = await sql<DossierSummary>`
        select d.unit_id as "agencyId", coalesce(u.name, '') as "agencyName", coalesce(p.name, '') as "parentName", d.stage
        from app.dossier d
        left join app.unit_state u on u.tenant_id = d.tenant_id and u.unit_id = d.unit_id
          and u.valid_from <= ${round.to}::date and (u.valid_to is null or u.valid_to >= ${round.to}::date)
        left join app.unit_state p on p.tenant_id = d.tenant_id and p.unit_id = u.parent_id
          and p.valid_from <= ${round.to}::date and (p.valid_to is null or p.valid_to >= ${round.to}::date)
        where d.tenant_id = ${tenantId} and d.round_id = ${round.id} order by d.unit_id`.execute(tx)
      return rows
    },
    notReported: async (round) => {
      const { rows } = await sql<{ agency: number; people: number }>`
        with recursive tree as (
          select unit_id, parent_id, kind from app.unit_state where tenant_id = ${tenantId}
            and valid_from <= ${round.to}::date and (valid_to is null or valid_to >= ${round.to}::date)),
        home as (
          select unit_id, unit_id as agency from tree where kind = 'agency'
          union all
          select t.unit_id, h.agency from tree t join home h on t.parent_id = h.unit_id where t.kind <> 'agency')
        select h.agency, count(*)::int as people
        from app.post_holding p join home h on h.unit_id = p.unit_id
        left join app.appraised_in(${round.id}) as a (id) on a.id = p.person_id
        where p.tenant_id = ${tenantId} and p.main and a.id is null
          and p.valid_from <= ${round.to}::date and (p.valid_to is null or p.valid_to >= ${round.to}::date)
        group by h.agency`.execute(tx)
      return new Map(rows.map((row) => [row.agency, row.people]))
    },
    skipped: async (round, limit) => {
      const { rows } = await sql<SkippedRow & { count: number }>`
        with mine as (
          select s.person_id, s.unit_id, s.reason, (count(*) over ())::int as count from app.round_skip s
          where s.tenant_id = ${tenantId} and s.round_id = ${round.id} order by s.unit_id, s.person_id limit ${limit})
        select m.person_id as "personId", coalesce(n.full_name, '') as "fullName", coalesce(u.name, '') as "unitName",
          m.reason, m.count
        from mine m
        left join app.names_of((select array_agg(person_id) from mine)) n on n.id = m.person_id
        left join app.unit_state u on u.tenant_id = ${tenantId} and u.unit_id = m.unit_id
          and u.valid_from <= ${round.to}::date and (u.valid_to is null or u.valid_to >= ${round.to}::date)
        order by m.unit_id, m.person_id`.execute(tx)
      return {
        rows: rows.map(({ personId, fullName, unitName, reason }) => ({ personId, fullName, unitName, reason })),
        count: rows[0]?.count ?? 0,
      }
    },
    add: async ({ name, from, to, document, hash }) => {
      const row = await tx
        .insertInto('round')
        .values({
          tenant_id: tenantId,
          name,
          period_from: from,
          period_to: to,
          rule_set_id: document.id,
          rule_set_version: document.version,
          rule_set_hash: hash,
          rule_set: JSON.stringify(document),
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst()
      return row?.id
    },
    agenciesAmong: async (unitIds, day) => {
      const rows = await tx
        .selectFrom('unit_state')
        .select('unit_id')
        .where('unit_id', 'in', [...unitIds])
        .where('kind', '=', 'agency')
        .where('valid_from', '<=', day)
        .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', day)]))
        .execute()
      return new Set(rows.map((row) => row.unit_id))
    },
  }
}
