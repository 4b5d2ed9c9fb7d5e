import type { Actor, Tx } from '../platform/actor.ts'
import { recordEvent } from '../platform/events.ts'
import type { JobEnd, JobRun } from '../platform/jobs/runner.ts'
import { maintainerRole, maintains } from '../platform/maintains.ts'
import { done, refuse, type Answer } from '../platform/transaction.ts'
import type { AccountStore, FutureUser, PasswordListWriter } from './account-ports.ts'
import { freeUsername, usernameBase } from './username.ts'

const CHUNK = 40

export type AccountParts = {
  store: AccountStore
  clock: () => Date
  firstPassword: () => string
  hashPassword: (password: string) => Promise<string>
  writeList: PasswordListWriter
}

export type Recipients = { personIds: readonly number[] } | { unitId: number }

/** Asks for accounts; who may have one is decided when the job runs. */
export async function askForAccounts(
  actor: Actor,
  who: Recipients,
  enqueue: () => Promise<string>,
): Promise<Answer<{ jobId: string }>> {
  const anywhere = actor.administrator || actor.relations.some((relation) => relation.role === 'personnel')
  if (!anywhere || ('unitId' in who && !maintains(actor, who.unitId)))
    return refuse('forbidden', 'maintaining-needs-personnel-body')
  return done({ jobId: await enqueue() })
}

type Issued = { user: FutureUser; username: string; password: string }

/** Job: an account with a first password for everybody named who has none; the file it leaves is the only place the passwords are. */
export async function issueAccounts(
  { store, clock, firstPassword, hashPassword, writeList }: AccountParts,
  run: JobRun,
  who: Recipients,
): Promise<JobEnd> {
  const found = await run.read(async (tx, actor) => {
    const users = await store.futureUsers(tx, actor, run.jobId, who)
    return done(users.filter((user) => maintains(actor, user.unitId)))
  })
  if (!found.ok) return found
  const users = found.value
  const issued: Issued[] = []
  for (let at = 0; at < users.length; at += CHUNK) {
    run.progress(at, users.length, 'issuing-accounts')
    const passwords = users.slice(at, at + CHUNK).map((user) => ({ user, password: firstPassword() }))
    const hashed = await Promise.all(
      passwords.map(async ({ user, password }) => ({ user, password, passwordHash: await hashPassword(password) })),
    )
    const written = await run.change(async (tx, actor) => {
      await store.withdrawOwn(
        tx,
        actor,
        run.jobId,
        hashed.map(({ user }) => user.personId),
      )
      const taken = new Set(
        await store.takenUsernames(
          tx,
          hashed.map(({ user }) => usernameBase(user.fullName)),
        ),
      )
      const named = hashed.map((entry) => ({
        ...entry,
        username: freeUsername(usernameBase(entry.user.fullName), taken),
      }))
      await store.issue(tx, actor, run.jobId, named)
      const after = named.map(({ user, username }) => ({ person: user.code, username }))
      await recordEvent(
        tx,
        actor,
        clock(),
        {
          action: 'account.issued',
          role: maintainerRole(actor),
          object: { kind: 'job', id: run.jobId },
          unitId: null,
          personId: null,
          before: null,
          after,
        },
        run.requestId,
      )
      return done(named)
    })
    if (!written.ok) return written
    issued.push(...written.value.map(({ user, username, password }) => ({ user, username, password })))
  }
  run.progress(users.length, users.length, 'writing-file')
  const path = run.scratchFile()
  await writeList(path, issued)
  return { ok: true, result: { issued: issued.length }, file: { name: 'Tai-khoan-moi.xlsx', path } }
}

/** Closes or opens a person's account; closing ends every session at once. */
export async function changeAccount(
  { store, clock }: AccountParts,
  tx: Tx,
  actor: Actor,
  personId: number,
  state: 'active' | 'disabled',
  requestId: string,
): Promise<Answer<{ state: string }>> {
  const person = await store.unitOf(tx, actor, personId)
  if (person === undefined) return refuse('not-found', 'no-such-record')
  if (!maintains(actor, person.unitId)) return refuse('forbidden', 'maintaining-needs-personnel-body')
  const account = await store.accountOf(tx, actor, personId)
  if (account === undefined) return refuse('refused', 'person-has-no-account')
  await store.setState(tx, account.userId, state)
  const event = {
    action: 'account.state-changed',
    role: maintainerRole(actor),
    object: { kind: 'account', id: account.userId },
    unitId: person.unitId,
    personId,
    before: { state: account.state },
    after: { state },
  }
  await recordEvent(tx, actor, clock(), event, requestId)
  return done({ state })
}

/** Gives a person a standing role over a unit and what is below it; the giver must look after both. */
export async function grantOffice(
  { store, clock }: AccountParts,
  tx: Tx,
  actor: Actor,
  office: { personId: number; role: 'personnel' | 'party-committee'; unitId: number; from: string },
  requestId: string,
): Promise<Answer<{ id: number }>> {
  const person = await store.unitOf(tx, actor, office.personId)
  if (person === undefined) return refuse('not-found', 'no-such-record')
  if (!maintains(actor, person.unitId) || !maintains(actor, office.unitId))
    return refuse('forbidden', 'maintaining-needs-personnel-body')
  const id = await store.grantOffice(tx, actor, office)
  await recordEvent(
    tx,
    actor,
    clock(),
    {
      action: 'office.granted',
      role: maintainerRole(actor),
      object: { kind: 'office', id: String(id) },
      unitId: office.unitId,
      personId: office.personId,
      before: null,
      after: office,
    },
    requestId,
  )
  return done({ id })
}

/** Ends a standing role with its last day; it stays on record. */
export async function endOffice(
  { store, clock }: AccountParts,
  tx: Tx,
  actor: Actor,
  officeId: number,
  on: string,
  requestId: string,
): Promise<Answer<{ id: number }>> {
  const office = await store.officeOf(tx, actor, officeId)
  if (office === undefined) return refuse('not-found', 'no-such-record')
  if (!maintains(actor, office.unitId)) return refuse('forbidden', 'maintaining-needs-personnel-body')
  if (on < office.from) return refuse('refused', 'post-begins-before-last', 'body.on', { day: office.from })
  await store.endOffice(tx, actor, officeId, on)
  await recordEvent(
    tx,
    actor,
    clock(),
    {
      action: 'office.ended',
      role: maintainerRole(actor),
      object: { kind: 'office', id: String(officeId) },
      unitId: office.unitId,
      personId: office.personId,
      before: { to: office.to },
      after: { to: on },
    },
    requestId,
  )
  return done({ id: officeId })
}
