import type { Dossier, ShownException } from '@thuoc-do/contract'
import { isJustGood, pivotalGood, quotaLoss, toFraction, unusedPlaces, type UnusedPlaces } from '@thuoc-do/domain'
import type { OpenDossier } from './open-dossier.ts'
import { heldOutcome, holdersIn } from './places-held.ts'
import { heldElsewhere, percentIn, quotaOutcomes, type Places } from './places.ts'
import type { QuotaExceptionRecord } from './ports.ts'
import { exceptionScopes } from './propose-exception.ts'
import { nameOfSet, quotaOf } from './quota-request.ts'

type Board = Pick<Dossier, 'caps' | 'refused' | 'ties' | 'waiting' | 'unused' | 'loss' | 'pivotal'>

const NO_BOARD: Board = { caps: [], refused: [], ties: [], waiting: [], unused: null, loss: [], pivotal: [] }

function presentUnused(unused: UnusedPlaces): Board['unused'] {
  if (unused.kind !== 'more-possible') return { kind: unused.kind }
  const { more, passedOver, instead } = unused
  return { kind: 'more-possible', more, passedOver: passedOver.map(Number), instead: instead.map(Number) }
}

/**
 * How the places of a dossier fall: sets, refusals, ties, and what rounding and crossing sets leave unused.
 * @param places undefined until the dossier is proposed
 * @param decides whether the caller allocates or decides: only then ratings of good are named that a place hangs on
 */
export function presentBoard(places: Places | undefined, open: OpenDossier, decides: boolean): Board {
  if (places === undefined) return NO_BOARD
  const { dossier, people, round } = open
  const { request, result } = places
  const raised = new Set((request.exceptions ?? []).map(({ set }) => set))
  const outcomes = quotaOutcomes(places, round, dossier, people)
  const { bands } = round.published.document
  const justGood = people.filter(({ score, self }) => isJustGood(bands, score, self.level)).map(({ id }) => String(id))
  return {
    caps: Object.entries(result.caps).map(([set, cap]) => ({
      set,
      name: nameOfSet(set, dossier, people),
      percent: percentIn(request, set),
      ...cap,
      exception:
        dossier.exception !== null && raised.has(set)
          ? { authority: dossier.exception.authority, document: dossier.exception.document }
          : null,
    })),
    refused: result.refused.flatMap(({ id }) => {
      const outcome = outcomes.get(Number(id))
      if (outcome?.outcome !== 'refused') return []
      const { outcome: _refused, ...refusal } = outcome
      return [{ appraisalId: Number(id), ...refusal }]
    }),
    ties: result.ties.map(({ set, places: free, people: tied }) => ({
      set,
      places: free,
      appraisalIds: tied.map(Number),
    })),
    waiting: result.waiting.map(({ id, set }) => ({ set, appraisalId: Number(id) })),
    unused: presentUnused(unusedPlaces(request, result)),
    loss: quotaLoss(request).map((loss) => ({ ...loss, nominal: toFraction(loss.nominal) })),
    pivotal: decides
      ? pivotalGood(request, new Set(justGood)).map(({ set, places: most, people: ids }) => ({
          set,
          places: most,
          appraisalIds: ids.map(Number),
        }))
      : [],
  }
}

/**
 * The board of a decided dossier in which a decision was replaced: sets as they were asked for anew, places as decisions in
 * force hold them. What another choice could have seated is not asked any more.
 */
export function presentBoardInForce(places: Places, open: OpenDossier, decides: boolean): Board {
  const board = presentBoard(places, open, decides)
  const level = new Map(open.people.map((person) => [person.id, person.level]))
  return {
    ...board,
    caps: board.caps.map((cap) => {
      const { elsewhere = 0 } = heldElsewhere(places.request, cap.set)
      return { ...cap, used: holdersIn(cap.set, places, open.people).length + elsewhere }
    }),
    refused: board.refused.flatMap(({ appraisalId, set }) => {
      const held = level.get(appraisalId) === 'outstanding' ? undefined : heldOutcome(open, places, set)
      if (held === undefined) return []
      const { outcome: _refused, ...refusal } = held
      return [{ appraisalId, ...refusal }]
    }),
    ties: [],
    waiting: [],
    unused: null,
  }
}

function presentException(exception: QuotaExceptionRecord | null): ShownException | null {
  if (exception === null) return null
  const named = (hand: QuotaExceptionRecord['proposedBy']) => hand && { fullName: hand.fullName, on: hand.on }
  return { ...exception, proposedBy: named(exception.proposedBy), confirmedBy: named(exception.confirmedBy) }
}

/** The higher share in force, the one that waits for a second person, and what one may be proposed for. */
export function presentExceptions(open: OpenDossier): Dossier['exceptions'] {
  const { dossier, part, round } = open
  const mayPropose = part.grantor !== null && quotaOf(round.published.document).exception !== null
  return {
    inForce: presentException(dossier.exception),
    proposed: presentException(dossier.proposedException && { ...dossier.proposedException, confirmedBy: null }),
    scopes: mayPropose ? exceptionScopes(open) : [],
  }
}
