import { refuse, type Answer } from '../platform/transaction.ts'
import { partOf, type Part } from './competence.ts'
import { withLedBodies } from './led-bodies.ts'
import type { Desk, DossierAct, DossierRecord, DossierStage, RoundRules } from './ports.ts'
import { withScores, type ScoredPerson } from './scored-person.ts'
import { yearsOf } from './years-of-dossier.ts'

/** A dossier laid open: its round, everyone in it with his result, and the actor's part. */
export type OpenDossier = {
  round: RoundRules
  dossier: DossierRecord
  people: ScoredPerson[]
  part: Part
  handedIn: boolean
}

/** Loads a dossier the actor may see; one he may not see is answered like one that does not exist. */
export async function openDossier(
  { store, actor, today }: Pick<Desk, 'store' | 'actor' | 'today'>,
  roundId: number,
  agencyId: number,
  lock = false,
): Promise<Answer<OpenDossier>> {
  const round = await store.round(roundId)
  const dossier = round === undefined ? undefined : await store.dossier(round, agencyId, lock)
  if (round === undefined || dossier === undefined) return refuse('not-found', 'no-such-record')
  const standing = await store.standing(round, agencyId)
  if (standing?.contentsOpen !== true) return refuse('forbidden', 'dossier-not-handed-in')
  const records = await withLedBodies({ store, today }, round, await store.appraisals(round, agencyId))
  const years = await yearsOf({ store, today }, round, agencyId, records)
  const people = withScores(round.published, round.to, records, years)
  return {
    ok: true,
    value: { round, dossier, people, part: partOf(actor, agencyId), handedIn: standing.handedInAt !== null },
  }
}

/**
 * Opens a dossier for an act and keeps it from every other act until the transaction is over. Refuses when it is for
 * somebody else, when the author saw an older version, and when the dossier is at another stage.
 */
export async function openForAct(
  desk: Desk,
  act: DossierAct,
  rules: { mayAct: (open: OpenDossier) => boolean; stages: readonly DossierStage[] },
): Promise<Answer<OpenDossier>> {
  const opened = await openDossier(desk, act.roundId, act.agencyId, true)
  if (!opened.ok) return opened
  const { dossier } = opened.value
  if (!rules.mayAct(opened.value)) return refuse('forbidden', 'not-yours')
  if (dossier.version !== act.version)
    return refuse('conflict', 'changed-meanwhile', 'version', { version: String(dossier.version) })
  if (!rules.stages.includes(dossier.stage))
    return refuse('refused', 'dossier-wrong-stage', '', { stage: dossier.stage })
  return opened
}
