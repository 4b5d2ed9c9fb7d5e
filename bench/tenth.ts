import type { BenchDatabase } from './world.ts'

/** Agencies without which the demonstration's accounts could not sign in. */
const KEPT = ['S.03', 'D.02']

/**
 * Leaves a copy of the demonstration with whole agencies that hold about a share of its people, and nothing of the rest.
 * The owner does it with the triggers off, because the database lets nobody else delete history.
 */
export async function shrink({ owner }: BenchDatabase, people: number): Promise<number> {
  const { rows } = await owner.query<{ code: string; people: number }>(
    `select u.code, count(*)::int as people from appraisal a join unit u on u.tenant_id = a.tenant_id and u.id = a.agency_id
     where a.stage = 'decided' group by u.code order by u.code`,
  )
  const kept = new Set(KEPT)
  let left = people - rows.filter(({ code }) => kept.has(code)).reduce((sum, row) => sum + row.people, 0)
  for (const row of rows) {
    if (kept.has(row.code) || row.people > left) continue
    kept.add(row.code)
    left -= row.people
  }
  const client = await owner.connect()
  try {
    await client.query('begin')
    await client.query('set local session_replication_role = replica')
    await client.query(
      `create temp table kept on commit drop as select s.unit_id from unit_state s join unit u on u.tenant_id = s.tenant_id and u.id = s.unit_id
       where s.kind in ('root', 'block') or u.code = any ($1) or exists (
         select from unit_state p join unit a on a.tenant_id = p.tenant_id and a.id = p.unit_id where a.id = s.parent_id and a.code = any ($1))`,
      [[...kept]],
    )
    for (const table of [
      'decision_item',
      'allocation',
      'decision',
      'dossier',
      'appraisal',
      'post_holding',
      'party_membership',
      'person',
      'unit_state',
    ])
      await client.query(`delete from ${table} where unit_id not in (select unit_id from kept)`)
    await client.query(`delete from unit where id not in (select unit_id from kept)`)
    await client.query('commit')
  } finally {
    client.release()
  }
  await owner.query('vacuum analyze')
  return people - left
}
