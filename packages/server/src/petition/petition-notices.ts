import type { IsoDate, PetitionStage } from '@thuoc-do/domain'
import { competentHeads } from '../classification/index.ts'
import type { NewNotice, Officer } from '../notices/index.ts'
import type { EntryKind, PetitionRecord } from './ports.ts'

/** What of a petition says who has to answer it. */
export type Answerable = Pick<PetitionRecord, 'personId' | 'unitId' | 'leadership' | 'agencyId'>
type About = Answerable & Pick<PetitionRecord, 'id' | 'roundName'>

/**
 * The people competent to answer a petition.
 * @param officers of the agency and above it, nearest first
 */
export function answerersOf(petition: Answerable, officers: readonly Officer[]): number[] {
  const heads = officers.filter(({ role }) => role === 'head')
  const levels = Math.max(0, ...heads.map(({ steps }) => steps)) + 1
  const upward = Array.from({ length: levels }, (_, at) => ({
    unitId: at === 0 ? petition.agencyId : null,
    heads: heads.filter(({ steps }) => steps === at).map(({ personId }) => ({ personId, title: '' })),
  }))
  return competentHeads(petition, upward).map(({ personId }) => personId)
}

/** A notice about a petition: the round it is about and nothing of its contents. */
export function petitionNotice(
  { id, roundName }: Pick<About, 'id' | 'roundName'>,
  kind: NewNotice['kind'],
  to: readonly number[],
  deadline: IsoDate | null = null,
): NewNotice {
  return { to, kind, object: `petition/${id}`, params: { round: roundName }, link: `/petitions/${id}`, deadline }
}

/** Whom something that was done to a petition concerns: the petitioner, or when he did it, those who answer. */
export function entryNotices(
  petition: About,
  entry: { kind: EntryKind; own: boolean; next: PetitionStage },
  officers: readonly Officer[],
): NewNotice[] {
  const { kind, own, next } = entry
  if (kind === 'withdrawn') return [petitionNotice(petition, 'petition-withdrawn', answerersOf(petition, officers))]
  if (next === 'upheld' || next === 'replaced')
    return [petitionNotice(petition, 'petition-answered', [petition.personId])]
  return [petitionNotice(petition, 'petition-said', own ? answerersOf(petition, officers) : [petition.personId])]
}
