import type { z } from 'zod'
import type { delegateSchema, Delegations, endDelegationSchema } from '@thuoc-do/contract'
import type { Actor } from '../platform/actor.ts'
import type { NewEvent } from '../platform/events.ts'
import { done, refuse, type Answer } from '../platform/transaction.ts'
import type { DelegationRow, DelegationStore } from './delegation-ports.ts'

/** What the use cases work with; `today` is the day in Viet Nam. */
export type DelegationDesk = {
  store: DelegationStore
  actor: Actor
  today: string
  record: (event: NewEvent) => Promise<void>
}

const LONGEST_DAYS = 366
const DAY = 86_400_000

/** In which relation the actor may record who acts for the head of a unit; whoever only acts for him may not. */
function recorderRole({ relations }: Actor, unitId: number, isHead: boolean): 'personnel' | 'head' | undefined {
  if (relations.some(({ role, units }) => role === 'personnel' && units.has(unitId))) return 'personnel'
  return isHead ? 'head' : undefined
}

function stateOf({ from, to, endedOn }: DelegationRow, today: string): Delegations['rows'][number]['state'] {
  const last = endedOn !== null && endedOn < to ? endedOn : to
  return today > last ? 'over' : today < from ? 'to-come' : 'in-force'
}

/** Who acts, acted or will act for the head of a unit, and who could be named. */
export async function showDelegations(
  { store, actor, today }: Omit<DelegationDesk, 'record'>,
  unitId: number,
): Promise<Answer<Delegations>> {
  const unitName = await store.unitName(unitId, today)
  if (unitName === undefined || !actor.units.includes(unitId)) return refuse('not-found', 'no-such-record')
  const people = await store.mayAct(unitId, today)
  const head = people.find(({ heads }) => heads)
  const isHead = head !== undefined && head.personId === actor.personId
  const delegate = head !== undefined && recorderRole(actor, unitId, isHead) !== undefined
  return done({
    unitName,
    head: head === undefined ? null : { personId: head.personId, fullName: head.fullName },
    rows: (await store.ofUnit(unitId)).map((row) => ({
      id: row.id,
      fromPerson: row.fromPerson,
      toPerson: row.toPerson,
      from: row.from,
      to: row.to,
      document: row.document,
      endedOn: row.endedOn,
      state: stateOf(row, today),
    })),
    candidates: delegate
      ? people
          .filter(({ personId }) => personId !== head?.personId && personId !== actor.personId)
          .map(({ personId, fullName, title }) => ({ personId, fullName, title }))
      : [],
    can: { delegate },
  })
}

/**
 * Names who acts for the head of a unit from day to day. It gives what the head may do in the unit and below, never more:
 * nobody acts on his own form, and the head's own form stays with the head above.
 */
export async function delegate(
  { store, actor, today, record }: DelegationDesk,
  unitId: number,
  { toPersonId, from, to, document }: z.output<typeof delegateSchema>,
): Promise<Answer<{ id: number }>> {
  if (!actor.units.includes(unitId)) return refuse('not-found', 'no-such-record')
  const people = await store.mayAct(unitId, from)
  const head = people.find(({ heads }) => heads)
  const role = recorderRole(actor, unitId, head !== undefined && head.personId === actor.personId)
  if (role === undefined) return refuse('forbidden', 'delegation-not-yours')
  if (to < from) return refuse('unusable', 'delegation-ends-before-it-begins', 'body.to')
  if (from < today) return refuse('refused', 'delegation-in-the-past', 'body.from')
  if (Date.parse(to) - Date.parse(from) >= LONGEST_DAYS * DAY)
    return refuse('refused', 'delegation-too-long', 'body.to')
  if (head === undefined) return refuse('refused', 'delegation-without-head', 'body.from')
  if (toPersonId === actor.personId || toPersonId === head.personId)
    return refuse('refused', 'delegation-to-oneself', 'body.toPersonId')
  if (!people.some(({ personId }) => personId === toPersonId))
    return refuse('refused', 'delegation-to-outsider', 'body.toPersonId')
  const delegation = {
    unitId,
    fromPersonId: head.personId,
    toPersonId,
    from,
    to,
    document: document.normalize('NFC'),
  }
  const id = await store.add(delegation)
  if (id === undefined) return refuse('conflict', 'delegation-overlaps', 'body.from')
  await record({
    action: 'delegation.recorded',
    role,
    object: { kind: 'delegation', id: String(id) },
    unitId,
    personId: toPersonId,
    before: null,
    after: delegation,
  })
  return done({ id })
}

/** Ends a delegation before its term, from today or a later day on, with a reason. */
export async function endDelegation(
  { store, actor, today, record }: DelegationDesk,
  id: number,
  { on, reason }: z.output<typeof endDelegationSchema>,
): Promise<Answer<{ id: number }>> {
  const row = await store.find(id)
  if (row === undefined) return refuse('not-found', 'no-such-record')
  const role = recorderRole(actor, row.unitId, row.fromPersonId === actor.personId)
  if (role === undefined) return refuse('forbidden', 'delegation-not-yours')
  if (stateOf(row, today) === 'over') return refuse('refused', 'delegation-over')
  if (on < today) return refuse('refused', 'delegation-in-the-past', 'body.on')
  if (on < row.from || on > row.to) return refuse('unusable', 'delegation-ends-before-it-begins', 'body.on')
  if (!(await store.end(id, on))) return refuse('conflict', 'delegation-over')
  await record({
    action: 'delegation.ended',
    role,
    object: { kind: 'delegation', id: String(id) },
    unitId: row.unitId,
    personId: null,
    before: { to: row.to },
    after: { to: on },
    reason,
  })
  return done({ id })
}
