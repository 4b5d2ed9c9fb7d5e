import {
  allocate,
  checkAllocation,
  compare,
  levelsAfterQuota,
  priorityOf,
  quotaRequest,
  toFraction,
  type Allocation,
  type AllocationRequest,
  type Level,
} from '@thuoc-do/domain'
import type { QuotaOutcome } from '@thuoc-do/contract'
import { z } from 'zod'
import type { DossierRecord, RoundRules, StoredAllocation } from './ports.ts'
import { nameOfSet, quotaOf, readStoredRequest } from './quota-request.ts'
import type { ScoredPerson } from './scored-person.ts'

const idsSchema = z.array(z.string())
const allocationSchema = z.object({
  caps: z.record(z.string(), z.object({ base: z.number(), places: z.number(), used: z.number() })),
  outstanding: idsSchema,
  refused: z.array(z.object({ id: z.string(), blockedBy: z.string(), holders: idsSchema })),
  ties: z.array(z.object({ set: z.string(), places: z.number(), people: idsSchema })),
  waiting: z.array(z.object({ id: z.string(), set: z.string() })),
})

/** How the places fall in one agency, with the proof's verdict. */
export type Places = { request: AllocationRequest; result: Allocation; verified: boolean }

/** Gives the places from the present scores and has the independent checker go over the result. */
export function givePlaces(round: RoundRules, dossier: DossierRecord, people: readonly ScoredPerson[]): Places {
  const request = quotaRequest(quotaOf(round.published.document), dossier, people)
  const outcome = allocate(request)
  if (!outcome.ok) throw new Error(`the quota request is wrong: ${JSON.stringify(outcome.problems)}`)
  return { request, result: outcome.value, verified: checkAllocation(request, outcome.value).length === 0 }
}

/** A stored allocation, checked anew: what is shown as verified has been verified for this very answer. */
export function readPlaces(stored: StoredAllocation): Places {
  const request = readStoredRequest(stored.request)
  const result = allocationSchema.parse(stored.result)
  return { request, result, verified: checkAllocation(request, result).length === 0 }
}

/** The level after the quota; null while a tie has to be decided first. */
export function levelsAfter({ request, result }: Places): ReadonlyMap<number, Level | null> {
  return new Map([...levelsAfterQuota(request, result)].map(([id, level]) => [Number(id), level]))
}

/** The share that holds in a set: the exception's where one was granted. */
export function percentIn({ quota, exceptions = [] }: AllocationRequest, set: string): string {
  return exceptions.find((exception) => exception.set === set)?.percent ?? quota.percent
}

/** How many places of a set others hold in other agencies; nothing of a set that does not reach across them. */
export function heldElsewhere({ elsewhere = [] }: AllocationRequest, set: string): { elsewhere?: number } {
  const held = elsewhere.find((one) => one.set === set)?.held
  return held === undefined ? {} : { elsewhere: held }
}

/**
 * What the quota gave each candidate: a place, with the set that was hardest to get into, or a refusal that names the
 * full set and those who hold its places. People who were no candidates, or who wait for a tie, have no outcome.
 */
export function quotaOutcomes(
  { request, result }: Places,
  round: RoundRules,
  dossier: DossierRecord,
  people: readonly ScoredPerson[],
): ReadonlyMap<number, QuotaOutcome> {
  const byId = new Map(people.map((person) => [String(person.id), person]))
  const quota = quotaOf(round.published.document)
  const arithmetic = (set: string) => {
    const cap = result.caps[set]
    return { set, name: nameOfSet(set, dossier, people), base: cap?.base ?? 0, places: cap?.places ?? 0 }
  }
  const holderOf = (id: string) => {
    const person = byId.get(id)
    if (person === undefined) throw new Error(`a holder outside the dossier: ${id}`)
    return { fullName: person.fullName, priority: priorityOf(person, quota).map(toFraction) }
  }
  const setsOf = new Map(request.people.map(({ id, sets }) => [id, sets]))
  const freeIn = (set: string): number => (result.caps[set]?.places ?? 0) - (result.caps[set]?.used ?? 0)
  const outcomes = new Map<number, QuotaOutcome>()
  for (const id of result.outstanding) {
    const tightest = (setsOf.get(id) ?? []).toSorted((a, b) => freeIn(a) - freeIn(b))[0]
    if (tightest !== undefined) outcomes.set(Number(id), { outcome: 'place', ...arithmetic(tightest) })
  }
  for (const { id, blockedBy, holders } of result.refused)
    outcomes.set(Number(id), {
      outcome: 'refused',
      ...arithmetic(blockedBy),
      holders: holders.map(holderOf),
      ...heldElsewhere(request, blockedBy),
    })
  return outcomes
}

/** People as a committee reads them: best priority first, whoever has no score last; names settle the listing only. */
export function inPriorityOrder(people: readonly ScoredPerson[], round: RoundRules): ScoredPerson[] {
  const quota = quotaOf(round.published.document)
  const keyed = people.map((person) => ({ person, keys: priorityOf(person, quota) }))
  return keyed
    .toSorted((a, b) => {
      for (const [at, key] of a.keys.entries()) {
        const other = b.keys[at]
        const sign = other === undefined ? 1 : compare(key, other)
        if (sign !== 0) return -sign
      }
      return b.keys.length - a.keys.length || a.person.fullName.localeCompare(b.person.fullName, 'vi')
    })
    .map(({ person }) => person)
}
