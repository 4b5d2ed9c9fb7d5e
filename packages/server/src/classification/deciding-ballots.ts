import { ballotVerdict, leftOnLevel, outputKey, stepsUnder, subjectResult } from '@thuoc-do/domain'
import type { ServerProblem } from '../platform/transaction.ts'
import type { Desk, RoundRules } from './ports.ts'
import type { ScoredPerson } from './scored-person.ts'

/** Keys of what was left on the level of each person, see {@link leftOnLevel}: nothing where nobody votes after the places. */
export function leftOnLevels(
  { published }: RoundRules,
  people: readonly Pick<ScoredPerson, 'id' | 'kind' | 'leadership'>[],
): { appraisalId: number; keys: readonly string[] }[] {
  const steps = stepsUnder(published.document)
  return people
    .map((person) => ({ appraisalId: person.id, keys: leftOnLevel(steps(person)) }))
    .filter(({ keys }) => keys.length > 0)
}

/**
 * People whose level the committee's vote did not carry, where the set states a majority: nobody may be decided against
 * it. Taking the proposal back opens the level again.
 */
export async function againstTheVote(
  store: Pick<Desk['store'], 'ballotsLeft'>,
  round: RoundRules,
  people: readonly ScoredPerson[],
): Promise<ServerProblem[]> {
  const keys = new Map(leftOnLevels(round, people).map((one) => [one.appraisalId, one.keys]))
  if (keys.size === 0) return []
  const ballots = await store.ballotsLeft([...keys.keys()])
  return people.flatMap((person): ServerProblem[] => {
    const ballot = ballots.find(
      ({ appraisalId, step }) =>
        appraisalId === person.id && (keys.get(person.id) ?? []).includes(outputKey(step, 'ballot-result')),
    )
    if (ballot === undefined || person.level === null) return []
    const verdict = ballotVerdict(subjectResult(ballot.counts, ballot, ballot.convened).proposal, person.level)
    if (verdict.kind !== 'not-carried') return []
    const { fullName, level } = person
    const params = {
      fullName,
      level,
      votes: String(ballot.counts.choices[level === 'insufficient-data' ? 'not-rated' : level] ?? 0),
      convened: String(ballot.convened),
      percent: ballot.majorityPercent ?? '',
    }
    return [{ code: 'person-level-not-carried', path: `appraisals.${person.id}`, params }]
  })
}
