import type { Actor, Tx } from '../platform/actor.ts'

/** Somebody an account is to be issued for. */
export type FutureUser = { personId: number; unitId: number; code: string; fullName: string; unitName: string }

export type NewAccount = { user: FutureUser; username: string; passwordHash: string }

export type AccountStore = {
  /** People in reach whose account this job has to make: those without one, and those it made itself before it was cut short. */
  futureUsers: (
    tx: Tx,
    actor: Actor,
    jobId: string,
    who: { personIds: readonly number[] } | { unitId: number },
  ) => Promise<FutureUser[]>
  /** Usernames that are taken, out of those that begin with one of the bases and end in digits or nothing. */
  takenUsernames: (tx: Tx, bases: readonly string[]) => Promise<string[]>
  /** Takes back accounts this very job made before, so that it can make them anew with passwords it still knows. */
  withdrawOwn: (tx: Tx, actor: Actor, jobId: string, personIds: readonly number[]) => Promise<void>
  issue: (tx: Tx, actor: Actor, jobId: string, accounts: readonly NewAccount[]) => Promise<void>
  /** Unit of a visible person, or undefined. */
  unitOf: (tx: Tx, actor: Actor, personId: number) => Promise<{ unitId: number | null } | undefined>
  accountOf: (
    tx: Tx,
    actor: Actor,
    personId: number,
  ) => Promise<{ userId: string; state: 'active' | 'disabled' } | undefined>
  setState: (tx: Tx, userId: string, state: 'active' | 'disabled') => Promise<void>
  grantOffice: (
    tx: Tx,
    actor: Actor,
    office: { personId: number; role: string; unitId: number; from: string },
  ) => Promise<number>
  officeOf: (
    tx: Tx,
    actor: Actor,
    officeId: number,
  ) => Promise<{ personId: number; role: string; unitId: number; from: string; to: string | null } | undefined>
  endOffice: (tx: Tx, actor: Actor, officeId: number, on: string) => Promise<void>
}

/** Writes the list of first passwords to a file. */
export type PasswordListWriter = (
  path: string,
  rows: readonly { user: FutureUser; username: string; password: string }[],
) => Promise<void>
