import type { Appraisal, AppraisalRow, AppraisalScope } from '@thuoc-do/contract'
import type { Step } from '@thuoc-do/domain'
import { done, refuse, type Answer } from '../platform/transaction.ts'
import type { AppraisalFile, Desk, RoundRules } from './ports.ts'
import { presentAppraisal, presentRow } from './present-appraisal.ts'
import { scoreFile } from './score-file.ts'
import { sightOf } from './sight.ts'

type Reading = Pick<Desk, 'store' | 'actor'>

/** Someone's own appraisals, those that wait for him, or those he reviews. */
export async function listAppraisals(
  { store, actor }: Reading,
  scope: AppraisalScope,
): Promise<Answer<{ rows: AppraisalRow[] }>> {
  if (actor.personId === null) return done({ rows: [] })
  const files = await store.list({ scope, personId: actor.personId })
  return done({ rows: files.map((file) => presentRow(actor, file)) })
}

/** The forms that wait for the caller now, his own to score and others' to review, with what lists do not carry. */
export async function waitingForms({ store, actor }: Reading) {
  if (actor.personId === null) return []
  const files = await store.list({ scope: 'waiting', personId: actor.personId })
  return files.flatMap((file) => {
    const row = presentRow(actor, file)
    const scored = Object.keys(file.self.scores).length
    return row.waitsForMe ? [{ row, returnReason: file.returnReason, scored }] : []
  })
}

/** The derivation of what the reader sees: the frozen one, else that of the review, else of the self-scoring. */
function stepsOf({ actor }: Reading, file: AppraisalFile, rules: RoundRules): readonly Step[] {
  if (file.frozen !== null) return file.frozen.score.steps
  const sight = sightOf(actor, file)
  const scores = sight.review && file.review.total !== null ? file.review.scores : sight.self ? file.self.scores : {}
  const scored = scoreFile(file, rules, scores, { steps: true })
  return scored.ok && scored.value.total !== null ? scored.value.steps : []
}

/** One appraisal, for whoever may see it; the same predicate decides lists. */
export async function showAppraisal(desk: Reading, id: number): Promise<Answer<Appraisal>> {
  const { store, actor } = desk
  const file = await store.find(id)
  if (file === undefined) return refuse('not-found', 'no-such-record')
  const rules = await store.rulesOf(file.roundId)
  const sight = sightOf(actor, file)
  const history = (await store.history(file)).filter(
    ({ action }) => sight.review || action !== 'appraisal.review-saved',
  )
  const names = await store.actorNames([...new Set(history.map(({ account }) => account))])
  const reviewerName =
    file.frozen?.reviewerName ?? (file.reviewerId === null ? null : await store.personName(file.reviewerId))
  const steps = stepsOf(desk, file, rules)
  return done(presentAppraisal(actor, { file, rules, steps, reviewerName, history, names }))
}
