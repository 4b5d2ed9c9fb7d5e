import type { savePeriodSelfSchema } from '@thuoc-do/contract'
import { evaluate, periodScoreInput, periodScoreMissing, daysOf, type RulebookProblemCode } from '@thuoc-do/domain'
import type { z } from 'zod'
import { refuseAll, type Answer, type ServerProblem } from '../../platform/transaction.ts'
import { openScore } from './open-score.ts'
import type { Desk, ScoreFile } from './ports.ts'
import { refreshScores, setOf } from './refresh.ts'
import { writeScore, type Saved } from './write-score.ts'

/** Problems of general criteria, at where they stand in the request. */
export const inScores = (
  problems: readonly {
    readonly code: RulebookProblemCode
    readonly path: string
    readonly params?: ServerProblem['params']
  }[],
): ServerProblem[] => problems.map((found) => ({ ...found, path: `body.${found.path.replace(/^general/u, 'scores')}` }))

/** What the general criteria of a form give by themselves, or what in them can never stand. */
export async function readCriteria(desk: Desk, file: ScoreFile, scores: ScoreFile['self']['scores']) {
  const published = setOf(await desk.store.ruleSets(), file.ruleSet)
  const person = { kind: file.kind, leader: file.leadership !== 'none' }
  const input = periodScoreInput({
    person,
    on: daysOf(file.period).to,
    self: scores,
    review: {},
    leadership: {},
    work: [],
  })
  return evaluate(published, input, { steps: false })
}

/** Keeps a person's own scoring as a draft. It may be unfinished, but a value that can never stand is refused. */
export async function saveSelf(
  desk: Desk,
  input: { id: number } & z.output<typeof savePeriodSelfSchema>,
): Promise<Answer<Saved>> {
  const opened = await openScore(desk, input, 'save-self')
  if (!opened.ok) return opened
  const { file } = opened.value
  const read = await readCriteria(desk, file, input.scores)
  if (!read.ok) return refuseAll('unusable', inScores(read.problems))
  const missing = periodScoreMissing(read.value, 'nobody-below').filter(({ code }) => code === 'score-missing')
  const { scores, strengths, weaknesses } = input
  const saved = await writeScore(
    desk,
    file,
    { self: { scores, strengths, weaknesses } },
    { verb: 'self-saved', role: 'self' },
    missing,
  )
  await refreshScores(desk.store, file.period, [file.personId])
  return saved
}
