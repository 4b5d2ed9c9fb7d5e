/** Somebody who may be named to act for a head, or who heads the unit. */
export type MayAct = { personId: number; fullName: string; title: string; heads: boolean }

/** A delegation on record. Days are calendar days. */
export type DelegationRow = {
  id: number
  unitId: number
  fromPersonId: number
  fromPerson: string
  toPerson: string
  from: string
  to: string
  document: string
  endedOn: string | null
}

export type NewDelegation = {
  unitId: number
  fromPersonId: number
  toPersonId: number
  from: string
  to: string
  document: string
}

/** Delegations in the caller's transaction. */
export type DelegationStore = {
  unitName: (unitId: number, day: string) => Promise<string | undefined>
  /** People of the unit, leaders of units below it, and its head, on a day; empty outside the caller's reach. */
  mayAct: (unitId: number, day: string) => Promise<MayAct[]>
  ofUnit: (unitId: number) => Promise<DelegationRow[]>
  find: (id: number) => Promise<DelegationRow | undefined>
  /** Undefined when somebody acts for the head in that time already. */
  add: (delegation: NewDelegation) => Promise<number | undefined>
  end: (id: number, on: string) => Promise<boolean>
}
