import { sql } from 'kysely'
import { parseIsoDate, type IsoDate, type UnitSpan } from '@thuoc-do/domain'
import type { ChangeStore, MainHolding } from './change-ports.ts'
import { importStore } from './import-store.ts'
import type { UnitKind } from './ports.ts'

const day = (text: string): IsoDate => {
  const found = parseIsoDate(text)
  if (found === undefined) throw new Error(`the database gave ${text} for a day`)
  return found
}

/** Changes of units and of people's posts, in the database. */
export const changeStore: ChangeStore = {
  lockOrganisation: importStore.lockOrganisation,
  spansOf: async (tx, tenantId) => {
    const rows = await tx
      .selectFrom('unit_state')
      .select(['unit_id', 'valid_from', 'valid_to', 'parent_id', 'name', 'kind'])
      .where('tenant_id', '=', tenantId)
      .orderBy('unit_id')
      .orderBy('valid_from')
      .execute()
    return rows.map((row): UnitSpan => ({
      unit: row.unit_id,
      from: day(row.valid_from),
      to: row.valid_to === null ? null : day(row.valid_to),
      parent: row.parent_id,
      name: row.name,
      kind: row.kind as UnitKind,
    }))
  },
  isCodeTaken: async (tx, tenantId, code) => {
    const { rows } =
      await sql`select from app.unit where tenant_id = ${tenantId} and upper(code) = upper(${code})`.execute(tx)
    return rows.length > 0
  },
  createUnit: async (tx, tenantId, code) => {
    const row = await tx
      .insertInto('unit')
      .values({ tenant_id: tenantId, code })
      .returning('id')
      .executeTakeFirstOrThrow()
    return row.id
  },
  writeSpans: async (tx, tenantId, unitId, spans) => {
    await tx.deleteFrom('unit_state').where('tenant_id', '=', tenantId).where('unit_id', '=', unitId).execute()
    await tx
      .insertInto('unit_state')
      .values(
        spans.map(({ from, to, parent, name, kind }) => ({
          tenant_id: tenantId,
          unit_id: unitId,
          valid_from: from,
          valid_to: to,
          parent_id: parent,
          name,
          kind,
        })),
      )
      .execute()
  },
  peopleFrom: async (tx, tenantId, unitId, from) => {
    const { rows } = await sql<{ n: number }>`
      select count(distinct person_id)::int as n from app.post_holding
      where tenant_id = ${tenantId} and unit_id = ${unitId} and (valid_to is null or valid_to >= ${from}::date)`.execute(
      tx,
    )
    return rows[0]?.n ?? 0
  },
  findPerson: async (tx, tenantId, personId) => {
    const row = await tx
      .selectFrom('person')
      .select('unit_id')
      .where('tenant_id', '=', tenantId)
      .where('id', '=', personId)
      .executeTakeFirst()
    return row === undefined ? undefined : { unitId: row.unit_id }
  },
  lastMainHolding: async (tx, tenantId, personId) => {
    const { rows } = await sql<MainHolding>`
      select h.id, h.unit_id as "unitId", post.title, h.valid_from as "from", h.valid_to as "to"
      from app.post_holding h join app.post on post.tenant_id = h.tenant_id and post.id = h.post_id
      where h.tenant_id = ${tenantId} and h.person_id = ${personId} and h.main
      order by h.valid_from desc limit 1`.execute(tx)
    return rows[0]
  },
  otherHead: async (tx, tenantId, unitId, personId, from) => {
    const { rows } = await sql<{ full_name: string }>`
      select n.full_name from app.names_of(array(
        select h.person_id from app.post_holding h join app.post on post.tenant_id = h.tenant_id and post.id = h.post_id
        where h.tenant_id = ${tenantId} and h.unit_id = ${unitId} and h.person_id <> ${personId}
          and post.leadership = 'head' and (h.valid_to is null or h.valid_to >= ${from}::date))) n
      order by n.id limit 1`.execute(tx)
    return rows[0]?.full_name
  },
  postLike: async (tx, tenantId, { title, kind, leadership, comparableGroup }) => {
    const { rows } = await sql<{ id: number }>`
      select id from app.post where tenant_id = ${tenantId} and title = ${title} and kind = ${kind}
        and leadership = ${leadership} and comparable_group is not distinct from ${comparableGroup}::text
      order by id limit 1`.execute(tx)
    if (rows[0] !== undefined) return rows[0].id
    const made = await sql<{ id: number }>`
      insert into app.post (tenant_id, code, title, kind, leadership, comparable_group)
      select ${tenantId}, 'CD-' || (coalesce(max(substring(code from '^CD-([0-9]{1,9})$')::int), 0) + 1),
        ${title}, ${kind}, ${leadership}, ${comparableGroup}::text
      from app.post where tenant_id = ${tenantId} returning id`.execute(tx)
    const id = made.rows[0]?.id
    if (id === undefined) throw new Error('the post was not written')
    return id
  },
  endHolding: async (tx, tenantId, holdingId, lastDay) => {
    await tx
      .updateTable('post_holding')
      .set({ valid_to: lastDay })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', holdingId)
      .execute()
  },
  openHolding: async (tx, tenantId, { personId, unitId, postId, from }) => {
    await tx
      .insertInto('post_holding')
      .values({
        tenant_id: tenantId,
        person_id: personId,
        unit_id: unitId,
        post_id: postId,
        valid_from: from,
        main: true,
      })
      .execute()
  },
  settleUnit: async (tx, tenantId, personId, unitId) => {
    // The membership first: it is found through the unit the person still belongs to.
    await tx
      .updateTable('party_membership')
      .set({ unit_id: unitId })
      .where('tenant_id', '=', tenantId)
      .where('person_id', '=', personId)
      .execute()
    await tx
      .updateTable('person')
      .set({ unit_id: unitId })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', personId)
      .execute()
  },
}
