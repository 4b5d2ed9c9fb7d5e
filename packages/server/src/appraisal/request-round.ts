import type { openRoundSchema } from '@thuoc-do/contract'
import { isCollective, isDay, isFilledIn, scoredByPeriods, type PublishedRuleSet, type RuleSet } from '@thuoc-do/domain'
import type { z } from 'zod'
import { done, refuse, refuseAll, type Answer, type ServerProblem } from '../platform/transaction.ts'
import type { OpenRoundInput } from './open-round.ts'
import type { Desk } from './ports.ts'
import { personnelUnits } from './reach.ts'
import type { RoundRecord, RoundStore } from './round-ports.ts'

type Request = z.output<typeof openRoundSchema>

/** Whether the rule set can carry a round: filled in on a form or made of months, with places to give, binding people on the last day. */
function ruleSetProblems(ruleSet: RuleSet | undefined, request: Request): ServerProblem[] {
  const params = { ruleSet: request.ruleSetId }
  const path = 'body.ruleSetId'
  if (ruleSet === undefined)
    return request.ruleSetVersion === undefined
      ? [{ code: 'rule-set-unknown', path, params }]
      : [
          {
            code: 'rule-set-version-unknown',
            path: 'body.ruleSetVersion',
            params: { ...params, version: String(request.ruleSetVersion) },
          },
        ]
  const ofMonths = scoredByPeriods(ruleSet)
  if (!isFilledIn(ruleSet) && !ofMonths) return [{ code: 'rule-set-not-scored-on-a-form', path, params }]
  if (ruleSet.quota === null) return [{ code: 'rule-set-without-quota', path, params }]
  if (!ruleSet.binds.some(({ kinds }) => kinds.some((kind) => !isCollective(kind))))
    return [{ code: 'rule-set-for-collectives', path, params }]
  if (ofMonths && !isCalendarYear(request)) return [{ code: 'round-needs-calendar-year', path: 'body.to' }]
  const inForce = ruleSet.binds.some(({ from, to }) => from <= request.to && (to === null || request.to <= to))
  return inForce ? [] : [{ code: 'not-in-force', path, params: { ...params, value: request.to } }]
}

/** A year of months is classified as a whole: its twelve months are those of the calendar. */
function isCalendarYear({ from, to }: Request): boolean {
  const year = from.slice(0, 4)
  return from === `${year}-01-01` && to === `${year}-12-31`
}

async function problemsOf(
  { store, actor }: Desk<RoundStore>,
  request: Request,
  ruleSet: RuleSet | undefined,
): Promise<ServerProblem[]> {
  const problems = ruleSetProblems(ruleSet, request)
  if (!isDay(request.from) || !isDay(request.to) || request.from > request.to)
    problems.push({ code: 'period-ends-before-it-begins', path: 'body.to' })
  if (request.agencies === 'all') return problems
  const mine = personnelUnits(actor)
  const known = await store.agenciesAmong(request.agencies, request.to)
  request.agencies.forEach((id, at) => {
    if (!known.has(id) || !mine.has(id)) problems.push({ code: 'agency-not-in-reach', path: `body.agencies.${at}` })
  })
  return problems
}

const isSame = (round: RoundRecord, request: Request): boolean =>
  round.from === request.from &&
  round.to === request.to &&
  round.ruleSetId === request.ruleSetId &&
  (request.ruleSetVersion === undefined || round.ruleSetVersion === request.ruleSetVersion)

/**
 * Checks what is asked for, makes the round if there is none of that name, and queues the opening; a round that exists is
 * resumed under the rule set it was first opened with.
 */
export async function requestRound(
  desk: Desk<RoundStore>,
  request: Request,
  enqueue: (input: OpenRoundInput) => Promise<string>,
): Promise<Answer<{ jobId: string }>> {
  if (personnelUnits(desk.actor).size === 0) return refuse('forbidden', 'round-needs-personnel-body')
  const ruleSet = await desk.store.ruleSet(request.ruleSetId, request.ruleSetVersion)
  const problems = await problemsOf(desk, request, ruleSet?.document)
  const name = request.name.normalize('NFC').replaceAll(/\s+/gu, ' ').trim()
  if (name === '') problems.push({ code: 'value-missing', path: 'body.name' })
  if (problems.length > 0 || ruleSet === undefined) return refuseAll('unusable', problems)
  const existing = await desk.store.byName(name)
  if (existing !== undefined && !isSame(existing, request))
    return refuse('refused', 'round-exists-otherwise', 'body.name')
  const roundId = existing?.id ?? (await makeRound(desk, { ...request, name }, ruleSet))
  if (roundId === undefined) return refuse('conflict', 'round-just-made', 'body.name')
  return done({ jobId: await enqueue({ roundId, agencies: request.agencies }) })
}

async function makeRound(
  desk: Desk<RoundStore>,
  request: Request,
  { document, hash }: PublishedRuleSet,
): Promise<number | undefined> {
  const { name, from, to } = request
  const id = await desk.store.add({ name, from, to, document, hash })
  if (id === undefined) return undefined
  const after = { name, from, to, ruleSet: document.id, version: document.version }
  await desk.record([
    {
      action: 'round.made',
      role: 'personnel',
      object: { kind: 'round', id: String(id) },
      unitId: null,
      personId: null,
      before: null,
      after,
      ruleSetHash: hash,
    },
  ])
  return id
}
