import {
  deadlineOf,
  isPetitionOver,
  standingOf,
  type DeadlineStanding,
  type IsoDate,
  type PetitionRule,
  type WorkingCalendar,
} from '@thuoc-do/domain'
import type { Officer } from '../notices/index.ts'
import type { Actor } from '../platform/actor.ts'
import { answerersOf } from './petition-notices.ts'
import type { PetitionRecord } from './ports.ts'

/** A petition that is open, with whoever heads the agency and the units above it today. */
export type OpenPetition = Pick<
  PetitionRecord,
  | 'id'
  | 'roundId'
  | 'personId'
  | 'fullName'
  | 'unitId'
  | 'leadership'
  | 'agencyId'
  | 'agencyName'
  | 'number'
  | 'filedOn'
  | 'stage'
> & { readonly heads: readonly Officer[] }

/** A decided result of the caller's own that he has not petitioned about, and since when he can see it. */
export type OwnResult = { appraisalId: number; roundId: number; number: string; noticedOn: IsoDate }

/** Results made known longer ago are past every limit for filing; instruments set five to ten working days. */
const LONGEST_FILING_DAYS = 120

/** The earliest day on which a result about which one may still petition was made known. */
export function filingSince(today: IsoDate): string {
  return new Date(Date.parse(`${today}T00:00:00Z`) - LONGEST_FILING_DAYS * 86_400_000).toISOString().slice(0, 10)
}

/** By when, and how many working days are left; nothing where the instrument sets no limit. */
export type Limit = { by: IsoDate; standing: DeadlineStanding } | null

/** How the caller stands to an open petition as far as something of it waits: his own, or his to answer. */
export function waitsAs(actor: Pick<Actor, 'personId'>, petition: OpenPetition): 'own' | 'to-answer' | null {
  const { personId } = actor
  if (personId === null || isPetitionOver(petition.stage)) return null
  if (petition.personId === personId) return 'own'
  return answerersOf(petition, petition.heads).includes(personId) ? 'to-answer' : null
}

/** A time limit of a rule from a day on, as it stands today. */
export function limitFrom(
  limit: PetitionRule['filingWorkingDays'],
  from: IsoDate,
  { calendar, today }: { calendar: WorkingCalendar; today: IsoDate },
): Limit {
  const found = deadlineOf(limit, from, calendar)
  return found && { by: found.on, standing: standingOf(found, today, calendar) }
}
