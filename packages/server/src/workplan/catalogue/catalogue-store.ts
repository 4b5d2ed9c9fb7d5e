import { sql } from 'kysely'
import type { CatalogueEntry } from '@thuoc-do/domain'
import type { Tx } from '../../platform/actor.ts'

/** A decided catalogue by which an agency's work is measured on a day. */
export type CatalogueInForce = {
  versionId: number
  number: number
  validFrom: string
  entry: (code: string) => Promise<CatalogueEntry | undefined>
  /** Every entry, in the order of codes; of `codes` alone where they are named. */
  entries: (codes?: readonly string[]) => Promise<CatalogueEntry[]>
}

/** The catalogue of an agency in force on a day, `YYYY-MM-DD`; undefined where none had been decided for it. */
export async function catalogueOn(
  tx: Tx,
  tenantId: number,
  agencyId: number,
  day: string,
): Promise<CatalogueInForce | undefined> {
  const { rows } = await sql<{ versionId: number; number: number; validFrom: string }>`
    select id as "versionId", number, valid_from as "validFrom" from app.catalogue_version
    where tenant_id = ${tenantId} and agency_id = ${agencyId} and state = 'decided' and valid_from <= ${day}::date
    order by valid_from desc, number desc limit 1`.execute(tx)
  const [version] = rows
  if (version === undefined) return undefined
  const entries = (codes?: readonly string[]) => entriesOf(tx, tenantId, version.versionId, codes)
  return { ...version, entry: async (code) => (await entries([code]))[0], entries }
}

/** Entries of a version in the order of codes; of `codes` alone where they are named. */
async function entriesOf(
  tx: Tx,
  tenantId: number,
  versionId: number,
  codes?: readonly string[],
): Promise<CatalogueEntry[]> {
  const { rows } = await sql<CatalogueEntry>`
    select code, name, product_unit as "productUnit", complexity, owner_unit_id as "ownerUnitId", points, coefficient, note
    from app.catalogue_entry where tenant_id = ${tenantId} and version_id = ${versionId}
      ${codes === undefined ? sql`` : sql`and code = any (${[...codes]}::text[])`}
    order by code collate app.by_code`.execute(tx)
  return rows
}
