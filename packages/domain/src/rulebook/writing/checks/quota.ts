import { compare } from '../../../kernel/index.ts'
import type { RuleSet } from '../../document/document.ts'
import type { Report } from '../rule-set-problems.ts'
import { checkListedOnce, readPercent } from './numbers.ts'

/** How many may be outstanding: shares from 0 to 100, the exception above the ordinary one, and sets it holds in. */
export function checkQuota({ quota }: RuleSet, report: Report): void {
  if (quota === null) return
  const percent = readPercent(quota.percent.value, 'quota.percent.value', report)
  if (quota.exception !== null) {
    const { value } = quota.exception
    const exception = readPercent(value, 'quota.exception.value', report)
    if (percent !== undefined && exception !== undefined && compare(exception, percent) <= 0)
      report('set-exception-not-above', 'quota.exception.value', { value, percent: quota.percent.value })
  }
  if (quota.families.value.length === 0) report('set-quota-without-sets', 'quota.families.value')
  checkListedOnce(quota.families.value, 'quota.families.value', report)
  checkListedOnce(quota.priority.value, 'quota.priority.value', report)
}
