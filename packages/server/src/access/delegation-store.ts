import { sql } from 'kysely'
import type { Actor, Tx } from '../platform/actor.ts'
import type { DelegationRow, DelegationStore, MayAct } from './delegation-ports.ts'

/** Makes the store for one caller. */
export function delegationStore(tx: Tx, actor: Actor): DelegationStore {
  const { tenantId } = actor
  const rowsWhere = async (unitId: number | null, id: number | null): Promise<DelegationRow[]> => {
    const { rows } = await sql<DelegationRow>`
      select d.id, d.unit_id as "unitId", d.from_person as "fromPersonId", f.full_name as "fromPerson",
        t.full_name as "toPerson", d.valid_from as from, d.valid_to as to, d.document, d.ended_on as "endedOn"
      from app.delegation d, lateral app.names_of(array[d.from_person]) f, lateral app.names_of(array[d.to_person]) t
      where d.tenant_id = ${tenantId} and (${unitId}::int is null or d.unit_id = ${unitId})
        and (${id}::int is null or d.id = ${id})
      order by d.valid_from desc, d.id desc`.execute(tx)
    return rows
  }
  return {
    unitName: async (unitId, day) => {
      const { rows } = await sql<{ name: string }>`select name from app.unit_on(${unitId}, ${day}::date)`.execute(tx)
      return rows[0]?.name
    },
    mayAct: async (unitId, day) => {
      const { rows } = await sql<MayAct>`
        select person_id as "personId", full_name as "fullName", title, heads
        from app.may_act_in(${unitId}, ${day}::date)`.execute(tx)
      return rows
    },
    ofUnit: (unitId) => rowsWhere(unitId, null),
    find: async (id) => (await rowsWhere(null, id))[0],
    add: async ({ unitId, fromPersonId, toPersonId, from, to, document }) => {
      const { rows } = await sql<{ id: number }>`
        insert into app.delegation (tenant_id, unit_id, from_person, to_person, valid_from, valid_to, document, recorded_by)
        values (${tenantId}, ${unitId}, ${fromPersonId}, ${toPersonId}, ${from}, ${to}, ${document}, ${actor.userId})
        on conflict do nothing returning id`.execute(tx)
      return rows[0]?.id
    },
    end: async (id, on) => {
      const ended = await sql`
        update app.delegation set ended_on = ${on} where tenant_id = ${tenantId} and id = ${id} and ended_on is null`.execute(
        tx,
      )
      return ended.numAffectedRows === 1n
    },
  }
}
