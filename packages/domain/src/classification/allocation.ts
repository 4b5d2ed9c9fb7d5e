import type { Exact, Level } from '../kernel/index.ts'
import type { Quota } from './quota-places.ts'

/** Someone who counts in the quota's base, and perhaps wants a place. */
export type QuotaPerson = {
  readonly id: string
  /** The level before the quota; `outstanding` makes a candidate, who becomes good when there is no place. */
  readonly level: Level
  /** What the rule set ranks candidates by, most important first; higher goes first. Not needed of others. */
  readonly priority: readonly Exact[]
  /** Every set the person is counted in (agency, comparable group, …); the first full one is named in a refusal. */
  readonly sets: readonly string[]
}

/**
 * Who goes first among equals, as the committee recorded it at a set where they were tied: the key after the last of the
 * rule set's. Of two people the latest order that names both decides, whichever set it was recorded at.
 */
export type CommitteeOrder = { readonly set: string; readonly order: readonly string[] }

/** A documented higher share for one set (Decree 335/2025, Điều 20 khoản 5 điểm b); other sets keep their own. */
export type QuotaException = { readonly set: string; readonly percent: string }

/**
 * People counted in a set whose levels are settled elsewhere, in another agency's dossier: how many count in its base, and
 * how many of its places they hold. They are nobody's candidates here, so numbers are all that is needed of them.
 */
export type SettledElsewhere = { readonly set: string; readonly base: number; readonly held: number }

/** All that decides who gets a place. The order in which people are listed decides nothing. */
export type AllocationRequest = {
  readonly quota: Quota
  readonly people: readonly QuotaPerson[]
  readonly exceptions?: readonly QuotaException[] | undefined
  readonly committee?: readonly CommitteeOrder[] | undefined
  readonly elsewhere?: readonly SettledElsewhere[] | undefined
}

/** The arithmetic of one set: people counted, places they give, places taken; here and elsewhere together. */
export type SetCap = { readonly base: number; readonly places: number; readonly used: number }

/**
 * Why a candidate has no place: `blockedBy` is full and each of `holders` goes before. Where `holders` are fewer than
 * the places, the rest belongs to people settled elsewhere, or to people tied above the candidate, whichever of them the
 * committee chooses.
 */
export type Refusal = { readonly id: string; readonly blockedBy: string; readonly holders: readonly string[] }

/** People with equal priority who compete for fewer places than they are. Only the committee may choose. */
export type Tie = { readonly set: string; readonly places: number; readonly people: readonly string[] }

/** A candidate whose result hangs on how a tie above is resolved, because `set` may or may not be full by then. */
export type Waiting = { readonly id: string; readonly set: string }

/** Who is outstanding, who is not and why; every candidate is in exactly one of the four lists. */
export type Allocation = {
  readonly caps: Readonly<Record<string, SetCap>>
  readonly outstanding: readonly string[]
  readonly refused: readonly Refusal[]
  readonly ties: readonly Tie[]
  readonly waiting: readonly Waiting[]
}

/** One claim of an allocation that does not hold, and the person or set it is about. */
export type AllocationViolation = {
  readonly claim: 'cap' | 'outcome' | 'place' | 'refusal' | 'tie' | 'waiting'
  readonly of: string
}
