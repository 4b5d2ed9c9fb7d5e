import type { AppraisalRow, DossierRow, Me, Round } from '@thuoc-do/contract'
import { awaitsReview } from '../../lib/index.ts'

/** The appraisals that wait: the person's own to score, and those of his people to review. */
export function appraisalTasks(
  waiting: readonly AppraisalRow[],
  personId: number | null,
): { own: readonly AppraisalRow[]; others: readonly AppraisalRow[] } {
  return {
    own: waiting.filter((row) => row.stage === 'self-scoring' && row.personId === personId),
    others: waiting.filter(awaitsReview),
  }
}

/** What a round's dossiers wait for: the agency's proposal, the allocation of places, the decision. */
export type DossierStep = 'propose' | 'allocate' | 'decide'

/** Dossiers of one round that wait for the same step of the caller. */
export type DossierTask = {
  roundId: number
  roundName: string
  step: DossierStep
  dossiers: readonly DossierRow[]
}

/**
 * Which dossiers of a round wait for this person: a personnel body proposes what is complete and allocates what is
 * proposed; the head of an agency decides what is allocated. The server decides again when it is done.
 */
export function dossierTasks(round: Round, relations: Me['relations']): DossierTask[] {
  const isPersonnel = relations.some(({ role }) => role === 'personnel')
  const heads = new Set(relations.flatMap(({ role, unitId }) => (role === 'head' && unitId !== null ? [unitId] : [])))
  const steps: { step: DossierStep; waits: (dossier: DossierRow) => boolean }[] = [
    { step: 'decide', waits: (dossier) => dossier.stage === 'allocated' && heads.has(dossier.agencyId) },
    { step: 'allocate', waits: (dossier) => dossier.stage === 'proposed' && isPersonnel },
    {
      step: 'propose',
      waits: (dossier) =>
        dossier.stage === 'collecting' && isComplete(dossier) && (isPersonnel || heads.has(dossier.agencyId)),
    },
  ]
  return steps.flatMap(({ step, waits }) => {
    const dossiers = round.dossiers.filter(waits)
    return dossiers.length === 0 ? [] : [{ roundId: round.id, roundName: round.name, step, dossiers }]
  })
}

function isComplete({ counts }: DossierRow): boolean {
  return counts.confirmed > 0 && counts['self-scoring'] === 0 && counts['head-review'] === 0
}
