import { sql } from 'kysely'
import type { PeriodGate } from '@thuoc-do/domain'
import type { Tx } from '../../platform/actor.ts'
import { loadsOf } from './list-store.ts'
import type { Worker, WorkerStore } from './ports.ts'

type WorkerRow = {
  id: number
  code: string
  full_name: string
  unit_id: number
  unit_name: string
  agency_id: number
  post_title: string | null
}

/** The tree of today: of units that are to come or are gone, their nearest known state. */
const latest = (tenantId: number, today: string) => sql`
  select distinct on (unit_id) unit_id, parent_id, name, kind from app.unit_state
  where tenant_id = ${tenantId} order by unit_id, (valid_from <= ${today}::date) desc, abs(valid_from - ${today}::date)`

/** Whom work is assigned to, on the caller's transaction; see {@link WorkerStore}. */
export function workerStore(tx: Tx, tenantId: number, today: string): WorkerStore {
  return {
    workers: async (who) => {
      const among =
        'ids' in who ? sql`p.id = any (${[...who.ids]}::int[])` : sql`p.unit_id = any (${[...who.units]}::int[])`
      // Under no agency at all, as at the very top, the top itself stands for one.
      const { rows } = await sql<WorkerRow>`
        with recursive latest as materialized (${latest(tenantId, today)}),
        who as materialized (select p.id, p.code, p.full_name, p.unit_id from app.person p where p.tenant_id = ${tenantId} and ${among}),
        up as (
          select d.unit_id as start, l.unit_id, l.parent_id, l.kind, 0 as height
            from (select distinct unit_id from who) d join latest l on l.unit_id = d.unit_id
          union all
          select up.start, l.unit_id, l.parent_id, l.kind, up.height + 1
            from up join latest l on l.unit_id = up.parent_id where up.kind <> 'agency'),
        agency as (select distinct on (start) start, unit_id from up order by start, height desc)
        select who.id, who.code, who.full_name, who.unit_id, latest.name as unit_name, agency.unit_id as agency_id, post.title as post_title
        from who join latest on latest.unit_id = who.unit_id join agency on agency.start = who.unit_id
        left join app.post_holding h on h.tenant_id = ${tenantId} and h.person_id = who.id and h.main
          and h.valid_from <= ${today}::date and (h.valid_to is null or h.valid_to >= ${today}::date)
        left join app.post on post.tenant_id = h.tenant_id and post.id = h.post_id
        order by latest.unit_id, regexp_replace(who.full_name, '^.*\\s', '') collate "vi-x-icu", who.full_name collate "vi-x-icu", who.id`.execute(
        tx,
      )
      return rows.map((row): Worker => ({
        personId: row.id,
        personCode: row.code,
        fullName: row.full_name,
        unitId: row.unit_id,
        unitName: row.unit_name,
        agencyId: row.agency_id,
        postTitle: row.post_title ?? '',
      }))
    },

    gates: async (period, workers) => {
      const ids = workers.map(({ personId }) => personId)
      const { rows } = await sql<{ locked: number[]; confirmed: number[] }>`
        select array(select agency_id from app.work_period where tenant_id = ${tenantId} and period = ${period} and state = 'locked') as locked,
          array(select app.scores_confirmed(${period}, ${ids}::int[])) as confirmed`.execute(tx)
      const [locked, confirmed] = [new Set(rows[0]?.locked), new Set(rows[0]?.confirmed)]
      return new Map(
        workers.map(({ personId, agencyId }): [number, PeriodGate] => [
          personId,
          locked.has(agencyId) ? 'locked' : confirmed.has(personId) ? 'score-confirmed' : 'open',
        ]),
      )
    },

    below: async (unitId) => {
      const { rows } = await sql<{ unit_id: number }>`
        with recursive latest as materialized (${latest(tenantId, today)}),
        below as (
          select unit_id from latest where unit_id = ${unitId}
          union
          select l.unit_id from below b join latest l on l.parent_id = b.unit_id)
        select unit_id from below`.execute(tx)
      return rows.map((row) => row.unit_id)
    },

    loads: (period, personIds) => loadsOf(tx, tenantId, period, personIds),
  }
}
