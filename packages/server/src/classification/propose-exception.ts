import { compare, decimal, parseDecimal, quotaRequest, setsInScope, type ExceptionScope } from '@thuoc-do/domain'
import type { Actor } from '../platform/actor.ts'
import { done, refuse, refuseAll, type Answer } from '../platform/transaction.ts'
import { eventsOf } from './dossier-events.ts'
import { confirmersOf, dossierNotice } from './dossier-notices.ts'
import { openForAct, type OpenDossier } from './open-dossier.ts'
import type { Desk, DossierAct, ExceptionHand, ProposedException } from './ports.ts'
import { quotaOf } from './quota-request.ts'

/** What is asked for: a share, on whose authority, by which document, in which sets, and why. */
export type ExceptionFacts = Pick<ProposedException, 'percent' | 'authority' | 'document' | 'scope' | 'reason'>

/** Who acts on an exception, and on which day. */
export function handOf({ actor, today }: Pick<Desk, 'actor' | 'today'>): ExceptionHand {
  return { account: actor.userId, personId: actor.personId, fullName: actor.fullName, on: today }
}

/** Whether the hand is the actor's: one person may hold several accounts. */
export function isHandOf(
  hand: ExceptionHand | null,
  { userId, personId }: Pick<Actor, 'userId' | 'personId'>,
): boolean {
  return hand !== null && (hand.account === userId || (personId !== null && hand.personId === personId))
}

/** What an event says of an exception; the reason is told apart, so that it can be erased. */
export function onRecord<E extends ExceptionFacts>({ reason: _reason, ...exception }: E): Omit<E, 'reason'> {
  return exception
}

/** Every scope that holds in some set of the dossier, for the choice on screen. */
export function exceptionScopes({ round, dossier, people }: OpenDossier): ExceptionScope[] {
  const request = quotaRequest(quotaOf(round.published.document), dossier, people)
  const sets = new Set(request.people.flatMap((person) => person.sets))
  const groups = [...sets].filter((set) => set.startsWith('group:')).map((set) => set.slice('group:'.length))
  const scopes: ExceptionScope[] = [
    { kind: 'every-set' },
    { kind: 'agency' },
    { kind: 'units' },
    ...groups.toSorted().map((group): ExceptionScope => ({ kind: 'group', group })),
  ]
  const known = new Set<string>()
  // Two scopes that hold in the same sets are one choice.
  return scopes.filter((scope) => {
    const reached = setsInScope(scope, sets).join('\n')
    if (reached === '' || known.has(reached)) return false
    known.add(reached)
    return true
  })
}

/**
 * Proposes a documented share above the ordinary one for sets of the agency, at most what the rule set allows. It comes
 * from a personnel body above the agency and changes nothing until another person confirms it; a proposal that was
 * still waiting is replaced.
 */
export async function proposeException(desk: Desk, act: DossierAct & ExceptionFacts): Promise<Answer<null>> {
  const opened = await openForAct(desk, act, {
    mayAct: ({ part }) => part.grantor !== null,
    stages: ['collecting', 'proposed', 'allocated'],
  })
  if (!opened.ok) return opened
  const { dossier, people, part, round } = opened.value
  if (people.some(({ stage }) => stage === 'decided')) return refuse('refused', 'dossier-has-decisions')
  const quota = quotaOf(round.published.document)
  if (quota.exception === null) return refuse('refused', 'exception-not-provided')
  const percent = parseDecimal(act.percent, 'body.percent')
  if (!percent.ok) return refuseAll('unusable', percent.problems)
  const [ordinary, maximum] = [quota.percent.value, quota.exception.value]
  if (compare(percent.value, decimal(ordinary)) <= 0)
    return refuse('refused', 'exception-not-above-ordinary', 'body.percent', { ordinary })
  if (compare(percent.value, decimal(maximum)) > 0)
    return refuse('refused', 'exception-above-maximum', 'body.percent', { maximum })
  const sets = quotaRequest(quota, dossier, people).people.flatMap((person) => person.sets)
  if (setsInScope(act.scope, sets).length === 0) return refuse('refused', 'exception-scope-empty', 'body.scope')

  const facts: ExceptionFacts = {
    percent: act.percent,
    authority: act.authority,
    document: act.document,
    scope: act.scope,
    reason: act.reason,
  }
  const proposed: ProposedException = { ...facts, proposedBy: handOf(desk) }
  await desk.store.saveDossier(dossier, { proposedException: proposed })
  await desk.record(
    eventsOf(opened.value, {
      verb: 'exception-proposed',
      role: part.grantor?.role ?? '',
      before: { exceptionProposed: dossier.proposedException && onRecord(dossier.proposedException) },
      after: { exceptionProposed: onRecord(proposed) },
      reason: act.reason,
      moves: [],
    }),
  )
  const to = confirmersOf(await desk.officers(dossier.agencyId), desk.actor.personId)
  await desk.notify([dossierNotice(opened.value, 'dossier-exception-proposed', to)])
  return done(null)
}
