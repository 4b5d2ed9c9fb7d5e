import type { QuotaOutcome, ReplacementEffect, ReplacementProposal } from '@thuoc-do/contract'
import {
  replacementEffect,
  scoreOfYear,
  toFraction,
  type Level,
  type ReplacementEffect as PlacesEffect,
} from '@thuoc-do/domain'
import { done, refuse, refuseAll, type Answer, type ServerProblem } from '../../platform/transaction.ts'
import { missingMonths, type RecordedYear } from '../../workplan/index.ts'
import type { OpenDossier } from '../open-dossier.ts'
import { givePlaces, quotaOutcomes, type Places } from '../places.ts'
import { heldOutcome } from '../places-held.ts'
import type { DossierRecord } from '../ports.ts'
import { nameOfSet } from '../quota-request.ts'
import { scoreReview, withScores, type ScoredPerson } from '../scored-person.ts'
import { tieOrderProblems } from '../tie-order.ts'
import type { OpenReplacement } from './open-replacement.ts'

/** A replacement weighed on a new snapshot of the agency: the person with his new form, everyone, both allocations. */
export type Weighed = {
  person: ScoredPerson
  /** The level before the quota. */
  byScore: Level
  people: readonly ScoredPerson[]
  /** With the committee's order, where the proposal gives one. */
  dossier: DossierRecord
  places: Places
  effect: PlacesEffect
  /** What the quota gave, for the frozen result. */
  outcome: QuotaOutcome | null
  shown: ReplacementEffect
}

/** Everybody in the dossier, with the proposed form of one person in place of the one in force. */
function withForm({ open, person, body }: OpenReplacement, proposal: ReplacementProposal): Answer<ScoredPerson[]> {
  const { published, to } = open.round
  // What the body he leads says stands above what is ticked.
  const facts = { ...proposal.facts, ...body?.facts }
  const { scores, comment } = proposal
  const form = { ...person, facts, review: { ...person.review, scores } }
  const outcome = scoreReview(published, form, to, { steps: true })
  if (!outcome.ok) return refuseAll('unusable', outcome.problems)
  const missing = outcome.value.missing.map((path): ServerProblem => ({
    code: path.startsWith('facts.') ? 'fact-missing' : 'score-missing',
    path,
  }))
  if (missing.length > 0) return refuseAll('unusable', missing)
  const score = outcome.value
  const total = score.total === null ? null : toFraction(score.total)
  const review = { scores, comment, total, level: score.level }
  const changed = { ...person, facts, review, score, body: body ?? null }
  return done(open.people.map((known) => (known.id === person.id ? changed : known)))
}

/**
 * Everybody in the dossier, with one person's year as its months are confirmed now. Nobody types its points: they come
 * from the months (Decree 335, Điều 19 khoản 1). All parts are compared anew, since his may have become known.
 */
function withYear(
  { round, people }: OpenDossier,
  person: ScoredPerson,
  year: RecordedYear,
  { scores, facts, handling }: ReplacementProposal,
): Answer<ScoredPerson[]> {
  if (Object.keys(scores).length > 0) return refuse('unusable', 'scores-come-from-months', 'scores')
  if (Object.keys(facts).length > 0) return refuse('unusable', 'facts-come-from-records', 'facts')
  const { level, total, missing } = scoreOfYear(round.published, year, { steps: false })
  const waits = level === 'insufficient-data' ? missingMonths(year, missing) : []
  if (waits.length > 0) return refuseAll('refused', waits)
  const review = { ...person.review, level, total: total === null ? null : toFraction(total) }
  const records = people.map((known) => (known.id === person.id ? { ...known, handling, review } : known))
  const years = new Map(people.flatMap((known) => (known.year === null ? [] : [[known.personId, known.year] as const])))
  return done(withScores(round.published, round.to, records, years.set(person.personId, year)))
}

/**
 * Weighs a proposed form, or a year whose months were corrected: computes it by the round's own rule set, asks for the
 * places of the whole agency anew, with the committee's order where one is given, and says what moves. Nothing is written.
 */
export function weigh(opened: OpenReplacement, proposal: ReplacementProposal): Answer<Weighed> {
  const { open, person, year } = opened
  const { round } = open
  const before: Level = person.level ?? 'not-rated'
  const weighed = year === null ? withForm(opened, proposal) : withYear(open, person, year.after, proposal)
  if (!weighed.ok) return weighed
  const people = weighed.value
  const changed = people.find(({ id }) => id === person.id) ?? person
  const byScore = changed.score?.level ?? 'insufficient-data'
  if (byScore === 'insufficient-data' || byScore === 'not-rated') return refuse('refused', 'replacement-without-level')
  const dossier = withOrder(open.dossier, proposal)
  if (proposal.tieOrder !== null) {
    const { ties } = givePlaces(round, open.dossier, people).result
    const problems = tieOrderProblems(ties, proposal.tieOrder, people, 'tieOrder')
    if (problems.length > 0) return refuseAll('unusable', problems)
  }
  const [old, places] = [givePlaces(round, open.dossier, open.people), givePlaces(round, dossier, people)]
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
  const tied = effect.problems.some(({ code }) => code === 'replacement-tie-open')
  return done({
    person: changed,
    byScore,
    people,
    dossier,
    places,
    effect,
    outcome:
      heldOutcome(open, places, effect.full[0] ?? null) ??
      quotaOutcomes(places, round, dossier, people).get(person.id) ??
      null,
    shown: {
      total: changed.review.total,
      byScore,
      before,
      level: effect.level,
      sets: effect.sets.map((change) => ({ ...change, name: name(change.set) })),
      gains: named(effect.gains),
      losses: named(effect.losses),
      ties: (tied ? places.result.ties : []).map(({ set, places: free, people: ids }) => ({
        set,
        name: name(set),
        places: free,
        people: named(ids),
      })),
      placeHeld: effect.full.length > 0,
      verified: old.verified && places.verified,
      problems: effect.problems.map(({ params, ...problem }) => ({
        ...problem,
        params: { ...params, set: name(params?.['set'] ?? '') },
      })),
    },
  })
}

/** The dossier with the order the proposal gives as its latest one. */
function withOrder(dossier: DossierRecord, { tieOrder }: ReplacementProposal): DossierRecord {
  return tieOrder === null ? dossier : { ...dossier, tieOrders: [...dossier.tieOrders, tieOrder] }
}
