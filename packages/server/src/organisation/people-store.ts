import { sql } from 'kysely'
import type { HoldingRow, OfficeRow, OrganisationReader, PeopleFilter, PersonListRow, PostRow } from './ports.ts'

/** Vietnamese lists are ordered by given name, the last word, then by the whole name. */
const BY_NAME = sql`regexp_replace(p.full_name, '^.*\\s', '') collate "vi-x-icu", p.full_name collate "vi-x-icu", p.id`

const where = (tenantId: number, { units, search, personId }: PeopleFilter) => sql`
  p.tenant_id = ${tenantId}
  and (${personId}::int is null or p.id = ${personId})
  and (${units === null ? null : [...units]}::int[] is null or p.unit_id = any (${units === null ? null : [...units]}::int[]))
  and (${search}::text is null or p.search_name like '%' || ${search} || '%' or lower(p.code) like ${search} || '%')`

/** One page of people with their present main post, in Vietnamese order; only people the caller may see. */
export const listPeople: OrganisationReader['listPeople'] = async (tx, tenantId, on, filter, limit, offset) => {
  const { rows } = await sql<PersonListRow>`
    select p.id, p.code, p.full_name, p.birth_date, p.gender, p.unit_id, u.name as unit_name, post.title as post_title, post.kind, post.leadership,
      exists (select from app.party_membership m where m.tenant_id = p.tenant_id and m.person_id = p.id and m.left_on is null) as party,
      a.username, a.state as account_state
    from app.person p
    left join app.post_holding h on h.tenant_id = p.tenant_id and h.person_id = p.id and h.main
      and h.valid_from <= ${on}::date and (h.valid_to is null or h.valid_to >= ${on}::date)
    left join app.post on post.tenant_id = h.tenant_id and post.id = h.post_id
    left join lateral (select name from app.unit_state s where s.tenant_id = p.tenant_id and s.unit_id = p.unit_id
      order by (valid_from <= ${on}::date) desc, abs(valid_from - ${on}::date) limit 1) u on true
    left join app.account a on a.tenant_id = p.tenant_id and a.person_id = p.id
    where ${where(tenantId, filter)}
    order by ${BY_NAME} limit ${limit} offset ${offset}`.execute(tx)
  return rows
}

/** How many people the filter finds. */
export const countPeople: OrganisationReader['countPeople'] = async (tx, tenantId, filter) => {
  const { rows } = await sql<{
    n: number
  }>`select count(*)::int as n from app.person p where ${where(tenantId, filter)}`.execute(tx)
  return rows[0]?.n ?? 0
}

/** Every post the person has held, newest first. */
export const holdingsOf: OrganisationReader['holdingsOf'] = async (tx, tenantId, personId) => {
  const { rows } = await sql<HoldingRow>`
    select h.unit_id, u.name as unit_name, post.title, post.kind, post.leadership, post.comparable_group, h.valid_from, h.valid_to, h.main
    from app.post_holding h join app.post on post.tenant_id = h.tenant_id and post.id = h.post_id
    left join lateral (select name from app.unit_state s where s.tenant_id = h.tenant_id and s.unit_id = h.unit_id
      and s.valid_from <= least(coalesce(h.valid_to, 'infinity'::date), greatest(h.valid_from, (now() at time zone 'Asia/Ho_Chi_Minh')::date)) order by valid_from desc limit 1) u on true
    where h.tenant_id = ${tenantId} and h.person_id = ${personId} order by h.valid_from desc, h.main desc`.execute(tx)
  return rows
}

/** The catalogue of posts, by title. */
export const listPosts: OrganisationReader['listPosts'] = async (tx, tenantId) => {
  const { rows } = await sql<PostRow>`
    select id, title, kind, leadership, comparable_group from app.post where tenant_id = ${tenantId}
    order by title collate "vi-x-icu", id`.execute(tx)
  return rows
}

/** Standing roles the person has or had. */
export const officesOf: OrganisationReader['officesOf'] = async (tx, tenantId, personId) => {
  const { rows } = await sql<OfficeRow>`
    select o.id, o.role, o.unit_id, u.name as unit_name, o.valid_from, o.valid_to from app.office o
    left join lateral (select name from app.unit_state s where s.tenant_id = o.tenant_id and s.unit_id = o.unit_id
      order by (valid_from <= (now() at time zone 'Asia/Ho_Chi_Minh')::date) desc, abs(valid_from - (now() at time zone 'Asia/Ho_Chi_Minh')::date) limit 1) u on true
    where o.tenant_id = ${tenantId} and o.person_id = ${personId} order by o.valid_from desc`.execute(tx)
  return rows
}

/** Party membership in force, if any. */
export const partyOf: OrganisationReader['partyOf'] = async (tx, tenantId, personId) => {
  return tx
    .selectFrom('party_membership')
    .select(['cell', 'joined_on'])
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .where('left_on', 'is', null)
    .executeTakeFirst()
}
