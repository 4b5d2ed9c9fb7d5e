import type { QuotaOutcome, ReplacementEffect, ReplacementProposal } from '@thuoc-do/contract'
import {
  priorityOf,
  replacementEffect,
  toFraction,
  type Level,
  type ReplacementEffect as PlacesEffect,
  type ScoreResult,
} from '@thuoc-do/domain'
import { done, refuse, refuseAll, type Answer, type ServerProblem } from '../../platform/transaction.ts'
import type { OpenDossier } from '../open-dossier.ts'
import { givePlaces, quotaOutcomes, type Places } from '../places.ts'
import { nameOfSet, quotaOf } from '../quota-request.ts'
import { scoreReview, type ScoredPerson } from '../scored-person.ts'

/** A replacement weighed on a new snapshot of the agency: the person with his new form, everyone, both allocations. */
export type Weighed = {
  person: ScoredPerson
  score: ScoreResult
  people: readonly ScoredPerson[]
  places: Places
  effect: PlacesEffect
  /** What the quota gave, for the frozen result. */
  outcome: QuotaOutcome | null
  shown: ReplacementEffect
}

/** The person with the proposed form in place of the one in force. */
function withProposal(person: ScoredPerson, proposal: ReplacementProposal, score: ScoreResult): ScoredPerson {
  return {
    ...person,
    facts: proposal.facts,
    review: {
      scores: proposal.scores,
      comment: proposal.comment,
      total: score.total === null ? null : toFraction(score.total),
      level: score.level,
    },
    score,
  }
}

function scored(open: OpenDossier, person: ScoredPerson, proposal: ReplacementProposal): Answer<ScoreResult> {
  const { published, to } = open.round
  const form = { ...person, facts: proposal.facts, review: { ...person.review, scores: proposal.scores } }
  const outcome = scoreReview(published, form, to, { steps: true })
  if (!outcome.ok) return refuseAll('unusable', outcome.problems)
  const missing = outcome.value.missing.map((path): ServerProblem => ({
    code: path.startsWith('facts.') ? 'fact-missing' : 'score-missing',
    path,
  }))
  if (missing.length > 0) return refuseAll('unusable', missing)
  const { level } = outcome.value
  return level === 'insufficient-data' || level === 'not-rated'
    ? refuse('refused', 'replacement-without-level')
    : done(outcome.value)
}

/** A place earned but held by others by decisions in force: refused, with everybody who holds one. */
function heldOutcome({ dossier, people, round }: OpenDossier, places: Places, set?: string): QuotaOutcome | undefined {
  if (set === undefined) return undefined
  const { request, result } = places
  const members = new Set(request.people.flatMap(({ id, sets }) => (sets.includes(set) ? [Number(id)] : [])))
  const holders = people.filter(({ id, level }) => level === 'outstanding' && members.has(id))
  const { base = 0, places: given = 0 } = result.caps[set] ?? {}
  return {
    outcome: 'refused',
    set,
    name: nameOfSet(set, dossier, people),
    base,
    places: given,
    holders: holders.map((holder) => ({
      fullName: holder.fullName,
      priority: priorityOf(holder, quotaOf(round.published.document)).map(toFraction),
    })),
  }
}

/**
 * Weighs a proposed form: scores it by the round's own rule set, asks for the places of the whole agency anew and says
 * what moves. Nothing is written.
 */
export function weigh(open: OpenDossier, person: ScoredPerson, proposal: ReplacementProposal): Answer<Weighed> {
  const { round, dossier } = open
  const before: Level = person.level ?? 'not-rated'
  const score = scored(open, person, proposal)
  if (!score.ok) return score
  const changed = withProposal(person, proposal, score.value)
  const people = open.people.map((known) => (known.id === person.id ? changed : known))
  const [old, places] = [givePlaces(round, dossier, open.people), givePlaces(round, dossier, people)]
  const effect = replacementEffect({
    person: String(person.id),
    withoutPlace: proposal.withoutPlace,
    before: old,
    after: places,
    inForce: new Map(open.people.map(({ id, level }) => [String(id), level])),
  })
  const name = (set: string): string => nameOfSet(set, dossier, people)
  const named = (ids: readonly string[]) =>
    people.filter(({ id }) => ids.includes(String(id))).map(({ id, fullName }) => ({ appraisalId: id, fullName }))
  return done({
    person: changed,
    score: score.value,
    people,
    places,
    effect,
    outcome:
      heldOutcome(open, places, effect.full[0]) ?? quotaOutcomes(places, round, dossier, people).get(person.id) ?? null,
    shown: {
      total: changed.review.total,
      byScore: score.value.level,
      before,
      level: effect.level,
      sets: effect.sets.map((change) => ({ ...change, name: name(change.set) })),
      gains: named(effect.gains),
      losses: named(effect.losses),
      placeHeld: effect.full.length > 0,
      verified: old.verified && places.verified,
      problems: effect.problems.map(({ params, ...problem }) => ({
        ...problem,
        params: { ...params, set: name(params?.['set'] ?? '') },
      })),
    },
  })
}
