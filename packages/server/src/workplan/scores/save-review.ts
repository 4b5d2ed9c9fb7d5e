import type { savePeriodReviewSchema } from '@thuoc-do/contract'
import { convertedProductsOf } from '@thuoc-do/domain'
import type { z } from 'zod'
import { refuseAll, type Answer, type ServerProblem } from '../../platform/transaction.ts'
import { unitResultKindOf } from './live-score.ts'
import { openScore } from './open-score.ts'
import type { Desk, ScoreFile, StatedValues } from './ports.ts'
import { setOf } from './refresh.ts'
import { inScores, readCriteria } from './save-self.ts'
import { writeScore, type Saved } from './write-score.ts'

type Request = { id: number } & z.output<typeof savePeriodReviewSchema>

/** Whether d of this person is the superior's to state, because nobody with a score stands below. */
export async function statesUnitResult({ store }: Pick<Desk, 'store'>, file: ScoreFile): Promise<boolean> {
  if (file.leadership === 'none') return false
  const [form] = await store.toCompute(file.period, [file.personId])
  return form !== undefined && unitResultKindOf(form) === 'nobody-below'
}

async function leadershipProblems(desk: Desk, file: ScoreFile, { leadership }: Request): Promise<ServerProblem[]> {
  if (leadership.length === 0) return []
  if (file.leadership === 'none') return [{ code: 'leadership-not-asked', path: 'body.leadership' }]
  const rule = convertedProductsOf(setOf(await desk.store.ruleSets(), file.ruleSet).document)
  const choices = rule?.leadershipValues.value ?? []
  const stated = await statesUnitResult(desk, file)
  return leadership.flatMap(({ code, value, grounds }, at): ServerProblem[] => [
    ...(choices.includes(value)
      ? []
      : [
          {
            code: 'not-a-choice' as const,
            path: `body.leadership.${at}.value`,
            params: { value, choices: choices.join(' | ') },
          },
        ]),
    ...(grounds === '' ? [{ code: 'leadership-grounds-needed' as const, path: `body.leadership.${at}.grounds` }] : []),
    ...(code === 'unitResult' && !stated
      ? [{ code: 'unit-result-is-computed' as const, path: `body.leadership.${at}.code` }]
      : []),
  ])
}

/** Keeps the authority's draft: criteria it sees differently, its comment, and đ and e of a leader with grounds. */
export async function saveReview(desk: Desk, input: Request): Promise<Answer<Saved>> {
  const opened = await openScore(desk, input, 'save-review')
  if (!opened.ok) return opened
  const { file } = opened.value
  const read = await readCriteria(desk, file, { ...file.self.scores, ...input.scores })
  const problems = [...(read.ok ? [] : inScores(read.problems)), ...(await leadershipProblems(desk, file, input))]
  if (problems.length > 0) return refuseAll('unusable', problems)
  const leadership: StatedValues = Object.fromEntries(
    input.leadership.map(({ code, value, grounds }) => [code, { value, grounds, by: desk.actor.userId }]),
  )
  const review = { scores: input.scores, comment: input.comment, leadership, begun: true }
  return writeScore(desk, file, { review }, { verb: 'review-saved', role: 'head', draftOfReview: true })
}
