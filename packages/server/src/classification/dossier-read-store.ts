import { sql } from 'kysely'
import { upgradeRuleSet, type LevelCount, type PublishedRuleSet, type RuleSet } from '@thuoc-do/domain'
import type { Tx } from '../platform/actor.ts'
import { knownYears, ledBodies } from '../workplan/index.ts'
import type {
  AppraisalRecord,
  DossierRecord,
  DossierStore,
  LeftBallot,
  StoredAllocation,
  StoredReplacement,
  UnitAbove,
} from './ports.ts'

type Reads = Pick<
  DossierStore,
  | 'round'
  | 'dossier'
  | 'appraisals'
  | 'knownYears'
  | 'lockRound'
  | 'levelsElsewhere'
  | 'openStateRatings'
  | 'ledBodies'
  | 'ballotsLeft'
  | 'unitsUpward'
  | 'latestAllocation'
  | 'latestReplacement'
  | 'decisions'
  | 'peopleWithoutAppraisal'
>

type RoundRow = {
  id: number
  name: string
  period_from: string
  period_to: string
  rule_set: RuleSet
  rule_set_hash: string
}

/** A stored document is parsed once per transaction at most; its hash was computed when the round was opened. */
function publishedOf(row: RoundRow): PublishedRuleSet {
  return { document: upgradeRuleSet(row.rule_set), hash: row.rule_set_hash }
}

type DossierRow = Omit<DossierRecord, 'roundId' | 'agencyId'>

/** Reading half of the dossier's store; see {@link DossierStore}. */
export function dossierReads(tx: Tx, tenantId: number): Reads {
  return {
    round: async (id) => {
      const { rows } = await sql<RoundRow>`
        select id, name, period_from, period_to, rule_set, rule_set_hash from app.round
        where tenant_id = ${tenantId} and id = ${id}`.execute(tx)
      const row = rows[0]
      return row && { id, name: row.name, from: row.period_from, to: row.period_to, published: publishedOf(row) }
    },

    dossier: async (round, agencyId, lock) => {
      const { rows } = await sql<DossierRow>`
        select d.stage, d.version, d.quota_exception as exception,
          d.exception_proposed as "proposedException", d.tie_orders as "tieOrders", d.elsewhere,
          coalesce((select name from app.unit_on(d.unit_id, ${round.to}::date)), '') as "agencyName",
          coalesce((select p.name from app.unit_on(d.unit_id, ${round.to}::date) s,
            lateral app.unit_on(s.parent_id, ${round.to}::date) p), '') as "parentName"
        from app.dossier d where d.tenant_id = ${tenantId} and d.round_id = ${round.id} and d.unit_id = ${agencyId}
        ${lock ? sql`for update of d` : sql``}`.execute(tx)
      const row = rows[0]
      return row && { ...row, roundId: round.id, agencyId }
    },

    appraisals: async (round, agencyId) => {
      const { rows } = await sql<AppraisalRecord>`
        with a as (
          select * from app.appraisal_in_force where tenant_id = ${tenantId} and round_id = ${round.id} and agency_id = ${agencyId} and stage <> 'withdrawn'),
        names as materialized (
          select * from app.names_of(array(select person_id from a union select reviewer_id from a where reviewer_id is not null))),
        units as materialized (
          select w.unit_id, s.name from (select distinct unit_id from a) w, lateral app.unit_on(w.unit_id, ${round.to}::date) s)
        select a.id, a.person_id as "personId", p.code as "personCode", p.full_name as "fullName",
          a.unit_id as "unitId", coalesce(u.name, '') as "unitName", a.post_title as "postTitle", a.person_kind as kind,
          a.leadership, a.comparable_group as "comparableGroup", a.reviewer_id as "reviewerId",
          r.full_name as "reviewerName", a.stage, a.not_rated_reason as "notRatedReason", a.facts,
          jsonb_build_object('scores', a.self_scores, 'strengths', a.self_strengths, 'weaknesses', a.self_weaknesses,
            'level', a.self_level, 'total', a.self_total,
            'submittedAt', to_char(a.self_submitted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) as self,
          jsonb_build_object('scores', a.review_scores, 'comment', a.review_comment, 'total', a.review_total,
            'level', a.review_level) as review,
          a.level, a.year_basis as "yearBasis", a.handling, a.body_basis as "bodyBasis",
          coalesce((select array_agg(o.step || '/' || o.output) from app.appraisal_output o
             where o.tenant_id = a.tenant_id and o.appraisal_id = a.id and o.voided_at is null), '{}') as left
        from a join names p on p.id = a.person_id left join names r on r.id = a.reviewer_id
          left join units u on u.unit_id = a.unit_id
        order by a.id`.execute(tx)
      return rows
    },

    ballotsLeft: async (appraisalIds) => {
      const { rows } = await sql<LeftBallot>`
        select appraisal_id as "appraisalId", step, choices, majority_percent as "majorityPercent", convened, counts
        from app.ballots_left(${[...appraisalIds]}::int[])`.execute(tx)
      return rows
    },

    knownYears: (year, personIds) => knownYears(tx, year, personIds),
    ledBodies: (period, unitIds, today) => ledBodies(tx, period, unitIds, today),

    lockRound: async (roundId) => {
      await sql`select pg_advisory_xact_lock(hashtext('joint-allocation'), ${roundId})`.execute(tx)
    },

    levelsElsewhere: async (roundId, agencyId, heads) => {
      const { rows } = await sql<LevelCount>`
        select comparable_group as "comparableGroup", level, people
        from app.levels_elsewhere(${roundId}, ${agencyId}, ${heads})`.execute(tx)
      return rows
    },

    openStateRatings: async (roundId, personIds) => {
      const { rows } = await sql<{ personId: number; roundName: string }>`
        select person_id as "personId", round_name as "roundName"
        from app.open_state_ratings(${roundId}, ${personIds}::int[])`.execute(tx)
      return rows
    },

    unitsUpward: async (agencyId, today) => {
      const { rows } = await sql<UnitAbove>`
        select unit_id as "unitId", heads, committee from app.deciders_upward(${agencyId}, ${today}::date)
        order by steps`.execute(tx)
      return rows
    },

    latestAllocation: async (roundId, agencyId) => {
      const { rows } = await sql<StoredAllocation>`
        select request, result from app.allocation
        where tenant_id = ${tenantId} and round_id = ${roundId} and unit_id = ${agencyId} order by id desc limit 1`.execute(
        tx,
      )
      return rows[0]
    },

    latestReplacement: async (roundId, agencyId) => {
      const { rows } = await sql<StoredReplacement>`
        select r.request, r.result, d.number, d.decided_on as on, o.number as replaces,
          i.frozen::jsonb #>> '{person,fullName}' as "fullName"
        from app.replacement r join app.decision d on d.tenant_id = r.tenant_id and d.id = r.decision_id
        join app.decision_item i on i.tenant_id = r.tenant_id and i.decision_id = r.decision_id
          and i.appraisal_id = r.appraisal_id
        join app.decision o on o.tenant_id = r.tenant_id and o.id = i.replaces_decision_id
        where r.tenant_id = ${tenantId} and r.round_id = ${roundId} and r.unit_id = ${agencyId}
        order by r.decision_id desc limit 1`.execute(tx)
      return rows[0]
    },

    decisions: async (roundId, agencyId) => {
      const { rows } = await sql<Awaited<ReturnType<DossierStore['decisions']>>[number]>`
        select d.id, d.number, d.decided_on as on, d.signer_name as signer,
          (select count(*)::int from app.decision_item i where i.tenant_id = d.tenant_id and i.decision_id = d.id) as people
        from app.decision d
        where d.tenant_id = ${tenantId} and d.round_id = ${roundId} and d.unit_id = ${agencyId} order by d.id`.execute(
        tx,
      )
      return rows
    },

    peopleWithoutAppraisal: async (round, agencyId) => {
      const { rows } = await sql<{ people: number }>`
        with recursive standing as (
          select unit_id, parent_id, kind from app.unit_state
          where tenant_id = ${tenantId} and valid_from <= ${round.to}::date and (valid_to is null or valid_to >= ${round.to}::date)),
        below as (
          select ${agencyId}::int as unit_id
          union all select s.unit_id from below b join standing s on s.parent_id = b.unit_id and s.kind <> 'agency'),
        held as materialized (
          select h.person_id from app.post_holding h join below b on b.unit_id = h.unit_id
          where h.tenant_id = ${tenantId} and h.main
            and h.valid_from <= ${round.to}::date and (h.valid_to is null or h.valid_to >= ${round.to}::date))
        select count(*)::int as people from held
        where person_id not in (select app.appraised_among(${round.id}, array(select person_id from held)))`.execute(tx)
      return rows[0]?.people ?? 0
    },
  }
}
