import type { Level } from '@thuoc-do/domain'
import {
  decisionItems,
  givePlaces,
  levelsAfter,
  storedRequest,
  withScores,
  type AppraisalRecord,
  type DossierRecord,
  type NewDecision,
  type RoundRules,
} from '../classification/index.ts'

type Items = ReturnType<typeof decisionItems>

/** Whom a decision is about. `freeze` makes the results it froze, which are large: when they are written, not before. */
type DecidedPeople = {
  decision: NewDecision
  people: readonly { appraisalId: number; level: Level }[]
  freeze: () => Items
}

/** What deciding one agency's dossier leaves behind. */
export type DecidedAgency = {
  dossier: DossierRecord
  request: object
  result: object
  /** One decision of the head of the agency, one of the head above for him. */
  decisions: DecidedPeople[]
}

/** Who signs: the head of the agency for all but himself, the leader of the province for him. */
export type Signers = { head: Omit<NewDecision, 'number' | 'on'>; above: Omit<NewDecision, 'number' | 'on'> }

/**
 * Takes a dossier of confirmed appraisals to its decisions by the same functions an office's own decision goes through:
 * the quota, its independent check, the freezing of every result.
 * @throws when the check fails or a tie stays open: the invented scores avoid ties
 */
export function decideAgency(
  round: RoundRules,
  dossier: DossierRecord,
  records: readonly AppraisalRecord[],
  signers: Signers,
  numbers: { head: string; above: string },
  on: string,
): DecidedAgency {
  const scored = withScores(round.published, round.to, records)
  const places = givePlaces(round, dossier, scored)
  if (!places.verified) throw new Error(`the places of agency ${dossier.agencyId} did not pass their check`)
  if (places.result.ties.length > 0) throw new Error(`agency ${dossier.agencyId} has an open tie`)
  const levels = levelsAfter(places)
  const people = scored.map((person) => ({ ...person, level: levels.get(person.id) ?? null }))
  const open = { round, dossier, people, places }
  const decisions = [
    {
      decision: { ...signers.head, number: numbers.head, on },
      of: people.filter((person) => person.personId !== signers.head.signerId),
    },
    {
      decision: { ...signers.above, number: numbers.above, on },
      of: people.filter((person) => person.personId === signers.head.signerId),
    },
  ].map(({ decision, of }) => ({
    decision,
    people: of.flatMap(({ id, level }) => (level === null ? [] : [{ appraisalId: id, level }])),
    freeze: () => decisionItems(open, decision, of),
  }))
  return { dossier, request: storedRequest(places.request), result: places.result, decisions }
}
