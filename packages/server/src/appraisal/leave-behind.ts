import {
  outputKey,
  stepFor,
  stepsUnder,
  type FileStep,
  type Leadership,
  type AppraisalStage,
  type PersonKind,
  type RecordedOutput,
} from '@thuoc-do/domain'
import { done, refuseAll, type Answer, type ServerProblem } from '../platform/transaction.ts'
import type { RoundRules } from './ports.ts'

/** Something that a meeting, a ballot, or a Party committee leaves behind for one file, and where it is kept. */
export type LeftBehind = {
  appraisalId: number
  output: RecordedOutput
  sourceKind: string
  sourceId: number
  /** The step the meeting was held for; left out, it is the first that still lacks the output. */
  step?: string
}

/** What became of it: the step it was recorded for, or null where the file's rule set asks for no such thing (any more). */
export type LeftFor = { appraisalId: number; output: RecordedOutput; step: string | null }

/** What is to be recorded, for the step that wants it. */
export type NewlyLeft = Omit<LeftBehind, 'step'> & { step: string }

/** How far a file is, as far as whoever keeps a record about it has to know. */
export type FileProgressRow = {
  appraisalId: number
  roundId: number
  stage: AppraisalStage
  kind: PersonKind
  leadership: Leadership
  keys: readonly string[]
}

/** What recording needs of the database; files are told of whoever may see them. */
export type LeaveStore = {
  progress: (ids: readonly number[]) => Promise<FileProgressRow[]>
  rules: (roundId: number) => Promise<RoundRules | undefined>
  leave: (left: readonly NewlyLeft[], at: Date) => Promise<void>
}

/** The steps of files by their round; undefined for a round nobody knows. */
async function stepsOfRounds(store: LeaveStore, files: readonly FileProgressRow[]) {
  const found = new Map<number, (file: FileProgressRow) => readonly FileStep[]>()
  for (const id of new Set(files.map(({ roundId }) => roundId))) {
    const rules = await store.rules(id)
    if (rules !== undefined) found.set(id, stepsUnder(rules.published.document))
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
  const progress = new Map(files.map((file) => [file.appraisalId, { file, left: new Set(file.keys) }]))
  const steps = await stepsOfRounds(store, files)
  const problems: ServerProblem[] = []
  const answers: LeftFor[] = []
  const newly: NewlyLeft[] = []
  for (const one of outputs) {
    const { appraisalId, output } = one
    const path = `appraisals.${appraisalId}`
    const known = progress.get(appraisalId)
    const way = known && steps.get(known.file.roundId)?.(known.file)
    if (known === undefined || way === undefined) {
      problems.push({ code: 'no-such-record', path })
      continue
    }
    const found = stepFor(output, way, { stage: known.file.stage, left: known.left }, one.step)
    if (found !== null && 'first' in found) {
      const params = { step: found.first.step.label.vi, output: found.first.output }
      problems.push({ code: 'step-before-missing', path, params })
      continue
    }
    answers.push({ appraisalId, output, step: found?.step.code ?? null })
    if (found === null) continue
    newly.push({ ...one, step: found.step.code })
    known.left.add(outputKey(found.step.code, output))
  }
  if (problems.length > 0) return refuseAll('refused', problems)
  await store.leave(newly, at)
  return done(answers)
}
