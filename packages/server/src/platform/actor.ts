import { sql, type Transaction } from 'kysely'
import type { Schema } from './database/schema.gen.ts'

/** A transaction in which the caller's reach is set, so that row-level security decides what it sees. */
export type Tx = Transaction<Schema>

export type ActorRole = 'head' | 'personnel' | 'party-committee' | 'administrator'

/** One relation of the caller to a unit; `units` is that unit with everything below it. */
export type ActorRelation = { role: ActorRole; unitId: number; unitName: string; units: ReadonlySet<number> }

/** Who acts, in what relations, how far he sees. Computed anew in every transaction, so a lost role ends at once. */
export type Actor = {
  userId: string
  username: string
  administrator: boolean
  mustChangePassword: boolean
  tenantId: number
  personId: number | null
  /** Heads he acts for today by a dated delegation: what waits for them may be done by him, except about himself. */
  actsFor: readonly number[]
  fullName: string
  relations: readonly ActorRelation[]
  /** Units whose appraisals he sees, from the relations; what stands below another agency once that has handed it in. */
  units: readonly number[]
  /** Unit that has no other above it; null in a tenant without units. */
  rootUnitId: number | null
  /** Whether that is the whole tenant: such readers use the role with the tenant-only policy, which is faster. */
  wholeTenant: boolean
}

type RelationRow = { role: ActorRole; root: number; name: string; units: number[]; own: number[] }

async function relationsOf(tx: Tx, tenantId: number, personId: number, today: string): Promise<RelationRow[]> {
  const { rows } = await sql<RelationRow>`
    with recursive latest as (
      select distinct on (unit_id) unit_id, parent_id, name, kind from app.unit_state
      where tenant_id = ${tenantId} order by unit_id, (valid_from <= ${today}::date) desc, abs(valid_from - ${today}::date)),
    own as (
      select 'head' as role, h.unit_id from app.post_holding h
        join app.post p on p.tenant_id = h.tenant_id and p.id = h.post_id
        where h.tenant_id = ${tenantId} and h.person_id = ${personId} and p.leadership = 'head'
          and h.valid_from <= ${today}::date and (h.valid_to is null or h.valid_to >= ${today}::date)
      union
      select 'head', f.unit_id from app.acting_for(${today}::date) f where f.to_person = ${personId}
      union
      select o.role, o.unit_id from app.office o
        where o.tenant_id = ${tenantId} and o.person_id = ${personId}
          and o.valid_from <= ${today}::date and (o.valid_to is null or o.valid_to >= ${today}::date)),
    below as (
      select role, unit_id as root, unit_id, true as inside from own
      union
      select b.role, b.root, l.unit_id, b.inside and l.kind <> 'agency' from below b join latest l on l.parent_id = b.unit_id)
    select b.role, b.root, l.name, array_agg(b.unit_id order by b.unit_id) as units,
      array_agg(b.unit_id order by b.unit_id) filter (where b.inside) as own
    from below b join latest l on l.unit_id = b.root group by b.role, b.root, l.name order by b.role, b.root`.execute(
    tx,
  )
  return rows
}

const arrayText = (ids: Iterable<number>): string => `{${[...ids].join(',')}}`

/**
 * Establishes who acts in this transaction and sets his reach for row-level security.
 * @param userId id of the signed-in user
 * @param today calendar day on which relations must be in force
 * @returns undefined when the user has no active account
 */
export async function enterAs(tx: Tx, userId: string, today: string): Promise<Actor | undefined> {
  await sql`select set_config('app.account', ${userId}, true)`.execute(tx)
  const account = await tx
    .selectFrom('account')
    .select(['tenant_id', 'username', 'administrator', 'person_id', 'must_change_password'])
    .where('user_id', '=', userId)
    .where('state', '=', 'active')
    .executeTakeFirst()
  if (account === undefined) return undefined
  const tenantId = account.tenant_id
  const personId = account.person_id
  await sql`select set_config('app.tenant', ${String(tenantId)}, true), set_config('app.person', ${String(personId ?? '')}, true)`.execute(
    tx,
  )
  const found = personId === null ? [] : await relationsOf(tx, tenantId, personId, today)
  const relations: ActorRelation[] = found.map((row) => ({
    role: row.role,
    unitId: row.root,
    unitName: row.name,
    units: new Set(row.units),
  }))
  const tree = await sql<{ id: number; root: boolean; full_name: string | null; acts_for: number[] | null }>`
    select s.unit_id as id, s.parent_id is null as root,
      (select full_name from app.person where tenant_id = ${tenantId} and id = ${personId}) as full_name,
      (select array_agg(f.from_person) from app.acting_for(${today}::date) f where f.to_person = ${personId}) as acts_for
    from app.unit_state s where s.tenant_id = ${tenantId} and (${account.administrator} or s.parent_id is null)`.execute(
    tx,
  )
  const root = tree.rows.find((row) => row.root)
  const units = new Set(relations.flatMap((relation) => [...relation.units]))
  const acting = new Set(
    relations.filter(({ role }) => role === 'head' || role === 'personnel').flatMap((relation) => [...relation.units]),
  )
  const peopleUnits = account.administrator ? new Set(tree.rows.map((row) => row.id)) : units
  const committeeUnits = new Set(
    relations.flatMap(({ role, units: below }) => (role === 'party-committee' ? [...below] : [])),
  )
  const ownUnits = new Set(found.flatMap(({ own }) => own))
  await sql`select set_config('app.units', ${arrayText(units)}, true), set_config('app.own_units', ${arrayText(ownUnits)}, true), set_config('app.people_units', ${arrayText(peopleUnits)}, true), set_config('app.committee_units', ${arrayText(committeeUnits)}, true), set_config('app.acting_units', ${arrayText(acting)}, true)`.execute(
    tx,
  )
  if (account.administrator && root !== undefined) {
    relations.push({ role: 'administrator', unitId: root.id, unitName: '', units: peopleUnits })
  }
  return {
    userId,
    username: account.username,
    administrator: account.administrator,
    mustChangePassword: account.must_change_password,
    tenantId,
    personId,
    actsFor: root?.acts_for ?? [],
    fullName: root?.full_name ?? account.username,
    relations,
    units: [...units],
    rootUnitId: root?.id ?? null,
    wholeTenant: root !== undefined && units.has(root.id),
  }
}
