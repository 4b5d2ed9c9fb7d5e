import {
  petitionTransition,
  type IsoDate,
  type PetitionAction,
  type PetitionPart,
  type PetitionStage,
} from '@thuoc-do/domain'
import { signReplacement, type Signing } from '../classification/index.ts'
import { commitTo } from '../platform/commitment.ts'
import { done, refuse, refuseAll, type Answer } from '../platform/transaction.ts'
import { standingIn, type Standing } from './parts.ts'
import { entryNotices } from './petition-notices.ts'
import type { EntryKind, PetitionDesk, PetitionRecord } from './ports.ts'

/** Which petition an act is about, and the version its author saw. */
type Act = { id: number; version: number }
type Opened = { petition: PetitionRecord; standing: Standing; next: PetitionStage }

async function openForAct(desk: PetitionDesk, act: Act, action: PetitionAction): Promise<Answer<Opened>> {
  const petition = await desk.petitions.find(act.id, true)
  if (petition === undefined) return refuse('not-found', 'no-such-record')
  const standing = await standingIn(desk)(petition)
  const next = petitionTransition(petition.stage, action, standing.parts)
  if (!next.ok) {
    const own = next.problems.some(({ code }) => code !== 'petition-over')
    return refuseAll(own ? 'forbidden' : 'refused', next.problems)
  }
  if (petition.version !== act.version)
    return refuse('conflict', 'changed-meanwhile', 'version', { version: String(petition.version) })
  return done({ petition, standing, next: next.value })
}

type Step = {
  kind: EntryKind
  part: PetitionPart
  text: string
  meeting?: { on: string; minutes: string } | null
  decision?: number
}

/** Writes an act down: the entry, the petition's new stage, the event. */
async function write(desk: PetitionDesk, { petition, standing, next }: Opened, step: Step): Promise<void> {
  const text = commitTo(step.text)
  const entry = await desk.petitions.addEntry({
    petitionId: petition.id,
    kind: step.kind,
    part: step.part,
    account: desk.actor.userId,
    at: desk.now,
    meeting: step.meeting ?? null,
    text,
  })
  const answered = next === 'upheld' || next === 'replaced'
  await desk.petitions.save(petition, {
    stage: next,
    endedOn: next === 'dialogue' ? null : (desk.today as IsoDate),
    answeredBy: answered ? { name: desk.actor.fullName, title: standing.title ?? '' } : null,
  })
  await desk.record([
    {
      action: `petition.${step.kind}`,
      role: step.part === 'petitioner' ? 'self' : step.part === 'competent' ? 'head' : 'personnel',
      object: { kind: 'petition', id: String(petition.id) },
      unitId: petition.agencyId,
      personId: petition.personId,
      before: { stage: petition.stage },
      after: {
        stage: next,
        entry,
        text: text.commitment,
        ...(step.meeting && { meeting: step.meeting }),
        ...(step.decision !== undefined && { decision: step.decision }),
      },
    },
  ])
  const own = step.part === 'petitioner'
  const officers = own ? await desk.officers(petition.agencyId) : []
  await desk.notify(entryNotices(petition, { kind: step.kind, own, next }, officers))
}

/** As whom somebody speaks who stands to the petition in several ways. */
const speaksAs = ({ parts }: Standing): PetitionPart =>
  (['petitioner', 'competent', 'personnel'] as const).find((part) => parts.has(part)) ?? 'personnel'

/** Adds to the dialogue: something said, or a meeting that was held, with its day and minutes. */
export async function sayInPetition(
  desk: PetitionDesk,
  act: Act & { text: string; meeting: { on: string; minutes: string } | null },
): Promise<Answer<null>> {
  const opened = await openForAct(desk, act, 'say')
  if (!opened.ok) return opened
  const { petition, standing } = opened.value
  const { meeting, text } = act
  if (meeting !== null) {
    if (standing.parts.has('petitioner')) return refuse('forbidden', 'petition-not-your-part')
    if (meeting.on > desk.today)
      return refuse('refused', 'petition-meeting-in-future', 'body.meeting.on', { today: desk.today })
    if (meeting.on < petition.filedOn)
      return refuse('refused', 'petition-meeting-early', 'body.meeting.on', { filedOn: petition.filedOn })
  }
  const kind = meeting === null ? 'said' : 'met'
  await write(desk, opened.value, { kind, part: speaksAs(standing), text, meeting })
  return done(null)
}

/** The person takes his petition back. */
export async function withdrawPetition(desk: PetitionDesk, act: Act & { text: string }): Promise<Answer<null>> {
  const opened = await openForAct(desk, act, 'withdraw')
  if (!opened.ok) return opened
  await write(desk, opened.value, { kind: 'withdrawn', part: 'petitioner', text: act.text })
  return done(null)
}

/** Somebody competent answers that the decision stands, with the reasons. */
export async function upholdDecision(desk: PetitionDesk, act: Act & { text: string }): Promise<Answer<null>> {
  const opened = await openForAct(desk, act, 'uphold')
  if (!opened.ok) return opened
  await write(desk, opened.value, { kind: 'upheld', part: 'competent', text: act.text })
  return done(null)
}

/** Somebody competent grants the petition: a decision in place of the one petitioned against, and the answer with it. */
export async function replaceOnPetition(
  desk: PetitionDesk,
  act: Act & Omit<Signing, 'appraisalId' | 'ground' | 'petitionId' | 'version'> & { dossierVersion: number },
): Promise<Answer<null>> {
  const opened = await openForAct(desk, act, 'replace')
  if (!opened.ok) return opened
  const { petition } = opened.value
  const [inForce] = await desk.replacements.items(petition.appraisalId)
  if (inForce?.decisionId !== petition.decisionId) return refuse('refused', 'replacement-superseded')
  const { dossierVersion, number, on, document, reason, proposal } = act
  const signed = await signReplacement(desk, {
    appraisalId: petition.appraisalId,
    version: dossierVersion,
    ground: 'petition',
    petitionId: petition.id,
    number,
    on,
    document,
    reason,
    proposal,
  })
  if (!signed.ok) return signed
  const { decisionId } = signed.value
  await write(desk, opened.value, { kind: 'replaced', part: 'competent', text: reason, decision: decisionId })
  return done(null)
}
