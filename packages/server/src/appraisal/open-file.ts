import { stepsUnder, transition, type AppraisalAction, type TransitionFacts } from '@thuoc-do/domain'
import type { Stage } from '@thuoc-do/contract'
import { done, refuse, refuseAll, type Answer } from '../platform/transaction.ts'
import { withFileBody } from './file-body.ts'
import { partsOf } from './part.ts'
import type { AppraisalFile, Desk, RoundRules } from './ports.ts'

/** A file the actor may act on now, the stage the act leads to, and the rules it is scored by. */
export type OpenFile = { file: AppraisalFile; next: Stage; rules: RoundRules }

/** Which appraisal an act is about, and the version its author saw. */
export type FileAct = { id: number; version: number }

/** Somebody saved in between: said with both versions, so that the screen can show what changed and keep what was typed. */
export const outdated = (seen: number, present: number) =>
  refuse('conflict', 'appraisal-changed-meanwhile', 'body.version', { seen: String(seen), present: String(present) })

/**
 * Loads an appraisal for an act: it must be visible, the act must be the actor's to do, the version the one he saw, and
 * the stage one that allows it; answered in this order, so that a screen that is merely old is told so.
 */
export async function openFile(desk: Desk, act: FileAct, action: AppraisalAction): Promise<Answer<OpenFile>> {
  const file = await desk.store.find(act.id)
  if (file === undefined) return refuse('not-found', 'no-such-record')
  const rules = await desk.store.rulesOf(file.roundId)
  const facts = transitionFacts(file, rules, await desk.store.left(file.id))
  const answer = transition(file.stage, action, partsOf(desk.actor, file), facts)
  const forbidden = !answer.ok && answer.problems.some(({ code }) => code === 'own-file' || code === 'not-your-part')
  if (!answer.ok && forbidden) return refuseAll('forbidden', answer.problems)
  if (file.version !== act.version) return outdated(act.version, file.version)
  if (!answer.ok) return refuseAll('refused', answer.problems)
  if (file.locked) return refuse('refused', 'forms-locked')
  return done({ file: await withFileBody(desk, file, rules), next: answer.value, rules })
}

/** What besides stage and part decides: the steps of the file under its round's rule set, and what was left for them. */
export function transitionFacts(
  file: Pick<AppraisalFile, 'kind' | 'leadership' | 'review'>,
  rules: RoundRules,
  left: ReadonlySet<string>,
): TransitionFacts {
  return { reviewBegun: file.review.begun, steps: stepsUnder(rules.published.document)(file), left }
}
