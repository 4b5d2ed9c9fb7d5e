import {
  fileSteps,
  outputKey,
  stepFor,
  type AppraisalStage,
  type PersonKind,
  type RecordedOutput,
} from '@thuoc-do/domain'
import { done, refuseAll, type Answer, type ServerProblem } from '../platform/transaction.ts'
import type { RoundRules } from './ports.ts'

/** Something that a meeting, a ballot, or a Party committee leaves behind for one file, and where it is kept. */
export type LeftBehind = { appraisalId: number; output: RecordedOutput; sourceKind: string; sourceId: number }

/** What became of it: the step it was recorded for, or null where the file's rule set asks for no such thing (any more). */
export type LeftFor = { appraisalId: number; output: RecordedOutput; step: string | null }

/** How far a file is, as far as whoever keeps a record about it has to know. */
export type FileProgressRow = {
  appraisalId: number
  roundId: number
  stage: AppraisalStage
  kind: PersonKind
  leadership: string
  keys: readonly string[]
}

/** What recording needs of the database; files are told of whoever may see them. */
export type LeaveStore = {
  progress: (ids: readonly number[]) => Promise<FileProgressRow[]>
  rules: (roundId: number) => Promise<RoundRules | undefined>
  leave: (left: LeftBehind & { step: string }, at: Date) => Promise<void>
}

async function rulesOfRounds(store: LeaveStore, roundIds: readonly number[]): Promise<Map<number, RoundRules>> {
  const found = new Map<number, RoundRules>()
  for (const id of new Set(roundIds)) {
    const rules = await store.rules(id)
    if (rules !== undefined) found.set(id, rules)
  }
  return found
}

/**
 * Records what was left behind for files, each for the first step of its rule set that still lacks it. Refused, with every
 * file named, where something due before is missing; a file that wants no such output is answered with no step.
 * The caller's use case has checked that the actor may keep this record, and records the event.
 */
export async function leaveBehind(
  store: LeaveStore,
  at: Date,
  outputs: readonly LeftBehind[],
): Promise<Answer<LeftFor[]>> {
  const files = await store.progress(outputs.map(({ appraisalId }) => appraisalId))
  const progress = new Map(files.map((file) => [file.appraisalId, { ...file, keys: new Set(file.keys) }]))
  const rules = await rulesOfRounds(
    store,
    files.map(({ roundId }) => roundId),
  )
  const problems: ServerProblem[] = []
  const left: LeftFor[] = []
  for (const { appraisalId, output, sourceKind, sourceId } of outputs) {
    const file = progress.get(appraisalId)
    const of = file && rules.get(file.roundId)
    if (file === undefined || of === undefined) {
      problems.push({ code: 'no-such-record', path: `appraisals.${appraisalId}` })
      continue
    }
    const subject = { kind: file.kind, leader: file.leadership !== 'none' }
    const found = stepFor(output, fileSteps(of.published.document, subject), { stage: file.stage, left: file.keys })
    if (found !== null && 'first' in found) {
      const { step, output: missing } = found.first
      const params = { step: step.label.vi, output: missing }
      problems.push({ code: 'step-before-missing', path: `appraisals.${appraisalId}`, params })
      continue
    }
    left.push({ appraisalId, output, step: found?.step.code ?? null })
    if (found === null) continue
    await store.leave({ appraisalId, output, sourceKind, sourceId, step: found.step.code }, at)
    file.keys.add(outputKey(found.step.code, output))
  }
  return problems.length > 0 ? refuseAll('refused', problems) : done(left)
}
