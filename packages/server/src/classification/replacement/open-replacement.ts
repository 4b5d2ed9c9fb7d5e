import { elsewhereFrom, quotaRequest } from '@thuoc-do/domain'
import { refuse, type Answer } from '../../platform/transaction.ts'
import { openDossier, type OpenDossier } from '../open-dossier.ts'
import type { DossierRecord } from '../ports.ts'
import { quotaOf } from '../quota-request.ts'
import type { ScoredPerson } from '../scored-person.ts'
import { bodyNow } from '../led-bodies.ts'
import { decidersUnder } from '../competence.ts'
import { competentHeads } from './competent.ts'
import type { DecidedItem, ReplacementDesk } from './ports.ts'
import { reopenYear, type ReopenedYear } from './year-anew.ts'

/** A decided result laid open for whoever may replace it, with the post he would sign in. */
export type OpenReplacement = {
  open: OpenDossier
  person: ScoredPerson
  inForce: DecidedItem
  title: string
  /** The person's year as decided and as it stands now; null where there is a form to be scored anew. */
  year: ReopenedYear | null
  /** What the body he leads says now; nothing for whoever leads none that counts. */
  body: ScoredPerson['body']
}

type Reading = Pick<ReplacementDesk, 'store' | 'actor' | 'today' | 'replacements'>

/**
 * The dossier with what is settled elsewhere as it stands today, where the quota reaches across agencies. With `lock` no
 * other replacement of the round goes on meanwhile, so that two of them cannot both take the last place.
 */
async function asOthersStand({ store }: Reading, open: OpenDossier, lock: boolean): Promise<DossierRecord> {
  const { dossier, people, round } = open
  if (dossier.elsewhere === null) return dossier
  if (lock) await store.lockRound(round.id)
  const quota = quotaOf(round.published.document)
  const sets = new Set(quotaRequest(quota, dossier, people).people.flatMap((person) => person.sets))
  const counts = await store.levelsElsewhere(round.id, dossier.agencyId, quota.countsHeads.value)
  return { ...dossier, elsewhere: elsewhereFrom({ base: quota.base.value }, sets, counts) }
}

/**
 * Lays a decided result open. Refused to everybody who is not competent for it, to the person himself above all, and
 * while somebody in the agency's dossier waits for his first decision.
 */
export async function openReplacement(
  desk: Reading,
  appraisalId: number,
  lock = false,
): Promise<Answer<OpenReplacement>> {
  const { store, actor, replacements } = desk
  const place = await replacements.place(appraisalId)
  if (place === undefined) return refuse('not-found', 'no-such-record')
  const opened = await openDossier({ store, actor, today: desk.today }, place.roundId, place.agencyId, lock)
  if (!opened.ok) return opened
  const person = opened.value.people.find(({ id }) => id === appraisalId)
  if (person === undefined) return refuse('not-found', 'no-such-record')
  if (person.personId === actor.personId) return refuse('forbidden', 'own-file')
  const heads = competentHeads(
    person,
    decidersUnder(opened.value.round, await store.unitsUpward(place.agencyId, desk.today)),
  )
  const self = heads.find(({ personId }) => personId === actor.personId)
  if (self === undefined) return refuse('forbidden', 'not-yours')
  const [inForce] = await replacements.items(appraisalId)
  if (inForce === undefined) return refuse('refused', 'result-not-decided')
  if (opened.value.dossier.stage !== 'decided') return refuse('refused', 'replacement-dossier-open')
  const year = await reopenYear(desk, opened.value, person)
  const open = { ...opened.value, dossier: await asOthersStand(desk, opened.value, lock) }
  const body = await bodyNow(desk, opened.value.round, person)
  return { ok: true, value: { open, person, inForce, title: self.title, year, body } }
}
