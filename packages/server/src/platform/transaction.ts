import { sql } from 'kysely'
import type { WordedCode } from '@thuoc-do/contract'
import { enterAs, type Actor, type Tx } from './actor.ts'
import type { Db } from './database/connect.ts'

/** Why nothing was done, by kind; the HTTP layer turns the kind into a status. */
export type RefusalKind = 'unusable' | 'refused' | 'not-signed-in' | 'forbidden' | 'not-found' | 'conflict' | 'too-many'
/** A reason; its code has a sentence in the contract, or it does not compile. */
export type ServerProblem = { code: WordedCode; path: string; params?: Readonly<Record<string, string>> | undefined }
export type Answer<T> = { ok: true; value: T } | { ok: false; kind: RefusalKind; problems: readonly ServerProblem[] }

/** Wraps what a use case gives back. */
export const done = <T>(value: T): Answer<T> => ({ ok: true, value })

/** Refuses with one reason. */
export const refuse = (
  kind: RefusalKind,
  code: WordedCode,
  path = '',
  params?: Record<string, string>,
): { ok: false; kind: RefusalKind; problems: readonly ServerProblem[] } => ({
  ok: false,
  kind,
  problems: [{ code, path, params }],
})

/** Refuses with several reasons at once. */
export const refuseAll = (
  kind: RefusalKind,
  problems: readonly ServerProblem[],
): { ok: false; kind: RefusalKind; problems: readonly ServerProblem[] } => ({ ok: false, kind, problems })

export type Clock = () => Date

/** Calendar day in Viet Nam (UTC+7, no daylight saving) of a moment: deadlines and posts are counted in it. */
export const dayOf = (moment: Date): string => new Date(moment.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)

class Refused extends Error {
  readonly answer: Answer<never>
  constructor(answer: Answer<never>) {
    super('refused')
    this.answer = answer
  }
}

/** `firstPassword` lets in whoever still has the password he was handed: to see who he is and to change it, nothing else. */
export type DoorOptions = { firstPassword?: boolean }

/** Runs work for a user in one transaction; what the work refuses is rolled back. */
export type Doors = {
  /** Read-only: the database refuses every write. `wide` lets a whole-tenant reader use the tenant-only policy. */
  read: <T>(
    userId: string,
    work: (tx: Tx, actor: Actor) => Promise<Answer<T>>,
    options?: DoorOptions,
  ) => Promise<Answer<T>>
  /** Reads and writes; commits only when every change was recorded as an event. */
  change: <T>(
    userId: string,
    work: (tx: Tx, actor: Actor) => Promise<Answer<T>>,
    options?: DoorOptions,
  ) => Promise<Answer<T>>
}

/** The only two ways into the database for anything that acts for a person. */
export function openDoors(db: Db, clock: Clock): Doors {
  const run = async <T>(
    userId: string,
    write: boolean,
    work: (tx: Tx, actor: Actor) => Promise<Answer<T>>,
    { firstPassword = false }: DoorOptions,
  ): Promise<Answer<T>> => {
    try {
      return await db
        .transaction()
        .setAccessMode(write ? 'read write' : 'read only')
        .execute(async (tx) => {
          const actor = await enterAs(tx, userId, dayOf(clock()))
          if (actor === undefined) return refuse('not-signed-in', 'account-unknown-or-disabled')
          if (actor.mustChangePassword && !firstPassword) return refuse('forbidden', 'password-must-be-changed')
          if (!write && actor.wholeTenant) await sql`set local role thuoc_do_wide`.execute(tx)
          const answer = await work(tx, actor)
          if (!answer.ok) throw new Refused(answer)
          if (write) await sql`select app.assert_recorded()`.execute(tx)
          return answer
        })
    } catch (error) {
      if (error instanceof Refused) return error.answer
      throw error
    }
  }
  return {
    read: (userId, work, options = {}) => run(userId, false, work, options),
    change: (userId, work, options = {}) => run(userId, true, work, options),
  }
}
