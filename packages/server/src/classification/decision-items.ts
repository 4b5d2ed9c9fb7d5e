import { rollUpReply, scoreReply, type QuotaOutcome, type RollUpReply, type ScoreReply } from '@thuoc-do/contract'
import { rollUpScores } from '@thuoc-do/domain'
import { decidedAppraisal, freeze, type DecidedSet } from './decided-appraisal.ts'
import { levelsAfter, percentIn, quotaOutcomes, type Places } from './places.ts'
import type { DossierRecord, NewDecision, NewDecisionItem, RoundRules } from './ports.ts'
import { nameOfSet } from './quota-request.ts'
import { scoreOf, type ScoredPerson } from './scored-person.ts'

/** A dossier about to be decided: everyone in it, and the allocation that was checked. */
export type DecidableDossier = {
  round: RoundRules
  dossier: DossierRecord
  people: readonly ScoredPerson[]
  places: Places
}

/** The sets each person was counted in, with their arithmetic. */
export function setsByPerson({ places, dossier, people }: DecidableDossier): ReadonlyMap<string, DecidedSet[]> {
  const { request, result } = places
  const known = new Map<string, DecidedSet>()
  const described = (set: string): DecidedSet => {
    const cap = result.caps[set] ?? { base: 0, places: 0, used: 0 }
    const found = known.get(set) ?? {
      set,
      name: nameOfSet(set, dossier, people),
      percent: percentIn(request, set),
      ...cap,
    }
    known.set(set, found)
    return found
  }
  return new Map(request.people.map(({ id, sets }) => [id, sets.map(described)]))
}

/** The engine's answer of that day: to the form, or to the months of the year that were kept with the proposal. */
export function replyOf(person: ScoredPerson, { published, to }: RoundRules): ScoreReply | RollUpReply {
  if (person.year === null) return scoreReply(scoreOf(published, person, to, { steps: true }))
  const outcome = rollUpScores(published, person.year.input)
  if (!outcome.ok) throw new Error(`the year of appraisal ${person.id} cannot be rolled up`)
  return rollUpReply(outcome.value)
}

/**
 * The frozen results of the people decided now: each computed anew from the confirmed scores, with all its steps.
 * @throws when a level does not follow from scores and allocation: nothing else may ever be decided
 */
export function decisionItems(
  open: DecidableDossier,
  decision: NewDecision,
  decided: readonly ScoredPerson[],
): NewDecisionItem[] {
  const { round, dossier, people, places } = open
  const levels = levelsAfter(places)
  const sets = setsByPerson(open)
  const outcomes: ReadonlyMap<number, QuotaOutcome> = quotaOutcomes(places, round, dossier, people)
  return decided.map((person) => {
    const score = replyOf(person, round)
    const level = levels.get(person.id) ?? null
    if (level === null || level !== person.level || score.level !== person.review.level)
      throw new Error(`the level of appraisal ${person.id} does not follow from its scores and the allocation`)
    const frozen = freeze(
      decidedAppraisal(person, {
        round,
        dossier,
        decision,
        score,
        sets: sets.get(String(person.id)) ?? [],
        outcome: outcomes.get(person.id) ?? null,
        level,
      }),
    )
    return { appraisalId: person.id, unitId: person.unitId, personId: person.personId, level, ...frozen }
  })
}
