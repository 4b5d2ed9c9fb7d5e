import type { z } from 'zod'
import type { workFileSchema } from '@thuoc-do/contract'
import { normaliseText } from '@thuoc-do/domain'
import { done, refuse, type Answer } from '../platform/transaction.ts'
import type { GivenFile, KeptFile } from '../workplan/index.ts'
import { committeeUnits } from './party-opinions.ts'
import type { OpinionOfDocument, PartyOpinionDesk } from './ports.ts'

/** The scan of a document is given by whoever stands for the committee, never by a person the document speaks of alone. */
export async function mayAttachToOpinion(
  desk: PartyOpinionDesk,
  id: number,
): Promise<Answer<readonly OpinionOfDocument[]>> {
  const [opinion, ...others] = await desk.store.ofDocument(id)
  if (opinion === undefined) return refuse('not-found', 'no-such-record')
  const units = committeeUnits(desk)
  if (!units.has(opinion.unitId)) return refuse('forbidden', 'party-opinion-needs-committee')
  if (opinion.personId === desk.actor.personId) return refuse('forbidden', 'party-opinion-own')
  return done([opinion, ...others.filter(({ unitId }) => units.has(unitId))])
}

/** Puts a kept file beside every opinion that was entered from the same document. The same again is the file that is there. */
export async function attachToOpinion(
  desk: PartyOpinionDesk,
  id: number,
  given: GivenFile,
): Promise<Answer<z.input<typeof workFileSchema>>> {
  const allowed = await mayAttachToOpinion(desk, id)
  if (!allowed.ok) return allowed
  const { store, actor, now } = desk
  const { sha256, size, mediaType } = given
  const name = normaliseText(given.name)
  const opinions = allowed.value
  const kept = async () =>
    (await store.files(opinions.map((opinion) => opinion.id))).filter(
      (file) => file.sha256 === sha256 && file.name === name,
    )
  const before = new Set((await kept()).map(({ opinionId }) => opinionId))
  const told = opinions.filter((opinion) => !before.has(opinion.id))
  if (told.length > 0) {
    await store.addFile(
      told.map((opinion) => opinion.id),
      { ...given, name },
      actor.userId,
      now,
    )
    await desk.record(
      told.map(({ id: opinionId, appraisalId, personId, unitId }) => ({
        action: 'party-opinion.file-attached',
        role: 'party-committee',
        object: { kind: 'appraisal', id: String(appraisalId) },
        unitId,
        personId,
        before: null,
        after: { opinionId, sha256, mediaType, size },
      })),
    )
  }
  const own = (await kept()).find(({ opinionId }) => opinionId === id)
  if (own === undefined) throw new Error(`the file of opinion ${id} was not kept`)
  return done({ id: own.id, name, mediaType, size, sha256 })
}

/** A file of an opinion the caller may see. */
export async function fileOfOpinion(
  { store }: PartyOpinionDesk,
  id: number,
  fileId: number,
): Promise<Answer<KeptFile>> {
  const file = (await store.files([id])).find((one) => one.id === fileId)
  return file === undefined ? refuse('not-found', 'no-such-record') : done(file)
}
