import { sql } from 'kysely'
import { isWorkPeriod, type PeriodScoreStage } from '@thuoc-do/domain'
import type { Tx } from '../../platform/actor.ts'
import { adoptionsInUse, publishedSets } from '../../rulebook/index.ts'
import { liveStore } from './live-store.ts'
import { leftOutStore } from './left-out-store.ts'
import type { FormOfPeriod, NewForm, PeriodRecord, PeriodRow, PeriodStore, PersonOfPeriod } from './period-ports.ts'
import { namesOf, treeOn } from './scores-store.ts'

type PersonRow = {
  person_id: number
  unit_id: number
  post_title: string | null
  kind: NonNullable<PersonOfPeriod['post']>['kind'] | null
  leadership: NonNullable<PersonOfPeriod['post']>['leadership'] | null
  comparable_group: string | null
  on_last_day: boolean
}

function mapPerson(row: PersonRow): PersonOfPeriod {
  const { post_title: title, kind, leadership, comparable_group: group } = row
  const complete = title !== null && kind !== null && leadership !== null
  return {
    personId: row.person_id,
    unitId: row.unit_id,
    post: complete ? { title, kind, leadership, comparableGroup: group ?? '' } : null,
    onLastDay: row.on_last_day,
  }
}

const formRows = (forms: readonly NewForm[]): string =>
  JSON.stringify(
    forms.map(({ personId, unitId, post, ruleSet }) => ({
      person_id: personId,
      unit_id: unitId,
      post_title: post.title,
      person_kind: post.kind,
      leadership: post.leadership,
      comparable_group: post.comparableGroup,
      rule_set_id: ruleSet.id,
      rule_set_version: ruleSet.version,
      rule_set_hash: ruleSet.hash,
    })),
  )

const FORM_COLUMNS = sql`(person_id int, unit_id int, post_title text, person_kind text, leadership text,
  comparable_group text, rule_set_id text, rule_set_version int, rule_set_hash text)`

/** Periods of agencies in the caller's transaction: whole agencies per statement. */
export function periodStore(tx: Tx, tenantId: number): PeriodStore {
  return {
    ...liveStore(tx, tenantId),
    ...leftOutStore(tx, tenantId),
    tree: (day) => treeOn(tx, tenantId, day),
    people: async (from, to) => {
      const { rows } = await sql<PersonRow>`select * from app.people_in_period(${from}::date, ${to}::date)`.execute(tx)
      return rows.map(mapPerson)
    },
    partyMembers: async (day) => {
      const { rows } = await sql<{ person_id: number }>`
        select person_id from app.party_membership where tenant_id = ${tenantId}
          and (joined_on is null or joined_on <= ${day}::date) and (left_on is null or left_on > ${day}::date)`.execute(
        tx,
      )
      return new Set(rows.map((row) => row.person_id))
    },
    adoptions: () => adoptionsInUse(tx, tenantId),
    allSets: () => publishedSets(tx, tenantId).all(),
    names: async (ids) => new Map([...(await namesOf(tx, ids))].map(([id, { full_name: name }]) => [id, name])),
    ensure: async (agencyId, period) => {
      await sql`
        insert into app.work_period (tenant_id, agency_id, period) values (${tenantId}, ${agencyId}, ${period})
        on conflict do nothing`.execute(tx)
      const record = await periodOn(agencyId, period)
      if (record === undefined) throw new Error(`no period ${period} of ${agencyId}`)
      return record
    },
    scoredAmong: async (period, ids) => {
      const { rows } = await sql<{ person_id: number; agency_id: number }>`
        select * from app.period_scored_among(${period}, ${[...ids]}::int[])`.execute(tx)
      return new Map(rows.map((row) => [row.person_id, row.agency_id]))
    },
    addForms: async (agencyId, period, forms) => {
      const { rows } = await sql<{ person_id: number }>`
        insert into app.period_score (tenant_id, agency_id, period, person_id, unit_id, post_title, person_kind, leadership,
          comparable_group, rule_set_id, rule_set_version, rule_set_hash)
        select ${tenantId}, ${agencyId}, ${period}, f.person_id, f.unit_id, f.post_title, f.person_kind, f.leadership,
          f.comparable_group, f.rule_set_id, f.rule_set_version, f.rule_set_hash
        from jsonb_to_recordset(${formRows(forms)}::jsonb) as f ${FORM_COLUMNS}
        on conflict (tenant_id, period, person_id) do nothing returning person_id`.execute(tx)
      return rows.map((row) => row.person_id)
    },
    followMoves: async (agencyId, period, forms) => {
      if (forms.length === 0) return []
      const stale = sql`s.tenant_id = ${tenantId} and s.period = ${period} and s.person_id = f.person_id
        and s.stage = 'self-scoring' and (s.agency_id, s.unit_id, s.post_title, s.person_kind, s.leadership)
          is distinct from (${agencyId}::int, f.unit_id, f.post_title, f.person_kind, f.leadership)
        and exists (select from app.work_period p where p.tenant_id = s.tenant_id and p.agency_id = s.agency_id
          and p.period = s.period and p.state = 'open')`
      const given = sql`jsonb_to_recordset(${formRows(forms)}::jsonb) as f ${FORM_COLUMNS}`
      const found = await sql<{ person_id: number }>`
        select s.person_id from app.period_score s, ${given} where ${stale}`.execute(tx)
      // An update of nothing would count as a change that nobody recorded.
      if (found.rows.length === 0) return []
      const { rows } = await sql<{ person_id: number }>`
        update app.period_score s set agency_id = ${agencyId}, unit_id = f.unit_id, post_title = f.post_title,
          person_kind = f.person_kind, leadership = f.leadership, comparable_group = f.comparable_group,
          rule_set_id = f.rule_set_id, rule_set_version = f.rule_set_version, rule_set_hash = f.rule_set_hash,
          version = s.version + 1
        from ${given} where ${stale} returning s.person_id`.execute(tx)
      return rows.map((row) => row.person_id)
    },
    period: (agencyId, period) => periodOn(agencyId, period),
    formsOf: async (agencyId, period) => {
      const { rows } = await sql<Omit<FormOfPeriod, 'fullName'> & { stage: PeriodScoreStage }>`
        select id, person_id as "personId", unit_id as "unitId", stage, version, unscored_reason as "unscoredReason",
          rule_set_hash as "ruleSetHash"
        from app.period_score where tenant_id = ${tenantId} and agency_id = ${agencyId} and period = ${period}
        order by id for update`.execute(tx)
      const names = await namesOf(
        tx,
        rows.map(({ personId }) => personId),
      )
      return rows.map((row) => ({ ...row, fullName: names.get(row.personId)?.full_name ?? '' }))
    },
    leaveUnscored: async (forms) => {
      await sql`
        update app.period_score s set unscored_reason = r.reason, version = s.version + 1
        from jsonb_to_recordset(${JSON.stringify(forms)}::jsonb) as r (id int, reason text)
        where s.tenant_id = ${tenantId} and s.id = r.id`.execute(tx)
    },
    setPeriod: async (agencyId, period, { state, reopened, version }) => {
      await tx
        .updateTable('work_period')
        .set({ state, reopened, version })
        .where('tenant_id', '=', tenantId)
        .where('agency_id', '=', agencyId)
        .where('period', '=', period)
        .execute()
    },
    unconfirmed: async (agencyId, period) => {
      const { rows } = await sql<{ person_id: number }>`
        select person_id from app.period_score where tenant_id = ${tenantId} and agency_id = ${agencyId}
          and period = ${period} and stage <> 'confirmed' order by person_id`.execute(tx)
      return rows.map((row) => row.person_id)
    },
    periodsOf: async (agencyIds, year) => {
      const { rows } = await sql<Omit<PeriodRow, 'period'> & { period: string }>`
        select p.agency_id as "agencyId", a.name as "agencyName", p.period, p.state, p.reopened, p.version,
          count(s.id)::int as people, (count(*) filter (where s.stage = 'handed-in'))::int as "handedIn",
          (count(*) filter (where s.stage = 'confirmed'))::int as confirmed
        from app.work_period p
        left join app.period_score s on s.tenant_id = p.tenant_id and s.agency_id = p.agency_id and s.period = p.period
        cross join lateral app.unit_on(p.agency_id, app.period_end(p.period)) a
        where p.tenant_id = ${tenantId} and p.agency_id = any (${[...agencyIds]}::int[]) and left(p.period, 4) = ${String(year)}
        group by p.agency_id, a.name, p.period, p.state, p.reopened, p.version
        order by app.period_end(p.period) desc, p.period, a.name`.execute(tx)
      return rows.flatMap(({ period, ...row }) => (isWorkPeriod(period) ? [{ ...row, period }] : []))
    },
    openAmong: async (agencyIds, periods) => {
      const { rows } = await sql<{ agencyId: number; period: string }>`
        select agency_id as "agencyId", period from app.work_period where tenant_id = ${tenantId} and state = 'open'
          and agency_id = any (${[...agencyIds]}::int[]) and period = any (${[...periods]}::text[])
        order by agency_id, period`.execute(tx)
      return rows
    },
    ownUnit: async (personId) => {
      const row = await tx
        .selectFrom('person')
        .select('unit_id')
        .where('tenant_id', '=', tenantId)
        .where('id', '=', personId)
        .executeTakeFirst()
      return row?.unit_id ?? null
    },
  }

  async function periodOn(agencyId: number, period: string): Promise<PeriodRecord | undefined> {
    const { rows } = await sql<PeriodRecord>`
      select state, reopened, version from app.work_period
      where tenant_id = ${tenantId} and agency_id = ${agencyId} and period = ${period} for update`.execute(tx)
    return rows[0]
  }
}
