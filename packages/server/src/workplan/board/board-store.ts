import { sql } from 'kysely'
import { parseFraction, peersOf } from '@thuoc-do/domain'
import type { Tx } from '../../platform/actor.ts'
import { namesOf, scoreStore, treeOn } from '../scores/scores-store.ts'
import { peerKey, type BoardStore, type LineFigures, type OpenLine, type Reminder } from './ports.ts'

/** Boards and tasks in the caller's transaction; row-level security keeps them to his reach. */
export function boardStore(tx: Tx, tenantId: number, today: string): BoardStore {
  const { list, lines, enter } = scoreStore(tx, tenantId, today)
  return {
    list,
    lines,
    enter,
    names: async (ids) =>
      new Map([...(await namesOf(tx, ids))].map(([id, row]) => [id, { code: row.code, fullName: row.full_name }])),
    tree: (day) => treeOn(tx, tenantId, day),
    // Late as the domain has it (`isLate`): past the deadline and not all done, or done after it, and no delay on record.
    figures: async (period, units, people, day) => {
      const { rows } = await sql<LineFigures>`
        with mine as (
          select l.* from app.work_line l where l.tenant_id = ${tenantId} and l.period = ${period} and not l.withdrawn
            and (l.unit_id = any (${[...units]}::int[]) or l.person_id = any (${[...people]}::int[]))),
        reports as (
          select m.person_id, count(*)::int as reports, min((e.at at time zone 'UTC' + interval '7 hours')::date) as first_on
          from mine m join app.work_event e on e.tenant_id = ${tenantId} and e.line_id = m.id
          where e.kind = 'completed' group by m.person_id)
        select m.person_id as "personId", max(m.unit_id) as "unitId", count(*)::int as lines,
          (count(*) filter (where m.delays_recorded = 0 and (m.last_done_on > m.deadline or (m.deadline < ${day}::date
            and m.assigned::numeric - m.handed_over::numeric - m.completed::numeric > 0))))::int as "lateLines",
          sum(m.open_claims)::int as "openClaims", (count(*) filter (where m.acceptance = 'objected'))::int as objections,
          (count(*) filter (where m.completed::numeric > 0))::int as "linesDone",
          (count(*) filter (where m.completed::numeric > 0 and m.evidence = 0))::int as "linesWithoutEvidence",
          coalesce(max(r.reports), 0)::int as reports, max(r.first_on) as "firstReportedOn"
        from mine m left join reports r on r.person_id = m.person_id
        group by m.person_id order by m.person_id`.execute(tx)
      return rows
    },
    peers: async (period, agencies) => {
      if (agencies.length === 0) return new Map()
      const { rows } = await sql<{ agency_id: number; peer_group: string; completed: string }>`
        select * from app.peer_quantities(${period}, ${[...agencies]}::int[])`.execute(tx)
      const groups = Map.groupBy(rows, (row) => peerKey(row.agency_id, row.peer_group))
      return new Map(
        [...groups].map(([key, found]) => [
          key,
          peersOf(
            found[0]?.peer_group ?? '',
            found.flatMap(({ completed }) => parseFraction(completed) ?? []),
          ),
        ]),
      )
    },
    reminders: async (of) => {
      if (of.length === 0) return []
      const ids = of.map(({ period, personId }) => `${period}/${personId}`)
      const { rows } = await sql<{ object_id: string; person_id: number; at: Date; full_name: string | null }>`
        select distinct on (e.object_id) e.object_id, e.person_id, e.at,
          (select a.full_name from app.actors_of(array[e.actor]) a limit 1) as full_name
        from app.event e where e.tenant_id = ${tenantId} and e.object_kind = 'work-reminder'
          and e.object_id = any (${ids}::text[]) order by e.object_id, e.seq desc`.execute(tx)
      return rows.map((row): Reminder => ({
        period: row.object_id.split('/')[0] ?? '',
        personId: row.person_id,
        at: row.at,
        by: row.full_name ?? '',
      }))
    },
    openLines: async (personId, units, dueBy) => {
      const { rows } = await sql<OpenLine>`
        select l.period, l.person_id as "personId", l.unit_id as "unitId", l.open_claims as "openClaims", l.acceptance,
          l.deadline, l.assigned::numeric - l.handed_over::numeric - l.completed::numeric <= 0 as done
        from app.work_line l
        left join app.work_period p on p.tenant_id = l.tenant_id and p.agency_id = l.agency_id and p.period = l.period
        where l.tenant_id = ${tenantId} and not l.withdrawn and coalesce(p.state, 'open') = 'open'
          and not exists (select from app.period_score s where s.tenant_id = l.tenant_id and s.period = l.period
            and s.person_id = l.person_id and s.stage = 'confirmed')
          and ((l.person_id = ${personId} and (l.acceptance = 'waiting' or l.deadline <= ${dueBy}::date))
            or (l.unit_id = any (${[...units]}::int[]) and l.person_id <> ${personId}
              and (l.open_claims > 0 or l.acceptance = 'objected')))
        order by l.period, l.id`.execute(tx)
      return rows
    },
  }
}
