import { accepted, problem, refused, type Outcome, type Problem } from '../kernel/index.ts'
import type { IsoDate } from '../organisation/index.ts'
import type { TimeLimit } from './deadline.ts'
import { isPetitionOver } from './transitions.ts'
import type { PetitionStage } from './stage.ts'

/** Why a petition cannot be filed. */
export type FilingProblemCode =
  | 'petition-not-own-result'
  | 'petition-no-decision'
  | 'petition-too-late'
  | 'petition-open-already'
  | 'petition-answered-already'

/** What decides whether somebody may file a petition about the decision in force. */
export type FilingFacts = {
  /** Whether the result is the actor's own. */
  readonly own: boolean
  /** Whether there is a decision in force. */
  readonly decided: boolean
  /** Null where the instrument sets no limit. */
  readonly deadline: TimeLimit | null
  readonly today: IsoDate
  /** Earlier petitions about the same decision: a decision that replaced another may be petitioned in its turn. */
  readonly earlier: readonly PetitionStage[]
}

/**
 * Whether a petition may be filed today, or every reason why not. One that was answered is not taken up again: the
 * answer ends the matter at this level (Luật Viên chức 2025, Điều 27: không xem xét lại); one that was withdrawn may be
 * filed anew within the limit.
 */
export function mayFile(facts: FilingFacts): Outcome<null, FilingProblemCode> {
  const problems: Problem<FilingProblemCode>[] = []
  const { own, decided, deadline, today, earlier } = facts
  if (!own) problems.push(problem('petition-not-own-result', ''))
  if (!decided) problems.push(problem('petition-no-decision', ''))
  if (deadline !== null && today > deadline.on)
    problems.push(problem('petition-too-late', '', { deadline: deadline.on, article: deadline.citation.article }))
  if (earlier.some((stage) => !isPetitionOver(stage))) problems.push(problem('petition-open-already', ''))
  if (earlier.some((stage) => stage === 'upheld' || stage === 'replaced'))
    problems.push(problem('petition-answered-already', ''))
  return problems.length > 0 ? refused(problems) : accepted(null)
}
