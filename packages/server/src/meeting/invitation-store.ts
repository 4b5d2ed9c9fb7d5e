import { sql } from 'kysely'
import type { Leadership } from '@thuoc-do/domain'
import type { Tx } from '../platform/actor.ts'
import type { MeetingStore } from './ports.ts'
import { readForms } from './round-sql.ts'

type Reader = Pick<MeetingStore, 'rounds' | 'units' | 'unitFacts' | 'forms' | 'posts'>

/** Units of the tree as it stood on a day, with what lies below one of them. */
const below = (tenantId: number, unitId: number, day: string) => sql`
  standing as (
    select unit_id, parent_id, name from app.unit_state where tenant_id = ${tenantId}
      and valid_from <= ${day}::date and (valid_to is null or valid_to >= ${day}::date)),
  below as (
    select unit_id, name, 0 as depth from standing where unit_id = ${unitId}
    union all select s.unit_id, s.name, b.depth + 1 from standing s join below b on s.parent_id = b.unit_id)`

/** What an invitation is made of: rounds, units, people in post, the Party committee, the forms of the round. */
export function invitationReader(tx: Tx, tenantId: number): Reader {
  return {
    rounds: async () => {
      const { rows } = await sql<{ id: number; name: string; ruleNumber: string }>`
        select id, name, rule_set #>> '{identity,number}' as "ruleNumber" from app.round
        where tenant_id = ${tenantId} order by period_to desc, id desc`.execute(tx)
      return rows
    },

    units: async (ids, day) => {
      const { rows } = await sql<{ id: number; name: string; depth: number }>`
        with recursive standing as (
          select s.unit_id, s.parent_id, s.name, u.code from app.unit_state s
          join app.unit u on u.tenant_id = s.tenant_id and u.id = s.unit_id
          where s.tenant_id = ${tenantId} and s.unit_id = any (${[...ids]}::int[])
            and s.valid_from <= ${day}::date and (s.valid_to is null or s.valid_to >= ${day}::date)),
        tree as (
          select unit_id, name, array[code] as path, 0 as depth from standing
          where parent_id is null or parent_id not in (select unit_id from standing)
          union all
          select s.unit_id, s.name, t.path || s.code, t.depth + 1 from standing s join tree t on s.parent_id = t.unit_id)
        select unit_id as id, name, depth from tree order by path`.execute(tx)
      return rows
    },

    unitFacts: async (unitId, day) => {
      const { rows } = await sql<{ name: string; constituents: number[]; committee: number[] }>`
        with recursive ${below(tenantId, unitId, day)}
        select (select name from below where depth = 0) as name,
          coalesce((select array_agg(unit_id order by unit_id) from below where depth = 1), '{}') as constituents,
          coalesce((select array_agg(id) from app.party_committee_of(${unitId}, ${day}::date) id), '{}') as committee`.execute(
        tx,
      )
      const unit = rows[0]
      if (unit?.name == null) return undefined
      const people = await sql<{ personId: number; unitId: number; leadership: Leadership }>`
        with recursive ${below(tenantId, unitId, day)}
        select h.person_id as "personId", h.unit_id as "unitId", o.leadership
        from app.post_holding h join below b on b.unit_id = h.unit_id
        join app.post o on o.tenant_id = h.tenant_id and o.id = h.post_id
        join app.person p on p.tenant_id = h.tenant_id and p.id = h.person_id
        where h.tenant_id = ${tenantId} and h.main
          and h.valid_from <= ${day}::date and (h.valid_to is null or h.valid_to >= ${day}::date)
        order by b.depth, h.unit_id, case o.leadership when 'head' then 0 when 'deputy' then 1 else 2 end, p.full_name,
          p.id`.execute(tx)
      return {
        unitName: unit.name,
        people: people.rows,
        constituents: unit.constituents,
        partyCommittee: unit.committee,
      }
    },

    forms: async (roundId, unitId, day) => {
      const { rows } = await sql<{ id: number }>`
        with recursive ${below(tenantId, unitId, day)} select unit_id as id from below`.execute(tx)
      return readForms(
        tx,
        tenantId,
        roundId,
        rows.map(({ id }) => id),
      )
    },

    posts: async (personIds, day) => {
      const { rows } = await sql<{ person_id: number; full_name: string; post_title: string; unit_name: string }>`
        select * from app.posts_of(${[...personIds]}::int[], ${day}::date)`.execute(tx)
      return new Map(
        rows.map((row) => [
          row.person_id,
          { fullName: row.full_name, postTitle: row.post_title, unitName: row.unit_name },
        ]),
      )
    },
  }
}
