import type { DraftParts } from '@thuoc-do/domain'
import type { Actor } from '../platform/actor.ts'
import type { DraftRecord } from './ports.ts'

const PUBLISHERS: ReadonlySet<string> = new Set(['head', 'personnel', 'party-committee'])

const atRoot = (actor: Actor): readonly string[] =>
  actor.relations.filter(({ unitId }) => unitId === actor.rootUnitId).map(({ role }) => role)

/** Whether the actor belongs to the personnel body of the whole tenant, which writes rule sets. */
export const mayWrite = (actor: Actor): boolean => atRoot(actor).includes('personnel')

/** Whether the actor may publish what others wrote: head, personnel body or Party committee of the whole tenant. */
export const mayPublish = (actor: Actor): boolean => atRoot(actor).some((role) => PUBLISHERS.has(role))

/** How the actor stands to a draft. A person with a new account is still the person who wrote it. */
export function draftParts(actor: Actor, draft: Pick<DraftRecord, 'hands' | 'handPeople'>): DraftParts {
  return {
    writer: mayWrite(actor),
    publisher: mayPublish(actor),
    hand: draft.hands.includes(actor.userId) || (actor.personId !== null && draft.handPeople.includes(actor.personId)),
  }
}

/** The hands of a draft with one more. */
export function withHand(
  actor: Actor,
  { hands, handPeople }: Pick<DraftRecord, 'hands' | 'handPeople'>,
): Pick<DraftRecord, 'hands' | 'handPeople'> {
  return {
    hands: [...new Set([...hands, actor.userId])],
    handPeople: [...new Set([...handPeople, ...(actor.personId === null ? [] : [actor.personId])])],
  }
}

/** The relation under which an act on drafts is recorded. */
export const roleAtRoot = (actor: Actor): string =>
  mayWrite(actor) ? 'personnel' : (atRoot(actor).find((role) => PUBLISHERS.has(role)) ?? 'none')
