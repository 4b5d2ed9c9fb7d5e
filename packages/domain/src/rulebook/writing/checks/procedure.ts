import { compare, ZERO } from '../../../kernel/index.ts'
import { isDay } from '../../binding/binding.ts'
import type { RuleSet } from '../../document/document.ts'
import type { Ballot, Deadline } from '../../document/procedure.ts'
import type { Report } from '../rule-set-problems.ts'
import { checkAudience, formsOf } from './bound-subjects.ts'
import { checkCodes, placedCodes } from './codes.ts'
import { checkListedOnce, readPercent, readPoints } from './numbers.ts'

/** The stages in their order, what they leave, and everything that hangs on a stage or counts days. */
export function checkProcedure(document: RuleSet, report: Report): void {
  const { procedure, forms, uses, petition, writtenReason } = document
  const stages = procedure.map(({ code }) => code)
  const bound = formsOf(document)
  if (procedure.length === 0) report('set-no-stage', 'procedure')
  else if (!procedure.some(({ leaves }) => leaves.includes('decision'))) report('set-decision-missing', 'procedure')
  checkCodes(placedCodes(procedure, 'procedure'), report)
  procedure.forEach((stage, at) => {
    const path = `procedure[${at}]`
    checkAudience(stage.audience, bound, `${path}.audience`, report)
    checkListedOnce(stage.leaves, `${path}.leaves`, report)
    stage.mayReturnTo.forEach((code, place) => {
      if (!stages.slice(0, at).includes(code))
        report('set-return-not-earlier', `${path}.mayReturnTo[${place}]`, { code })
    })
    if (stage.deadline !== null) checkDeadline(stage.deadline, `${path}.deadline`, report)
    if (stage.ballot !== null) checkBallot(stage.ballot, `${path}.ballot`, report)
  })
  checkCodes(placedCodes(forms, 'forms'), report)
  forms.forEach(({ stage }, at) => {
    if (stages.length > 0 && !stages.includes(stage)) report('set-form-stage-unknown', `forms[${at}].stage`, { stage })
  })
  checkCodes(placedCodes(uses, 'uses'), report)
  for (const name of ['filingWorkingDays', 'resolvingWorkingDays'] as const)
    if (petition[name].value !== null) checkDays(petition[name].value, `petition.${name}.value`, report)
  if (writtenReason === null) return
  if (writtenReason.gapPoints !== null) readPoints(writtenReason.gapPoints, 'writtenReason.gapPoints', report)
  else if (!writtenReason.levelChanged) report('set-reason-never-due', 'writtenReason')
}

function checkDays(days: number, path: string, report: Report): void {
  if (!Number.isSafeInteger(days) || days < 1) report('set-days-not-positive', path, { value: String(days) })
}

function checkDeadline(deadline: Deadline, path: string, report: Report): void {
  switch (deadline.kind) {
    case 'before-day-of-year':
      // Any year has it, so 29 February is no deadline.
      if (!isDay(`2023-${deadline.day}`)) report('set-deadline-impossible', `${path}.day`, { value: deadline.day })
      return
    case 'before-day-of-last-month':
      if (!Number.isSafeInteger(deadline.day) || deadline.day < 1 || deadline.day > 31)
        report('set-deadline-impossible', `${path}.day`, { value: String(deadline.day) })
      return
    case 'working-days-of-period':
      return checkDays(deadline.days, `${path}.days`, report)
    default:
      deadline satisfies never
  }
}

function checkBallot(ballot: Ballot, path: string, report: Report): void {
  if (ballot.choices.length === 0) report('set-ballot-without-choices', `${path}.choices`)
  checkListedOnce(ballot.choices, `${path}.choices`, report)
  for (const name of ['quorumPercent', 'majorityPercent'] as const) {
    const text = ballot[name]
    const percent = text === null ? undefined : readPercent(text, `${path}.${name}`, report)
    if (percent !== undefined && compare(percent, ZERO) === 0)
      report('set-not-positive', `${path}.${name}`, { value: text ?? '' })
  }
}
