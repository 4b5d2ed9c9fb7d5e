import type pg from 'pg'
import { decimal, divide, foldForSearch, toFraction } from '@thuoc-do/domain'
import { productsFor, STANDARD_PRODUCT, type DemoProduct } from './catalogue-entries.ts'
import { fill } from './fill.ts'
import type { DemoIds } from './load-organisation.ts'
import type { DemoProvince } from './province.ts'
import { actorOf, type DemoEvent } from './write-events.ts'

/** First day the demonstration's catalogues are in force: that of Decree 335. */
const VALID_FROM = '2026-01-01'
const DECIDED_AT = '2025-12-25T03:00:00Z'

const STANDARD_POINTS = decimal(STANDARD_PRODUCT.points)

function coefficientOf({ points, coefficient }: DemoProduct): string {
  return toFraction(points === null ? decimal(coefficient ?? '') : divide(decimal(points), STANDARD_POINTS))
}

/**
 * Gives every agency a decided catalogue, signed by its head, so that work can be assigned from the first day.
 * @returns what is to be recorded of it
 */
export async function loadCatalogue(
  client: pg.ClientBase,
  tenantId: number,
  province: DemoProvince,
  ids: DemoIds,
): Promise<DemoEvent[]> {
  const heads = new Map(
    province.people.flatMap(({ code, unit, post }) => (post.leadership === 'head' ? [[unit, code] as const] : [])),
  )
  const versions = province.agencies.map((agency, at) => ({ id: at + 1, agency }))
  await fill(
    client,
    'catalogue_version',
    versions.map(({ id, agency }) => ({
      tenant_id: tenantId,
      id,
      agency_id: ids.unit(agency.code),
      number: 1,
      standard_name: STANDARD_PRODUCT.name,
      standard_points: STANDARD_PRODUCT.points,
      created_at: DECIDED_AT,
    })),
  )
  await fill(
    client,
    'catalogue_entry',
    versions.flatMap(({ id, agency }) =>
      productsFor(agency.setting).map((product) => {
        const owner = product.owner === null ? undefined : agency.units[product.owner]
        return {
          tenant_id: tenantId,
          version_id: id,
          code: product.code,
          name: product.name,
          search_name: foldForSearch(`${product.code} ${product.name}`),
          product_unit: product.productUnit,
          complexity: product.complexity,
          owner_unit_id: owner === undefined ? null : ids.unit(owner),
          points: product.points,
          coefficient: coefficientOf(product),
        }
      }),
    ),
  )
  await client.query(
    `update app.catalogue_version v set state = 'decided', valid_from = $2, decided_at = $3,
       document = lpad(d.agency::text, 2, '0') || '/QĐ-DMSP', decided_by = 'person:' || d.head
     from unnest($4::int[], $5::int[]) as d (agency, head) where v.tenant_id = $1 and v.agency_id = d.agency`,
    [
      tenantId,
      VALID_FROM,
      DECIDED_AT,
      versions.map(({ agency }) => ids.unit(agency.code)),
      versions.map(({ agency }) => ids.person(heads.get(agency.code) ?? province.leader.code)),
    ],
  )
  return versions.map(({ id, agency }) => ({
    at: new Date(DECIDED_AT).toISOString(),
    actor: actorOf(ids.person(heads.get(agency.code) ?? province.leader.code)),
    role: 'head',
    action: 'catalogue.decided',
    object: { kind: 'catalogue', id: String(id) },
    unitId: ids.unit(agency.code),
    personId: null,
    before: { state: 'handed-in' },
    after: { state: 'decided', validFrom: VALID_FROM },
  }))
}
