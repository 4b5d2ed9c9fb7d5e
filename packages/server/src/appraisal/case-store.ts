import { sql } from 'kysely'
import type { Tx } from '../platform/actor.ts'
import { appraisalStore } from './appraisal-store.ts'
import type { CaseOfFile, CaseStore } from './case-ports.ts'

/** Facts that settle somebody's level, in the caller's transaction. */
export function caseStore(tx: Tx, tenantId: number): CaseStore {
  const { find, rulesOf, save, casesOf, ledBodies } = appraisalStore(tx)
  return {
    find,
    rulesOf,
    save,
    casesOf,
    ledBodies,

    addCase: async (file, year, key, { fact, violation, document, on, atFormerBody }) => {
      const { rows } = await sql<{ id: number }>`
        insert into app.case_record (tenant_id, appraisal_id, person_id, unit_id, agency_id, year, fact, violation,
          violation_key, document, document_on, at_former_body)
        values (${tenantId}, ${file.id}, ${file.personId}, ${file.unitId}, ${file.agencyId}, ${year}, ${fact}, ${violation},
          ${key}, ${document}, ${on}, ${atFormerBody})
        on conflict do nothing returning id`.execute(tx)
      return rows[0]?.id
    },

    countedIn: async (personId, key) => {
      const { rows } = await sql<{ year: number | null }>`
        select app.violation_counted_in(${personId}, ${key}) as year`.execute(tx)
      return rows[0]?.year ?? null
    },

    caseOf: async (file, id) => {
      const { rows } = await sql<CaseOfFile>`
        select id, version, fact, year from app.case_record
        where tenant_id = ${tenantId} and appraisal_id = ${file.id} and id = ${id} and not withdrawn for update`.execute(
        tx,
      )
      return rows[0]
    },

    withdrawCase: async (id, version) => {
      const done = await sql`
        update app.case_record set withdrawn = true, version = version + 1
        where tenant_id = ${tenantId} and id = ${id} and version = ${version} and not withdrawn`.execute(tx)
      return done.numAffectedRows === 1n
    },
  }
}
