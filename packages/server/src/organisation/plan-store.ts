import { sql, type RawBuilder } from 'kysely'
import { applyPlan, foldForSearch, type ImportPlan, type OrganisationSnapshot, type Unit } from '@thuoc-do/domain'
import type { Tx } from '../platform/actor.ts'

const json = (rows: readonly object[]): RawBuilder<string> => sql`${JSON.stringify(rows)}::jsonb`

/** The caller may have just made units that his reach, computed before, does not know; he was found entitled to the whole tenant. */
async function reachEveryUnit(tx: Tx, tenantId: number): Promise<void> {
  await sql`select set_config('app.people_units', (select coalesce(array_agg(id), '{}')::text from app.unit where tenant_id = ${tenantId}), true)`.execute(
    tx,
  )
}

async function createUnits(tx: Tx, tenantId: number, units: readonly Unit[]): Promise<void> {
  if (units.length === 0) return
  await sql`insert into app.unit (tenant_id, code, identifier)
    select ${tenantId}, x.code, x."organId" from jsonb_to_recordset(${json(units)}) as x (code text, "organId" text)`.execute(
    tx,
  )
  await sql`insert into app.unit_state (tenant_id, unit_id, valid_from, valid_to, parent_id, name, kind)
    select ${tenantId}, u.id, x."from", x."to", p.id, x.name, x.kind
    from jsonb_to_recordset(${json(units)}) as x (code text, name text, kind text, parent text, "from" date, "to" date)
    join app.unit u on u.tenant_id = ${tenantId} and u.code = x.code
    left join app.unit p on p.tenant_id = ${tenantId} and p.code = x.parent`.execute(tx)
}

/** A new name or place holds from `asOf`; the state before it ends the day before, or is replaced when it began that day. */
async function changeUnits(tx: Tx, tenantId: number, changed: readonly Unit[], asOf: string): Promise<void> {
  if (changed.length === 0) return
  const rows = sql`select u.id as unit_id, p.id as parent_id, x.name, x.kind, x."to"
    from jsonb_to_recordset(${json(changed)}) as x (code text, name text, kind text, parent text, "to" date)
    join app.unit u on u.tenant_id = ${tenantId} and u.code = x.code
    left join app.unit p on p.tenant_id = ${tenantId} and p.code = x.parent`
  await sql`delete from app.unit_state s using (${rows}) x where s.tenant_id = ${tenantId} and s.unit_id = x.unit_id and s.valid_from >= ${asOf}::date`.execute(
    tx,
  )
  await sql`update app.unit_state s set valid_to = ${asOf}::date - 1 from (${rows}) x
    where s.tenant_id = ${tenantId} and s.unit_id = x.unit_id and (s.valid_to is null or s.valid_to >= ${asOf}::date)`.execute(
    tx,
  )
  await sql`insert into app.unit_state (tenant_id, unit_id, valid_from, valid_to, parent_id, name, kind)
    select ${tenantId}, x.unit_id, ${asOf}::date, x."to", x.parent_id, x.name, x.kind from (${rows}) x`.execute(tx)
}

async function correctUnits(tx: Tx, tenantId: number, corrected: readonly Unit[]): Promise<void> {
  if (corrected.length === 0) return
  const rows = sql`select u.id as unit_id, x.kind, x."from", x."to", x."organId"
    from jsonb_to_recordset(${json(corrected)}) as x (code text, kind text, "from" date, "to" date, "organId" text)
    join app.unit u on u.tenant_id = ${tenantId} and u.code = x.code`
  await sql`update app.unit u set identifier = x."organId" from (${rows}) x where u.tenant_id = ${tenantId} and u.id = x.unit_id`.execute(
    tx,
  )
  await sql`update app.unit_state s set kind = x.kind, valid_to = x."to" from (${rows}) x where s.tenant_id = ${tenantId} and s.unit_id = x.unit_id
    and s.valid_from = (select max(valid_from) from app.unit_state l where l.tenant_id = s.tenant_id and l.unit_id = s.unit_id)`.execute(
    tx,
  )
  await sql`update app.unit_state s set valid_from = x."from" from (${rows}) x where s.tenant_id = ${tenantId} and s.unit_id = x.unit_id
    and s.valid_from = (select min(valid_from) from app.unit_state l where l.tenant_id = s.tenant_id and l.unit_id = s.unit_id)`.execute(
    tx,
  )
}

async function writePosts(tx: Tx, tenantId: number, { create, update }: ImportPlan['posts']): Promise<void> {
  const rows = [...create, ...update.map((change) => change.after)]
  if (rows.length === 0) return
  await sql`insert into app.post (tenant_id, code, title, kind, leadership, comparable_group)
    select ${tenantId}, x.code, x.title, x."personKind", x.leadership, x."comparableGroup"
    from jsonb_to_recordset(${json(rows)}) as x (code text, title text, "personKind" text, leadership text, "comparableGroup" text)
    on conflict (tenant_id, code) do update set title = excluded.title, kind = excluded.kind, leadership = excluded.leadership, comparable_group = excluded.comparable_group`.execute(
    tx,
  )
}

async function writePeople(
  tx: Tx,
  tenantId: number,
  plan: ImportPlan,
  mainUnit: ReadonlyMap<string, string>,
): Promise<void> {
  const withUnit = (person: { code: string; fullName: string }) => ({
    ...person,
    search: foldForSearch(person.fullName),
    unit: mainUnit.get(person.code) ?? null,
  })
  const created = plan.people.create.map(withUnit)
  const updated = plan.people.update.map((change) => withUnit(change.after))
  const columns = sql`as x (code text, "fullName" text, "birthDate" date, gender text, search text, unit text)`
  if (created.length > 0) {
    await sql`insert into app.person (tenant_id, code, full_name, search_name, birth_date, gender, unit_id)
      select ${tenantId}, x.code, x."fullName", x.search, x."birthDate", x.gender, u.id
      from jsonb_to_recordset(${json(created)}) ${columns} left join app.unit u on u.tenant_id = ${tenantId} and u.code = x.unit`.execute(
      tx,
    )
  }
  if (updated.length > 0) {
    await sql`update app.person p set full_name = x."fullName", search_name = x.search, birth_date = x."birthDate", gender = x.gender
      from jsonb_to_recordset(${json(updated)}) ${columns} where p.tenant_id = ${tenantId} and p.code = x.code`.execute(
      tx,
    )
  }
}

type HoldingKey = { person: string; unit: string; post: string; main: boolean; from: string }
const keyOf = ({ person, unit, post, main, from }: HoldingKey): HoldingKey => ({ person, unit, post, main, from })

async function writeHoldings(
  tx: Tx,
  tenantId: number,
  { close, correct, open }: ImportPlan['holdings'],
): Promise<void> {
  await sql`set constraints all deferred`.execute(tx)
  const resolve = (columns: RawBuilder<unknown>, rows: readonly object[]): RawBuilder<unknown> => sql`
    select x.*, p.id as person_id, u.id as unit_id, o.id as post_id
    from jsonb_to_recordset(${json(rows)}) as x (${columns})
    join app.person p on p.tenant_id = ${tenantId} and p.code = x.person
    join app.unit u on u.tenant_id = ${tenantId} and u.code = x.unit
    join app.post o on o.tenant_id = ${tenantId} and o.code = x.post`
  const key = sql`person text, unit text, post text, main boolean, "from" date`
  const same = sql`h.tenant_id = ${tenantId} and h.person_id = x.person_id and h.unit_id = x.unit_id and h.post_id = x.post_id and h.main = x.main and h.valid_from = x."from"`
  if (close.length > 0) {
    const rows = close.map(({ holding, on }) => ({ ...keyOf(holding), on }))
    await sql`update app.post_holding h set valid_to = x."on" from (${resolve(sql`${key}, "on" date`, rows)}) x where ${same}`.execute(
      tx,
    )
  }
  for (const { before, after } of correct) {
    await sql`update app.post_holding h set valid_from = ${after.from}, valid_to = ${after.to}, main = ${after.main},
        unit_id = (select id from app.unit where tenant_id = ${tenantId} and code = ${after.unit}), post_id = (select id from app.post where tenant_id = ${tenantId} and code = ${after.post})
      from (${resolve(key, [keyOf(before)])}) x where ${same}`.execute(tx)
  }
  if (open.length > 0) {
    await sql`insert into app.post_holding (tenant_id, person_id, unit_id, post_id, valid_from, valid_to, main)
      select ${tenantId}, x.person_id, x.unit_id, x.post_id, x."from", x."to", x.main from (${resolve(sql`${key}, "to" date`, open)}) x`.execute(
      tx,
    )
  }
}

async function writeParty(tx: Tx, tenantId: number, { create, update }: ImportPlan['party']): Promise<void> {
  const rows = [...create, ...update.map((change) => change.after)]
  if (rows.length === 0) return
  await sql`insert into app.party_membership (tenant_id, person_id, unit_id, cell, joined_on, official_on, left_on)
    select ${tenantId}, p.id, p.unit_id, x.cell, x."joinedOn", x."officialOn", x."leftOn"
    from jsonb_to_recordset(${json(rows)}) as x (person text, cell text, "joinedOn" date, "officialOn" date, "leftOn" date)
    join app.person p on p.tenant_id = ${tenantId} and p.code = x.person
    on conflict (tenant_id, person_id) do update set cell = excluded.cell, joined_on = excluded.joined_on, official_on = excluded.official_on, left_on = excluded.left_on`.execute(
    tx,
  )
}

/** Row-level security reads the unit of the main post from the person; moved people take their new unit along. */
async function settleUnits(tx: Tx, tenantId: number, mainUnit: ReadonlyMap<string, string>): Promise<void> {
  const rows = [...mainUnit].map(([person, unit]) => ({ person, unit }))
  if (rows.length === 0) return
  await sql`update app.person p set unit_id = u.id
    from jsonb_to_recordset(${json(rows)}) as x (person text, unit text) join app.unit u on u.tenant_id = ${tenantId} and u.code = x.unit
    where p.tenant_id = ${tenantId} and p.code = x.person and p.unit_id is distinct from u.id`.execute(tx)
  await sql`update app.party_membership m set unit_id = p.unit_id from app.person p
    where m.tenant_id = ${tenantId} and p.tenant_id = m.tenant_id and p.id = m.person_id and m.unit_id is distinct from p.unit_id`.execute(
    tx,
  )
}

/** Unit of each touched person's latest main post once the plan is done. */
function mainUnits(after: OrganisationSnapshot, plan: ImportPlan): Map<string, string> {
  const touched = new Set<string>([
    ...plan.people.create.map((person) => person.code),
    ...plan.holdings.open.map((holding) => holding.person),
    ...plan.holdings.correct.map((change) => change.after.person),
  ])
  const latest = new Map<string, { from: string; unit: string }>()
  for (const { person, unit, main, from } of after.holdings) {
    if (!main || !touched.has(person)) continue
    const known = latest.get(person)
    if (known === undefined || known.from < from) latest.set(person, { from, unit })
  }
  return new Map([...latest].map(([person, { unit }]) => [person, unit]))
}

/** Does everything a plan says, in a bounded number of statements. The caller has checked that it may. */
export async function writePlan(
  tx: Tx,
  tenantId: number,
  existing: OrganisationSnapshot,
  plan: ImportPlan,
): Promise<void> {
  const after = applyPlan(existing, plan)
  const byCode = new Map(after.units.map((unit) => [unit.code, unit]))
  const changed = new Set([...plan.units.rename, ...plan.units.move, ...plan.units.close].map((change) => change.code))
  const mainUnit = mainUnits(after, plan)
  await createUnits(tx, tenantId, plan.units.create)
  await reachEveryUnit(tx, tenantId)
  await changeUnits(
    tx,
    tenantId,
    [...plan.units.rename, ...plan.units.move]
      .flatMap(({ code }) => byCode.get(code) ?? [])
      .filter((unit, at, all) => all.indexOf(unit) === at),
    plan.asOf,
  )
  await correctUnits(tx, tenantId, [
    ...plan.units.correct.map((change) => change.after),
    ...[...changed].flatMap((code) => byCode.get(code) ?? []),
  ])
  await writePosts(tx, tenantId, plan.posts)
  await writePeople(tx, tenantId, plan, mainUnit)
  await writeHoldings(tx, tenantId, plan.holdings)
  await settleUnits(tx, tenantId, mainUnit)
  await writeParty(tx, tenantId, plan.party)
}
