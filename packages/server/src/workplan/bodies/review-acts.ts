import type { z } from 'zod'
import type { BodyReview, recogniseBodySchema, returnBodySchema, saveBodyReviewSchema } from '@thuoc-do/contract'
import { evaluate, isRated, type RatedLevel } from '@thuoc-do/domain'
import { refuseAll, type Answer } from '../../platform/transaction.ts'
import { quotaRefusal, stillToCome } from './body-quota.ts'
import { openBody, writeBody, type BodyActOn, type SavedBody } from './change-body.ts'
import { freezeBody } from './freeze-body.ts'
import type { BodyDesk } from './ports.ts'
import { reviewLacks } from './review-lacks.ts'
import { inputOf, outcomeOf, scoreBody } from './score-body.ts'

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
  const problems = reviewLacks({ ...opened.value, file: { ...file, review } }, checked.value)
  return writeBody(desk, opened.value, { review, reviewBegun: true }, { verb: 'review-saved' }, problems)
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
  const problems = reviewLacks(opened.value, result)
  if (problems.length > 0) return refuseAll('refused', problems)
  const level: RatedLevel | null = isRated(result.level) ? result.level : null
  if (level === null) return refuseAll('refused', [{ code: 'fact-missing', path: 'level' }])
  if (level === 'outstanding') {
    const own = { unitId: file.unitId, authorityUnitId: authority.unitId, exceptional: input.exceptional }
    const left = stillToCome(own, await desk.store.list(file.year), tree)
    const results = await desk.store.results(file.year)
    const place = quotaRefusal(grounds.rules.published.document, own, results, left)
    if (place !== null) return refuseAll('refused', [place])
  }
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
    number: 0,
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
