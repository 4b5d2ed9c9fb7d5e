import type { Level } from '@thuoc-do/domain'
import type { NewEvent } from '../platform/events.ts'
import type { OpenDossier } from './open-dossier.ts'
import type { AppraisalMove } from './ports.ts'

/** What an act left on the record: one event for the dossier, one for every appraisal it moved. */
export type ActRecord = {
  /** Past tense, used for both: `dossier.proposed`, `appraisal.proposed`. */
  verb: string
  role: string
  before: unknown
  after: unknown
  reason?: string
  moves: readonly AppraisalMove[]
  /** Added to the event of an appraisal. */
  detail?: (appraisalId: number) => Record<string, unknown>
}

/** Writes the events of one act, the dossier's first. */
export function eventsOf({ round, dossier, people }: OpenDossier, act: ActRecord): NewEvent[] {
  const byId = new Map(people.map((person) => [person.id, person]))
  const common = { role: act.role, ruleSetHash: round.published.hash }
  const standing = (stage: string, level: Level | null) => ({ stage, level })
  return [
    {
      ...common,
      action: `dossier.${act.verb}`,
      object: { kind: 'dossier', id: `${dossier.roundId}/${dossier.agencyId}` },
      unitId: dossier.agencyId,
      personId: null,
      before: act.before,
      after: act.after,
      ...(act.reason !== undefined && { reason: act.reason }),
    },
    ...act.moves.map((move) => {
      const person = byId.get(move.id)
      return {
        ...common,
        action: `appraisal.${act.verb}`,
        object: { kind: 'appraisal', id: String(move.id) },
        unitId: person?.unitId ?? dossier.agencyId,
        personId: person?.personId ?? null,
        before: standing(move.from, person?.level ?? null),
        after: { ...standing(move.to, move.level), ...act.detail?.(move.id) },
      }
    }),
  ]
}
