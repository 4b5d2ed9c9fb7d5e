import { draftTransition, type DraftAct, type DraftState } from '@thuoc-do/domain'
import { done, refuse, refuseAll, type Answer } from '../platform/transaction.ts'
import { draftParts } from './draft-parts.ts'
import type { DraftDesk, DraftRecord } from './ports.ts'

/** Which draft an act is about, and the version its author saw. */
export type DraftRequest = { draftId: number; lockVersion: number }

/** A draft the actor may act on now, and the state the act leads to. */
export type OpenDraft = { draft: DraftRecord; next: DraftState }

/** Somebody saved in between. */
export const outdated = (seen: number) =>
  refuse('conflict', 'changed-meanwhile', 'body.lockVersion', { seen: String(seen) })

/**
 * Loads a draft for an act: it must be visible, the act the actor's to do, the version the one he saw, and the state one
 * that allows it; answered in this order, so that a screen that is merely old is told so.
 */
export async function openDraft(desk: DraftDesk, request: DraftRequest, act: DraftAct): Promise<Answer<OpenDraft>> {
  const draft = await desk.store.find(request.draftId)
  if (draft === undefined) return refuse('not-found', 'no-such-record')
  const answer = draftTransition(draft.state, act, draftParts(desk.actor, draft))
  if (!answer.ok && answer.problems.some(({ code }) => code !== 'draft-wrong-state'))
    return refuseAll('forbidden', answer.problems)
  if (draft.lockVersion !== request.lockVersion) return outdated(request.lockVersion)
  if (!answer.ok) return refuseAll('refused', answer.problems)
  return done({ draft, next: answer.value })
}
