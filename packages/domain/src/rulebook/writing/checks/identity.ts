import { isDay } from '../../binding/binding.ts'
import type { RuleSet } from '../../document/document.ts'
import type { Report } from '../rule-set-problems.ts'

const ID = /^(?:local\/)?[a-z0-9]+(?:-[a-z0-9]+)*$/u
const LONGEST_ID = 80

/** Whether a text can be the id of a rule set: lower-case ASCII words and hyphens, after `local/` for an office's own. */
export function isRuleSetId(text: string): boolean {
  return text.length <= LONGEST_ID && ID.test(text)
}

/** Reports a text that is no day of the calendar. */
export function checkDay(text: string, path: string, report: Report): boolean {
  if (isDay(text)) return true
  report('date-expected', path, { value: text })
  return false
}

/** Id, version, number and the days of issue and force. Empty titles are reported with all other texts. */
export function checkIdentity({ id, version, identity }: RuleSet, report: Report): void {
  if (!isRuleSetId(id)) report('set-id-invalid', 'id', { value: id })
  if (!Number.isSafeInteger(version) || version < 1)
    report('set-version-invalid', 'version', { value: String(version) })
  const { number, issuedOn, inForceFrom, inForceTo, replaces } = identity
  if (number.trim() === '') report('set-text-missing', 'identity.number')
  replaces.forEach((replaced, at) => {
    if (replaced.trim() === '') report('set-text-missing', `identity.replaces[${at}]`)
  })
  const issued = checkDay(issuedOn, 'identity.issuedOn', report)
  const begins = checkDay(inForceFrom, 'identity.inForceFrom', report)
  if (issued && begins && inForceFrom < issuedOn)
    report('set-in-force-before-issue', 'identity.inForceFrom', { from: inForceFrom, issued: issuedOn })
  if (inForceTo !== null && checkDay(inForceTo, 'identity.inForceTo', report) && begins && inForceTo < inForceFrom)
    report('set-ends-before-it-begins', 'identity.inForceTo', { from: inForceFrom, to: inForceTo })
}
