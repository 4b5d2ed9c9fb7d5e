import type { BodyQuota } from '@thuoc-do/contract'
import { decimal, divide, exact, multiply, roundToInteger, type RuleSet } from '@thuoc-do/domain'
import type { BodyTree, ResultRow } from './ports.ts'

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
