import type { previewBodyReplacementSchema, replaceBodySchema } from '@thuoc-do/contract'
import { evaluate, isRated, tasksAsFound, type RatedLevel, type ScoreResult } from '@thuoc-do/domain'
import type { z } from 'zod'
import { done, refuse, refuseAll, type Answer, type ServerProblem } from '../../platform/transaction.ts'
import { bodyRole } from './body-part.ts'
import { quotaRefusal, stillToCome } from './body-quota.ts'
import { openBody, type OpenBody, type SavedBody } from './change-body.ts'
import { freezeBody } from './freeze-body.ts'
import type { BodyDesk, FrozenBody } from './ports.ts'
import { reviewLacks } from './review-lacks.ts'
import { inputOf, outcomeOf, scoreBody } from './score-body.ts'

type Where = { unitId: number; year: number }
type Asked = z.output<typeof previewBodyReplacementSchema>
/** A replacement as it would be: what it is counted from, and every reason against it. */
type Prepared = { body: OpenBody; before: FrozenBody; result: ScoreResult; problems: ServerProblem[] }

/**
 * What the rules make of a recognised result with what was found later: its tasks as they are now known to have been, the
 * authority's new answers, the levels the bodies below have today. Everything else is as it was recognised.
 */
async function prepare(desk: BodyDesk, where: Where, asked: Asked, lock: boolean): Promise<Answer<Prepared>> {
  const on = { ...where, version: asked.version }
  const opened = await openBody(desk, on, 'replace', { lock })
  if (!opened.ok) return opened
  const { store } = desk
  const { file, grounds, authority, tree } = opened.value
  if (file.contentHash !== asked.replaces) return refuse('conflict', 'body-result-replaced', 'body.replaces')
  const before = await store.frozen(file)
  if (before === null || authority === null) throw new Error(`body score ${file.id} has no result to replace`)
  const known = new Set(before.tasks.map(({ id }) => id))
  const strange = asked.taskFindings.findIndex(({ taskId }) => !known.has(taskId))
  if (strange >= 0) return refuse('unusable', 'no-such-record', `body.taskFindings[${strange}]`)
  const tasks = tasksAsFound(
    before.tasks.map((task) => ({ ...task, ...where, version: 0 })),
    asked.taskFindings,
  )
  const found = { ...grounds, tasks }
  const checked = evaluate(grounds.rules.published, inputOf(found, file.self, asked.review), { steps: false })
  if (!checked.ok)
    return refuseAll(
      'unusable',
      checked.problems.map((problem) => ({ ...problem, path: `body.review.${problem.path}` })),
    )
  const result = scoreBody(found, file.self, asked.review)
  const body = { ...opened.value, file: { ...file, review: asked.review }, tasks, grounds: found }
  const own = { unitId: where.unitId, authorityUnitId: authority.unitId, exceptional: asked.exceptional }
  const place =
    result.level === 'outstanding'
      ? quotaRefusal(
          grounds.rules.published.document,
          own,
          await store.results(where.year),
          stillToCome(own, await store.list(where.year), tree),
        )
      : null
  const problems = [...reviewLacks(body, result), ...(place === null ? [] : [place])]
  return done({ body, before, result, problems })
}

/** What a replacement would come to, before anything is written. */
export async function previewReplacement(desk: BodyDesk, where: Where, asked: Asked) {
  const prepared = await prepare(desk, where, asked, false)
  if (!prepared.ok) return prepared
  const { result, problems } = prepared.value
  return done({ outcome: outcomeOf(result), problems: [...problems] })
}

/**
 * Answers a recognised result that a later finding shows to be wrong by another one (Điều 4 khoản 4): with a reason and a
 * document. Both are kept and shown; the first does not change.
 */
export async function replaceBody(
  desk: BodyDesk,
  input: Where & z.output<typeof replaceBodySchema>,
): Promise<Answer<SavedBody>> {
  const { unitId, year, document, reason } = input
  const prepared = await prepare(desk, { unitId, year }, input, true)
  if (!prepared.ok) return prepared
  const { body, before, result, problems } = prepared.value
  if (problems.length > 0) return refuseAll('refused', problems)
  const level: RatedLevel | null = isRated(result.level) ? result.level : null
  if (level === null) return refuseAll('refused', [{ code: 'fact-missing', path: 'level' }])
  const { store, actor, now } = desk
  const { file, authority, tree, parts, grounds } = body
  if (authority === null) throw new Error('an authority acted that is not there')
  const recognised = {
    document,
    signer: actor.fullName,
    unitName: tree.get(authority.unitId)?.name ?? '',
    at: now.toISOString(),
  }
  const { text, hash } = freezeBody(body, result, level, recognised, before.unit.headName, {
    contentHash: input.replaces,
    level: before.level,
    reason,
    taskFindings: input.taskFindings,
  })
  const last = (await store.resultsOf(unitId, year)).at(-1)
  if (last === undefined) throw new Error(`body score ${file.id} was recognised without a result`)
  const { total } = outcomeOf(result)
  const number = last.number + 1
  await store.replace(
    year,
    {
      unitId,
      number,
      authorityUnitId: authority.unitId,
      level,
      document,
      signer: recognised.signer,
      recognisedAt: now,
      contentHash: hash,
    },
    {
      account: actor.userId,
      reason,
      review: input.review,
      taskFindings: input.taskFindings,
      total,
      frozen: text,
    },
  )
  await desk.record([
    {
      action: 'body-score.replaced',
      role: bodyRole(parts),
      object: { kind: 'body-score', id: String(file.id) },
      unitId,
      personId: null,
      before: { level: before.level, contentHash: input.replaces },
      after: { number, level, document, contentHash: hash },
      reason,
      ruleSetHash: grounds.rules.published.hash,
    },
  ])
  return done({ version: file.version, savedAt: now.toISOString(), problems: [] })
}
