import type { z } from 'zod'
import type { BodyReview, recogniseBodySchema, returnBodySchema, saveBodyReviewSchema } from '@thuoc-do/contract'
import { compare, evaluate, isRated, parseDecimal, type RatedLevel, type ScoreResult } from '@thuoc-do/domain'
import { refuseAll, type Answer, type ServerProblem } from '../../platform/transaction.ts'
import { openBody, writeBody, type BodyActOn, type OpenBody, type SavedBody } from './change-body.ts'
import { freezeBody } from './freeze-body.ts'
import type { BodyDesk, BodyFile } from './ports.ts'
import { countsFor, inputOf, missingIn, outcomeOf, scoreBody } from './score-body.ts'
import { stillWaiting } from './standing.ts'

const NOTHING_BUT_LEVEL = 'facts.levelSetByAuthority'

/** Keeps the authority's review as a draft of its own. */
export async function saveBodyReview(
  desk: BodyDesk,
  input: BodyActOn & z.output<typeof saveBodyReviewSchema>,
): Promise<Answer<SavedBody>> {
  const opened = await openBody(desk, input, 'save-review')
  if (!opened.ok) return opened
  const { file, grounds } = opened.value
  const { scores, comment, findings, wrongdoing, complaints, levelByAuthority, grounds: why } = input
  const review: BodyReview = { scores, comment, findings, wrongdoing, complaints, levelByAuthority, grounds: why }
  const typed = { ...inputOf(grounds, file.self, review), scores: { ...file.self.scores, ...scores } }
  const checked = evaluate(grounds.rules.published, typed, { steps: false })
  if (!checked.ok)
    return refuseAll(
      'unusable',
      checked.problems.map((found) => ({ ...found, path: `body.${found.path}` })),
    )
  const problems = lacking({ ...opened.value, file: { ...file, review } }, checked.value)
  return writeBody(desk, opened.value, { review, reviewBegun: true }, { verb: 'review-saved' }, problems)
}

/** Whether the authority says something else than the body. */
function differs({ self, review }: BodyFile): boolean {
  const other = Object.entries(review.scores).some(([code, score]) => {
    const [a, b] = [parseDecimal(self.scores[code] ?? '', ''), parseDecimal(score, '')]
    return !a.ok || !b.ok || compare(a.value, b.value) !== 0
  })
  return other || (review.findings !== null && review.findings !== self.findings)
}

/** Every reason why the result cannot be recognised yet. */
function lacking({ file, grounds, lower }: OpenBody, result: ScoreResult): ServerProblem[] {
  const { review, self } = file
  const waits = stillWaiting(lower)
  const claims = countsFor(grounds, 'confirmed').openClaims
  const needsLevel = result.missing.includes(NOTHING_BUT_LEVEL) || review.levelByAuthority !== null
  const statement = (path: string): ServerProblem => ({ code: 'body-statement-missing', path })
  const reasons: (ServerProblem | false)[] = [
    waits.length > 0 && {
      code: 'body-waits-for-lower',
      path: 'lower',
      params: { count: String(waits.length), units: waits.map(({ unitName }) => unitName).join(', ') },
    },
    claims > 0 && { code: 'body-claims-open', path: 'tasks', params: { count: String(claims) } },
    review.complaints === null && statement('complaints'),
    review.complaints === 'open' && { code: 'body-complaints-open', path: 'complaints' },
    review.wrongdoing === null && statement('wrongdoing'),
    (review.findings ?? self.findings) === null && statement('findings'),
    needsLevel && review.levelByAuthority === null && statement('levelByAuthority'),
    needsLevel && review.grounds.trim() === '' && { code: 'body-grounds-missing', path: 'grounds' },
    differs(file) && review.comment.trim() === '' && { code: 'body-comment-missing', path: 'comment' },
  ]
  return [
    ...reasons.filter((reason) => reason !== false),
    ...missingIn(result).filter(({ path }) => path !== NOTHING_BUT_LEVEL),
  ]
}

/** Recognises the result: from now on it is frozen, and the body and its people are told the level. */
export async function recogniseBody(
  desk: BodyDesk,
  input: BodyActOn & z.output<typeof recogniseBodySchema>,
): Promise<Answer<SavedBody>> {
  const opened = await openBody(desk, input, 'recognise')
  if (!opened.ok) return opened
  const { file, grounds, next, authority, tree } = opened.value
  if (authority === null) throw new Error('an authority acted that is not there')
  const result = scoreBody(grounds, file.self, file.review)
  const problems = lacking(opened.value, result)
  if (problems.length > 0) return refuseAll('refused', problems)
  const level: RatedLevel | null = isRated(result.level) ? result.level : null
  if (level === null) return refuseAll('refused', [{ code: 'fact-missing', path: 'level' }])
  const { total } = outcomeOf(result)
  const recognised = {
    document: input.document,
    signer: desk.actor.fullName,
    unitName: tree.get(authority.unitId)?.name ?? '',
    at: desk.now.toISOString(),
  }
  const names = await desk.store.ofPeople(opened.value.unit.headId === null ? [] : [opened.value.unit.headId])
  const { text, hash } = freezeBody(opened.value, result, level, recognised, [...names.values()][0] ?? null)
  const saved = await writeBody(
    desk,
    opened.value,
    { stage: next, total, level, frozen: text, contentHash: hash },
    { verb: 'recognised', after: { level, document: input.document, contentHash: hash } },
  )
  if (!saved.ok) return saved
  await desk.store.publish(file.year, {
    unitId: file.unitId,
    authorityUnitId: authority.unitId,
    level,
    document: input.document,
    signer: recognised.signer,
    recognisedAt: desk.now,
    contentHash: hash,
  })
  return saved
}

/** Sends it back to the body with a reason; what the authority wrote stays its draft. */
export async function returnBody(
  desk: BodyDesk,
  input: BodyActOn & z.output<typeof returnBodySchema>,
): Promise<Answer<SavedBody>> {
  const opened = await openBody(desk, input, 'return')
  if (!opened.ok) return opened
  const { reason } = input
  const change = { stage: opened.value.next, returnReason: reason, handedInAt: null, reviewBegun: false }
  return writeBody(desk, opened.value, change, { verb: 'returned', reason })
}
