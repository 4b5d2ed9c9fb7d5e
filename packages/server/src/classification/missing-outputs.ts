import { missingBefore, stepsUnder, type AppraisalAction, type StageOutput } from '@thuoc-do/domain'
import type { ServerProblem } from '../platform/transaction.ts'
import type { RoundRules } from './ports.ts'
import type { ScoredPerson } from './scored-person.ts'

/** What one person's file still lacks before an act on the whole dossier. */
export type Lacking = { person: ScoredPerson; step: { vi: string; en: string }; output: StageOutput }

/**
 * What the rule set asks for before an act and is not there: minutes, ballots, opinions of the Party committee, person by
 * person. Files that are not as far as the act, or go no way, are told of elsewhere.
 */
export function lackingBefore(
  action: AppraisalAction,
  { published }: RoundRules,
  people: readonly ScoredPerson[],
): Lacking[] {
  const steps = stepsUnder(published.document)
  return people.flatMap((person) => {
    const missing = missingBefore(action, steps(person), { stage: person.stage, left: new Set(person.left) })
    return missing.map(({ step, output }) => ({ person, step: step.label, output }))
  })
}

/** The same as problems, each at its person. */
export function lackingProblems(
  action: AppraisalAction,
  round: RoundRules,
  people: readonly ScoredPerson[],
): ServerProblem[] {
  return lackingBefore(action, round, people).map(({ person, step, output }) => ({
    code: 'person-lacks-output',
    path: `appraisals.${person.id}`,
    params: { fullName: person.fullName, step: step.vi, output },
  }))
}
