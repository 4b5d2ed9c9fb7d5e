import type { NewNotice, Officer } from '../notices/index.ts'
import type { OpenDossier } from './open-dossier.ts'
import type { ExceptionHand } from './ports.ts'

/** The nearest personnel body at the agency or above it. */
export function personnelOf(officers: readonly Officer[]): number[] {
  const found = officers.filter(({ role }) => role === 'personnel')
  return found.filter(({ steps }) => steps === found[0]?.steps).map(({ personId }) => personId)
}

/** Who decides: the nearest head for everyone but himself, the next one above for him. */
export function decidersOf(officers: readonly Officer[]): number[] {
  const heads = officers.filter(({ role }) => role === 'head')
  const levels = [...new Set(heads.map(({ steps }) => steps))].slice(0, 2)
  return heads.filter(({ steps }) => levels.includes(steps)).map(({ personId }) => personId)
}

/** Who may confirm what somebody proposed for an agency: those nearest above it, personnel officer or head, but not himself. */
export function confirmersOf(officers: readonly Officer[], proposerId: number | null): number[] {
  const others = officers.filter(({ steps, personId }) => steps > 0 && personId !== proposerId)
  return others.filter(({ steps }) => steps === others[0]?.steps).map(({ personId }) => personId)
}

/** Tells whoever proposed a higher share what became of it. */
export function exceptionSettled(
  opened: Pick<OpenDossier, 'round' | 'dossier'>,
  kind: 'dossier-exception-confirmed' | 'dossier-exception-withdrawn',
  { personId }: ExceptionHand,
): NewNotice[] {
  return personId === null ? [] : [dossierNotice(opened, kind, [personId])]
}

/** A notice about an agency's dossier. */
export function dossierNotice(
  { round, dossier }: Pick<OpenDossier, 'round' | 'dossier'>,
  kind: Extract<NewNotice['kind'], `dossier-${string}`>,
  to: readonly number[],
): NewNotice {
  return {
    to,
    kind,
    object: `dossier/${dossier.roundId}/${dossier.agencyId}`,
    params: { round: round.name, agency: dossier.agencyName },
    link: `/rounds/${dossier.roundId}/agencies/${dossier.agencyId}`,
  }
}

/** Tells everybody who was decided that there is a decision, not what it says. */
export function decidedNotices(
  { round }: Pick<OpenDossier, 'round'>,
  people: readonly { readonly id: number; readonly personId: number }[],
): NewNotice[] {
  return people.map(({ id, personId }) => ({
    to: [personId],
    kind: 'result-decided',
    object: `appraisal/${id}`,
    params: { round: round.name },
    link: `/appraisals/${id}/result`,
  }))
}

/** Tells somebody that a new decision took the place of the one on his result, not what it says. */
export function replacedNotices(
  { round }: Pick<OpenDossier, 'round'>,
  { id, personId }: { readonly id: number; readonly personId: number },
): NewNotice[] {
  return [
    {
      to: [personId],
      kind: 'result-replaced',
      object: `appraisal/${id}`,
      params: { round: round.name },
      link: `/appraisals/${id}/result`,
    },
  ]
}
