import type { PersonKind } from '../kernel/index.ts'
import type { IsoDate } from './iso-date.ts'

/** Code of a unit within one tenant, such as `SNV-VP`. */
export type UnitCode = string & { readonly brand: 'unit-code' }
/** Code of a post in the tenant's list of posts, such as `TP`. */
export type PostCode = string & { readonly brand: 'post-code' }
/** An official's own number (số hiệu); never reused for another person. */
export type PersonCode = string & { readonly brand: 'person-code' }

/**
 * Place of a unit in the tree. `root` is the tenant, a `block` groups agencies and employs nobody, an `agency` is a
 * body with its own head and its own outstanding quota, a `unit` is a part of one.
 */
export type UnitKind = 'root' | 'block' | 'agency' | 'unit'

/** Whether a post leads: the head answers for the unit's result, deputies for their share of it. */
export type Leadership = 'none' | 'deputy' | 'head'

export type Gender = 'male' | 'female'

/** A unit as it stands on the day of the snapshot. */
export type Unit = {
  readonly code: UnitCode
  readonly name: string
  readonly kind: UnitKind
  /** Null for the root alone. */
  readonly parent: UnitCode | null
  readonly from: IsoDate
  /** Last day it exists; null while it has no end. */
  readonly to: IsoDate | null
  /** Identifier of the body in data exchange between agencies (mã định danh). */
  readonly organId: string | null
}

/** A post (chức danh, vị trí việc làm) of the tenant's list. */
export type Post = {
  readonly code: PostCode
  readonly title: string
  readonly personKind: PersonKind
  readonly leadership: Leadership
  /** People with comparable duties share one outstanding quota; null when nothing was said. */
  readonly comparableGroup: string | null
}

export type Person = {
  readonly code: PersonCode
  readonly fullName: string
  readonly birthDate: IsoDate
  readonly gender: Gender | null
}

/** Somebody holding a post in a unit. Of the main ones a person has at most one on any day. */
export type Holding = {
  readonly person: PersonCode
  readonly unit: UnitCode
  readonly post: PostCode
  readonly main: boolean
  readonly from: IsoDate
  /** Last day; null while it lasts. */
  readonly to: IsoDate | null
}

export type PartyMembership = {
  readonly person: PersonCode
  /** The Party cell (chi bộ) he belongs to, as its name is written; null when not told. */
  readonly cell: string | null
  /** Day of admission (ngày vào Đảng); null when not told. */
  readonly joinedOn: IsoDate | null
  /** Day he became a full member (ngày chính thức); null while on probation. */
  readonly officialOn: IsoDate | null
  readonly leftOn: IsoDate | null
}

/** All that is known of one tenant's organisation and people, with every past holding; in memory, in no order. */
export type OrganisationSnapshot = {
  readonly units: readonly Unit[]
  readonly posts: readonly Post[]
  readonly people: readonly Person[]
  readonly holdings: readonly Holding[]
  readonly party: readonly PartyMembership[]
}

/** A tenant nothing has been imported into yet. */
export const EMPTY_ORGANISATION: OrganisationSnapshot = { units: [], posts: [], people: [], holdings: [], party: [] }

/** Marks an already normalised text as the code of a unit. */
export function unitCode(text: string): UnitCode {
  return text as UnitCode
}

/** Marks an already normalised text as the code of a post. */
export function postCode(text: string): PostCode {
  return text as PostCode
}

/** Marks an already normalised text as an official's number. */
export function personCode(text: string): PersonCode {
  return text as PersonCode
}

/** Whether a normalised text can be a code: letters, digits and `. _ / -`, at most 40, beginning with a letter or digit. */
export function isUsableCode(text: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}._/-]{0,39}$/u.test(text)
}

/** Codes that differ in case only are the same code: `snv-vp` is `SNV-VP`. */
export function codeKey(text: string): string {
  return text.toUpperCase()
}
