import type { z } from 'zod'
import type { BodySelf, saveBodySelfSchema } from '@thuoc-do/contract'
import { criteriaFor, evaluate, toFraction } from '@thuoc-do/domain'
import { refuse, refuseAll, type Answer, type ServerProblem } from '../../platform/transaction.ts'
import { openBody, writeBody, type BodyActOn, type SavedBody } from './change-body.ts'
import type { BodyDesk } from './ports.ts'
import { countsFor, inputOf, missingIn, scoreBody, type BodyGrounds } from './score-body.ts'

const inBody = (problems: readonly ServerProblem[]): ServerProblem[] =>
  problems.map((found) => ({ ...found, path: `body.${found.path}` }))

/** What has to be there before a body hands its self-appraisal in (Điều 9 khoản 2 điểm a). */
function lacking(grounds: BodyGrounds, self: BodySelf): ServerProblem[] {
  const result = scoreBody(grounds, self, null, false)
  const scored = missingIn(result).filter(({ path }) => !path.startsWith('facts.'))
  const tasks: ServerProblem[] =
    countsFor(grounds, 'claimed').total === 0 ? [{ code: 'body-no-tasks', path: 'tasks' }] : []
  const evidence = criteriaFor(grounds.rules.published.document, { kind: 'agency', leader: false })
    .filter(({ kind, part, code }) => kind === 'scored' && part === 'result' && !self.notApplicable.includes(code))
    .filter(({ code }) => self.scores[code] !== undefined && (self.notes[code] ?? '').trim() === '')
    .map(({ code }): ServerProblem => ({ code: 'body-evidence-missing', path: `notes.${code}` }))
  const statements: ServerProblem[] = [
    ...(self.findings === null ? [{ code: 'body-findings-missing', path: 'findings' } as const] : []),
    ...(self.findings !== null && self.findings !== 'none' && self.findingsNote.trim() === ''
      ? [{ code: 'body-findings-note-missing', path: 'findingsNote' } as const]
      : []),
    ...(self.proposed === null ? [{ code: 'body-proposal-missing', path: 'proposed' } as const] : []),
  ]
  return [...tasks, ...scored, ...evidence, ...statements]
}

const rulesNow = ({ rules }: BodyGrounds) => ({
  ruleSetVersion: rules.published.document.version,
  ruleSetHash: rules.published.hash,
  weightsId: rules.weights?.id ?? null,
})

/** Keeps the self-appraisal as a draft. It may be unfinished, but a value that can never stand is refused. */
export async function saveBodySelf(
  desk: BodyDesk,
  input: BodyActOn & z.output<typeof saveBodySelfSchema>,
): Promise<Answer<SavedBody>> {
  const opened = await openBody(desk, input, 'save-self')
  if (!opened.ok) return opened
  const { grounds } = opened.value
  const { scores, notes, notApplicable, findings, findingsNote, comment, proposed } = input
  const self: BodySelf = { scores, notes, notApplicable, findings, findingsNote, comment, proposed }
  const asTyped = { ...inputOf(grounds, self, null), scores, notApplicable }
  const checked = evaluate(grounds.rules.published, asTyped, { steps: false })
  if (!checked.ok) return refuseAll('unusable', inBody(checked.problems))
  const complete = checked.value.missing.every((path) => path.startsWith('facts.'))
  const { total } = checked.value
  const selfTotal = complete && total !== null ? toFraction(total) : null
  const change = { self, selfTotal, ...rulesNow(grounds) }
  return writeBody(desk, opened.value, change, { verb: 'self-saved', after: { self } }, lacking(grounds, self))
}

/** Hands the self-appraisal in to the recognising authority. From now on its rules and its tasks stand. */
export async function handInBody(desk: BodyDesk, on: BodyActOn): Promise<Answer<SavedBody>> {
  const opened = await openBody(desk, on, 'hand-in')
  if (!opened.ok) return opened
  const { file, grounds, next, authority } = opened.value
  if (authority === null) return refuse('refused', 'body-without-authority')
  const problems = lacking(grounds, file.self)
  if (problems.length > 0) return refuseAll('refused', problems)
  const change = { stage: next, handedInAt: desk.now, returnReason: null, reviewBegun: false, ...rulesNow(grounds) }
  return writeBody(desk, opened.value, change, { verb: 'handed-in', after: { proposed: file.self.proposed } })
}

/** Takes it back while the authority has not begun. */
export async function takeBackBody(desk: BodyDesk, on: BodyActOn): Promise<Answer<SavedBody>> {
  const opened = await openBody(desk, on, 'take-back')
  if (!opened.ok) return opened
  return writeBody(desk, opened.value, { stage: opened.value.next, handedInAt: null }, { verb: 'taken-back' })
}
