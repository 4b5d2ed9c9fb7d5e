import type { PeriodScore, PeriodScoreRow, periodScoreQuerySchema, ReceiptFile } from '@thuoc-do/contract'
import { foldForSearch, type PeriodScorePart, type ScoreResult } from '@thuoc-do/domain'
import type { z } from 'zod'
import { done, refuse, type Answer, type ServerProblem } from '../../platform/transaction.ts'
import { digestOf } from '../../rulebook/index.ts'
import { materialOf, missingIn, reviewedScore, type Material } from './confirm.ts'
import { liveValues, percentsOf, scoreOf } from './live-score.ts'
import { partsOf, reviewerOf } from './part.ts'
import { unitsBelow } from './units-below.ts'
import type { Desk, ScoreFilter } from './ports.ts'
import { presentRow, presentScore } from './present-score.ts'
import { setOf } from './refresh.ts'
import { sightOf } from './sight.ts'

type Reading = Pick<Desk, 'store' | 'actor'>

/** My own scores, those handed in to me, or those of everybody below a unit I answer for. */
export async function listScores(
  { store, actor }: Reading,
  query: z.output<typeof periodScoreQuerySchema>,
): Promise<Answer<{ rows: PeriodScoreRow[] }>> {
  const { personId } = actor
  if (personId === null) return done({ rows: [] })
  const tree = await store.treeToday()
  const { scope, period, unit } = query
  const filter: ScoreFilter = {
    period,
    ...(scope === 'mine' ? { personId } : { units: unitsBelow(tree, unit, actor.units) }),
    ...(scope === 'waiting' && { stage: 'handed-in' as const }),
  }
  const rows = (await store.list(filter)).map((file) => presentRow(file, partsOf(actor, file, reviewerOf(file, tree))))
  return done({ rows: scope === 'waiting' ? rows.filter(({ waitsForMe }) => waitsForMe) : rows })
}

/** What the reader is shown of the computation: frozen, with the authority's draft, or from the person's own scoring. */
function shownResult(material: Material, parts: ReadonlySet<PeriodScorePart>): ScoreResult | undefined {
  const { file, published, lines, unit } = material
  const sight = sightOf(parts, file)
  if (sight.review) {
    const reviewed = reviewedScore(material, { steps: true })
    return reviewed.ok ? reviewed.value : undefined
  }
  const percents = file.leadership === 'none' ? {} : percentsOf(unit, {})
  const self = sight.self ? file.self.scores : {}
  const outcome = scoreOf(
    { person: file, period: file.period, published, self, review: {}, percents, lines },
    { steps: true },
  )
  return outcome.ok ? outcome.value : undefined
}

/** The form of Mẫu số 01, for whoever may see it; the same predicate decides lists. */
export async function showScore(desk: Reading, id: number): Promise<Answer<PeriodScore>> {
  const { store, actor } = desk
  const file = await store.find(id)
  if (file === undefined) return refuse('not-found', 'no-such-record')
  const reviewerId = reviewerOf(file, await store.treeToday())
  const parts = partsOf(actor, file, reviewerId)
  const material = (await materialOf(store, [file])).get(id)
  if (material === undefined) throw new Error('a score without material')
  const history = (await store.history(file)).filter(
    ({ action }) => !parts.has('self') || action !== 'period-score.review-saved',
  )
  const names = await store.actorNames([...new Set(history.map(({ account }) => account))])
  const reviewerName =
    file.frozen?.confirmed.byName ?? (reviewerId === null ? null : await store.personName(reviewerId))
  const result = file.frozen === null ? shownResult(material, parts) : undefined
  const missing: readonly ServerProblem[] = result === undefined ? [] : missingIn(result, material)
  return done(
    presentScore({
      material,
      parts,
      live: result === undefined ? file.live : liveValues(result, material.unit),
      missing,
      steps: file.frozen?.score.steps ?? result?.steps ?? [],
      reviewerName,
      history,
      names,
    }),
  )
}

/** The receipt of a confirmed score with its rule set, to take along and to check. */
export async function scoreReceipt(
  { store }: Reading,
  id: number,
): Promise<Answer<{ readonly fileName: string; readonly receipt: ReceiptFile }>> {
  const file = await store.find(id)
  if (file === undefined) return refuse('not-found', 'no-such-record')
  if (file.frozen === null) return refuse('refused', 'result-not-there')
  const { document, hash } = setOf(await store.ruleSets(), file.ruleSet)
  const { score } = file.frozen
  const name = foldForSearch(`${file.personCode}-${file.period}`).replaceAll(/[^a-z0-9]+/gu, '-')
  return done({
    fileName: `bien-nhan-${name}.json`,
    receipt: { format: 'thuoc-do/receipt/1', score: { ...score }, document, hash, digest: digestOf(score) },
  })
}
