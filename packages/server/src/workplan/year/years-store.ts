import { sql } from 'kysely'
import type { Tx } from '../../platform/actor.ts'
import type { AgencyLeftOut, KnownYear } from './year-bases.ts'

/**
 * Everything that people's years are computed from: two statements for one person or for a whole province. People whom
 * the caller may not classify are left out.
 */
export async function knownYears(
  tx: Tx,
  year: number,
  personIds: readonly number[],
): Promise<ReadonlyMap<number, KnownYear>> {
  if (personIds.length === 0) return new Map()
  const decided = await sql<AgencyLeftOut>`
    select agency_id as "agencyId", period, reason from app.left_out_month
    where tenant_id = (select app.current_tenant()) and period like ${`${year}-%`} and not withdrawn`.execute(tx)
  const { rows } = await sql<Omit<KnownYear, 'leftOut'> & { personId: number }>`
    select person_id as "personId", service, scores, absences, carried, cases, unit_level as "unitLevel"
    from app.years_of_people(${year}, ${[...personIds]}::int[])`.execute(tx)
  return new Map(rows.map(({ personId, ...known }) => [personId, { ...known, leftOut: decided.rows }]))
}
