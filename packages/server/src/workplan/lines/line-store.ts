import { sql, type RawBuilder } from 'kysely'
import type { LineState, PeriodGate, WorkAct } from '@thuoc-do/domain'
import type { Actor, Tx } from '../../platform/actor.ts'
import { mapLine, type LineColumns } from './line-columns.ts'
import { listLines, sumLines } from './list-store.ts'
import type { Addition, GatedLine, LineStore, NewLine, StoredEvent, StoredFile } from './ports.ts'

type GatedRow = LineColumns & { period_state: string | null; confirmed: boolean }

function gateOf({ period_state: state, confirmed }: GatedRow): PeriodGate {
  if (state === 'locked') return 'locked'
  return confirmed ? 'score-confirmed' : 'open'
}

type EventRow = {
  line_id: number
  key: string
  content: WorkAct
  on_day: string
  role: string
  account: string
  by: string | null
  person_id: number | null
  at: Date
  line_version: number
  made_line_id: number | null
}

const mapEvent = (row: EventRow): StoredEvent => ({
  lineId: row.line_id,
  key: row.key,
  at: row.at.toISOString(),
  onDay: row.on_day,
  personId: row.person_id,
  act: row.content,
  role: row.role,
  account: row.account,
  by: row.by ?? '',
  lineVersion: row.line_version,
  madeLineId: row.made_line_id,
})

/** What a line folds to, as columns. */
function columnsOf(state: LineState) {
  return {
    assigned: state.assigned,
    deadline: state.deadline,
    acceptance: state.acceptance,
    completed: state.completed,
    handed_over: state.handedOver,
    delays: state.delays,
    delays_recorded: state.delaysRecorded,
    quality_failures: state.qualityFailures,
    open_claims: state.openClaims,
    evidence: state.evidence,
    last_done_on: state.lastDoneOn,
    withdrawn: state.withdrawn,
  }
}

const rowOf = (line: NewLine) => ({
  period: line.period,
  person_id: line.personId,
  unit_id: line.unitId,
  agency_id: line.agencyId,
  origin: line.origin,
  given_line_id: line.givenLineId,
  giver_id: line.giverId,
  bundle_id: line.bundleId,
  catalogue_version_id: line.catalogueVersionId,
  entry_code: line.entryCode,
  name: line.name,
  search_name: line.searchName,
  product_unit: line.productUnit,
  complexity: line.complexity,
  coefficient: line.coefficient,
  output: line.output,
  assigned: line.assigned,
  deadline: line.deadline,
  key: line.key,
  content: { kind: 'assigned', quantity: line.assigned, deadline: line.deadline },
})

/** Work lines in the caller's transaction; see {@link LineStore}. */
export function lineStore(tx: Tx, { tenantId, userId, personId }: Actor, today: string): LineStore {
  const one = async (id: number, lock: RawBuilder<unknown>): Promise<GatedLine | undefined> => {
    const { rows } = await sql<GatedRow>`
      select l.*, n.code as person_code, n.full_name, u.name as unit_name,
        (select p.state from app.work_period p where p.tenant_id = l.tenant_id and p.agency_id = l.agency_id and p.period = l.period) as period_state,
        exists (select from app.scores_confirmed(l.period, array[l.person_id])) as confirmed
      from app.work_line l
      left join lateral app.names_of(array[l.person_id]) n on true
      left join lateral app.unit_on(l.unit_id, l.deadline) u on true
      where l.tenant_id = ${tenantId} and l.id = ${id} ${lock}`.execute(tx)
    const [row] = rows
    return row && { ...mapLine(row), gate: gateOf(row) }
  }
  const events = async (which: RawBuilder<unknown>): Promise<StoredEvent[]> => {
    const { rows } = await sql<EventRow>`
      with found as materialized (select * from app.work_event e where e.tenant_id = ${tenantId} and ${which})
      select f.*, a.full_name as by from found f
      left join app.actors_of(array(select distinct account from found)) a on a.account = f.account
      order by f.line_id, f.line_version`.execute(tx)
    return rows.map(mapEvent)
  }
  return {
    find: (id) => one(id, sql``),
    lock: (id) => one(id, sql`for update of l`),
    waitForKey: async (key) => {
      await sql`select pg_advisory_xact_lock(hashtextextended(${`work ${tenantId} ${key}`}, 0))`.execute(tx)
    },
    events: (lineId) => events(sql`e.line_id = ${lineId}`),
    eventsByKey: (keys) => events(sql`e.key = any (${[...keys]}::uuid[])`),

    make: async (lines, role, at) => {
      const given = lines.map((line, place) => ({ place, ...rowOf(line) }))
      const made = await sql<{ id: number }>`
        insert into app.work_line (tenant_id, period, person_id, unit_id, agency_id, origin, given_line_id, giver_id, bundle_id,
          catalogue_version_id, entry_code, name, search_name, product_unit, complexity, coefficient, output, assigned,
          deadline, created_by, created_at)
        select ${tenantId}, period, person_id, unit_id, agency_id, origin, given_line_id, giver_id, bundle_id,
          catalogue_version_id, entry_code, name, search_name, product_unit, complexity, coefficient, output, assigned,
          deadline, ${userId}, ${at}
        from jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
          as (place int, period text, person_id int, unit_id int, agency_id int, origin text, given_line_id int, giver_id int,
            bundle_id uuid, catalogue_version_id int, entry_code text, name text, search_name text, product_unit text,
            complexity int, coefficient text, output text, assigned text, deadline date)
        order by place returning id`.execute(tx)
      // Numbers are drawn in the order of the select. The first events are a statement of their own: they are let in by
      // the lines one sees.
      const ids = made.rows.map(({ id }) => id).toSorted((a, b) => a - b)
      const first = given.map(({ key, content }, place) => ({ line_id: ids[place], key, content }))
      const noted = await sql`
        insert into app.work_event (tenant_id, line_id, key, kind, content, on_day, line_version, role, account, person_id, at)
        select ${tenantId}, line_id, key, 'assigned', content, ${today}::date, 0, ${role}, ${userId}, ${personId}, ${at}
        from jsonb_to_recordset(${JSON.stringify(first)}::jsonb) as (line_id int, key uuid, content jsonb)
        on conflict (tenant_id, key) do nothing returning id`.execute(tx)
      return noted.rows.length === lines.length ? ids : undefined
    },

    add: async ({ line, event, state, madeLineId }: Addition) => {
      const version = line.version + 1
      const noted = await sql`
        insert into app.work_event (tenant_id, line_id, key, kind, content, on_day, line_version, made_line_id, role, account, person_id, at)
        values (${tenantId}, ${line.id}, ${event.key}, ${event.act.kind}, ${JSON.stringify(event.act)}::jsonb, ${event.onDay},
          ${version}, ${madeLineId}, ${event.role}, ${userId}, ${personId}, ${event.at})
        on conflict (tenant_id, key) do nothing returning id`.execute(tx)
      if (noted.rows.length === 0) return undefined
      await tx
        .updateTable('work_line')
        .set({ ...columnsOf(state), version })
        .where('tenant_id', '=', tenantId)
        .where('id', '=', line.id)
        .where('version', '=', line.version)
        .executeTakeFirstOrThrow()
      return version
    },

    visible: async (ids) => {
      if (ids.length === 0) return new Set()
      const { rows } = await sql<{ id: number }>`
        select id from app.work_line where tenant_id = ${tenantId} and id = any (${[...ids]}::int[])`.execute(tx)
      return new Set(rows.map(({ id }) => id))
    },
    heightOf: async (person, unitId, on) => {
      const { rows } = await sql<{ height: number }>`
        with recursive up as (
          select u.unit_id, u.parent_id, 0 as step from app.unit_on(${unitId}, ${on}::date) u
          union all
          select u.unit_id, u.parent_id, up.step + 1
          from up cross join lateral app.unit_on(up.parent_id, ${on}::date) u where up.step < 50)
        select coalesce(max(up.step), -1) as height from up
        join app.heads_on(${on}::date) h on h.unit_id = up.unit_id where h.person_id = ${person}`.execute(tx)
      return rows[0]?.height ?? -1
    },
    names: async (ids) => {
      if (ids.length === 0) return new Map()
      const { rows } = await sql<{ id: number; full_name: string }>`
        select id, full_name from app.names_of(${[...ids]}::int[])`.execute(tx)
      return new Map(rows.map((row) => [row.id, row.full_name]))
    },

    files: async (lineId) => {
      const rows = await tx
        .selectFrom('work_file')
        .select(['id', 'line_id', 'sha256', 'name', 'media_type', 'size', 'at'])
        .where('tenant_id', '=', tenantId)
        .where('line_id', '=', lineId)
        .orderBy('id')
        .execute()
      return rows.map((row): StoredFile => ({
        id: row.id,
        lineId: row.line_id,
        sha256: row.sha256,
        name: row.name,
        mediaType: row.media_type,
        size: row.size,
        at: row.at.toISOString(),
      }))
    },
    addFile: async (file) => {
      const row = await tx
        .insertInto('work_file')
        .values({
          tenant_id: tenantId,
          line_id: file.lineId,
          sha256: file.sha256,
          name: file.name,
          media_type: file.mediaType,
          size: file.size,
          account: userId,
          at: new Date(file.at),
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      return row.id
    },
    list: (filter, limit, offset) => listLines(tx, tenantId, filter, limit, offset),
    sums: (filter) => sumLines(tx, tenantId, filter),
  }
}
