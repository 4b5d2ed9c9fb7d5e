import { withWeights, type PublishedRuleSet } from '@thuoc-do/domain'
import { publish } from '../../rulebook/index.ts'
import type { BodyDesk, BodyFile, BodyTree, WeightsRow } from './ports.ts'

/** The rules a body is scored by, with the weights that are in them. */
export type BodyRules = { published: PublishedRuleSet; weights: WeightsRow | null }

/** Id of the set bodies are rated by: Decree 335, Chapter II. */
export const BODY_RULE_SET = 'decree-335-2025-bodies'

/** The unit and every unit above it, nearest first. */
export function pathUp(unitId: number, tree: BodyTree): number[] {
  const path: number[] = []
  for (let id: number | null = unitId; id !== null; id = tree.get(id)?.parentId ?? null) path.push(id)
  return path
}

/** The set with weights decided by the competent body; without a decision the set as it ships, with its assumptions. */
export function weighted(base: PublishedRuleSet, weights: WeightsRow | undefined): BodyRules {
  if (weights === undefined) return { published: base, weights: null }
  const made = withWeights(base.document, weights.items, weights.document)
  if (!made.ok) throw new Error(`decided weights ${weights.id} do not fit ${base.document.id}`)
  return { published: publish(made.value), weights }
}

/** Of weights in force, those of the nearest unit; of one unit's, the latest. */
export function nearestWeights(path: readonly number[], inForce: readonly WeightsRow[]): WeightsRow | undefined {
  return path
    .map((unitId) =>
      inForce
        .filter((row) => row.unitId === unitId)
        .toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))
        .at(0),
    )
    .find((row) => row !== undefined)
}

/** The rules in force for a unit at the end of a year; undefined while there are none. */
export async function rulesInForce(
  desk: Pick<BodyDesk, 'ruleSet' | 'weights'>,
  unitIds: readonly number[],
  year: number,
  tree: BodyTree,
): Promise<ReadonlyMap<number, BodyRules> | undefined> {
  const base = await desk.ruleSet()
  const last = `${year}-12-31`
  if (base === undefined || base.document.identity.inForceFrom > last) return undefined
  const paths = new Map(unitIds.map((id) => [id, pathUp(id, tree)]))
  const inForce = await desk.weights.inForce([...new Set([...paths.values()].flat())], last)
  const made = new Map<number | null, BodyRules>()
  return new Map(
    unitIds.map((id) => {
      const weights = nearestWeights(paths.get(id) ?? [], inForce)
      const rules = made.get(weights?.id ?? null) ?? weighted(base, weights)
      made.set(weights?.id ?? null, rules)
      return [id, rules]
    }),
  )
}

/**
 * The rules of a file: while the body scores itself those in force, so that a decision on weights reaches it; from the
 * handing in those it was handed in under.
 */
export async function rulesOfFile(desk: BodyDesk, file: BodyFile, tree: BodyTree): Promise<BodyRules> {
  if (file.stage === 'self-scoring') {
    const rules = (await rulesInForce(desk, [file.unitId], file.year, tree))?.get(file.unitId)
    if (rules !== undefined) return rules
  }
  const base = await desk.ruleSet(file.ruleSetVersion)
  if (base === undefined) throw new Error(`${file.ruleSetId} ${file.ruleSetVersion} is gone`)
  const rules = weighted(base, file.weightsId === null ? undefined : await desk.weights.one(file.weightsId))
  if (rules.published.hash !== file.ruleSetHash) throw new Error(`the rules of body score ${file.id} have changed`)
  return rules
}
