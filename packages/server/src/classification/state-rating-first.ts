import type { Dossier } from '@thuoc-do/contract'
import { isPartyRating } from '@thuoc-do/domain'
import type { ServerProblem } from '../platform/transaction.ts'
import type { OpenDossier } from './open-dossier.ts'
import type { DossierStore } from './ports.ts'
import type { ScoredPerson } from './scored-person.ts'

type Awaited = { person: ScoredPerson; roundName: string }

/**
 * Whom a Party rating has to wait for: people whose State rating of the same year is still open (Decree 335, Điều 19
 * khoản 2). Nobody where the round is no Party rating.
 */
async function awaited(
  store: Pick<DossierStore, 'openStateRatings'>,
  { round }: Pick<OpenDossier, 'round'>,
  people: readonly ScoredPerson[],
): Promise<Awaited[]> {
  if (people.length === 0 || !isPartyRating(round.published.document)) return []
  const rounds = await store.openStateRatings(
    round.id,
    people.map(({ personId }) => personId),
  )
  const byPerson = new Map(rounds.map(({ personId, roundName }) => [personId, roundName]))
  return people.flatMap((person) => {
    const roundName = byPerson.get(person.personId)
    return roundName === undefined ? [] : [{ person, roundName }]
  })
}

/** The same as problems, each at its person. */
export async function stateRatingProblems(
  store: Pick<DossierStore, 'openStateRatings'>,
  open: Pick<OpenDossier, 'round'>,
  people: readonly ScoredPerson[],
): Promise<ServerProblem[]> {
  return (await awaited(store, open, people)).map(({ person, roundName }) => ({
    code: 'person-awaits-state-rating',
    path: `appraisals.${person.id}`,
    params: { fullName: person.fullName, round: roundName },
  }))
}

/** The same as what keeps the dossier, each round once with how many people it keeps waiting. */
export async function stateRatingBlocks(
  store: Pick<DossierStore, 'openStateRatings'>,
  open: OpenDossier,
): Promise<Dossier['blocks']> {
  const found = await awaited(
    store,
    open,
    open.people.filter(({ stage }) => stage === 'allocated'),
  )
  return [...Map.groupBy(found, ({ roundName }) => roundName)].map(([round, people]) => ({
    code: 'people-await-state-rating',
    params: { count: String(people.length), round },
  }))
}
