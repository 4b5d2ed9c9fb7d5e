import type { Appraisal, AppraisalRow, AppraisalScope, reviewersSchema } from '@thuoc-do/contract'
import { scoredByPeriods } from '@thuoc-do/domain'
import type { z } from 'zod'
import { dayOf, done, refuse, type Answer } from '../platform/transaction.ts'
import { withFileBody } from './file-body.ts'
import { partsOf } from './part.ts'
import type { AppraisalFile, Desk, RoundRules } from './ports.ts'
import { presentAppraisal, presentRow, type Derivation } from './present-appraisal.ts'
import { loadYear, type YearOfFile } from './present-year.ts'
import { scoreFile } from './score-file.ts'
import { sightOf } from './sight.ts'

type Reading = Pick<Desk, 'store' | 'actor' | 'now'>

/** Heads and deputies who may take a form over, for whoever may hand it on. */
export async function listReviewers(
  { store, actor, now }: Desk,
  id: number,
): Promise<Answer<z.input<typeof reviewersSchema>>> {
  const file = await store.find(id)
  if (file === undefined) return refuse('not-found', 'no-such-record')
  if (!partsOf(actor, file).has('opener')) return refuse('forbidden', 'round-needs-personnel-body')
  const leaders = await store.leadersAbove(file.unitId, dayOf(now))
  return done({ rows: leaders.filter(({ personId }) => personId !== file.personId) })
}

/** Someone's own appraisals, those that wait for him, or those he reviews. */
export async function listAppraisals(
  { store, actor }: Pick<Reading, 'store' | 'actor'>,
  scope: AppraisalScope,
): Promise<Answer<{ rows: AppraisalRow[] }>> {
  if (actor.personId === null) return done({ rows: [] })
  const files = await store.list({ scope, personId: actor.personId, actsFor: actor.actsFor })
  const years = await roundsOfYears(store, files)
  return done({ rows: files.map((file) => presentRow(actor, file, years.has(file.roundId))) })
}

/** Which of the rounds of these files rate years made of months. */
async function roundsOfYears(store: Reading['store'], files: readonly AppraisalFile[]): Promise<ReadonlySet<number>> {
  const years = new Set<number>()
  for (const roundId of new Set(files.map((file) => file.roundId)))
    if (scoredByPeriods((await store.rulesOf(roundId)).published.document)) years.add(roundId)
  return years
}

/** The forms that wait for the caller now, his own to score and others' to review, with what lists do not carry. */
export async function waitingForms({ store, actor }: Pick<Reading, 'store' | 'actor'>) {
  if (actor.personId === null) return []
  const files = await store.list({ scope: 'waiting', personId: actor.personId, actsFor: actor.actsFor })
  const years = await roundsOfYears(store, files)
  return files.flatMap((file) => {
    const row = presentRow(actor, file, years.has(file.roundId))
    const scored = Object.keys(file.self.scores).length
    return row.waitsForMe ? [{ row, returnReason: file.returnReason, scored }] : []
  })
}

const NOTHING_DERIVED: Derivation = { steps: [], conditions: [] }

/** The derivation of what the reader sees: the frozen one, else that of the review, else of the self-scoring. */
function derivationOf(
  { actor }: Pick<Reading, 'actor'>,
  file: AppraisalFile,
  rules: RoundRules,
  year: YearOfFile | null,
): Derivation {
  if (file.frozen !== null) {
    const { steps, conditions } = file.frozen.score
    return { steps, conditions: file.keptYear === null ? conditions : [] }
  }
  if (year !== null) return { steps: year.result.total === null ? [] : year.result.steps, conditions: [] }
  const sight = sightOf(actor, file)
  const side = sight.review && file.review.level !== null ? 'review' : 'self'
  const scores = side === 'review' || sight.self ? file[side].scores : {}
  const scored = scoreFile(file, rules, scores, side, { steps: true })
  if (!scored.ok) return NOTHING_DERIVED
  const { total, level, steps, conditions } = scored.value
  return { steps: total === null ? [] : steps, conditions: level === 'insufficient-data' ? [] : conditions }
}

/** One appraisal, for whoever may see it; the same predicate decides lists. */
export async function showAppraisal(desk: Reading, id: number): Promise<Answer<Appraisal>> {
  const { store, actor } = desk
  const found = await store.find(id)
  if (found === undefined) return refuse('not-found', 'no-such-record')
  const rules = await store.rulesOf(found.roundId)
  const file = await withFileBody(desk, found, rules)
  const sight = sightOf(actor, file)
  const history = (await store.history(file)).filter(
    ({ action }) => sight.review || action !== 'appraisal.review-saved',
  )
  const names = await store.actorNames([...new Set(history.map(({ account }) => account))])
  const reviewerName =
    file.frozen?.reviewerName ?? (file.reviewerId === null ? null : await store.personName(file.reviewerId))
  const year = await loadYear(desk, file, rules)
  const derivation = derivationOf(desk, file, rules, year)
  const left = await store.left(file.id)
  const cases = year === null ? await store.casesOf(file.id) : []
  return done(presentAppraisal(actor, { file, rules, year, cases, left, ...derivation, reviewerName, history, names }))
}
