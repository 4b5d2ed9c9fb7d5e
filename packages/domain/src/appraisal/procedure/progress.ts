import type { StageOutput } from '../../rulebook/index.ts'
import { APPRAISAL_WAY, type AppraisalAction, type AppraisalStage } from '../stage.ts'
import type { FileStep } from './file-steps.ts'

/** Something a step has to leave behind. */
export type StepOutput = { readonly step: FileStep; readonly output: StageOutput }

/**
 * What meetings, ballots and Party committees leave behind; everything else shows in the file's own stage. The written
 * notice and the published list stand from the moment of the decision, so nobody has to record them.
 */
export const RECORDED_OUTPUTS = ['minutes', 'ballot-result', 'party-opinion'] as const
/** See {@link RECORDED_OUTPUTS}. */
export type RecordedOutput = (typeof RECORDED_OUTPUTS)[number]

/** The key under which what was left behind is remembered: an output may be due in two steps, as a ballot is. */
export function outputKey(step: string, output: StageOutput): string {
  return `${step}/${output}`
}

/** Where one file stands in its procedure. */
export type FileProgress = {
  readonly stage: AppraisalStage
  /** Keys of what was recorded and is still in force, see {@link outputKey}. */
  readonly left: ReadonlySet<string>
}

const WAY: readonly AppraisalStage[] = APPRAISAL_WAY

const reached = (stage: AppraisalStage, wanted: AppraisalStage): boolean => WAY.indexOf(stage) >= WAY.indexOf(wanted)

/** Whether a step has left this behind. A form that is not rated or withdrawn has left nothing. */
export function isLeft({ step, output }: StepOutput, { stage, left }: FileProgress): boolean {
  switch (output) {
    case 'assigned-work':
      return true
    case 'self-scores':
      return reached(stage, 'head-review')
    case 'confirmed-scores':
      return reached(stage, 'confirmed')
    case 'proposed-level':
      return reached(stage, step.actor === 'self' ? 'head-review' : 'proposed')
    case 'quota-allocation':
      return reached(stage, 'allocated')
    case 'decision':
    case 'notice':
      return reached(stage, 'decided')
    case 'minutes':
    case 'ballot-result':
    case 'party-opinion':
      return left.has(outputKey(step.code, output))
    default:
      return output satisfies never
  }
}

/** Everything the steps have to leave behind, in order. */
export function outputsOf(steps: readonly FileStep[]): readonly StepOutput[] {
  return steps.flatMap((step) => step.leaves.map((output): StepOutput => ({ step, output })))
}

/** What is still missing, in the order in which it is due; the first is what the file waits for. */
export function missingOutputs(steps: readonly FileStep[], progress: FileProgress): readonly StepOutput[] {
  return outputsOf(steps).filter((one) => !isLeft(one, progress))
}

/**
 * The output an act brings about; null for acts that bring about none. A person's own step leaves scores, a level he
 * claims, or both: handing in brings them about together.
 */
export function broughtAboutBy(action: AppraisalAction, { step, output }: StepOutput): boolean {
  switch (action) {
    case 'submit':
      return step.actor === 'self'
    case 'confirm':
      return output === 'confirmed-scores'
    case 'propose':
      return output === 'proposed-level' && step.actor !== 'self'
    case 'allocate':
      return output === 'quota-allocation'
    case 'decide':
      return output === 'decision'
    case 'leave-output':
    case 'save-self':
    case 'withdraw-submission':
    case 'save-review':
    case 'return':
    case 'reassign':
    case 'withdraw-form':
    case 'take-back':
      return false
    default:
      return action satisfies never
  }
}

/** What has to be left behind before the act, and is not: everything due before the first thing it brings about. */
export function missingBefore(
  action: AppraisalAction,
  steps: readonly FileStep[],
  progress: FileProgress,
): readonly StepOutput[] {
  const all = outputsOf(steps)
  const at = all.findIndex((one) => broughtAboutBy(action, one))
  return all.slice(0, Math.max(at, 0)).filter((one) => !isLeft(one, progress))
}

/**
 * The step for which an output may be recorded now: the first that still lacks it, provided that nothing due before it
 * is missing. What one sitting leaves behind (minutes and a ballot) has no order of its own.
 * @param code the step it was left for, where the meeting was held for one
 * @returns the step, or what has to come first; null when no step asks for it (any more)
 */
export function stepFor(
  output: RecordedOutput,
  steps: readonly FileStep[],
  progress: FileProgress,
  code?: string,
): { readonly step: FileStep } | { readonly first: StepOutput } | null {
  const missing = missingOutputs(steps, progress)
  const at = missing.findIndex((one) => one.output === output && (code === undefined || one.step.code === code))
  const wanted = missing[at]
  if (wanted === undefined) return null
  const first = missing.slice(0, at).find((one) => one.step !== wanted.step || !isRecorded(one.output))
  return first === undefined ? { step: wanted.step } : { first }
}

const isRecorded = (output: StageOutput): boolean => (RECORDED_OUTPUTS as readonly StageOutput[]).includes(output)

/** Keys of what was recorded about the level that the places left: void as soon as that level is another one. */
export function leftOnLevel(steps: readonly FileStep[]): readonly string[] {
  const all = outputsOf(steps)
  const at = all.findIndex(({ output }) => output === 'quota-allocation')
  return all
    .slice(at + 1)
    .filter(({ output }) => isRecorded(output))
    .map(({ step, output }) => outputKey(step.code, output))
}
