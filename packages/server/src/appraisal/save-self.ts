import type { z } from 'zod'
import type { saveSelfSchema } from '@thuoc-do/contract'
import { refuse, refuseAll, type Answer } from '../platform/transaction.ts'
import { scoredByPeriods } from '@thuoc-do/domain'
import { openFile, type OpenFile } from './open-file.ts'
import type { Desk } from './ports.ts'
import { missingProblems, scoreFile, storedScore } from './score-file.ts'
import { levelNotChosen } from './year-of-file.ts'
import { inBody, writeFile, type Saved } from './write-file.ts'

/** Keeps a person's own scoring as a draft. It may be unfinished, but a value that can never stand is refused. */
export async function saveSelf(
  desk: Desk,
  input: { id: number } & z.output<typeof saveSelfSchema>,
): Promise<Answer<Saved>> {
  const opened = await openFile(desk, input, 'save-self')
  if (!opened.ok) return opened
  if (scoredByPeriods(opened.value.rules.published.document)) return saveYear(desk, opened.value, input)
  const { file, rules } = opened.value
  const scored = scoreFile(file, rules, input.scores, 'self')
  if (!scored.ok) return refuseAll('unusable', inBody(scored.problems))
  const { total, level } = storedScore(scored.value)
  const { scores, strengths, weaknesses, level: declared } = input
  const change = { self: { scores, strengths, weaknesses, declared, total, level } }
  const lacking = missingProblems(file, rules, scores, 'self', scored.value)
  return writeFile(desk, opened.value, change, { verb: 'self-saved', role: 'self' }, lacking)
}

/** Of a year that is made of confirmed months the person only says how he classifies himself, and what he thinks of it. */
function saveYear(desk: Desk, opened: OpenFile, input: z.output<typeof saveSelfSchema>): Promise<Answer<Saved>> {
  const { scores, strengths, weaknesses, level: declared } = input
  if (Object.keys(scores).length > 0)
    return Promise.resolve(refuse('unusable', 'scores-come-from-months', 'body.scores'))
  const change = { self: { strengths, weaknesses, declared, level: declared } }
  const lacking = levelNotChosen(declared)
  return writeFile(desk, opened, change, { verb: 'self-saved', role: 'self' }, lacking)
}
