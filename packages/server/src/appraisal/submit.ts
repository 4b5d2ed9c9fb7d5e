import { scoreOfYear, stepsUnder } from '@thuoc-do/domain'
import { refuseAll, type Answer } from '../platform/transaction.ts'
import { missingMonths, type RecordedYear } from '../workplan/index.ts'
import { openFile, type FileAct, type OpenFile } from './open-file.ts'
import type { Desk } from './ports.ts'
import { missingProblems, scoreFile, storedScore } from './score-file.ts'
import { writeFile, type Saved } from './write-file.ts'
import { levelNotChosen, yearOfFile } from './year-of-file.ts'

/** Hands a complete self-scoring to the reviewer; what it lacks is listed, every criterion of it, and the level he claims where his step leaves one. */
export async function submit(desk: Desk, act: FileAct): Promise<Answer<Saved>> {
  const opened = await openFile(desk, act, 'submit')
  if (!opened.ok) return opened
  const { file, next, rules } = opened.value
  const year = await yearOfFile(desk, file, rules)
  if (year !== null) return submitYear(desk, opened.value, year)
  const scored = scoreFile(file, rules, file.self.scores, 'self')
  if (!scored.ok) return refuseAll('refused', scored.problems)
  // Facts the person does not fill in are others' to wait for, not his.
  const missing = missingProblems(file, rules, file.self.scores, 'self', scored.value).filter(({ path }) =>
    path.startsWith('scores.'),
  )
  const claims = stepsUnder(rules.published.document)(file).some(
    ({ actor, leaves }) => actor === 'self' && leaves.includes('proposed-level'),
  )
  const problems = [...missing, ...(claims ? levelNotChosen(file.self.declared) : [])]
  if (problems.length > 0) return refuseAll('refused', problems)
  const { total, level } = storedScore(scored.value)
  const change = { stage: next, self: { total, level, submittedAt: desk.now }, review: { begun: false } }
  return writeFile(desk, opened.value, change, { verb: 'submitted', role: 'self' })
}

/**
 * Hands in Mẫu số 02: the person's own level beside months that are confirmed already, so that nothing is left to review.
 * A level other than what the months give stands as he says it. Facts the level waits for (that of the organisation he
 * heads) are the agency's to wait for, not his.
 */
function submitYear(desk: Desk, opened: OpenFile, year: RecordedYear): Promise<Answer<Saved>> {
  const { file, next, rules } = opened
  const { missing } = scoreOfYear(rules.published, year, { steps: false })
  const problems = [...levelNotChosen(file.self.declared), ...missingMonths(year, missing)]
  if (problems.length > 0) return Promise.resolve(refuseAll('refused', problems))
  const change = { stage: next, self: { submittedAt: desk.now } }
  return writeFile(desk, opened, change, { verb: 'submitted', role: 'self' })
}
