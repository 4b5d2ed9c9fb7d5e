import type { FreshDatabase } from '../../../test/fresh-database.ts'
import type { SmallProvince } from '../../../test/small-province.ts'

/** Agencies with four units each, a head for each unit, `people` people of which the first agency has `first`. */
export type LargeWork = {
  readonly agencies: number
  readonly people: number
  readonly first: number
  readonly lines: number
  readonly period: string
}

/** Fills the province in a few statements and gives everybody so many lines of the period. Invented throughout. */
export async function populateWork(
  owner: FreshDatabase['owner'],
  province: SmallProvince,
  size: LargeWork,
): Promise<readonly number[]> {
  const { tenantId, unit } = province
  const { agencies, people, first, lines, period } = size
  const run = (text: string, values: readonly unknown[]) => owner.query(text, [...values])
  await run(`insert into unit (tenant_id, code) select $1, 'A' || a from generate_series(1, $2::int) a`, [
    tenantId,
    agencies,
  ])
  await run(
    `insert into unit (tenant_id, code) select $1, 'A' || a || '-' || u from generate_series(1, $2::int) a, generate_series(1, 4) u`,
    [tenantId, agencies],
  )
  await run(
    `insert into unit_state (tenant_id, unit_id, valid_from, parent_id, name, kind)
     select $1, u.id, '2020-01-01', coalesce(p.id, $2), u.code, case when p.id is null then 'agency' else 'unit' end
     from unit u left join unit p on p.tenant_id = $1 and u.code like p.code || '-%' and p.code like 'A%'
     where u.tenant_id = $1 and u.code like 'A%'`,
    [tenantId, unit.root],
  )
  await run(
    `insert into person (tenant_id, code, full_name, search_name, unit_id)
     select $1, 'N' || n, 'Người Mẫu ' || n, 'nguoi mau ' || n,
       (select id from unit where tenant_id = $1 and code = 'A' || g.agency || case when g.place <= 1 then '' else '-' || (g.place % 4 + 1) end)
     from (select n, case when n <= $3::int then 1 else (n - $3::int - 1) % ($4::int - 1) + 2 end as agency,
             case when n <= $3::int then n else (n - $3::int - 1) / ($4::int - 1) + 1 end as place
           from generate_series(1, $2::int) n) g`,
    [tenantId, people, first, agencies],
  )
  await run(
    `insert into post_holding (tenant_id, person_id, unit_id, post_id, valid_from, main)
     select $1, p.id, p.unit_id, (select min(o.id) from post o where o.tenant_id = $1
         and o.leadership = case when p.place = 1 then 'head' else 'none' end), '2020-01-01', true
     from (select id, unit_id, row_number() over (partition by unit_id order by id) as place
           from person where tenant_id = $1 and code like 'N%') p`,
    [tenantId],
  )
  await run(
    `insert into work_line (tenant_id, period, person_id, unit_id, agency_id, origin, name, search_name, product_unit,
       coefficient, assigned, completed, delays, delays_recorded, quality_failures, evidence, complexity, acceptance,
       deadline, last_done_on, created_by, created_at)
     select $1, $2, p.id, p.unit_id, coalesce(nullif(s.parent_id, $3), p.unit_id), case when n = 10 then 'ad-hoc' else 'planned' end,
       'Sản phẩm ' || n, 'san pham ' || n, 'văn bản', (array['1', '3/2', '2', '1/3'])[n % 4 + 1], (n % 5 + 1)::text,
       (n % 5 + 1 - (p.id + n) % 7 / 6)::text, ((p.id + n) % 11 = 0)::int, ((p.id + n) % 11 = 0)::int,
       ((p.id + n) % 13 = 0)::int, 1, n % 5 + 1, 'accepted', '2026-03-31', '2026-03-20', 'x', '2026-03-01T02:00:00Z'
     from person p join unit_state s on s.tenant_id = p.tenant_id and s.unit_id = p.unit_id
     cross join generate_series(1, $4::int) n where p.tenant_id = $1 and p.code like 'N%'`,
    [tenantId, period, unit.root, lines],
  )
  await owner.query('analyze')
  const { rows } = await run(
    `select id from unit where tenant_id = $1 and code like 'A%' and code not like '%-%' order by id`,
    [tenantId],
  )
  return rows.map((row: { id: number }) => row.id)
}
