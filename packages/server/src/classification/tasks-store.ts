import { sql } from 'kysely'
import { dueDayOf, upgradeRuleSet, type RuleSet } from '@thuoc-do/domain'
import type { Actor, Tx } from '../platform/actor.ts'
import type { OpenDossierRow } from './dossier-tasks.ts'

/** Dossiers in the caller's reach that are not decided. One statement, however many there are. */
export async function openDossiers(tx: Tx, { tenantId, personId }: Actor): Promise<readonly OpenDossierRow[]> {
  const { rows } = await sql<OpenDossierRow>`
    with counts as (
      select round_id, agency_id, coalesce(sum(people) filter (where stage in ('self-scoring', 'head-review')), 0)::int as waiting,
        coalesce(sum(people) filter (where stage = 'confirmed'), 0)::int as confirmed,
        coalesce(sum(people) filter (where stage = 'allocated'), 0)::int as allocated
      from app.stage_counts(null) group by round_id, agency_id),
    mine as (
      select round_id, agency_id, count(*)::int as people from app.appraisal
      where tenant_id = ${tenantId} and reviewer_id = ${personId} and stage = 'allocated'
        and (agency_id = unit_id and leadership = 'head') group by round_id, agency_id)
    select d.round_id as "roundId", d.unit_id as "agencyId", coalesce(u.name, '') as "agencyName", d.stage,
      d.exception_proposed -> 'proposedBy' as "proposedBy", d.handed_in_at is not null as "handedIn",
      d.handed_in_at is not null or d.unit_id = any (app.current_own_units()) as "contentsOpen",
      coalesce(c.waiting, 0) as waiting, coalesce(c.confirmed, 0) as confirmed, coalesce(c.allocated, 0) as allocated,
      coalesce(m.people, 0) as "allocatedOfMine",
      r.rule_set @? '$.procedure[*] ? (@.actor == "party-committee" && @.leaves[*] == "decision")' as "partyRating"
    from app.dossier d join app.round r on r.tenant_id = d.tenant_id and r.id = d.round_id
    left join lateral app.unit_on(d.unit_id, r.period_to) u on true
    left join counts c on c.round_id = d.round_id and c.agency_id = d.unit_id
    left join mine m on m.round_id = d.round_id and m.agency_id = d.unit_id
    where d.tenant_id = ${tenantId} and d.stage <> 'decided' order by d.round_id, d.unit_id`.execute(tx)
  return rows
}

/** Names of rounds with the rules they were opened under and the last day their procedure is in time, null where the set names none. */
export async function roundsWithRules(
  tx: Tx,
  tenantId: number,
  roundIds: readonly number[],
): Promise<ReadonlyMap<number, { readonly name: string; readonly by: string | null; readonly rules: RuleSet }>> {
  if (roundIds.length === 0) return new Map()
  const { rows } = await sql<{ id: number; name: string; to: string; rule_set: RuleSet }>`
    select id, name, period_to as "to", rule_set from app.round
    where tenant_id = ${tenantId} and id = any (${[...roundIds]}::int[])`.execute(tx)
  return new Map(
    rows.map(({ id, name, to, rule_set: document }) => {
      const rules = upgradeRuleSet(document)
      return [id, { name, by: dueDayOf(rules, { to }), rules }]
    }),
  )
}
