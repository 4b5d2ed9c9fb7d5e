import { sql } from 'kysely'
import type { OrganisationReader, UnitPeople, UnitRow } from './ports.ts'

/** Every unit that stands on `on`, parents before children. */
export const unitsOn: OrganisationReader['unitsOn'] = async (tx, tenantId, on) => {
  const { rows } = await sql<UnitRow>`
    with recursive standing as (
      select s.unit_id as id, u.code, s.name, s.kind, s.parent_id, s.valid_from
      from app.unit_state s join app.unit u on u.tenant_id = s.tenant_id and u.id = s.unit_id
      where s.tenant_id = ${tenantId} and s.valid_from <= ${on}::date and (s.valid_to is null or s.valid_to >= ${on}::date)),
    ordered as (
      select s.*, array[s.code] as path from standing s where s.parent_id is null
      union all
      select s.*, o.path || s.code from standing s join ordered o on s.parent_id = o.id)
    select id, code, name, kind, parent_id, valid_from from ordered order by path`.execute(tx)
  return rows
}

/** How many people have their main post in each unit on `on`, and who heads it; only people the caller may see. */
export const peopleByUnit: OrganisationReader['peopleByUnit'] = async (tx, tenantId, on) => {
  const { rows } = await sql<UnitPeople>`
    select h.unit_id, count(*) filter (where h.main)::int as people, max(p.full_name) filter (where post.leadership = 'head') as head_name
    from app.post_holding h
    join app.post on post.tenant_id = h.tenant_id and post.id = h.post_id
    join app.person p on p.tenant_id = h.tenant_id and p.id = h.person_id
    where h.tenant_id = ${tenantId} and h.valid_from <= ${on}::date and (h.valid_to is null or h.valid_to >= ${on}::date)
    group by h.unit_id`.execute(tx)
  return rows
}

/** The unit and everything below it, by where units stand on a day (one that is to come: where it will). */
export const subtreeOf: OrganisationReader['subtreeOf'] = async (tx, tenantId, unitId, on) => {
  const { rows } = await sql<{ unit_id: number }>`
    with recursive latest as (
      select distinct on (unit_id) unit_id, parent_id from app.unit_state where tenant_id = ${tenantId}
      order by unit_id, (valid_from <= ${on}::date) desc, abs(valid_from - ${on}::date)),
    below as (
      select unit_id from latest where unit_id = ${unitId}
      union select l.unit_id from below b join latest l on l.parent_id = b.unit_id)
    select unit_id from below`.execute(tx)
  return rows.map((row) => row.unit_id)
}
