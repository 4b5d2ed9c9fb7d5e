import { periodScoreTransition, type PeriodScoreAct, type PeriodScoreStage } from '@thuoc-do/domain'
import { done, refuse, refuseAll, type Answer } from '../../platform/transaction.ts'
import { partsOf, reviewerOf } from './part.ts'
import type { Desk, ScoreFile } from './ports.ts'

/** A score the actor may act on now, and the stage the act leads to. */
export type OpenScore = { readonly file: ScoreFile; readonly next: PeriodScoreStage }

/** Which score an act is about, and the version its author saw. */
export type ScoreAct = { readonly id: number; readonly version: number }

/** Acts that move what leaders above depend on. */
const ALONE: readonly PeriodScoreAct[] = ['confirm', 'return', 'leave-unscored']

/** Loads scores for an act, locked; each is answered for itself in the order in which it was asked for. */
export async function openScores(
  desk: Desk,
  acts: readonly ScoreAct[],
  action: PeriodScoreAct,
): Promise<readonly Answer<OpenScore>[]> {
  const files = await desk.store.enter(
    acts.map(({ id }) => id),
    ALONE.includes(action),
  )
  const tree = await desk.store.treeToday()
  const byId = new Map(files.map((file) => [file.id, file]))
  return acts.map((act) => {
    const file = byId.get(act.id)
    return file === undefined ? refuse('not-found', 'no-such-record') : judge(desk, file, act, action, tree)
  })
}

/** The same for one. */
export async function openScore(desk: Desk, act: ScoreAct, action: PeriodScoreAct): Promise<Answer<OpenScore>> {
  const [answer] = await openScores(desk, [act], action)
  return answer ?? refuse('not-found', 'no-such-record')
}

/** The act must be the actor's to do, the version the one he saw, and the stage one that allows it, in this order. */
function judge(
  { actor }: Desk,
  file: ScoreFile,
  act: ScoreAct,
  action: PeriodScoreAct,
  tree: Parameters<typeof reviewerOf>[1],
): Answer<OpenScore> {
  const answer = periodScoreTransition(file.stage, action, partsOf(actor, file, reviewerOf(file, tree)), {
    reviewBegun: file.review.begun,
    periodOpen: file.periodOpen,
    periodReopened: file.periodReopened,
  })
  const forbidden = !answer.ok && answer.problems.some(({ code }) => code === 'own-file' || code === 'not-your-part')
  if (!answer.ok && forbidden) return refuseAll('forbidden', answer.problems)
  if (file.version !== act.version)
    return refuse('conflict', 'period-score-changed-meanwhile', 'body.version', {
      seen: String(act.version),
      present: String(file.version),
    })
  if (!answer.ok) return refuseAll('refused', answer.problems)
  const ownAct = action === 'save-self' || action === 'hand-in'
  if (ownAct && file.unscoredReason !== null) return refuse('refused', 'left-unscored')
  return done({ file, next: answer.value })
}
