import { writtenReasonsNeeded, type ScoreResult } from '@thuoc-do/domain'
import { refuseAll, type Answer, type ServerProblem } from '../platform/transaction.ts'
import { openFile, type FileAct, type OpenFile } from './open-file.ts'
import type { Desk } from './ports.ts'
import { missingProblems, scoreFile, storedScore } from './score-file.ts'
import { writeFile, type Saved } from './write-file.ts'

/** A comment is missing where the review differs so much from the self-scoring that the person is owed a reason. */
function commentProblems({ file, rules }: OpenFile, review: ScoreResult): ServerProblem[] {
  const self = scoreFile(file, rules, file.self.scores)
  if (!self.ok || self.value.total === null || review.total === null || file.review.comment.trim() !== '') return []
  const needed = writtenReasonsNeeded(
    rules.published.document.writtenReason,
    { total: self.value.total, level: self.value.level },
    { total: review.total, level: review.level },
  )
  return needed.map((why) => ({ code: `comment-needed-${why}`, path: 'review.comment' }))
}

/** Confirms a complete review. An unfinished one is never filled up with zeros or with the person's own scores. */
export async function confirm(desk: Desk, act: FileAct): Promise<Answer<Saved>> {
  const opened = await openFile(desk, act, 'confirm')
  if (!opened.ok) return opened
  const { file, next, rules } = opened.value
  const scored = scoreFile(file, rules, file.review.scores)
  if (!scored.ok) return refuseAll('refused', scored.problems)
  const problems = [...missingProblems(scored.value), ...commentProblems(opened.value, scored.value)]
  if (problems.length > 0) return refuseAll('refused', problems)
  const comment = file.review.comment.trim()
  const change = { stage: next, review: storedScore(scored.value) }
  return writeFile(desk, opened.value, change, {
    verb: 'confirmed',
    role: 'head',
    ...(comment !== '' && { reason: comment }),
  })
}
