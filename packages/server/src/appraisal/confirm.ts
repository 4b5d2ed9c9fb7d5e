import { factCode, isRated, isStatedByAuthority, writtenReasonsNeeded, type ScoreResult } from '@thuoc-do/domain'
import { refuseAll, type Answer, type ServerProblem } from '../platform/transaction.ts'
import { openFile, type FileAct, type OpenFile } from './open-file.ts'
import type { Desk } from './ports.ts'
import { missingProblems, scoreFile, storedScore } from './score-file.ts'
import { writeFile, type Saved } from './write-file.ts'

/**
 * A comment is missing where the review differs so much from what the person filled in that he is owed a reason, and where
 * the level is one the reviewer states because the instrument names none. Where a fact is missing for a level of the
 * person's own answers, the level he asked for stands for it.
 */
function commentProblems({ file, rules }: OpenFile, review: ScoreResult): ServerProblem[] {
  if (file.review.comment.trim() !== '') return []
  const self = scoreFile(file, rules, file.self.scores, 'self')
  const { total, level } = self.ok ? self.value : { total: null, level: 'insufficient-data' as const }
  const needed = writtenReasonsNeeded(
    rules.published.document.writtenReason,
    { total, level: isRated(level) ? level : (file.self.declared ?? level) },
    { total: review.total, level: review.level },
  )
  return [...needed, ...(isStatedByAuthority(review) ? (['authority-level'] as const) : [])].map((why) => ({
    code: `comment-needed-${why}`,
    path: 'review.comment',
  }))
}

/** A level was stated although the conditions give one: it would stand on the form and decide nothing. */
function statedUnasked({ file }: OpenFile, review: ScoreResult): ServerProblem[] {
  const code = factCode('levelSetByAuthority')
  const stated = Object.hasOwn(file.review.scores, code)
  const asked = review.conditions.some(({ role }) => role === 'no-level-named')
  return stated && !asked ? [{ code: 'authority-level-not-asked', path: `scores.${code}` }] : []
}

/** Confirms a complete review. An unfinished one is never filled up with zeros or with the person's own scores. */
export async function confirm(desk: Desk, act: FileAct): Promise<Answer<Saved>> {
  const opened = await openFile(desk, act, 'confirm')
  if (!opened.ok) return opened
  const { file, next, rules } = opened.value
  const scored = scoreFile(file, rules, file.review.scores, 'review')
  if (!scored.ok) return refuseAll('refused', scored.problems)
  const problems = [
    ...missingProblems(file, rules, file.review.scores, 'review', scored.value),
    ...statedUnasked(opened.value, scored.value),
    ...commentProblems(opened.value, scored.value),
  ]
  if (problems.length > 0) return refuseAll('refused', problems)
  const comment = file.review.comment.trim()
  const change = { stage: next, review: storedScore(scored.value) }
  return writeFile(desk, opened.value, change, {
    verb: 'confirmed',
    role: 'head',
    ...(comment !== '' && { reason: comment }),
  })
}
