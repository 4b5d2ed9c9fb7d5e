import type { ChargeRecord } from '@thuoc-do/contract'
import type { PostStanding, UnitSpan } from '@thuoc-do/domain'
import type { Actor, Tx } from '../platform/actor.ts'
import type { NewEvent } from '../platform/events.ts'

/** A charge as stored, and whose it is. */
export type ChargeFile = Omit<ChargeRecord, 'can'> & { readonly personId: number }

/** What is written when a charge is recorded; exactly one of the first two is not null. */
export type NewCharge = {
  readonly overUnitId: number | null
  readonly overPersonId: number | null
  readonly field: string
  readonly from: string
  readonly to: string | null
  readonly document: string
}

/** Somebody who stands in a unit and does not lead it. */
export type Choosable = { readonly id: number; readonly fullName: string; readonly postTitle: string }

/** What the use cases of charges need of the database. Answers hold only what the caller may see. */
export type ChargeStore = {
  /** Whether the caller may see the person. */
  knows: (personId: number) => Promise<boolean>
  /** Main posts of people on a day. */
  standings: (personIds: readonly number[], on: string) => Promise<ReadonlyMap<number, PostStanding>>
  /** Every unit's history. */
  spans: () => Promise<readonly UnitSpan[]>
  /** People whose main post of a day is in the unit and leads nothing, in Vietnamese order. */
  ordinaryPeople: (unitId: number, on: string) => Promise<readonly Choosable[]>
  /** Everything recorded of a deputy, newest first. */
  of: (personId: number) => Promise<readonly ChargeFile[]>
  /** One, locked until the transaction ends. */
  find: (id: number) => Promise<ChargeFile | undefined>
  /** Their ids; fewer when somebody has just recorded the same for the same days. */
  add: (personId: number, unitId: number, charges: readonly NewCharge[]) => Promise<readonly number[]>
  end: (id: number, to: string) => Promise<void>
  withdraw: (id: number) => Promise<void>
}

/** A deputy's charges have just changed in this transaction, on days from `from` on. */
export type ChargesChanged = {
  readonly tx: Tx
  readonly actor: Actor
  readonly personId: number
  readonly from: string
}
/** What has to follow in the same transaction, such as d of the deputy's live score. */
export type AfterChargesChanged = (changed: ChargesChanged) => Promise<void>

/** Who acts, on which day, on what store, and where events and what follows go. */
export type ChargeDesk = {
  readonly store: ChargeStore
  readonly actor: Actor
  readonly today: string
  readonly record: (events: readonly NewEvent[]) => Promise<void>
  readonly follow: (personId: number, from: string) => Promise<void>
}
