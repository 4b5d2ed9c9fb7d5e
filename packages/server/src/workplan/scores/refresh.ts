import type { PublishedRuleSet, WorkPeriod } from '@thuoc-do/domain'
import { liveScore } from './live-score.ts'
import type { LiveStore, ScoreFile } from './ports.ts'

/** The set a form was opened under; it is published for good, so not finding it is a bug. */
export function setOf(
  sets: ReadonlyMap<string, PublishedRuleSet>,
  { hash, id }: ScoreFile['ruleSet'],
): PublishedRuleSet {
  const published = sets.get(hash)
  if (published === undefined) throw new Error(`rule set ${id} ${hash} is not published`)
  return published
}

/**
 * Brings live columns of people's scores in line with their lines and, for heads, with the scores below. Locks before it
 * reads, since two lines of one person may change in two transactions at once; confirmed scores stay as they are. The
 * number of statements does not depend on the number of people.
 * @returns how many scores were computed
 */
export async function refreshScores(
  store: LiveStore,
  period: WorkPeriod,
  personIds: readonly number[],
): Promise<number> {
  if (personIds.length === 0) return 0
  await store.lock(period, personIds)
  const forms = (await store.toCompute(period, personIds)).filter(({ stage }) => stage !== 'confirmed')
  if (forms.length === 0) return 0
  const lines = await store.lines(
    period,
    forms.map(({ personId }) => personId),
  )
  const sets = await store.ruleSets()
  await store.write(
    period,
    forms.map((form) => ({
      id: form.id,
      ...liveScore(form, period, setOf(sets, form.ruleSet), lines.get(form.personId) ?? []),
    })),
  )
  return forms.length
}

/** The same for everybody above people whose confirmed scores have changed; `computed` are up to date already. */
export async function refreshLeaders(
  store: LiveStore,
  period: WorkPeriod,
  personIds: readonly number[],
  computed: readonly number[] = [],
): Promise<void> {
  const known = new Set(computed)
  const leaders = await store.leadersOver(period, personIds)
  await refreshScores(
    store,
    period,
    leaders.filter((id) => !known.has(id)),
  )
}
