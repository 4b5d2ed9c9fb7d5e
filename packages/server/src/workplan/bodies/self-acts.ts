import type { z } from 'zod'
import type { BodySelf, saveBodySelfSchema } from '@thuoc-do/contract'
import { criteriaFor, evaluate, toFraction, type FormRow } from '@thuoc-do/domain'
import { refuse, refuseAll, type Answer, type ServerProblem } from '../../platform/transaction.ts'
import { openBody, writeBody, type BodyActOn, type SavedBody } from './change-body.ts'
import type { BodyDesk } from './ports.ts'
import { countsFor, inputOf, scoreBody, type BodyGrounds } from './score-body.ts'

const inBody = (problems: readonly ServerProblem[]): ServerProblem[] =>
  problems.map((found) => ({ ...found, path: `body.${found.path}` }))

/** What has to be there before a body hands its self-appraisal in (Điều 9 khoản 2 điểm a). */
function lacking(grounds: BodyGrounds, self: BodySelf): ServerProblem[] {
  const result = scoreBody(grounds, self, null, false)
  const rows = criteriaFor(grounds.rules.published.document, { kind: 'agency', leader: false }).filter(
    ({ kind, code }) => kind === 'scored' && !self.notApplicable.includes(code),
  )
  const unscored = rows.filter(({ code }) => result.missing.includes(`scores.${code}`))
  const unproven = rows.filter(({ code, part }) => part === 'result' && (self.notes[code] ?? '').trim() === '')
  const named = (which: readonly FormRow[]) => ({
    count: String(which.length),
    criteria: which.map(({ part, number }) => (part === 'general' ? `I.${number}` : `II.${number}`)).join(', '),
  })
  const reasons: (ServerProblem | false)[] = [
    countsFor(grounds, 'claimed').total === 0 && { code: 'body-no-tasks', path: 'tasks' },
    unscored.length > 0 && { code: 'body-scores-missing', path: 'scores', params: named(unscored) },
    unproven.length > 0 && { code: 'body-evidence-missing', path: 'notes', params: named(unproven) },
    self.findings === null && { code: 'body-findings-missing', path: 'findings' },
    self.findings !== null &&
      self.findings !== 'none' &&
      self.findingsNote.trim() === '' && { code: 'body-findings-note-missing', path: 'findingsNote' },
    self.proposed === null && { code: 'body-proposal-missing', path: 'proposed' },
  ]
  return reasons.filter((reason) => reason !== false)
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
