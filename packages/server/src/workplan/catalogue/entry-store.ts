import { sql } from 'kysely'
import { foldForSearch, type CatalogueEntry } from '@thuoc-do/domain'
import type { CatalogueEntryRow } from '@thuoc-do/contract'
import type { Tx } from '../../platform/actor.ts'
import type { EntryFilter, EntryRecord, EntryStore } from './ports.ts'

const FIELDS = sql`e.code, e.name, e.product_unit as "productUnit", e.complexity, e.owner_unit_id as "ownerUnitId",
  e.points, e.coefficient, e.note, e.lock_version as version`

const searchName = ({ code, name }: Pick<CatalogueEntry, 'code' | 'name'>): string => foldForSearch(`${code} ${name}`)

/** Entries of catalogues on the caller's transaction; see {@link EntryStore}. */
export function entryStore(tx: Tx, tenantId: number, today: string): EntryStore {
  const where = (versionId: number, { words, complexity, owner }: EntryFilter) => sql`
    e.tenant_id = ${tenantId} and e.version_id = ${versionId}
    and not exists (select from unnest(${[...words]}::text[]) as w (word) where position(w.word in e.search_name) = 0)
    and ${
      complexity === null
        ? sql`true`
        : complexity === 'none'
          ? sql`e.complexity is null`
          : sql`e.complexity = ${complexity}`
    }
    and ${owner === null ? sql`true` : owner === 'shared' ? sql`e.owner_unit_id is null` : sql`e.owner_unit_id = ${owner}`}`

  const values = (entry: CatalogueEntry, account: string) => ({
    code: entry.code,
    name: entry.name,
    search_name: searchName(entry),
    product_unit: entry.productUnit,
    complexity: entry.complexity,
    owner_unit_id: entry.ownerUnitId,
    points: entry.points,
    coefficient: entry.coefficient,
    note: entry.note,
    changed_by: account,
  })

  return {
    all: async (versionId) => {
      const { rows } = await sql<EntryRecord>`
        select ${FIELDS}, e.changed_by as "changedBy" from app.catalogue_entry e
        where e.tenant_id = ${tenantId} and e.version_id = ${versionId}
        order by e.code collate app.by_code`.execute(tx)
      return rows
    },

    page: async (versionId, filter, size, page) => {
      const { rows } = await sql<CatalogueEntryRow>`
        select e.*, u.name as "ownerName" from (
          select ${FIELDS} from app.catalogue_entry e where ${where(versionId, filter)}
          order by e.code collate app.by_code limit ${size} offset ${(page - 1) * size}) e
        left join lateral app.unit_on(e."ownerUnitId", ${today}::date) u on true
        order by e.code collate app.by_code`.execute(tx)
      return rows
    },

    count: async (versionId, filter) => {
      const { rows } = await sql<{ n: number }>`
        select count(*)::int as n from app.catalogue_entry e where ${where(versionId, filter)}`.execute(tx)
      return rows[0]?.n ?? 0
    },

    groups: async (versionId) => {
      const { rows } = await sql<{ group: number | null; entries: number }>`
        select complexity as "group", count(*)::int as entries from app.catalogue_entry
        where tenant_id = ${tenantId} and version_id = ${versionId}
        group by complexity order by complexity nulls last`.execute(tx)
      return rows
    },

    find: async (versionId, code) => {
      const { rows } = await sql<EntryRecord>`
        select ${FIELDS}, e.changed_by as "changedBy" from app.catalogue_entry e
        where e.tenant_id = ${tenantId} and e.version_id = ${versionId} and upper(e.code) = upper(${code})`.execute(tx)
      return rows[0]
    },

    add: async (versionId, entry, account) => {
      const row = await tx
        .insertInto('catalogue_entry')
        .values({ tenant_id: tenantId, version_id: versionId, ...values(entry, account) })
        .onConflict((conflict) => conflict.doNothing())
        .returning('lock_version')
        .executeTakeFirst()
      return row?.lock_version
    },

    change: async (versionId, before, entry, account) => {
      const taken = await sql`
        select from app.catalogue_entry where tenant_id = ${tenantId} and version_id = ${versionId}
          and upper(code) = upper(${entry.code}) and code <> ${before.code}`.execute(tx)
      if (taken.rows.length > 0) return undefined
      const row = await tx
        .updateTable('catalogue_entry')
        .set({ ...values(entry, account), lock_version: before.version + 1 })
        .where('tenant_id', '=', tenantId)
        .where('version_id', '=', versionId)
        .where('code', '=', before.code)
        .returning('lock_version')
        .executeTakeFirstOrThrow()
      return row.lock_version
    },

    drop: async (versionId, codes) => {
      await sql`
        delete from app.catalogue_entry where tenant_id = ${tenantId} and version_id = ${versionId}
          and code = any (${[...codes]}::text[])`.execute(tx)
    },

    replace: async (versionId, drop, entries, account) => {
      await sql`
        delete from app.catalogue_entry where tenant_id = ${tenantId} and version_id = ${versionId}
          and code = any (${[...drop]}::text[])`.execute(tx)
      const rows = entries.map((entry) => ({ ...values(entry, account), lock_version: entry.version }))
      await sql`
        insert into app.catalogue_entry (tenant_id, version_id, code, name, search_name, product_unit, complexity,
          owner_unit_id, points, coefficient, note, changed_by, lock_version)
        select ${tenantId}, ${versionId}, r.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (
          code text, name text, search_name text, product_unit text, complexity int, owner_unit_id int, points text,
          coefficient text, note text, changed_by text, lock_version int)`.execute(tx)
    },

    weigh: async (versionId, coefficients) => {
      await sql`
        update app.catalogue_entry e set coefficient = r.coefficient
        from jsonb_to_recordset(${JSON.stringify(coefficients)}::jsonb) as r (code text, coefficient text)
        where e.tenant_id = ${tenantId} and e.version_id = ${versionId} and e.code = r.code
          and e.coefficient <> r.coefficient`.execute(tx)
    },
  }
}
