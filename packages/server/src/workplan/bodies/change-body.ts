import type { z } from 'zod'
import type { savedBodySchema } from '@thuoc-do/contract'
import { bodyTransition, type BodyAct, type BodyStage } from '@thuoc-do/domain'
import { done, refuse, refuseAll, type Answer, type ServerProblem } from '../../platform/transaction.ts'
import { bodyRole } from './body-part.ts'
import type { BodyDesk, BodyFileChange } from './ports.ts'
import { loadBody, type BodyStanding } from './standing.ts'

/** What every change of a body's score answers. */
export type SavedBody = z.input<typeof savedBodySchema>

/** Which body of which year an act is about, and the version its author saw. */
export type BodyActOn = { unitId: number; year: number; version: number }

/** A body the actor may act on now, and the stage the act leads to. */
export type OpenBody = BodyStanding & { next: BodyStage }

/** Loads a body for an act: visible, the actor's to do, the version he saw, a stage that allows it; in this order. Only looked at, it is not locked. */
export async function openBody(
  desk: BodyDesk,
  on: BodyActOn,
  act: BodyAct,
  { lock } = { lock: true },
): Promise<Answer<OpenBody>> {
  const loaded = await loadBody(desk, on.unitId, on.year, lock)
  if (!loaded.ok) return loaded
  const { file, parts } = loaded.value
  const answer = bodyTransition(file.stage, act, parts, { reviewBegun: file.reviewBegun })
  const forbidden =
    !answer.ok && answer.problems.some(({ code }) => code === 'body-own' || code === 'body-not-your-part')
  if (!answer.ok && forbidden) return refuseAll('forbidden', answer.problems)
  if (file.version !== on.version) return refuse('conflict', 'body-changed-meanwhile', 'body.version')
  if (!answer.ok) return refuseAll('refused', answer.problems)
  return done({ ...loaded.value, next: answer.value })
}

/** Writes a change and its event. */
export async function writeBody(
  desk: BodyDesk,
  { file, parts, grounds }: OpenBody,
  change: BodyFileChange,
  record: { verb: string; reason?: string; after?: object },
  problems: readonly ServerProblem[] = [],
): Promise<Answer<SavedBody>> {
  const version = await desk.store.save(file, change)
  if (version === undefined) return refuse('conflict', 'body-changed-meanwhile', 'body.version')
  await desk.record([
    {
      action: `body-score.${record.verb}`,
      role: bodyRole(parts),
      object: { kind: 'body-score', id: String(file.id) },
      unitId: file.unitId,
      personId: null,
      before: { stage: file.stage, version: file.version },
      after: { stage: change.stage ?? file.stage, version, ...record.after },
      ...(record.reason !== undefined && { reason: record.reason }),
      ruleSetHash: grounds.rules.published.hash,
    },
  ])
  return done({ version, savedAt: desk.now.toISOString(), problems: [...problems] })
}
