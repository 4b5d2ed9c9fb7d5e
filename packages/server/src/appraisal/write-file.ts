import type { z } from 'zod'
import type { savedSchema } from '@thuoc-do/contract'
import { done, type Answer, type ServerProblem } from '../platform/transaction.ts'
import { fileNotices } from './file-notices.ts'
import type { OpenFile } from './open-file.ts'
import { outdated } from './open-file.ts'
import type { AppraisalFile, Desk, FileChange } from './ports.ts'

/** What every change of one appraisal answers. */
export type Saved = z.input<typeof savedSchema>

/** How a change goes on record. */
export type FileRecord = {
  /** Past tense: `submitted`. */
  verb: string
  role: 'self' | 'head' | 'personnel'
  /** Free text; only a commitment to it enters the event. */
  reason?: string
  /** A draft is not the other's to read, so its event names no person whose it would be to see. */
  draftOfReview?: boolean
}

const sideOf = (file: AppraisalFile, side: 'self' | 'review', change: FileChange) => {
  const { scores, total, level } = { ...file[side], ...change[side] }
  return { scores, total, level }
}

function standing(file: AppraisalFile, change: FileChange, side: 'self' | 'review', version: number) {
  return { stage: change.stage ?? file.stage, version, ...sideOf(file, side, change) }
}

/** Writes a change and its event; somebody who was faster makes it a conflict and nothing is written. */
export async function writeFile(
  desk: Desk,
  { file, rules }: OpenFile,
  change: FileChange,
  record: FileRecord,
  problems: ServerProblem[] = [],
): Promise<Answer<Saved>> {
  const version = await desk.store.save(file, change)
  if (version === undefined) return outdated(file.version, file.version + 1)
  const side = record.role === 'self' ? 'self' : 'review'
  await desk.record([
    {
      action: `appraisal.${record.verb}`,
      role: record.role,
      object: { kind: 'appraisal', id: String(file.id) },
      unitId: file.unitId,
      personId: record.draftOfReview === true ? null : file.personId,
      before: standing(file, {}, side, file.version),
      after: standing(file, change, side, version),
      ...(record.reason !== undefined && { reason: record.reason }),
      ruleSetHash: rules.published.hash,
    },
  ])
  await desk.notify(fileNotices(file, record.verb, change))
  return done({ version, savedAt: desk.now.toISOString(), problems })
}

/** Places problems of scores at where they stand in the request. */
export const inBody = (problems: readonly ServerProblem[]): ServerProblem[] =>
  problems.map((found) => ({ ...found, path: `body.${found.path}` }))
