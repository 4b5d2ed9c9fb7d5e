import { createHash } from 'node:crypto'
import { readTotal, subtract, toFraction } from '@thuoc-do/domain'
import type pg from 'pg'

/** Confirmed months of one person: totals by the number of the month, of which `general` points are the general part. */
export type YearToInsert = {
  personId: number
  unitId: number
  agencyId: number
  year: number
  totals: Readonly<Record<number, string>>
  general?: string
  /** Months handed in and not confirmed yet. */
  handedIn?: readonly number[]
}

const exactly = (text: string) => {
  const value = readTotal(text)
  if (value === undefined) throw new Error(`no points: ${text}`)
  return value
}

/** Inserts the months of several people through the owner's connection, in one statement. */
export async function insertYears(owner: pg.Pool, tenantId: number, years: readonly YearToInsert[]): Promise<void> {
  const rows = years.flatMap(({ personId, unitId, agencyId, year, totals, general = '25', handedIn = [] }) =>
    Object.entries(totals).map(([month, total]) => {
      const confirmed = !handedIn.includes(Number(month))
      const frozen = JSON.stringify({ personId, month, total })
      return {
        person_id: personId,
        unit_id: unitId,
        agency_id: agencyId,
        period: `${year}-${month.padStart(2, '0')}`,
        stage: confirmed ? 'confirmed' : 'handed-in',
        total: toFraction(exactly(total)),
        general,
        result: toFraction(subtract(exactly(total), exactly(general))),
        frozen: confirmed ? frozen : null,
        content_hash: confirmed ? createHash('sha256').update(frozen).digest('hex') : null,
      }
    }),
  )
  await owner.query(
    `with r as (select * from jsonb_to_recordset($2::jsonb) as r (person_id int, unit_id int, agency_id int, period text,
         stage text, total text, general text, result text, frozen text, content_hash text)),
       p as (insert into work_period (tenant_id, agency_id, period) select distinct $1::int, agency_id, period from r
         on conflict do nothing returning 1)
     insert into period_score (tenant_id, agency_id, period, person_id, unit_id, post_title, person_kind, leadership,
       rule_set_id, rule_set_version, rule_set_hash, stage, general, result, total, confirmed_at, frozen, content_hash)
     select $1, agency_id, period, person_id, unit_id, 'Chuyên viên', 'civil-servant', 'none', 'decree-335-2025', 1, 'h',
       stage, general, result, total, case when stage = 'confirmed' then now() end, frozen, content_hash
     from r, (select count(*) from p) made`,
    [tenantId, JSON.stringify(rows)],
  )
}
