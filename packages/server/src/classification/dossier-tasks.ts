import type { TodayItem } from '@thuoc-do/contract'
import type { Actor } from '../platform/actor.ts'
import { followPart } from './follow.ts'
import { partOf } from './competence.ts'
import type { DossierStage, ExceptionHand } from './ports.ts'
import { isHandOf } from './propose-exception.ts'

type Step = Extract<TodayItem, { kind: 'dossier' }>['step']

/** A dossier that is not decided, with the counts its next step depends on. */
export type OpenDossierRow = {
  readonly roundId: number
  readonly agencyId: number
  readonly agencyName: string
  readonly stage: DossierStage
  /** Who proposed a higher share that waits for a second person. */
  readonly proposedBy: ExceptionHand | null
  readonly handedIn: boolean
  readonly contentsOpen: boolean
  /** People who have not handed in or are not reviewed. */
  readonly waiting: number
  readonly confirmed: number
  /** People whose places are given, and those among them whom the caller reviews. */
  readonly allocated: number
  readonly allocatedOfMine: number
  /** Whether a Party committee decides. */
  readonly partyRating: boolean
}

/**
 * What of a dossier waits for the caller: whoever may not see what is in it has nothing to do there. The use cases decide
 * again when it is done.
 */
export function stepsOf(actor: Actor, row: OpenDossierRow): Step[] {
  if (!row.contentsOpen) return []
  const { agency } = followPart(actor, row.agencyId)
  const personnel = actor.relations.some(({ role, units }) => role === 'personnel' && units.has(row.agencyId))
  const headOfIt = actor.relations.some(({ role, unitId }) => role === 'head' && unitId === row.agencyId)
  const onCommittee = actor.relations.some(({ role, units }) => role === 'party-committee' && units.has(row.agencyId))
  const mayDecide = row.partyRating
    ? onCommittee && row.allocated > 0
    : row.allocatedOfMine > 0 || (headOfIt && row.allocated > 0)
  const steps: readonly (readonly [Step, boolean])[] = [
    ['propose', agency !== null && row.stage === 'collecting' && row.waiting === 0 && row.confirmed > 0],
    ['hand-in', agency !== null && row.stage !== 'collecting' && !row.handedIn],
    [
      'confirm-exception',
      row.proposedBy !== null && !isHandOf(row.proposedBy, actor) && partOf(actor, row.agencyId).confirmer !== null,
    ],
    ['allocate', personnel && row.stage === 'proposed'],
    ['decide', row.stage === 'allocated' && mayDecide],
  ]
  return steps.flatMap(([step, waits]) => (waits ? [step] : []))
}
