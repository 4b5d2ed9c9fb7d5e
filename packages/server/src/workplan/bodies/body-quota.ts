import type { BodyQuota } from '@thuoc-do/contract'
import { bodyAuthority, decimal, divide, exact, multiply, roundToInteger, type RuleSet } from '@thuoc-do/domain'
import type { ServerProblem } from '../../platform/transaction.ts'
import type { BodyFile, BodyTree, ResultRow } from './ports.ts'

/** How many a percentage of the base allows, rounded as the instrument says. */
function places(percent: string, base: number, rounding: 'floor' | 'half-up' | 'ceil'): number {
  return Number(roundToInteger(divide(multiply(decimal(percent), exact(base)), exact(100)), rounding))
}

/** Base and count of outstanding for each authority (Điều 8 khoản 5); who gets the places is not decided here. */
export function bodyQuotas(ruleSet: RuleSet, results: readonly ResultRow[], tree: BodyTree): BodyQuota[] {
  const { quota } = ruleSet
  if (quota === null) return []
  return [...Map.groupBy(results, ({ authorityUnitId }) => authorityUnitId)].map(([authorityUnitId, own]) => {
    const count = (level: ResultRow['level']): number => own.filter((row) => row.level === level).length
    const good = count('good')
    return {
      authorityUnitId,
      authorityName: tree.get(authorityUnitId)?.name ?? '',
      recognised: own.length,
      good,
      outstanding: count('outstanding'),
      percent: quota.percent.value,
      exception: quota.exception?.value ?? null,
      allowed: places(quota.percent.value, good, quota.rounding.value),
      allowedAtMost: quota.exception === null ? null : places(quota.exception.value, good, quota.rounding.value),
    }
  })
}

/**
 * Why a body cannot be outstanding: even if every body of this authority that is still to be recognised became good, the
 * outstanding ones would be more than the percentage of the good ones allows (Điều 8 khoản 5). What may still turn out well
 * is refused to nobody, whatever the order in which bodies are recognised.
 * @param exceptional the authority decides on the higher percentage (điểm b)
 */
export function quotaRefusal(
  { quota }: RuleSet,
  body: { unitId: number; authorityUnitId: number; exceptional: boolean },
  results: readonly ResultRow[],
  stillToCome: number,
): ServerProblem | null {
  if (quota === null) return null
  const others = results.filter(
    ({ unitId, authorityUnitId }) => authorityUnitId === body.authorityUnitId && unitId !== body.unitId,
  )
  const count = (level: ResultRow['level']): number => others.filter((row) => row.level === level).length
  const base = count('good') + stillToCome
  const outstanding = count('outstanding') + 1
  const percent = body.exceptional && quota.exception !== null ? quota.exception.value : quota.percent.value
  const allowed = places(percent, base, quota.rounding.value)
  if (outstanding <= allowed) return null
  const params = {
    percent,
    allowed: String(allowed),
    outstanding: String(outstanding),
    base: String(base),
  }
  return { code: 'body-quota-exceeded', path: 'level', params }
}

/** How many other bodies of an authority are on the year's list and not recognised yet. */
export function stillToCome(
  body: { unitId: number; authorityUnitId: number },
  files: readonly BodyFile[],
  tree: BodyTree,
): number {
  return files.filter(
    ({ unitId, stage }) =>
      stage !== 'recognised' && unitId !== body.unitId && bodyAuthority(unitId, tree)?.unitId === body.authorityUnitId,
  ).length
}
