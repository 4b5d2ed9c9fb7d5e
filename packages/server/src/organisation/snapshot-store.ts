import { sql } from 'kysely'
import {
  personCode,
  postCode,
  unitCode,
  type Holding,
  type OrganisationSnapshot,
  type PartyMembership,
  type Person,
  type Post,
  type Unit,
} from '@thuoc-do/domain'
import type { Tx } from '../platform/actor.ts'

type UnitRow = {
  code: string
  name: string
  kind: Unit['kind']
  parent: string | null
  from: string
  to: string | null
  organ: string | null
}

async function units(tx: Tx, tenantId: number): Promise<Unit[]> {
  const { rows } = await sql<UnitRow>`
    select u.code, s.name, s.kind, p.code as parent, f.first as "from", s.valid_to as "to", u.identifier as organ
    from app.unit u
    join lateral (select * from app.unit_state s where s.tenant_id = u.tenant_id and s.unit_id = u.id order by s.valid_from desc limit 1) s on true
    join lateral (select min(valid_from) as first from app.unit_state s where s.tenant_id = u.tenant_id and s.unit_id = u.id) f on true
    left join app.unit p on p.tenant_id = u.tenant_id and p.id = s.parent_id
    where u.tenant_id = ${tenantId}`.execute(tx)
  return rows.map((row) => ({
    code: unitCode(row.code),
    name: row.name,
    kind: row.kind,
    parent: row.parent === null ? null : unitCode(row.parent),
    from: row.from as Unit['from'],
    to: row.to as Unit['to'],
    organId: row.organ,
  }))
}

async function posts(tx: Tx, tenantId: number): Promise<Post[]> {
  const rows = await tx
    .selectFrom('post')
    .select(['code', 'title', 'kind', 'leadership', 'comparable_group'])
    .where('tenant_id', '=', tenantId)
    .execute()
  return rows.map((row) => ({
    code: postCode(row.code),
    title: row.title,
    personKind: row.kind as Post['personKind'],
    leadership: row.leadership as Post['leadership'],
    comparableGroup: row.comparable_group,
  }))
}

async function people(tx: Tx, tenantId: number): Promise<Person[]> {
  const rows = await tx
    .selectFrom('person')
    .select(['code', 'full_name', 'birth_date', 'gender'])
    .where('tenant_id', '=', tenantId)
    .execute()
  return rows.map((row) => ({
    code: personCode(row.code),
    fullName: row.full_name,
    birthDate: row.birth_date as Person['birthDate'],
    gender: row.gender as Person['gender'],
  }))
}

type HoldingRow = { person: string; unit: string; post: string; main: boolean; from: string; to: string | null }

async function holdings(tx: Tx, tenantId: number): Promise<Holding[]> {
  const { rows } = await sql<HoldingRow>`
    select p.code as person, u.code as unit, o.code as post, h.main, h.valid_from as "from", h.valid_to as "to"
    from app.post_holding h
    join app.person p on p.tenant_id = h.tenant_id and p.id = h.person_id
    join app.unit u on u.tenant_id = h.tenant_id and u.id = h.unit_id
    join app.post o on o.tenant_id = h.tenant_id and o.id = h.post_id
    where h.tenant_id = ${tenantId}`.execute(tx)
  return rows.map((row) => ({
    person: personCode(row.person),
    unit: unitCode(row.unit),
    post: postCode(row.post),
    main: row.main,
    from: row.from as Holding['from'],
    to: row.to as Holding['to'],
  }))
}

async function party(tx: Tx, tenantId: number): Promise<PartyMembership[]> {
  const rows = await tx
    .selectFrom('party_membership as m')
    .innerJoin('person as p', (join) => join.onRef('p.tenant_id', '=', 'm.tenant_id').onRef('p.id', '=', 'm.person_id'))
    .select(['p.code', 'm.cell', 'm.joined_on', 'm.official_on', 'm.left_on'])
    .where('m.tenant_id', '=', tenantId)
    .execute()
  return rows.map((row) => ({
    person: personCode(row.code),
    cell: row.cell,
    joinedOn: row.joined_on as PartyMembership['joinedOn'],
    officialOn: row.official_on as PartyMembership['officialOn'],
    leftOn: row.left_on as PartyMembership['leftOn'],
  }))
}

/** Everything known of the tenant's organisation, as the planning of an import wants it. */
export async function snapshotOf(tx: Tx, tenantId: number): Promise<OrganisationSnapshot> {
  return {
    units: await units(tx, tenantId),
    posts: await posts(tx, tenantId),
    people: await people(tx, tenantId),
    holdings: await holdings(tx, tenantId),
    party: await party(tx, tenantId),
  }
}
