import type { UnitSpan } from '@thuoc-do/domain'
import type { Tx } from '../platform/actor.ts'
import type { Leadership, PersonKind } from './ports.ts'

/** A main post somebody holds or held. */
export type MainHolding = { id: number; unitId: number; title: string; from: string; to: string | null }

/** What makes two posts of the catalogue the same one. */
export type PostLike = { title: string; kind: PersonKind; leadership: Leadership; comparableGroup: string | null }

/** What changing the organisation needs of the database. */
export type ChangeStore = {
  /** Lets one change at a time at the tenant's organisation, so that two that are right alone cannot be wrong together. */
  lockOrganisation: (tx: Tx, tenantId: number) => Promise<void>
  /** Every unit's history, in order of time. */
  spansOf: (tx: Tx, tenantId: number) => Promise<UnitSpan[]>
  /** Whether a code is in use, whatever its case. */
  isCodeTaken: (tx: Tx, tenantId: number, code: string) => Promise<boolean>
  createUnit: (tx: Tx, tenantId: number, code: string) => Promise<number>
  /** Puts a unit's history in place of the one on record. */
  writeSpans: (tx: Tx, tenantId: number, unitId: number, spans: readonly UnitSpan[]) => Promise<void>
  /** How many people hold a post in the unit on a day or later. */
  peopleFrom: (tx: Tx, tenantId: number, unitId: number, from: string) => Promise<number>
  /** The person, if the caller may see him. */
  findPerson: (tx: Tx, tenantId: number, personId: number) => Promise<{ unitId: number | null } | undefined>
  /** The main post that began last, whatever day it began on. */
  lastMainHolding: (tx: Tx, tenantId: number, personId: number) => Promise<MainHolding | undefined>
  /** Name of somebody else who heads the unit on a day or later. */
  otherHead: (tx: Tx, tenantId: number, unitId: number, personId: number, from: string) => Promise<string | undefined>
  /** The post of the catalogue that is just so, made if there is none. */
  postLike: (tx: Tx, tenantId: number, post: PostLike) => Promise<number>
  endHolding: (tx: Tx, tenantId: number, holdingId: number, lastDay: string) => Promise<void>
  openHolding: (
    tx: Tx,
    tenantId: number,
    holding: { personId: number; unitId: number; postId: number; from: string },
  ) => Promise<void>
  /** Lets the person belong to the unit, for row-level security. */
  settleUnit: (tx: Tx, tenantId: number, personId: number, unitId: number) => Promise<void>
}
