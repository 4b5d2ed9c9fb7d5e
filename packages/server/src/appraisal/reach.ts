import { isBeforeProposal, type YearResult } from '@thuoc-do/domain'
import type { Actor } from '../platform/actor.ts'
import type { AppraisalFile } from './ports.ts'

/** Units over which the actor is the personnel body; heads see more than they may open rounds for. */
export function personnelUnits(actor: Actor): ReadonlySet<number> {
  return new Set(actor.relations.filter(({ role }) => role === 'personnel').flatMap(({ units }) => [...units]))
}

type FileInReach = Pick<AppraisalFile, 'agencyId' | 'personId' | 'stage'>

/** Whether the actor is the personnel body of the file's agency. */
export function isPersonnelOf(actor: Actor, { agencyId }: Pick<FileInReach, 'agencyId'>): boolean {
  return personnelUnits(actor).has(agencyId)
}

/**
 * Whether facts about somebody's year may be recorded now: until the agency proposes, and again once it is decided, as a
 * later finding. What is recorded then changes nothing by itself: it counts in a decision in place of the one in force.
 */
export function isRecordable({ stage }: Pick<FileInReach, 'stage'>): boolean {
  return isBeforeProposal(stage) || stage === 'decided'
}

/** The personnel body records facts about others, never about oneself. */
export function mayRecordCase(actor: Actor, file: FileInReach): boolean {
  return isPersonnelOf(actor, file) && file.personId !== actor.personId && isRecordable(file)
}

/** The personnel body lists, until the agency proposes, whoever is not rated: where the rule set does not rate the person, or no month of his year can be rated. */
export function mayListUnrated(actor: Actor, file: FileInReach, { level, missing }: YearResult): boolean {
  return (
    mayRecordCase(actor, file) && isBeforeProposal(file.stage) && (level === 'not-rated' || missing.includes('periods'))
  )
}
