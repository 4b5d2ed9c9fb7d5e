import { foldForSearch } from '@thuoc-do/domain'
import type { PeoplePage, PersonDetail, PersonRow, Post, Tree } from '@thuoc-do/contract'
import type { Actor, Tx } from '../platform/actor.ts'
import { done, refuse, type Answer } from '../platform/transaction.ts'
import { maintains } from '../platform/maintains.ts'
import type { OrganisationReader, PersonListRow } from './ports.ts'

const PAGE_SIZE = 50

/** The tree on a day, with how many people each unit has as far as the caller may see them. */
export async function readTree(store: OrganisationReader, tx: Tx, actor: Actor, on: string): Promise<Answer<Tree>> {
  const units = await store.unitsOn(tx, actor.tenantId, on)
  const people = new Map((await store.peopleByUnit(tx, actor.tenantId, on)).map((row) => [row.unit_id, row]))
  const root = units.find((unit) => unit.parent_id === null)
  return done({
    on,
    units: units.map((unit) => ({
      id: unit.id,
      code: unit.code,
      name: unit.name,
      kind: unit.kind,
      parentId: unit.parent_id,
      validFrom: unit.valid_from,
      people: people.get(unit.id)?.people ?? 0,
      headName: people.get(unit.id)?.head_name ?? null,
      can: {
        change: maintains(actor, unit.id),
        relocate: unit.parent_id !== null && maintains(actor, unit.id) && maintains(actor, unit.parent_id),
      },
    })),
    can: { import: maintains(actor, root?.id ?? null) },
  })
}

function present(row: PersonListRow): PersonRow {
  return {
    id: row.id,
    code: row.code,
    fullName: row.full_name,
    birthDate: row.birth_date,
    unitId: row.unit_id,
    unitName: row.unit_name ?? '',
    postTitle: row.post_title ?? '',
    kind: row.kind,
    leadership: row.leadership ?? 'none',
    partyMember: row.party,
    account: row.username === null ? null : { username: row.username, state: row.account_state ?? 'disabled' },
  }
}

/** A page of people of a unit and below, found without diacritics. */
export async function readPeople(
  store: OrganisationReader,
  tx: Tx,
  actor: Actor,
  today: string,
  query: { unit?: number | undefined; q?: string | undefined; page: number },
): Promise<Answer<PeoplePage>> {
  const search = query.q === undefined ? '' : foldForSearch(query.q).replaceAll(/[\\%_]/g, '')
  const units = query.unit === undefined ? null : await store.subtreeOf(tx, actor.tenantId, query.unit, today)
  const filter = { units, search: search === '' ? null : search, personId: null }
  const rows = await store.listPeople(tx, actor.tenantId, today, filter, PAGE_SIZE, (query.page - 1) * PAGE_SIZE)
  return done({
    rows: rows.map(present),
    total: await store.countPeople(tx, actor.tenantId, filter),
    page: query.page,
    pageSize: PAGE_SIZE,
  })
}

/** The catalogue of posts, for whoever gives somebody a new one. */
export async function readPosts(store: OrganisationReader, tx: Tx, actor: Actor): Promise<Answer<{ posts: Post[] }>> {
  const rows = await store.listPosts(tx, actor.tenantId)
  return done({ posts: rows.map(({ comparable_group: comparableGroup, ...row }) => ({ ...row, comparableGroup })) })
}

/** One person with all posts, Party membership and standing roles. */
export async function readPerson(
  store: OrganisationReader,
  tx: Tx,
  actor: Actor,
  today: string,
  personId: number,
): Promise<Answer<PersonDetail>> {
  const [row] = await store.listPeople(tx, actor.tenantId, today, { units: null, search: null, personId }, 1, 0)
  if (row === undefined) return refuse('not-found', 'no-such-record')
  const holdings = await store.holdingsOf(tx, actor.tenantId, personId)
  const offices = await store.officesOf(tx, actor.tenantId, personId)
  const party = await store.partyOf(tx, actor.tenantId, personId)
  const edits = maintains(actor, row.unit_id)
  return done({
    ...present(row),
    gender: row.gender,
    holdings: holdings.map((h) => ({
      unitId: h.unit_id,
      unitName: h.unit_name,
      postTitle: h.title,
      kind: h.kind,
      leadership: h.leadership,
      comparableGroup: h.comparable_group,
      from: h.valid_from,
      to: h.valid_to,
      main: h.main,
    })),
    party: party === undefined ? null : { cell: party.cell, joinedOn: party.joined_on },
    offices: offices.map((o) => ({
      id: o.id,
      role: o.role,
      unitId: o.unit_id,
      unitName: o.unit_name,
      from: o.valid_from,
      to: o.valid_to,
    })),
    can: { issueAccount: edits && row.username === null, grantOffice: edits, move: edits },
  })
}
