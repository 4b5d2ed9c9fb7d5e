import type { Tx } from '../platform/actor.ts'

export type UnitKind = 'root' | 'block' | 'agency' | 'unit'
export type PersonKind = 'cadre' | 'civil-servant' | 'public-employee' | 'contract-worker'
export type Leadership = 'none' | 'deputy' | 'head'
export type Office = 'personnel' | 'party-committee'

export type UnitRow = {
  id: number
  code: string
  name: string
  kind: UnitKind
  parent_id: number | null
  valid_from: string
}
export type UnitPeople = { unit_id: number; people: number; head_name: string | null }

export type PersonListRow = {
  id: number
  code: string
  full_name: string
  birth_date: string | null
  gender: 'male' | 'female' | null
  unit_id: number | null
  unit_name: string | null
  post_title: string | null
  kind: PersonKind | null
  leadership: Leadership | null
  party: boolean
  username: string | null
  account_state: 'active' | 'disabled' | null
}

/** What people are asked for by; `units` already includes everything below the unit chosen. */
export type PeopleFilter = { units: readonly number[] | null; search: string | null; personId: number | null }

export type HoldingRow = {
  unit_id: number
  unit_name: string
  title: string
  kind: PersonKind
  leadership: Leadership
  comparable_group: string | null
  valid_from: string
  valid_to: string | null
  main: boolean
}
export type PostRow = {
  id: number
  title: string
  kind: PersonKind
  leadership: Leadership
  comparable_group: string | null
}
export type OfficeRow = {
  id: number
  role: Office
  unit_id: number
  unit_name: string
  valid_from: string
  valid_to: string | null
}

/** What reading the organisation needs of the database. Every answer holds only what the caller may see. */
export type OrganisationReader = {
  /** Every unit that stands on a day, parents before children. */
  unitsOn: (tx: Tx, tenantId: number, on: string) => Promise<UnitRow[]>
  /** How many people have their main post in each unit on a day, and who heads it. */
  peopleByUnit: (tx: Tx, tenantId: number, on: string) => Promise<UnitPeople[]>
  /** The unit and everything below it, by where units stand on a day. */
  subtreeOf: (tx: Tx, tenantId: number, unitId: number, on: string) => Promise<number[]>
  /** One page of people with their present main post, ordered by given name as Vietnamese lists are. */
  listPeople: (
    tx: Tx,
    tenantId: number,
    on: string,
    filter: PeopleFilter,
    limit: number,
    offset: number,
  ) => Promise<PersonListRow[]>
  countPeople: (tx: Tx, tenantId: number, filter: PeopleFilter) => Promise<number>
  /** Every post the person has held, newest first. */
  holdingsOf: (tx: Tx, tenantId: number, personId: number) => Promise<HoldingRow[]>
  /** The catalogue of posts, by title. */
  listPosts: (tx: Tx, tenantId: number) => Promise<PostRow[]>
  /** Standing roles the person has or had. */
  officesOf: (tx: Tx, tenantId: number, personId: number) => Promise<OfficeRow[]>
  /** Party membership in force, if any. */
  partyOf: (
    tx: Tx,
    tenantId: number,
    personId: number,
  ) => Promise<{ cell: string | null; joined_on: string | null } | undefined>
}
