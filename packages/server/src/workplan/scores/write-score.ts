import type { savedSchema } from '@thuoc-do/contract'
import type { z } from 'zod'
import type { NewEvent } from '../../platform/events.ts'
import { done, type Answer, type ServerProblem } from '../../platform/transaction.ts'
import { scoreNotices } from './score-notices.ts'
import type { Desk, ScoreChange, ScoreFile } from './ports.ts'

/** What every change of one score answers. */
export type Saved = z.input<typeof savedSchema>

/** How a change goes on record. */
export type ScoreRecord = {
  /** Past tense: `handed-in`. */
  readonly verb: string
  readonly role: 'self' | 'head' | 'personnel'
  /** Free text; only a commitment to it enters the event. */
  readonly reason?: string
  /** A draft of the authority is not the person's to read, so its event names no person whose it would be to see. */
  readonly draftOfReview?: boolean
}

function standing({ stage, self, review, unscoredReason }: ScoreFile, version: number, side: ScoreRecord['role']) {
  return {
    stage,
    version,
    ...(side === 'self' && { scores: self.scores }),
    ...(side === 'head' && { scores: review.scores, leadership: review.leadership }),
    unscored: unscoredReason !== null,
  }
}

/** The event of a change of one score. */
export function scoreEvent(
  before: ScoreFile,
  after: ScoreFile & { readonly contentHash: string | null },
  { verb, role, reason, draftOfReview }: ScoreRecord,
): NewEvent {
  return {
    action: `period-score.${verb}`,
    role,
    object: { kind: 'period-score', id: String(before.id) },
    unitId: before.unitId,
    personId: draftOfReview === true ? null : before.personId,
    before: { ...standing(before, before.version, role), contentHash: before.contentHash },
    after: { ...standing(after, after.version, role), contentHash: after.contentHash },
    ...(reason !== undefined && { reason }),
    ruleSetHash: before.ruleSet.hash,
  }
}

function changed(file: ScoreFile, change: ScoreChange, version: number): ScoreFile {
  const { self, review, stage, returnReason, unscoredReason, unconfirmed } = change
  return {
    ...file,
    version,
    stage: stage ?? file.stage,
    self: { ...file.self, ...self },
    review: { ...file.review, ...review },
    returnReason: returnReason === undefined ? file.returnReason : returnReason,
    unscoredReason: unscoredReason === undefined ? file.unscoredReason : unscoredReason,
    contentHash: unconfirmed === true ? null : file.contentHash,
  }
}

/** Writes a change and its event. */
export async function writeScore(
  desk: Desk,
  file: ScoreFile,
  change: ScoreChange,
  record: ScoreRecord,
  problems: readonly ServerProblem[] = [],
): Promise<Answer<Saved>> {
  const version = await desk.store.save(file, change)
  await desk.record([scoreEvent(file, changed(file, change, version), record)])
  await desk.notify(await scoreNotices(desk, file, record.verb))
  return done({ version, savedAt: desk.now.toISOString(), problems: [...problems] })
}
