import { accepted, problem, refused, type Outcome, type Problem } from '../kernel/index.ts'
import { PETITION_ACTIONS, type PetitionAction, type PetitionPart, type PetitionStage } from './stage.ts'

/** Why a petition stays where it is. */
export type PetitionProblemCode = 'petition-over' | 'petition-not-your-part' | 'petition-own'

type Row = {
  readonly by: readonly PetitionPart[]
  readonly to: PetitionStage
  /** Whether it answers the petition, which nobody does to his own. */
  readonly judges: boolean
}

/** The one table of what may be done to a petition that is not over, by whom, and where it leads. */
const TABLE: Readonly<Record<PetitionAction, Row>> = {
  say: { by: ['petitioner', 'competent', 'personnel'], to: 'dialogue', judges: false },
  withdraw: { by: ['petitioner'], to: 'withdrawn', judges: false },
  uphold: { by: ['competent'], to: 'upheld', judges: true },
  replace: { by: ['competent'], to: 'replaced', judges: true },
}

/** Whether nothing more can be done to a petition at this stage. */
export function isPetitionOver(stage: PetitionStage): boolean {
  return stage !== 'filed' && stage !== 'dialogue'
}

/**
 * The stage an action leads to, or every reason why it is refused. `parts` are all the ways the actor stands to the
 * petition: being the petitioner closes every answer to it, whatever offices one holds.
 */
export function petitionTransition(
  stage: PetitionStage,
  action: PetitionAction,
  parts: ReadonlySet<PetitionPart>,
): Outcome<PetitionStage, PetitionProblemCode> {
  const row = TABLE[action]
  const problems: Problem<PetitionProblemCode>[] = []
  if (row.judges && parts.has('petitioner')) problems.push(problem('petition-own', '', { action }))
  else if (!row.by.some((part) => parts.has(part))) problems.push(problem('petition-not-your-part', '', { action }))
  if (isPetitionOver(stage)) problems.push(problem('petition-over', '', { stage }))
  return problems.length > 0 ? refused(problems) : accepted(row.to)
}

/** What the actor may do to the petition now; screens offer exactly this. */
export function petitionActionsFor(
  stage: PetitionStage,
  parts: ReadonlySet<PetitionPart>,
): ReadonlySet<PetitionAction> {
  return new Set(PETITION_ACTIONS.filter((action) => petitionTransition(stage, action, parts).ok))
}
