import { sql } from 'kysely'
import type { SkipReason, TreeUnit } from '@thuoc-do/domain'
import type { Tx } from '../platform/actor.ts'
import { knownYears } from '../workplan/index.ts'
import { readRules } from './appraisal-store.ts'
import type { OpeningStore, PersonInPeriod } from './opening-ports.ts'

type PersonRow = {
  person_id: number
  unit_id: number
  post_title: string | null
  kind: NonNullable<PersonInPeriod['post']>['kind'] | null
  leadership: NonNullable<PersonInPeriod['post']>['leadership'] | null
  comparable_group: string | null
  on_last_day: boolean
  stretches: PersonInPeriod['stretches']
}

function mapPerson(row: PersonRow): PersonInPeriod {
  const { post_title: title, kind, leadership, comparable_group: comparableGroup } = row
  const complete = title !== null && kind !== null && leadership !== null
  return {
    personId: row.person_id,
    unitId: row.unit_id,
    post: complete ? { title, kind, leadership, comparableGroup: comparableGroup || title } : null,
    onLastDay: row.on_last_day,
    stretches: row.stretches,
  }
}

/** Opening a round, in the caller's transaction: whole agencies per statement, never a row per statement. */
export function openingStore(tx: Tx, tenantId: number): OpeningStore {
  return {
    rules: (roundId) => readRules(tx, roundId),
    tree: async (day) => {
      const { rows } = await sql<{
        unit_id: number
        parent_id: number | null
        kind: TreeUnit['kind']
        head: number | null
      }>`
        select u.unit_id, u.parent_id, u.kind, h.person_id as head
        from app.unit_state u left join app.heads_on(${day}::date) h on h.unit_id = u.unit_id
        where u.tenant_id = ${tenantId} and u.valid_from <= ${day}::date and (u.valid_to is null or u.valid_to >= ${day}::date)`.execute(
        tx,
      )
      return new Map(rows.map((row) => [row.unit_id, { parentId: row.parent_id, kind: row.kind, headId: row.head }]))
    },
    knownYears: (year, personIds) => knownYears(tx, year, personIds),
    peopleInPeriod: async (from, to) => {
      const { rows } = await sql<PersonRow>`select * from app.people_in_period(${from}::date, ${to}::date)`.execute(tx)
      return rows.map(mapPerson)
    },
    appraised: async (roundId, personIds) => {
      const { rows } = await sql<{ id: number }>`
        select id from app.appraised_among(${roundId}, ${[...personIds]}::int[]) as id`.execute(tx)
      return new Set(rows.map(({ id }) => id))
    },
    dossierStage: async (roundId, agencyId) => {
      const row = await tx
        .selectFrom('dossier')
        .select('stage')
        .where('round_id', '=', roundId)
        .where('unit_id', '=', agencyId)
        .forUpdate()
        .executeTakeFirst()
      return row?.stage
    },
    addDossier: async (roundId, agencyId) => {
      await tx
        .insertInto('dossier')
        .values({ tenant_id: tenantId, round_id: roundId, unit_id: agencyId })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    },
    addFiles: async (roundId, agencyId, files) => {
      const rows = files.map((file) => ({
        person_id: file.personId,
        unit_id: file.unitId,
        post_title: file.post.title,
        person_kind: file.post.kind,
        leadership: file.post.leadership,
        comparable_group: file.post.comparableGroup,
        reviewer_id: file.reviewerId,
        stage: file.notRatedReason === null ? 'self-scoring' : 'not-rated',
        not_rated_reason: file.notRatedReason,
        facts: file.facts,
      }))
      const added = await sql`
        insert into app.appraisal (tenant_id, round_id, agency_id, person_id, unit_id, post_title, person_kind, leadership,
          comparable_group, reviewer_id, stage, not_rated_reason, facts)
        select ${tenantId}, ${roundId}, ${agencyId}, f.person_id, f.unit_id, f.post_title, f.person_kind, f.leadership,
          f.comparable_group, f.reviewer_id, f.stage, f.not_rated_reason, f.facts
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as f (person_id int, unit_id int, post_title text,
          person_kind text, leadership text, comparable_group text, reviewer_id int, stage text, not_rated_reason text, facts jsonb)
        on conflict do nothing`.execute(tx)
      return Number(added.numAffectedRows ?? 0)
    },
    skips: async (roundId, personIds) => {
      if (personIds.length === 0) return new Map()
      const { rows } = await sql<{ person_id: number; reason: SkipReason }>`
        select person_id, reason from app.round_skip
        where tenant_id = ${tenantId} and round_id = ${roundId} and person_id = any (${[...personIds]}::int[])`.execute(
        tx,
      )
      return new Map(rows.map((row) => [row.person_id, row.reason]))
    },
    setSkips: async (roundId, skipped) => {
      const rows = skipped.map(({ personId, unitId, reason }) => ({ person_id: personId, unit_id: unitId, reason }))
      await sql`
        insert into app.round_skip (tenant_id, round_id, person_id, unit_id, reason)
        select ${tenantId}, ${roundId}, s.person_id, s.unit_id, s.reason
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as s (person_id int, unit_id int, reason text)
        on conflict (tenant_id, round_id, person_id) do update set unit_id = excluded.unit_id, reason = excluded.reason`.execute(
        tx,
      )
    },
    clearSkips: async (roundId, personIds) => {
      await tx
        .deleteFrom('round_skip')
        .where('round_id', '=', roundId)
        .where('person_id', 'in', [...personIds])
        .execute()
    },
    ongoing: async (roundId, agencyId) => {
      const { rows } = await sql<Awaited<ReturnType<OpeningStore['ongoing']>>[number]>`
        select id, person_id as "personId", unit_id as "unitId", reviewer_id as "reviewerId", version
        from app.ongoing_files(${roundId}, ${agencyId}) order by id`.execute(tx)
      return rows
    },
    setReviewers: async (changes) => {
      const rows = changes.map(({ id, version, reviewerId }) => ({ id, version, reviewer_id: reviewerId }))
      const changed = await sql<{ id: number }>`
        select app.set_reviewers(${JSON.stringify(rows)}::jsonb) as id`.execute(tx)
      return changed.rows.map(({ id }) => id)
    },
  }
}
