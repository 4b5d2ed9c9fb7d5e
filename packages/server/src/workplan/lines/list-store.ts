import { sql, type RawBuilder } from 'kysely'
import { add, daysOf, divide, exact, parseDecimal, toFraction, ZERO, type Exact } from '@thuoc-do/domain'
import type { Tx } from '../../platform/actor.ts'
import { mapLine, type LineColumns } from './line-columns.ts'
import type { ListFilter, LineStore, StoredLine } from './ports.ts'

const LEFT = sql`l.completed::numeric < l.assigned::numeric - l.handed_over::numeric`

/** `isLate` of the domain once more, for filtering; a test holds the two together. */
const late = (today: string) => sql`l.delays_recorded = 0
  and (l.last_done_on > l.deadline or (l.deadline < ${today}::date and ${LEFT}))`

function inState({ state, today }: ListFilter): RawBuilder<unknown> {
  if (state === 'withdrawn') return sql`l.withdrawn`
  switch (state) {
    case null:
      return sql`not l.withdrawn`
    case 'waiting':
    case 'objected':
      return sql`not l.withdrawn and l.acceptance = ${state}`
    case 'late':
      return sql`not l.withdrawn and ${late(today)}`
    case 'open':
      return sql`not l.withdrawn and ${LEFT}`
    case 'done':
      return sql`not l.withdrawn and not (${LEFT})`
    case 'claims':
      return sql`not l.withdrawn and l.open_claims > 0`
    case 'no-evidence':
      return sql`not l.withdrawn and l.evidence = 0 and l.completed::numeric > 0`
    default:
      return state satisfies never
  }
}

function within(reach: ListFilter['reach']): RawBuilder<unknown> {
  if (reach === 'all') return sql`true`
  if ('personId' in reach) return sql`l.person_id = ${reach.personId}`
  const units = `{${reach.units.join(',')}}`
  return sql`(l.unit_id = any (${units}::int[]) or l.agency_id = any (${units}::int[]))`
}

/** `%` and `_` of what was typed are themselves. */
const containing = (word: string): string => `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`

function where(tenantId: number, filter: ListFilter): RawBuilder<unknown> {
  const conditions = [
    sql`l.tenant_id = ${tenantId} and l.period = ${filter.period}`,
    within(filter.reach),
    inState(filter),
    ...(filter.person === null ? [] : [sql`l.person_id = ${filter.person}`]),
    ...(filter.complexity === null ? [] : [sql`l.complexity = ${filter.complexity}`]),
    ...filter.words.map((word) => sql`l.search_name like ${containing(word)}`),
  ]
  return sql.join(conditions, sql` and `)
}

/** Vietnamese lists are ordered by given name, the last word, then by the whole name. */
const ORDER: Readonly<Record<ListFilter['sort'], RawBuilder<unknown>>> = {
  deadline: sql`l.deadline, l.id`,
  name: sql`l.name collate "vi-x-icu", l.id`,
  completed: sql`l.completed::numeric / l.assigned::numeric, l.deadline, l.id`,
  person: sql`regexp_replace(w.full_name, '^.*\\s', '') collate "vi-x-icu", w.full_name collate "vi-x-icu", l.person_id, l.deadline, l.id`,
}

/** One page of the lines a filter finds, or all of them; names are looked up for what is shown only. */
export async function listLines(
  tx: Tx,
  tenantId: number,
  filter: ListFilter,
  limit: number | null,
  offset: number,
): Promise<StoredLine[]> {
  const found = where(tenantId, filter)
  const ordered =
    filter.sort === 'person'
      ? sql`left join app.names_of(array(select distinct l.person_id from app.work_line l where ${found})) w on w.id = l.person_id`
      : sql``
  const { rows } = await sql<LineColumns>`
    with page as materialized (
      select l.*, row_number() over (order by ${ORDER[filter.sort]}) as place
      from app.work_line l ${ordered} where ${found} order by place limit ${limit} offset ${offset}),
    people as materialized (select * from app.names_of(array(select distinct person_id from page))),
    units as materialized (
      select u.unit_id, u.name from (select distinct unit_id from page) d
      cross join lateral app.unit_on(d.unit_id, ${daysOf(filter.period).to}::date) u)
    select page.*, people.code as person_code, people.full_name, units.name as unit_name
    from page left join people on people.id = page.person_id left join units on units.unit_id = page.unit_id
    order by page.place`.execute(tx)
  return rows.map(mapLine)
}

type SumRow = { bottom: string; assigned: string; completed: string; lines: number }

function quotient(top: string, bottom: string): Exact {
  const value = parseDecimal(top, '')
  if (!value.ok) throw new Error(`not a sum: ${top}`)
  return bottom === '' ? value.value : divide(value.value, exact(BigInt(bottom)))
}

/** Number and sums of everything a filter finds; coefficients are fractions, so products are summed per denominator. */
export async function sumLines(tx: Tx, tenantId: number, filter: ListFilter): ReturnType<LineStore['sums']> {
  const { rows } = await sql<SumRow>`
    select split_part(l.coefficient, '/', 2) as bottom, count(*)::int as lines,
      sum(l.assigned::numeric * split_part(l.coefficient, '/', 1)::numeric)::text as assigned,
      sum(l.completed::numeric * split_part(l.coefficient, '/', 1)::numeric)::text as completed
    from app.work_line l where ${where(tenantId, filter)} group by 1`.execute(tx)
  const sum = (field: 'assigned' | 'completed'): string =>
    toFraction(rows.reduce((total, row) => add(total, quotient(row[field], row.bottom)), ZERO))
  return {
    total: rows.reduce((total, { lines }) => total + lines, 0),
    assigned: sum('assigned'),
    completed: sum('completed'),
  }
}

/** Converted products by person, of lines that count. */
export async function loadsOf(
  tx: Tx,
  tenantId: number,
  period: string,
  personIds: readonly number[],
): Promise<Map<number, { load: string; lines: number }>> {
  const { rows } = await sql<{ person_id: number; bottom: string; top: string; lines: number }>`
    select l.person_id, split_part(l.coefficient, '/', 2) as bottom, count(*)::int as lines,
      sum(l.assigned::numeric * split_part(l.coefficient, '/', 1)::numeric)::text as top
    from app.work_line l
    where l.tenant_id = ${tenantId} and l.period = ${period} and l.person_id = any (${[...personIds]}::int[]) and not l.withdrawn
    group by 1, 2`.execute(tx)
  return new Map(
    [...Map.groupBy(rows, (row) => row.person_id)].map(([personId, parts]) => [
      personId,
      {
        load: toFraction(parts.reduce((total, { top, bottom }) => add(total, quotient(top, bottom)), ZERO)),
        lines: parts.reduce((total, { lines }) => total + lines, 0),
      },
    ]),
  )
}
