import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../platform/actor.ts'
import { changeStore } from './change-store.ts'
import type { ChargeFile, ChargeStore, Choosable } from './charge-ports.ts'
import type { Leadership } from './ports.ts'

type Row = Omit<ChargeFile, 'over'> & { overUnit: number | null; overPerson: number | null; overName: string | null }

/** Charges on the caller's transaction; see {@link ChargeStore}. Units go by their names on the first day. */
export function chargeStore(tx: Tx, tenantId: number): ChargeStore {
  const where = async (condition: RawBuilder<unknown>): Promise<ChargeFile[]> => {
    const { rows } = await sql<Row>`
      select c.id, c.version, c.person_id as "personId", c.unit_id as "unitId",
        coalesce((select u.name from app.unit_on(c.unit_id, c.valid_from) u), '') as "unitName",
        c.over_unit_id as "overUnit", c.over_person_id as "overPerson",
        case when c.over_unit_id is not null then (select u.name from app.unit_on(c.over_unit_id, c.valid_from) u)
          else (select n.full_name from app.names_of(array[c.over_person_id]) n) end as "overName",
        c.field, c.valid_from as "from", c.valid_to as "to", c.document, c.withdrawn
      from app.charge c where c.tenant_id = ${tenantId} and ${condition}`.execute(tx)
    return rows.map(({ overUnit, overPerson, overName, ...row }) => ({
      ...row,
      over: {
        kind: overUnit === null ? ('person' as const) : ('unit' as const),
        id: overUnit ?? overPerson ?? 0,
        name: overName ?? '',
      },
    }))
  }
  return {
    knows: async (personId) => (await changeStore.findPerson(tx, tenantId, personId)) !== undefined,
    standings: async (personIds, on) => {
      const { rows } = await sql<{ person: number; unit: number; leads: Leadership }>`
        select h.person_id as person, h.unit_id as unit, post.leadership as leads from app.post_holding h
        join app.post on post.tenant_id = h.tenant_id and post.id = h.post_id
        where h.tenant_id = ${tenantId} and h.person_id = any (${[...personIds]}::int[]) and h.main
          and h.valid_from <= ${on}::date and (h.valid_to is null or h.valid_to >= ${on}::date)`.execute(tx)
      return new Map(rows.map(({ person, unit, leads }) => [person, { unit, leads }]))
    },
    spans: () => changeStore.spansOf(tx, tenantId),
    ordinaryPeople: async (unitId, on) => {
      const { rows } = await sql<Choosable>`
        select p.id, p.full_name as "fullName", post.title as "postTitle" from app.post_holding h
        join app.post on post.tenant_id = h.tenant_id and post.id = h.post_id and post.leadership = 'none'
        join app.person p on p.tenant_id = h.tenant_id and p.id = h.person_id
        where h.tenant_id = ${tenantId} and h.unit_id = ${unitId} and h.main
          and h.valid_from <= ${on}::date and (h.valid_to is null or h.valid_to >= ${on}::date)
        order by regexp_replace(p.full_name, '^.*\\s', '') collate "vi-x-icu", p.full_name collate "vi-x-icu", p.id`.execute(
        tx,
      )
      return rows
    },
    of: (personId) => where(sql`c.person_id = ${personId} order by c.valid_from desc, c.id desc`),
    find: async (id) => (await where(sql`c.id = ${id} for update of c`))[0],
    add: async (personId, unitId, charges) => {
      const { rows } = await sql<{ id: number }>`
        insert into app.charge (tenant_id, person_id, unit_id, over_unit_id, over_person_id, field, valid_from, valid_to, document)
        select ${tenantId}, ${personId}, ${unitId}, r."overUnitId", r."overPersonId", r.field, r."from", r."to", r.document
        from jsonb_to_recordset(${JSON.stringify(charges)}::jsonb) as r
          ("overUnitId" int, "overPersonId" int, field text, "from" date, "to" date, document text)
        on conflict do nothing returning id`.execute(tx)
      return rows.map(({ id }) => id)
    },
    end: async (id, to) => {
      await sql`update app.charge set valid_to = ${to}, version = version + 1
        where tenant_id = ${tenantId} and id = ${id}`.execute(tx)
    },
    withdraw: async (id) => {
      await sql`update app.charge set withdrawn = true, version = version + 1
        where tenant_id = ${tenantId} and id = ${id}`.execute(tx)
    },
  }
}
